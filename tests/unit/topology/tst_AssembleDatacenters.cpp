#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestAssembleDatacenters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void healthyCentresMakeAHealthyWhole();
    void findingsOfACentreTellWhoseTheyAre();
    void aCentreOfWhichNobodyAnswersIsUnreachable();
    void onlySentinelsAreNoCentre();
    void exactlyOneCentreIsPrimary_data();
    void exactlyOneCentreIsPrimary();
};

namespace {

Datacenter centre(const QString& name, bool primary, const ScriptedRound& round)
{
    return {name, primary, 0.4, std::make_shared<const Topology>(assembleTopology(round.build(), nullptr))};
}

ScriptedRound silenced(ScriptedRound round, const QList<int>& ports)
{
    for (int port : ports)
        round.silence(port);
    return round;
}

} // namespace

void TestAssembleDatacenters::healthyCentresMakeAHealthyWhole()
{
    const Topology topology = assembleDatacenters(
        {centre(u"east"_qs, true, clusterRound(3, 1)), centre(u"west"_qs, false, sentinelRound())});
    QCOMPARE(topology.kind, DeploymentKind::Datacenters);
    QCOMPARE(topology.health, HealthLevel::Healthy);
    QCOMPARE(topology.datacenters.size(), 2);
    QCOMPARE(topology.observedAt, sentinelRound().time);
    QVERIFY(drawnFindings(topology).isEmpty());
}

void TestAssembleDatacenters::findingsOfACentreTellWhoseTheyAre()
{
    const Topology topology = assembleDatacenters({centre(u"east"_qs, true, replicationRound({6380})),
        centre(u"west"_qs, false, silenced(clusterRound(3, 1), {7001}))});
    QCOMPARE(drawnFindings(topology), u"critical node-unreachable 127.0.0.1:7001\n"_qs);
    QCOMPARE(topology.findings.front().facts.value(u"datacenter"_qs).toString(), u"west"_qs);
    QCOMPARE(topology.health, HealthLevel::Critical);
}

void TestAssembleDatacenters::aCentreOfWhichNobodyAnswersIsUnreachable()
{
    const auto hung = silenced(replicationRound({}), {6379});
    Topology topology =
        assembleDatacenters({centre(u"east"_qs, true, hung), centre(u"west"_qs, false, clusterRound(3, 1))});
    QCOMPARE(findingsOf(topology, FindingCode::DcUnreachable).front().severity, Severity::Critical);
    QCOMPARE(findingsOf(topology, FindingCode::DcUnreachable).front().facts,
        (QJsonObject{{u"name"_qs, u"east"_qs}, {u"datacenter"_qs, u"east"_qs}, {u"primary"_qs, true}}));
    topology =
        assembleDatacenters({centre(u"east"_qs, false, hung), centre(u"west"_qs, true, clusterRound(3, 1))});
    QCOMPARE(findingsOf(topology, FindingCode::DcUnreachable).front().severity, Severity::Warning);
}

void TestAssembleDatacenters::onlySentinelsAreNoCentre()
{
    const auto headless = silenced(sentinelRound(), {6379, 6380, 6381});
    const Topology topology = assembleDatacenters({centre(u"east"_qs, true, headless)});
    QCOMPARE(findingsOf(topology, FindingCode::DcUnreachable).size(), 1);
}

void TestAssembleDatacenters::exactlyOneCentreIsPrimary_data()
{
    QTest::addColumn<bool>("east");
    QTest::addColumn<bool>("west");
    QTest::addColumn<int>("findings");
    QTest::newRow("none") << false << false << 1;
    QTest::newRow("one") << true << false << 0;
    QTest::newRow("both") << true << true << 1;
}

void TestAssembleDatacenters::exactlyOneCentreIsPrimary()
{
    QFETCH(bool, east);
    QFETCH(bool, west);
    QFETCH(int, findings);
    const Topology topology = assembleDatacenters(
        {centre(u"east"_qs, east, replicationRound({6380})), centre(u"west"_qs, west, clusterRound(3, 1))});
    QCOMPARE(findingsOf(topology, FindingCode::DcNoPrimary).size(), findings);
}

QTEST_GUILESS_MAIN(TestAssembleDatacenters)
#include "tst_AssembleDatacenters.moc"
