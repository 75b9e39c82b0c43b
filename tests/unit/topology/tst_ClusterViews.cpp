#include "core/topology/ClusterViews.h"

#include "tests/support/respData.h"
#include "tests/support/testData.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestClusterViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clusterInfoIsRead();
    void clusterInfoOfAMinorityCountsItsSuspects();
    void clusterInfoNumbersOutOfRangeAreUnknown();
    void clusterInfoWithoutStateIsRefused();
    void shardsAreRead();
    void shardsShowAFailedReplicaAndAGhost();
    void shardsOfEveryVersionAreRead_data();
    void shardsOfEveryVersionAreRead();
    void clusterSlotsAreRead();
    void clusterSlotsOfANodeThatDoesNotKnowItsAddress();
    void clusterSlotsOfEveryVersionAreRead_data();
    void clusterSlotsOfEveryVersionAreRead();
    void linksAreRead();
    void aLinkThatCannotBeReadIsLeftOut();
    void aReplyOfAnotherShapeIsRefused_data();
    void aReplyOfAnotherShapeIsRefused();
    void aHostileAddressIsNoEndpoint();
};

namespace {

QString fileName(const char* name)
{
    return QStringLiteral("redis-7.0.15/") + QLatin1String(name);
}

Reply captured(const char* name)
{
    return replyFromFile(fileName(name));
}

QString drawn(const QList<ClusterShard>& shards)
{
    QStringList lines;
    for (const ClusterShard& shard : shards) {
        QStringList nodes;
        for (const ClusterShard::Node& node : shard.nodes) {
            nodes += QStringLiteral("%1 %2 %3")
                         .arg(node.endpoint.port)
                         .arg(QString::fromLatin1(node.role), QString::fromLatin1(node.health));
        }
        lines += toText(shard.slotRanges) + QStringLiteral(": ") + nodes.join(QStringLiteral(", ")) + u'\n';
    }
    lines.sort();
    return lines.join(QString());
}

QString drawn(const QList<ClusterSlotsEntry>& entries)
{
    QString text;
    for (const ClusterSlotsEntry& entry : entries) {
        text += toText({entry.range});
        for (const ClusterSlotsEntry::Node& node : entry.nodes)
            text +=
                u' ' + node.endpoint.toString() + (node.id.isEmpty() ? QStringLiteral(" no id") : QString());
        text += u'\n';
    }
    return text;
}

const QByteArray kId = "$40\r\n" + QByteArray(40, 'a') + "\r\n";

} // namespace

void TestClusterViews::clusterInfoIsRead()
{
    const auto info = ClusterInfo::parse(testData(fileName("cluster-healthy-info.txt")));
    QVERIFY(info.ok());
    QCOMPARE(info->state, QByteArray("ok"));
    QCOMPARE(info->slotsAssigned, std::optional<int>(16384));
    QCOMPARE(info->slotsOk, std::optional<int>(16384));
    QCOMPARE(info->knownNodes, std::optional<int>(6));
    QCOMPARE(info->size, std::optional<int>(3));
    QCOMPARE(info->currentEpoch, std::optional<qint64>(6));
    QCOMPARE(info->myEpoch, std::optional<qint64>(1));
}

void TestClusterViews::clusterInfoOfAMinorityCountsItsSuspects()
{
    const auto info = ClusterInfo::parse(testData(fileName("cluster-minority-info.txt")));
    QVERIFY(info.ok());
    QCOMPARE(info->state, QByteArray("fail"));
    QCOMPARE(info->slotsOk, std::optional<int>(5461));
    QCOMPARE(info->slotsPfail, std::optional<int>(10923));
    QCOMPARE(info->slotsFail, std::optional<int>(0));
}

void TestClusterViews::clusterInfoNumbersOutOfRangeAreUnknown()
{
    const auto info = ClusterInfo::parse("cluster_state:ok\r\ncluster_slots_ok:16385\r\ncluster_size:-3\r\n"
                                         "cluster_known_nodes:99999999999\r\ncluster_my_epoch:x\r\n"
                                         "cluster_state:fail\r\ncluster_slots_fail:1");
    QVERIFY(info.ok());
    QCOMPARE(info->state, QByteArray("ok"));
    QVERIFY(!info->slotsOk && !info->size && !info->knownNodes && !info->myEpoch && !info->slotsAssigned);
    QVERIFY(!info->slotsFail); // cut short
}

