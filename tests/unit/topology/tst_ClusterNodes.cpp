#include "core/topology/ClusterNodes.h"

#include "tests/support/testData.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestClusterNodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHealthyClusterIsRead();
    void openSlotsShowOnTheNodesOwnLine_data();
    void openSlotsShowOnTheNodesOwnLine();
    void aSuspicionIsNoFailure();
    void aNodeWithoutAddressIsNoEndpoint();
    void addressesOfEveryVersionAreRead_data();
    void addressesOfEveryVersionAreRead();
    void aNodeThatDoesNotKnowItsAddressKeepsItsPort();
    void anAddressThatDoesNotFitIsNoEndpoint_data();
    void anAddressThatDoesNotFitIsNoEndpoint();
    void ipv6AddressesAreRead();
    void slotsAreJoinedToRanges();
    void aLineThatDoesNotFitIsRejected_data();
    void aLineThatDoesNotFitIsRejected();
    void aViewWithoutExactlyOneSelfIsRefused_data();
    void aViewWithoutExactlyOneSelfIsRefused();
    void aLineOfAnotherKindIsPassedOver();
    void noPrefixShowsANodeThatIsNotThere_data();
    void noPrefixShowsANodeThatIsNotThere();
};

namespace {

const QByteArray kA(40, 'a');
const QByteArray kB(40, 'b');
const QByteArray kC(40, 'c');
const QByteArray kSelf = kA + " 10.0.0.1:6379@16379 myself,master - 0 0 1 connected 0-16383\n";

QString nameOf(const ClusterNodes& view, const QByteArray& id)
{
    const ClusterNode* node = view.find(id);
    return node ? QString::number(node->endpoint.port) : QString::fromLatin1(id);
}

QString drawnOpenSlots(const ClusterNodes& view, const ClusterNode& node)
{
    QStringList drawn;
    for (auto open = node.migrating.cbegin(); open != node.migrating.cend(); ++open)
        drawn += QStringLiteral(" %1->%2").arg(open.key()).arg(nameOf(view, open.value()));
    for (auto open = node.importing.cbegin(); open != node.importing.cend(); ++open)
        drawn += QStringLiteral(" %1<-%2").arg(open.key()).arg(nameOf(view, open.value()));
    drawn.sort();
    return drawn.join(QString());
}

// One line a node, by port: "21000 myself,master 0-5460 5000->21002"
QString drawn(const ClusterNodes& view)
{
    QStringList lines;
    for (const ClusterNode& node : view.nodes) {
        QString line =
            QStringLiteral("%1 %2").arg(node.endpoint.port).arg(QString::fromLatin1(node.flags.join(',')));
        if (!node.hostName.isEmpty())
            line += u' ' + node.hostName;
        if (!node.masterId.isEmpty())
            line += QStringLiteral(" of ") + nameOf(view, node.masterId);
        if (!node.slotRanges.empty())
            line += u' ' + toText(node.slotRanges);
        lines += line + drawnOpenSlots(view, node) + u'\n';
    }
    lines.sort();
    return lines.join(QString());
}

ClusterNodes viewOf(const QByteArray& text)
{
    auto view = ClusterNodes::parse(text);
    return view ? *view : ClusterNodes{};
}

ClusterNodes captured(const char* name)
{
    return viewOf(testData(QStringLiteral("redis-7.0.15/") + QLatin1String(name)));
}

bool isSame(const ClusterNode& one, const ClusterNode& other)
{
    return one.id == other.id && one.endpoint == other.endpoint && one.flags == other.flags
        && one.masterId == other.masterId && one.slotRanges == other.slotRanges
        && one.migrating == other.migrating && one.importing == other.importing
        && one.configEpoch == other.configEpoch && one.hostName == other.hostName;
}

} // namespace

void TestClusterNodes::aHealthyClusterIsRead()
{
    const ClusterNodes view = captured("cluster-healthy-nodes.txt");
    QCOMPARE(view.rejectedLines, 0);
    QCOMPARE(drawn(view),
        QStringLiteral("21000 myself,master 0-5460\n"
                       "21001 master 5461-10922\n"
                       "21002 master 10923-16383\n"
                       "21003 slave of 21000\n"
                       "21004 slave of 21001\n"
                       "21005 slave of 21002\n"));
    const ClusterNode* self = view.myself();
    QVERIFY(self && self->linkConnected && self->endpoint.host == QLatin1String("127.0.0.1"));
    QCOMPARE(self->busPort, quint16(31000));
    QCOMPARE(self->configEpoch, 1);
    QVERIFY(self->pongReceivedMs > 1'700'000'000'000);
    QCOMPARE(view.find(QByteArray(40, '0')), nullptr);
}

