#include "core/operation/PlanBasis.h"
#include "tests/support/sampleTopologies.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// A plan is void when the world has moved.
class TestPlanBasis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameWorldHolds();
    void aRoleThatChangedVoidsIt();
    void aRestartVoidsIt();
    void aNewEpochVoidsIt();
    void aNodeThatIsGoneVoidsIt();
    void aNewNodeVoidsIt();
    void silenceDoesNot();
};

void TestPlanBasis::theSameWorldHolds()
{
    const PlanBasis basis = basisOf(*healthySentinel());
    QCOMPARE(basis.stands.size(), 3); // Sentinels have no role that could move
    QVERIFY(!movedSince(basis, *healthySentinel()));
    QVERIFY(!movedSince({}, *healthySentinel())); // takes nothing for granted
}

void TestPlanBasis::aRoleThatChangedVoidsIt()
{
    Topology now = *healthySentinel();
    const PlanBasis basis = basisOf(now);
    std::swap(now.nodes[0].role, now.nodes[1].role);
    std::swap(now.nodes[0].master, now.nodes[1].master);
    const auto moved = movedSince(basis, now);
    QVERIFY(moved);
    QCOMPARE(moved->node, now.nodes[0].endpoint.toString());
    QCOMPARE(moved->was, QStringLiteral("master"));
    QVERIFY(moved->is.startsWith(QStringLiteral("replica")));
}

void TestPlanBasis::aRestartVoidsIt()
{
    Topology now = *healthySentinel();
    now.nodes[0].runId = QByteArray(40, '1');
    const PlanBasis basis = basisOf(now);
    now.nodes[0].runId = QByteArray(40, '2');
    QCOMPARE(movedSince(basis, now)->is, QStringLiteral("restarted"));
}

void TestPlanBasis::aNewEpochVoidsIt()
{
    Topology now = *healthySentinel();
    now.sentinel->sentinels[0].configEpoch = 7;
    const PlanBasis basis = basisOf(now);
    QCOMPARE(basis.epoch, 7);
    now.sentinel->sentinels[1].configEpoch = 8;
    const auto moved = movedSince(basis, now);
    QVERIFY(moved);
    QVERIFY(moved->node.isEmpty());
    QCOMPARE(moved->is, QStringLiteral("8"));
}

void TestPlanBasis::aNodeThatIsGoneVoidsIt()
{
    Topology now = *healthySentinel();
    const PlanBasis basis = basisOf(now);
    now.nodes.removeAt(1);
    QCOMPARE(movedSince(basis, now)->is, QStringLiteral("gone"));
}

void TestPlanBasis::aNewNodeVoidsIt()
{
    Topology before = *healthySentinel();
    before.nodes.removeAt(2);
    const auto moved = movedSince(basisOf(before), *healthySentinel());
    QVERIFY(moved);
    QCOMPARE(moved->node, healthySentinel()->nodes[2].endpoint.toString());
}

void TestPlanBasis::silenceDoesNot()
{
    Topology now = *healthySentinel();
    now.nodes[1].runId = QByteArray(40, '1');
    const PlanBasis basis = basisOf(now);
    now.nodes[1].runId.clear();
    now.nodes[1].state = NodeState::Unreachable;
    QVERIFY(!movedSince(basis, now));
}

QTEST_GUILESS_MAIN(TestPlanBasis)
#include "tst_PlanBasis.moc"
