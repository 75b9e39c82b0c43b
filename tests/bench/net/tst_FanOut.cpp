#include "DelayProxy.h"
#include "RedisServer.h"

#include "../rounds.h"
#include "core/net/FanOut.h"
#include "core/topology/ClusterNodes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;
using namespace std::chrono_literals;

namespace {

constexpr int kNodes = 60;
constexpr int kRounds = 5;
constexpr auto kOneWay = 5ms;

QByteArray nodeId(int node)
{
    return QByteArray::number(node).rightJustified(40, '0');
}

// cluster.c: clusterSaveConfig. Written for them, because sixty nodes take minutes to get to know each other.
QByteArray nodesConf(int own, const QList<quint16>& ports, const QList<quint16>& proxies)
{
    QByteArray text;
    for (int node = 0; node < kNodes; ++node) {
        const int firstSlot = node * 16384 / kNodes;
        const int lastSlot = (node + 1) * 16384 / kNodes - 1;
        text += nodeId(node) + " 127.0.0.1:" + QByteArray::number(proxies[node]) + '@'
            + QByteArray::number(ports[node] + 10000) + (node == own ? " myself,master" : " master")
            + " - 0 0 " + QByteArray::number(node + 1) + " connected " + QByteArray::number(firstSlot) + '-'
            + QByteArray::number(lastSlot) + '\n';
    }
    return text + "vars currentEpoch " + QByteArray::number(kNodes) + " lastVoteEpoch 0\n";
}

} // namespace

/// INFO from every node of a cluster that is 5 ms away, found from one address, against redis-cli doing the
/// same.
class TestFanOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksSixtyNodesInATenthOfTheTime();
    void cleanupTestCase();

private:
    void startNode(int node);
    double askAll();
    double redisCliAsksAll() const;

    QTemporaryDir m_folder;
    QList<quint16> m_ports;
    QList<quint16> m_proxies; ///< where the nodes say they are
    std::vector<std::unique_ptr<RedisServer>> m_servers;
    std::unique_ptr<DelayProxy> m_proxy;
    std::unique_ptr<IoThread> m_io;
};

void TestFanOut::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const QList<quint16> ports = freePorts(2 * kNodes);
    QCOMPARE(ports.size(), 2 * kNodes);
    m_ports = ports.first(kNodes);
    m_proxies = ports.last(kNodes);
    m_proxy = std::make_unique<DelayProxy>(kOneWay);
    for (int node = 0; node < kNodes; ++node) {
        QVERIFY(m_proxy->forward(m_proxies[node], m_ports[node]));
        startNode(node);
    }
    for (const auto& server : m_servers)
        QVERIFY(server->isUp(30s));
    m_io = std::make_unique<IoThread>();
}

void TestFanOut::startNode(int node)
{
    const QString folder = m_folder.filePath(QString::number(node));
    QVERIFY(QDir().mkpath(folder));
    QFile conf(folder + u"/nodes.conf"_qs);
    QVERIFY(conf.open(QIODevice::WriteOnly));
    conf.write(nodesConf(node, m_ports, m_proxies));
    conf.close();
    m_servers.push_back(std::make_unique<RedisServer>(m_ports[node], folder,
        QStringList{u"--cluster-enabled"_qs, u"yes"_qs, u"--cluster-announce-ip"_qs, u"127.0.0.1"_qs,
            u"--cluster-announce-port"_qs, QString::number(m_proxies[node]),
            u"--cluster-announce-bus-port"_qs, QString::number(m_ports[node] + 10000)}));
}

// Milliseconds from nothing: connect, learn the nodes, connect to each, INFO.
double TestFanOut::askAll()
{
    const auto start = std::chrono::steady_clock::now();
    ConnectionPool pool(*m_io, {});
    FanOut fan(pool, 2s);
    fan.ask({u"127.0.0.1"_qs, m_proxies.constFirst(), {}}, Peer::Data, {Command{"CLUSTER", "NODES"}});
    const auto first = fan.next();
    if (!first || !first->reply)
        return 1e9;
    const auto view = ClusterNodes::parse(first->reply->replies.front().text());
    if (!view)
        return 1e9;
    for (const ClusterNode& entry : view->nodes)
        fan.ask(entry.endpoint, Peer::Data, {Command{"INFO"}});
    int answered = 0;
    while (const auto answer = fan.next()) {
        if (answer->reply && answer->reply->replies.front().text().startsWith("# Server"))
            ++answered;
    }
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    return answered == kNodes ? took.count() : 1e9;
}

double TestFanOut::redisCliAsksAll() const
{
    const auto start = std::chrono::steady_clock::now();
    const QByteArray output = outputOf(u"redis-cli"_qs,
        {u"--cluster"_qs, u"call"_qs, u"127.0.0.1:%1"_qs.arg(m_proxies.constFirst()), u"INFO"_qs});
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    return output.count("# Server") == kNodes ? took.count() : 0;
}

void TestFanOut::asksSixtyNodesInATenthOfTheTime()
{
    const Comparison comparison(
        kRounds, [&] { return askAll(); }, [&] { return redisCliAsksAll(); });
    const QString result = comparison.inWords(u"redis-cli --cluster call"_qs, u"ms"_qs, 0.1, false);
    qInfo().noquote() << result;
    QVERIFY2(comparison.ratio() <= 0.1, qPrintable(result));
}

void TestFanOut::cleanupTestCase()
{
    m_io.reset();
    m_proxy.reset();
    m_servers.clear();
}

QTEST_GUILESS_MAIN(TestFanOut)
#include "tst_FanOut.moc"