void TestClusterNodes::openSlotsShowOnTheNodesOwnLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("source") << QStringLiteral("cluster-open-slots-source-nodes.txt")
                            << QStringLiteral("21000 myself,master 0-5460 5000->21002 93->21001\n"
                                              "21001 master redis-b.example.com 5461-10922\n"
                                              "21002 master 10923-16383\n"
                                              "21003 slave of 21000\n"
                                              "21004 slave of 21001\n"
                                              "21005 slave,fail of 21002\n"
                                              "21006 handshake\n");
    QTest::newRow("target") << QStringLiteral("cluster-open-slots-target-nodes.txt")
                            << QStringLiteral("21000 master 0-5460\n"
                                              "21001 myself,master redis-b.example.com 5461-10922 93<-21000\n"
                                              "21002 master 10923-16383\n"
                                              "21003 slave of 21000\n"
                                              "21004 slave of 21001\n"
                                              "21005 slave,fail of 21002\n");
}

void TestClusterNodes::openSlotsShowOnTheNodesOwnLine()
{
    QFETCH(QString, file);
    const ClusterNodes view = viewOf(testData(QStringLiteral("redis-7.0.15/") + file));
    QTEST(drawn(view), "expected");
    QCOMPARE(view.rejectedLines, 0);
}

void TestClusterNodes::aSuspicionIsNoFailure()
{
    const ClusterNodes view = captured("cluster-minority-nodes.txt");
    int suspected = 0;
    int failed = 0;
    for (const ClusterNode& node : view.nodes) {
        suspected += node.hasFlag("fail?") ? 1 : 0;
        failed += node.hasFlag("fail") ? 1 : 0;
        QCOMPARE(node.linkConnected, !node.hasFlag("fail?") && !node.hasFlag("fail"));
    }
    QCOMPARE(suspected, 2);
    QCOMPARE(failed, 1);
}

void TestClusterNodes::aNodeWithoutAddressIsNoEndpoint()
{
    const ClusterNodes view = captured("cluster-noaddr-nodes.txt");
    QCOMPARE(view.rejectedLines, 0);
    const auto ghost = std::find_if(view.nodes.cbegin(), view.nodes.cend(),
        [](const ClusterNode& node) { return node.hasFlag("noaddr"); });
    QVERIFY(ghost != view.nodes.cend());
    QVERIFY(!ghost->endpoint.isValid() && ghost->endpoint.host.isEmpty());
    QCOMPARE(ghost->endpoint.port, quint16(0));
    QVERIFY(view.find(ghost->masterId));
}

void TestClusterNodes::addressesOfEveryVersionAreRead_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<int>("busPort");
    QTest::addColumn<QString>("hostName");
    QTest::addColumn<QByteArray>("shardId");
    const QString plain = QStringLiteral("10.0.0.1:6379");
    const QString name = QStringLiteral("redis-1.example.com");
    QTest::newRow("3.2") << QByteArray("10.0.0.1:6379") << plain << 0 << QString() << QByteArray();
    QTest::newRow("6.2") << QByteArray("10.0.0.1:6379@16379") << plain << 16379 << QString() << QByteArray();
    QTest::newRow("7.0 host name") << QByteArray("10.0.0.1:6379@16379,redis-1.example.com") << plain << 16379
                                   << name << QByteArray();
    QTest::newRow("7.0 empty name") << QByteArray("10.0.0.1:6379@16379,") << plain << 16379 << QString()
                                    << QByteArray();
    QTest::newRow("7.2 aux fields") << "10.0.0.1:6379@16379,redis-1.example.com,tls-port=0,shard-id=" + kB
                                    << plain << 16379 << name << kB;
    QTest::newRow("7.2 no name") << "10.0.0.1:6379@16379,,tls-port=0,shard-id=" + kB << plain << 16379
                                 << QString() << kB;
    QTest::newRow("aux without the empty name")
        << "10.0.0.1:6379@16379,shard-id=" + kB << plain << 16379 << QString() << kB;
    QTest::newRow("Valkey 8") << "10.0.0.1:6379@16379,,shard-id=" + kB
            + ",nodename=blue,availability-zone=eu-1,x=/~'"
                              << plain << 16379 << QString() << kB;
    QTest::newRow("shard id of another kind")
        << QByteArray("10.0.0.1:6379@16379,,shard-id=7") << plain << 16379 << QString() << QByteArray();
    QTest::newRow("TLS only") << QByteArray("10.0.0.1:6380@16379") << QStringLiteral("10.0.0.1:6380") << 16379
                              << QString() << QByteArray();
    QTest::newRow("IPv6") << QByteArray("2001:db8::7:6379@16379,redis-1.example.com")
                          << QStringLiteral("[2001:db8::7]:6379") << 16379 << name << QByteArray();
    QTest::newRow("announced name") << QByteArray("redis-1.example.com:6379@16379")
                                    << QStringLiteral("redis-1.example.com:6379") << 16379 << QString()
                                    << QByteArray();
}