void TestClusterViews::clusterInfoWithoutStateIsRefused()
{
    QCOMPARE(ClusterInfo::parse({}).error().code, ErrorCode::Protocol);
    QCOMPARE(ClusterInfo::parse("cluster_state:\r\n").error().code, ErrorCode::Protocol);
    QCOMPARE(ClusterInfo::parse("cluster_size:3\r\n").error().code, ErrorCode::Protocol);
}

void TestClusterViews::shardsAreRead()
{
    const auto shards = parseClusterShards(captured("cluster-healthy-shards.resp"));
    QVERIFY(shards.ok());
    QCOMPARE(drawn(*shards),
        QStringLiteral("0-5460: 21000 master online, 21003 replica online\n"
                       "10923-16383: 21002 master online, 21005 replica online\n"
                       "5461-10922: 21001 master online, 21004 replica online\n"));
    const ClusterShard::Node& node = shards->first().nodes.first();
    QVERIFY(node.offset.value_or(0) > 0 && node.id.size() == 40 && !node.tlsPort);
    QCOMPARE(node.endpoint.host, QStringLiteral("127.0.0.1"));
}

void TestClusterViews::shardsShowAFailedReplicaAndAGhost()
{
    const auto failed = parseClusterShards(captured("cluster-open-slots-source-shards.resp"));
    QVERIFY(failed.ok());
    QVERIFY(drawn(*failed).contains(QLatin1String("21005 replica fail\n")));
    const auto ghost = parseClusterShards(captured("cluster-noaddr-shards.resp"));
    QVERIFY(ghost.ok());
    int withoutAddress = 0;
    QStringList hostNames;
    for (const ClusterShard& shard : *ghost) {
        for (const ClusterShard::Node& node : shard.nodes) {
            withoutAddress += node.endpoint.isValid() ? 0 : 1;
            if (!node.hostName.isEmpty())
                hostNames += node.hostName;
        }
    }
    QCOMPARE(withoutAddress, 1);
    QCOMPARE(hostNames, QStringList{QStringLiteral("redis-b.example.com")});
}

void TestClusterViews::shardsOfEveryVersionAreRead_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("tlsPort");
    const QByteArray id = "$2\r\nid\r\n" + kId;
    const QByteArray ip = "$2\r\nip\r\n$8\r\n10.0.0.1\r\n";
    QTest::newRow("plain") << "*6\r\n" + id + "+port\r\n:6379\r\n" + ip << QStringLiteral("10.0.0.1:6379")
                           << -1;
    QTest::newRow("TLS beside plain") << "*8\r\n" + id + "+port\r\n:6379\r\n+tls-port\r\n:6380\r\n" + ip
                                      << QStringLiteral("10.0.0.1:6379") << 6380;
    QTest::newRow("TLS only") << "*6\r\n" + id + "+tls-port\r\n:6380\r\n" + ip
                              << QStringLiteral("10.0.0.1:6380") << 6380;
    QTest::newRow("unknown endpoint") << "*8\r\n" + id + "+port\r\n:6379\r\n+endpoint\r\n$-1\r\n" + ip
                                      << QStringLiteral("10.0.0.1:6379") << -1;
    QTest::newRow("Valkey 8") << "*8\r\n" + id + "+port\r\n:6379\r\n" + ip + "+availability-zone\r\n+eu-1\r\n"
                              << QStringLiteral("10.0.0.1:6379") << -1;
    QTest::newRow("a field of tomorrow") << "*8\r\n" + id + "+port\r\n:6379\r\n" + ip + "+new\r\n*1\r\n*0\r\n"
                                         << QStringLiteral("10.0.0.1:6379") << -1;
    QTest::newRow("only an id") << "*2\r\n" + id << QStringLiteral(":0") << -1;
}

void TestClusterViews::shardsOfEveryVersionAreRead()
{
    QFETCH(QByteArray, node);
    const QByteArray resp =
        "*1\r\n*6\r\n+slots\r\n*4\r\n:0\r\n:1\r\n:2\r\n:9\r\n+nodes\r\n*1\r\n" + node + "+id\r\n+x\r\n";
    const auto shards = parseClusterShards(replyFromBytes(resp));
    QVERIFY(shards.ok());
    QCOMPARE(toText(shards->first().slotRanges), QStringLiteral("0-9"));
    QTEST(shards->first().nodes.first().endpoint.toString(), "endpoint");
    QTEST(
        int(shards->first().nodes.first().tlsPort ? *shards->first().nodes.first().tlsPort : -1), "tlsPort");
}

