#include "core/sentinel/FailoverOutlook.h"
#include "tests/support/sampleTopologies.h"

#include <QTest>

using namespace quorate;

class TestFailoverOutlook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHealthyServiceCouldFailOver();
    void quorumAndMajorityAreTwoNumbers_data();
    void quorumAndMajorityAreTwoNumbers();
    void aSentinelInTiltDoesNothing();
    void theSentinelsOwnVerdictCounts();
    void whoWouldNotBePromotedIsNamed();
    void withoutSentinelsNothingIsPossible();
};

namespace {

Topology healthy()
{
    return *test::healthySentinel();
}

} // namespace

void TestFailoverOutlook::aHealthyServiceCouldFailOver()
{
    const FailoverOutlook outlook = failoverOutlook(healthy());
    QVERIFY(outlook.possible());
    QCOMPARE(outlook.able, 3);
    QCOMPARE(outlook.candidates, 2);
    QVERIFY(outlook.blocked.isEmpty() && !outlook.inProgress);
}

void TestFailoverOutlook::quorumAndMajorityAreTwoNumbers_data()
{
    QTest::addColumn<int>("quorum");
    QTest::addColumn<int>("answering");
    QTest::addColumn<bool>("quorumReached");
    QTest::addColumn<bool>("majorityReached");
    QTest::newRow("both") << 2 << 2 << true << true;
    QTest::newRow("only the quorum") << 1 << 1 << true << false;
    QTest::newRow("only the majority") << 3 << 2 << false << true;
    QTest::newRow("neither") << 2 << 1 << false << false;
}

void TestFailoverOutlook::quorumAndMajorityAreTwoNumbers()
{
    QFETCH(const int, quorum);
    QFETCH(const int, answering);
    Topology topology = healthy();
    topology.sentinel->quorum = quorum;
    topology.sentinel->reachable = answering;
    for (int at = answering; at < 3; ++at)
        topology.sentinel->sentinels[at].reachable = false;
    const FailoverOutlook outlook = failoverOutlook(topology);
    QTEST(outlook.quorumReached, "quorumReached");
    QTEST(outlook.majorityReached, "majorityReached");
    QCOMPARE(outlook.possible(), outlook.quorumReached && outlook.majorityReached);
}

void TestFailoverOutlook::aSentinelInTiltDoesNothing()
{
    Topology topology = healthy();
    for (int at : {0, 1})
        topology.sentinel->sentinels[at].flags << QStringLiteral("tilt");
    const FailoverOutlook outlook = failoverOutlook(topology);
    QCOMPARE(outlook.able, 1);
    QCOMPARE(outlook.tilted, 2);
    QVERIFY(!outlook.possible());
}

void TestFailoverOutlook::theSentinelsOwnVerdictCounts()
{
    Topology topology = healthy();
    topology.sentinel->majorityReachable = false;
    QVERIFY(!failoverOutlook(topology).majorityReached);
    topology.sentinel->majorityReachable.reset();
    QVERIFY(!failoverOutlook(topology).possible());
}

void TestFailoverOutlook::whoWouldNotBePromotedIsNamed()
{
    Topology topology = healthy();
    topology.nodes[1].priority = 0;
    topology.nodes[2].linkUp = false;
    FailoverOutlook outlook = failoverOutlook(topology);
    QVERIFY(!outlook.possible());
    QCOMPARE(outlook.blocked.size(), 2);
    QCOMPARE(outlook.blocked.at(0).second, FailoverObstacle::PriorityZero);
    QCOMPARE(outlook.blocked.at(1).second, FailoverObstacle::LinkDown);
    // The links of a dead master are down by nature.
    topology.nodes[0].state = NodeState::Failed;
    outlook = failoverOutlook(topology);
    QVERIFY(outlook.possible());
    topology.nodes[2].state = NodeState::Unreachable;
    QCOMPARE(failoverOutlook(topology).blocked.at(1).second, FailoverObstacle::Down);
}

void TestFailoverOutlook::withoutSentinelsNothingIsPossible()
{
    const FailoverOutlook outlook = failoverOutlook(*test::replicationChain());
    QVERIFY(!outlook.possible() && !outlook.quorum && !outlook.majority);
}

QTEST_APPLESS_MAIN(TestFailoverOutlook)
#include "tst_FailoverOutlook.moc"