void TestClusterNodes::addressesOfEveryVersionAreRead()
{
    QFETCH(QByteArray, address);
    const auto node = ClusterNode::parse(kA + ' ' + address + " myself,master - 0 0 1 connected 0-16383");
    QVERIFY(node.has_value());
    QTEST(node->endpoint.toString(), "endpoint");
    QTEST(int(node->busPort), "busPort");
    QTEST(node->hostName, "hostName");
    QTEST(node->shardId, "shardId");
    QCOMPARE(slotCount(node->slotRanges), kSlotCount);
}

void TestClusterNodes::aNodeThatDoesNotKnowItsAddressKeepsItsPort()
{
    const ClusterNodes view = captured("cluster-alone-nodes.txt");
    QVERIFY(view.myself() && !view.myself()->endpoint.isValid());
    QCOMPARE(view.myself()->endpoint.port, quint16(21007));
}

void TestClusterNodes::anAddressThatDoesNotFitIsNoEndpoint_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("no port") << QByteArray("10.0.0.1");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("port too large") << QByteArray("10.0.0.1:65536@16379");
    QTest::newRow("port is text") << QByteArray("10.0.0.1:redis@16379");
    QTest::newRow("bus port too large") << QByteArray("10.0.0.1:6379@65536");
    QTest::newRow("bus port missing") << QByteArray("10.0.0.1:6379@");
    QTest::newRow("two bus ports") << QByteArray("10.0.0.1:6379@16379@1");
    QTest::newRow("two host names") << QByteArray("10.0.0.1:6379@16379,one,two");
    QTest::newRow("host name with a port") << QByteArray("10.0.0.1:6379@16379,one:1");
    QTest::newRow("host name with a blank") << QByteArray("10.0.0.1:6379@16379,one two");
    QTest::newRow("field with a port") << QByteArray("10.0.0.1:6379@16379,,x=y:1");
    QTest::newRow("field with an at sign") << QByteArray("10.0.0.1:6379@16379,,x=y@1");
    QTest::newRow("nameless field") << QByteArray("10.0.0.1:6379@16379,,=y");
    QTest::newRow("path") << QByteArray("/run/redis.sock:6379@16379");
}

void TestClusterNodes::anAddressThatDoesNotFitIsNoEndpoint()
{
    QFETCH(QByteArray, address);
    const auto node = ClusterNode::parse(kA + ' ' + address + " slave " + kB + " 0 0 1 connected");
    QVERIFY(node.has_value());
    QCOMPARE(node->masterId, kB);
    QVERIFY(!node->endpoint.isValid() && node->hostName.isEmpty() && node->busPort == 0);
}

void TestClusterNodes::ipv6AddressesAreRead()
{
    const ClusterNodes view = captured("cluster-ipv6-nodes.txt");
    QCOMPARE(view.nodes.size(), 2);
    QCOMPARE(view.myself()->endpoint.toString(), QStringLiteral("[::1]:21008"));
    QCOMPARE(view.myself()->busPort, quint16(31008));
}

void TestClusterNodes::slotsAreJoinedToRanges()
{
    const auto node =
        ClusterNode::parse(kA + " h:1@2 master - 0 0 1 connected 7 5-6 1-3 9 9 16383  [8->-" + kB + "] ");
    QVERIFY(node.has_value());
    QCOMPARE(toText(node->slotRanges), QStringLiteral("1-3, 5-7, 9, 16383"));
    QCOMPARE(node->migrating.value(8), kB);
    QVERIFY(ClusterNode::parse(kA + " h:1@2 master - 0 0 1 connected")->slotRanges.empty());
}