void TestClusterViews::clusterSlotsAreRead()
{
    const auto entries = parseClusterSlots(captured("cluster-healthy-slots.resp"));
    QVERIFY(entries.ok());
    QCOMPARE(drawn(*entries),
        QStringLiteral("0-5460 127.0.0.1:21000 127.0.0.1:21003\n"
                       "5461-10922 127.0.0.1:21001 127.0.0.1:21004\n"
                       "10923-16383 127.0.0.1:21002 127.0.0.1:21005\n"));
    const auto ipv6 = parseClusterSlots(captured("cluster-ipv6-slots.resp"));
    QVERIFY(ipv6.ok());
    QCOMPARE(drawn(*ipv6), QStringLiteral("0-16383 [::1]:21007\n"));
}

void TestClusterViews::clusterSlotsOfANodeThatDoesNotKnowItsAddress()
{
    const auto entries = parseClusterSlots(captured("cluster-alone-slots.resp"));
    QVERIFY(entries.ok());
    QCOMPARE(drawn(*entries), QStringLiteral("0-16383 :21007\n"));
    QVERIFY(!entries->first().nodes.first().endpoint.isValid());
}

void TestClusterViews::clusterSlotsOfEveryVersionAreRead_data()
{
    QTest::addColumn<QByteArray>("node");
    QTest::addColumn<QString>("expected");
    QTest::newRow("3.2") << QByteArray("*2\r\n+10.0.0.1\r\n:6379\r\n")
                         << QStringLiteral("0-9 10.0.0.1:6379 no id\n");
    QTest::newRow("6.2") << "*3\r\n+10.0.0.1\r\n:6379\r\n" + kId << QStringLiteral("0-9 10.0.0.1:6379\n");
    QTest::newRow("7.0 host name preferred") << "*4\r\n+redis-1.example.com\r\n:6379\r\n" + kId
            + "*2\r\n+ip\r\n+10.0.0.1\r\n" << QStringLiteral("0-9 redis-1.example.com:6379\n");
    QTest::newRow("7.0 the host you asked") << "*4\r\n$-1\r\n:6379\r\n" + kId + "*0\r\n"
                                            << QStringLiteral("0-9 :6379\n");
    QTest::newRow("7.0 no host name") << "*4\r\n+?\r\n:6379\r\n" + kId + "*0\r\n"
                                      << QStringLiteral("0-9 :6379\n");
}

void TestClusterViews::clusterSlotsOfEveryVersionAreRead()
{
    QFETCH(QByteArray, node);
    const auto entries = parseClusterSlots(replyFromBytes("*1\r\n*3\r\n:0\r\n:9\r\n" + node));
    QVERIFY(entries.ok());
    QTEST(drawn(*entries), "expected");
}

void TestClusterViews::linksAreRead()
{
    const auto links = parseClusterLinks(captured("cluster-healthy-links.resp"));
    QVERIFY(links.ok());
    QCOMPARE(links->size(), 10); // to and from each of the five others
    int outgoing = 0;
    for (const ClusterLink& link : *links) {
        outgoing += link.direction == "to" ? 1 : 0;
        QVERIFY(link.createdMs > 1'700'000'000'000 && link.sendBufferUsed >= 0 && link.peerId.size() == 40);
    }
    QCOMPARE(outgoing, 5);
}

void TestClusterViews::aLinkThatCannotBeReadIsLeftOut()
{
    const QByteArray good = "+direction\r\n+to\r\n+node\r\n" + kId
        + "+create-time\r\n:5\r\n+send-buffer-allocated\r\n:1\r\n+send-buffer-used\r\n:2\r\n";
    QByteArray sideways = good;
    sideways.replace("+to\r\n", "+up\r\n");
    QByteArray nameless = good;
    nameless.replace("aaaa\r\n", "aaa-\r\n");
    const auto links = parseClusterLinks(
        replyFromBytes("*4\r\n*10\r\n" + sideways + "*10\r\n" + good + "*10\r\n" + nameless + "$-1\r\n"));
    QVERIFY(links.ok());
    QCOMPARE(links->size(), 1);
    QCOMPARE(links->first().sendBufferUsed, 2);
}

