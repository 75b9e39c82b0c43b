#include "core/topology/ClusterNodes.h"

#include "tests/support/testData.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// A node announces its own address, and the others print it in the middle of its line. These are the attacks
/// that redis-server 7.0.15 lets pass, and the promise is that no field of any node can be forged by them.
class TestClusterNodesHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aForgedEndOfTheLineIsOnlyAnAddress();
    void aForgedLineIsNotANode();
    void anAnnouncedAddressForgesNoField_data();
    void anAnnouncedAddressForgesNoField();
    void theNodesAroundAHostileOneStay();
};

namespace {

const QByteArray kA(40, 'a');
const QByteArray kB(40, 'b');
const QByteArray kC(40, 'c');

ClusterNodes captured(const char* name)
{
    auto view = ClusterNodes::parse(testData(QStringLiteral("redis-7.0.15/") + QLatin1String(name)));
    return view ? *view : ClusterNodes{};
}

// Three nodes; the one in the middle announces `address`. 45 bytes are the most that a server takes.
QByteArray viewWith(const QByteArray& address)
{
    return kA + " 10.0.0.1:6379@16379 myself,master - 0 0 1 connected 0-16383\n" + kB + ' ' + address
        + ":6379@16379 slave " + kA + " 0 0 1 connected\n" + kC + " 10.0.0.3:6379@16379 slave " + kA
        + " 0 0 1 connected\n";
}

} // namespace

void TestClusterNodesHostile::aForgedEndOfTheLineIsOnlyAnAddress()
{
    const ClusterNodes before = captured("cluster-healthy-nodes.txt");
    const ClusterNodes view = captured("cluster-hostile-end-nodes.txt");
    QVERIFY(view.rejectedLines > 0);
    QCOMPARE(view.nodes.size(), 7); // six and a handshake
    int invalid = 0;
    for (const ClusterNode& node : before.nodes) {
        const ClusterNode* now = view.find(node.id);
        QVERIFY(now);
        QCOMPARE(now->masterId, node.masterId);
        QCOMPARE(now->configEpoch, node.configEpoch);
        QCOMPARE(now->hasFlag("master"), node.hasFlag("master"));
        QVERIFY(now->slotRanges == node.slotRanges);
        invalid += now->endpoint.isValid() ? 0 : 1;
    }
    QCOMPARE(invalid, 1);
}

void TestClusterNodesHostile::aForgedLineIsNotANode()
{
    const ClusterNodes before = captured("cluster-healthy-nodes.txt");
    const ClusterNodes view = captured("cluster-hostile-line-nodes.txt");
    QVERIFY(view.rejectedLines > 0);
    int missing = 0;
    for (const ClusterNode& node : before.nodes) {
        const ClusterNode* now = view.find(node.id);
        missing += now ? 0 : 1;
        if (now)
            QCOMPARE(now->endpoint, node.endpoint);
    }
    QCOMPARE(missing, 1); // the one that lies; the master whose id it used is not touched
    for (const ClusterNode& node : view.nodes)
        QVERIFY(node.endpoint.host != QLatin1String("y"));
}

void TestClusterNodesHostile::anAnnouncedAddressForgesNoField_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("blanks") << QByteArray("a b c");
    QTest::newRow("a whole end") << QByteArray("9.9.9.9:1@1 master - 0 0 9 connected 5-6");
    QTest::newRow("a whole end, blank") << QByteArray("9.9.9.9:1@1 master - 0 0 9 connected ");
    QTest::newRow("a whole end, line end") << QByteArray("9.9.9.9:1@1 master - 0 0 9 connected 5-6\n");
    QTest::newRow("CR LF") << QByteArray("9.9.9.9\r\n");
    QTest::newRow("line end first") << QByteArray("\n9.9.9.9");
    QTest::newRow("only a line end") << QByteArray("\n");
    QTest::newRow("many line ends") << QByteArray("\n\n\n\n");
    QTest::newRow("a forged node") << "x\n" + kC + " y";
    QTest::newRow("a forged node, cut") << "\n" + kC + "   ";
    QTest::newRow("itself again") << "x\n" + kB + " y";
    QTest::newRow("another address and a name") << QByteArray("9.9.9.9:1@1,evil");
    QTest::newRow("another address and a field") << QByteArray("9.9.9.9:1@1,evil,x=y");
    QTest::newRow("a field") << QByteArray("9.9.9.9,x=y");
    QTest::newRow("two at signs") << QByteArray("9.9.9.9:1@1");
    QTest::newRow("HTML") << QByteArray("<img/src=x>");
    QTest::newRow("escape") << QByteArray("\x1b[31mred");
    QTest::newRow("direction override") << QByteArray("\xe2\x80\xaegnp.exe");
    QTest::newRow("zero byte") << QByteArray("a\0b", 3);
    QTest::newRow("template") << QByteArray("%1%2");
}

void TestClusterNodesHostile::anAnnouncedAddressForgesNoField()
{
    QFETCH(QByteArray, address);
    const auto view = ClusterNodes::parse(viewWith(address));
    QVERIFY(view.ok());
    // Only where the address looks like the beginning of a record does its own node fall with it.
    const bool beginsRecord = address.contains("\n" + kB) || address.contains("\n" + kC);
    QCOMPARE(view->nodes.size(), beginsRecord ? 2 : 3);
    QVERIFY(view->myself() && view->myself()->id == kA);
    for (const ClusterNode& node : view->nodes) {
        if (node.id == kA)
            continue;
        QCOMPARE(node.masterId, kA);
        QCOMPARE(node.flags, QList<QByteArray>{"slave"});
        QVERIFY(node.slotRanges.empty() && node.configEpoch == 1 && node.hostName.isEmpty());
        const bool isHonest = node.id == kC && node.endpoint.toString() == QLatin1String("10.0.0.3:6379");
        const bool isHarmless = node.id == kB && (!node.endpoint.isValid() || address == "%1%2");
        QVERIFY(isHonest || isHarmless);
    }
}

void TestClusterNodesHostile::theNodesAroundAHostileOneStay()
{
    const auto view = ClusterNodes::parse(viewWith("x\n" + QByteArray(40, 'd') + " y"));
    QVERIFY(view.ok());
    QCOMPARE(view->nodes.size(), 2);
    QVERIFY(view->find(kA) && view->find(kC));
    QCOMPARE(view->rejectedLines, 2);
}

QTEST_GUILESS_MAIN(TestClusterNodesHostile)
#include "tst_ClusterNodesHostile.moc"