void TestClusterNodes::aLineThatDoesNotFitIsRejected_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray tail = " h:1@2 master - 0 0 1 connected";
    QTest::newRow("id too short") << kA.chopped(1) + tail;
    QTest::newRow("id too long") << kA + "a" + tail;
    QTest::newRow("id in capitals") << kA.toUpper() + tail;
    QTest::newRow("id no hexadecimal") << QByteArray(40, 'g') + tail;
    QTest::newRow("only an id") << kA;
    QTest::newRow("blank before the id") << " " + kA + tail;
    QTest::newRow("no link state") << kA + " h:1@2 master - 0 0 1";
    QTest::newRow("no address") << kA + " master - 0 0 1 connected";
    QTest::newRow("unknown link state") << kA + " h:1@2 master - 0 0 1 resting";
    QTest::newRow("epoch") << kA + " h:1@2 master - 0 0 x connected";
    QTest::newRow("negative epoch") << kA + " h:1@2 master - 0 0 -1 connected";
    QTest::newRow("epoch too large") << kA + " h:1@2 master - 0 0 9223372036854775808 connected";
    QTest::newRow("pong") << kA + " h:1@2 master - 0 0x1 1 connected";
    QTest::newRow("ping") << kA + " h:1@2 master - +0 0 1 connected";
    QTest::newRow("master id") << kA + " h:1@2 slave abc 0 0 1 connected";
    QTest::newRow("flags") << kA + " h:1@2 master,<b> - 0 0 1 connected";
    QTest::newRow("empty flag") << kA + " h:1@2 master,,fail - 0 0 1 connected";
    QTest::newRow("slot too large") << kA + tail + " 16384";
    QTest::newRow("negative slot") << kA + tail + " -1";
    QTest::newRow("range too large") << kA + tail + " 0-16384";
    QTest::newRow("range reversed") << kA + tail + " 9-3";
    QTest::newRow("range open") << kA + tail + " 9-";
    QTest::newRow("half a marker") << kA + tail + " [93->-" + kB;
    QTest::newRow("marker to nowhere") << kA + tail + " [93->-]";
    QTest::newRow("marker with another arrow") << kA + tail + " [93-=-" + kB + "]";
    QTest::newRow("marker slot") << kA + tail + " [16384->-" + kB + "]";
    QTest::newRow("marker without slot") << kA + tail + " [->-" + kB + "]";
    QTest::newRow("marker id") << kA + tail + " [93->-" + QByteArray(40, 'x') + "]";
    QTest::newRow("end of nodes.conf") << QByteArray("vars currentEpoch 6 lastVoteEpoch 0");
}

void TestClusterNodes::aLineThatDoesNotFitIsRejected()
{
    QFETCH(QByteArray, line);
    QVERIFY(!ClusterNode::parse(line).has_value());
    const QByteArray renamed = QByteArray(line).replace(kA, kC);
    // Behind a node's line, what begins with no id would be the rest of its announced address.
    const bool isRecord = renamed.startsWith(kC + ' ');
    const auto view = ClusterNodes::parse(isRecord ? kSelf + renamed + "\n" : renamed + "\n\n" + kSelf);
    QVERIFY(view.ok());
    QCOMPARE(view->rejectedLines, 1);
    QCOMPARE(view->nodes.size(), 1);
    QVERIFY(view->myself() && view->myself()->endpoint.isValid());
}

void TestClusterNodes::aViewWithoutExactlyOneSelfIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray other = kB + " 10.0.0.2:6379@16379 master - 0 0 1 connected\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("line end") << QByteArray("\n");
    QTest::newRow("no line fits") << QByteArray("ERR unknown\nHTTP/1.1 200 OK\n");
    QTest::newRow("nobody is myself") << other;
    QTest::newRow("two are myself") << kSelf + kB + " 10.0.0.2:6379@16379 myself,slave - 0 0 1 connected\n";
    QTest::newRow("myself twice") << kSelf + kSelf + other;
    QTest::newRow("no line end") << kSelf.chopped(1);
}

void TestClusterNodes::aViewWithoutExactlyOneSelfIsRefused()
{
    QFETCH(QByteArray, text);
    const auto view = ClusterNodes::parse(text);
    QVERIFY(!view.ok());
    QCOMPARE(view.error().code, ErrorCode::Protocol);
}

void TestClusterNodes::aLineOfAnotherKindIsPassedOver()
{
    const auto view = ClusterNodes::parse(kSelf + "vars currentEpoch 6 lastVoteEpoch 0\n");
    QVERIFY(view.ok());
    QCOMPARE(view->rejectedLines, 1);
    QCOMPARE(slotCount(view->myself()->slotRanges), kSlotCount);
}

void TestClusterNodes::noPrefixShowsANodeThatIsNotThere_data()
{
    QTest::addColumn<QString>("file");
    for (const char* name : {"cluster-healthy-nodes.txt", "cluster-open-slots-source-nodes.txt",
             "cluster-open-slots-target-nodes.txt", "cluster-hostile-end-nodes.txt",
             "cluster-hostile-line-nodes.txt"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestClusterNodes::noPrefixShowsANodeThatIsNotThere()
{
    QFETCH(QString, file);
    const QByteArray text = testData(QStringLiteral("redis-7.0.15/") + file);
    const ClusterNodes whole = viewOf(text);
    for (qsizetype size = 0; size < text.size(); ++size) {
        for (const ClusterNode& node : viewOf(text.first(size)).nodes) {
            const ClusterNode* same = whole.find(node.id);
            QVERIFY2(same && isSame(*same, node), qPrintable(QString::number(size)));
        }
    }
}

QTEST_GUILESS_MAIN(TestClusterNodes)
#include "tst_ClusterNodes.moc"