void TestClusterViews::aReplyOfAnotherShapeIsRefused_data()
{
    QTest::addColumn<QByteArray>("resp");
    QTest::addColumn<bool>("isShards");
    QTest::newRow("shards: text") << QByteArray("+OK\r\n") << true;
    QTest::newRow("shards: row of text") << QByteArray("*1\r\n+x\r\n") << true;
    QTest::newRow("shards: empty row") << QByteArray("*1\r\n*0\r\n") << true;
    QTest::newRow("shards: odd row") << QByteArray("*1\r\n*1\r\n+slots\r\n") << true;
    QTest::newRow("shards: odd ranges")
        << QByteArray("*1\r\n*4\r\n+slots\r\n*1\r\n:0\r\n+nodes\r\n*0\r\n") << true;
    QTest::newRow("shards: range") << QByteArray(
        "*1\r\n*4\r\n+slots\r\n*2\r\n:0\r\n:16384\r\n+nodes\r\n*0\r\n")
                                   << true;
    QTest::newRow("shards: reversed")
        << QByteArray("*1\r\n*4\r\n+slots\r\n*2\r\n:9\r\n:3\r\n+nodes\r\n*0\r\n") << true;
    QTest::newRow("shards: nodes") << QByteArray("*1\r\n*4\r\n+slots\r\n*0\r\n+nodes\r\n+x\r\n") << true;
    QTest::newRow("shards: no id") << QByteArray("*1\r\n*4\r\n+slots\r\n*0\r\n+nodes\r\n*1\r\n*0\r\n")
                                   << true;
    QTest::newRow("slots: nil") << QByteArray("$-1\r\n") << false;
    QTest::newRow("slots: no node") << QByteArray("*1\r\n*2\r\n:0\r\n:1\r\n") << false;
    QTest::newRow("slots: range") << "*1\r\n*3\r\n:0\r\n:16384\r\n*3\r\n+h\r\n:1\r\n" + kId << false;
    QTest::newRow("slots: negative") << "*1\r\n*3\r\n:-1\r\n:5\r\n*3\r\n+h\r\n:1\r\n" + kId << false;
    QTest::newRow("slots: text") << "*1\r\n*3\r\n+0\r\n:5\r\n*3\r\n+h\r\n:1\r\n" + kId << false;
    QTest::newRow("slots: port") << "*1\r\n*3\r\n:0\r\n:5\r\n*3\r\n+h\r\n:65536\r\n" + kId << false;
    QTest::newRow("slots: id") << QByteArray("*1\r\n*3\r\n:0\r\n:5\r\n*3\r\n+h\r\n:1\r\n+x\r\n") << false;
    QTest::newRow("slots: host is an array") << "*1\r\n*3\r\n:0\r\n:5\r\n*3\r\n*0\r\n:1\r\n" + kId << false;
}

void TestClusterViews::aReplyOfAnotherShapeIsRefused()
{
    QFETCH(QByteArray, resp);
    QFETCH(bool, isShards);
    const Reply reply = replyFromBytes(resp);
    const Error error = isShards ? parseClusterShards(reply).error() : parseClusterSlots(reply).error();
    QCOMPARE(error.code, ErrorCode::Protocol);
    QCOMPARE(error.reason, ErrorReason::Malformed);
}

void TestClusterViews::aHostileAddressIsNoEndpoint()
{
    const auto entries = parseClusterSlots(captured("cluster-hostile-line-slots.resp"));
    QVERIFY(entries.ok());
    QVERIFY(drawn(*entries).contains(QLatin1String("5461-10922 127.0.0.1:21001 :21004\n")));
    const auto shards = parseClusterShards(captured("cluster-hostile-line-shards.resp"));
    QVERIFY(shards.ok());
    QCOMPARE(drawn(*shards).count(QLatin1String(", 0 replica online")), 1);
    const auto refused = parseClusterLinks(Reply::error("ERR This instance has cluster support disabled"));
    QCOMPARE(refused.error().code, ErrorCode::ServerReply);
}

QTEST_GUILESS_MAIN(TestClusterViews)
#include "tst_ClusterViews.moc"
