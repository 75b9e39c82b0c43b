#include "core/health/Report.h"
#include "core/health/recommendations.h"

#include "tests/support/sampleNodes.h"
#include "tests/support/sampleTopologies.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

Topology deployment(int healthy, int sick, int criticals, int warnings)
{
    Topology topology;
    topology.kind = DeploymentKind::Replication;
    topology.health = criticals > 0 ? HealthLevel::Critical
        : warnings > 0              ? HealthLevel::Degraded
                                    : HealthLevel::Healthy;
    for (int i = 0; i < healthy + sick; ++i) {
        Node node =
            sampleNode({QStringLiteral("10.0.0.1"), static_cast<quint16>(7000 + i), {}}, NodeRole::Master);
        node.state = i < healthy ? NodeState::Ok : NodeState::Failed;
        topology.nodes << node;
    }
    for (int i = 0; i < criticals; ++i)
        topology.findings << Finding{FindingCode::NodeFailed, Severity::Critical, QString::number(i), {}};
    for (int i = 0; i < warnings; ++i)
        topology.findings << Finding{FindingCode::LinkLag, Severity::Warning, QString::number(i), {}};
    topology.findings << Finding{FindingCode::SyncInProgress, Severity::Info, {}, {}};
    return topology;
}

Report reportOf(const TopologyPtr& topology)
{
    return makeReport(topology, QStringLiteral("shop"), sampleTime());
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScoreIsPlainArithmetic_data();
    void theScoreIsPlainArithmetic();
    void theBandsBeginWhereTheySay_data();
    void theBandsBeginWhereTheySay();
    void aStatusNeverSoundsBetterThanTheHealth();
    void sumsLeaveOutSentinelsAndReplicasKeys();
    void whatNobodyToldIsUnknown();
    void oneServerWithoutALimitLeavesTheSumWithoutOne();
    void theNodesOfAllDataCentresCount();
    void adviceComesOnceForEachCauseAndNode();
    void adviceNamesTheSetting_data();
    void adviceNamesTheSetting();
};

void TestReport::theScoreIsPlainArithmetic_data()
{
    QTest::addColumn<int>("healthy");
    QTest::addColumn<int>("sick");
    QTest::addColumn<int>("criticals");
    QTest::addColumn<int>("warnings");
    QTest::addColumn<int>("score");
    QTest::newRow("all well") << 6 << 0 << 0 << 0 << 100;
    QTest::newRow("one warning") << 6 << 0 << 0 << 1 << 95;
    QTest::newRow("one critical") << 6 << 0 << 1 << 0 << 85;
    QTest::newRow("one node of six") << 5 << 1 << 1 << 1 << 75;
    QTest::newRow("one node of three, rounded") << 2 << 1 << 0 << 0 << 90;
    QTest::newRow("no node healthy") << 0 << 4 << 0 << 0 << 70;
    QTest::newRow("no node known") << 0 << 0 << 0 << 0 << 70;
    QTest::newRow("never under nothing") << 0 << 6 << 8 << 3 << 0;
}

void TestReport::theScoreIsPlainArithmetic()
{
    QFETCH(int, healthy);
    QFETCH(int, sick);
    QFETCH(int, criticals);
    QFETCH(int, warnings);
    QTEST(scoreOf(deployment(healthy, sick, criticals, warnings)).score, "score");
}

void TestReport::theBandsBeginWhereTheySay_data()
{
    QTest::addColumn<int>("score");
    QTest::addColumn<QString>("status");
    QTest::newRow("100") << 100 << QStringLiteral("excellent");
    QTest::newRow("90") << 90 << QStringLiteral("excellent");
    QTest::newRow("89") << 89 << QStringLiteral("good");
    QTest::newRow("75") << 75 << QStringLiteral("good");
    QTest::newRow("74") << 74 << QStringLiteral("fair");
    QTest::newRow("50") << 50 << QStringLiteral("fair");
    QTest::newRow("49") << 49 << QStringLiteral("poor");
    QTest::newRow("25") << 25 << QStringLiteral("poor");
    QTest::newRow("24") << 24 << QStringLiteral("critical");
    QTest::newRow("0") << 0 << QStringLiteral("critical");
}

void TestReport::theBandsBeginWhereTheySay()
{
    QFETCH(int, score);
    QTEST(reportStatusName(statusOf(score)), "status");
}

void TestReport::aStatusNeverSoundsBetterThanTheHealth()
{
    QCOMPARE(statusOf(100, HealthLevel::Healthy), ReportStatus::Excellent);
    QCOMPARE(statusOf(95, HealthLevel::Degraded), ReportStatus::Good);
    QCOMPARE(statusOf(85, HealthLevel::Critical), ReportStatus::Fair);
    QCOMPARE(statusOf(10, HealthLevel::Degraded), ReportStatus::Critical);
    // A topology that contradicts its own findings is not believed.
    Topology liar = deployment(6, 0, 1, 0);
    liar.health = HealthLevel::Healthy;
    QCOMPARE(reportOf(std::make_shared<Topology>(liar)).status, ReportStatus::Fair);
}

void TestReport::sumsLeaveOutSentinelsAndReplicasKeys()
{
    const Report report = reportOf(healthySentinel());
    QCOMPARE(report.summary.totalNodes, 6);
    QCOMPARE(report.summary.healthyNodes, 6);
    QCOMPARE(report.summary.memoryUsedBytes.value(), 3 * SampleLoad().usedMemory);
    QCOMPARE(report.summary.clients.value(), qint64(3 * SampleLoad().clients));
    QCOMPARE(report.summary.keys.value(), SampleLoad().keys);
    QCOMPARE(report.nodes.first().hitPercent.value(), 95.0);
    QVERIFY(!report.nodes.last().memoryUsedBytes.has_value());
}

void TestReport::whatNobodyToldIsUnknown()
{
    const Report report = makeReport(nullptr, {}, sampleTime());
    QVERIFY(report.topology);
    QVERIFY(
        !report.summary.memoryUsedBytes && !report.summary.memoryMaxBytes && !report.summary.memoryPercent);
    QVERIFY(!report.summary.clients && !report.summary.opsPerSecond && !report.summary.cpuPercentAverage);
}

void TestReport::oneServerWithoutALimitLeavesTheSumWithoutOne()
{
    Topology topology = *replicationChain();
    inform(topology.nodes[1], {1'000'000, 0});
    const Report report = reportOf(std::make_shared<Topology>(topology));
    QCOMPARE(report.summary.memoryMaxBytes.value(), qint64(0));
    QVERIFY(!report.summary.memoryPercent.has_value());
    QVERIFY(!report.nodes[1].memoryPercent.has_value());
}

void TestReport::theNodesOfAllDataCentresCount()
{
    const Report report = reportOf(twoDatacenters());
    QCOMPARE(report.nodes.size(), 12);
    QCOMPARE(report.arithmetic.totalNodes, 12);
    QCOMPARE(report.arithmetic.healthyNodes, 9);
    QCOMPARE(report.arithmetic.criticals, 4);
}

void TestReport::adviceComesOnceForEachCauseAndNode()
{
    QList<Finding> findings{{FindingCode::NodeFailed, Severity::Critical, QStringLiteral("a:1"), {}},
        {FindingCode::SlotsOpen, Severity::Warning, QStringLiteral("a:1"),
            {{QStringLiteral("state"), QStringLiteral("migrating")}}},
        {FindingCode::SlotsOpen, Severity::Warning, QStringLiteral("a:1"),
            {{QStringLiteral("state"), QStringLiteral("importing")}}},
        {FindingCode::SlotsOpen, Severity::Warning, QStringLiteral("b:1"), {}}};
    const QList<Recommendation> advice = recommendationsFor(findings);
    QCOMPARE(advice.size(), 3);
    QCOMPARE(advice[0].cause, FindingCode::NodeFailed);
    QCOMPARE(advice[2].node, QStringLiteral("b:1"));
    // The same private address in two data centres is two nodes.
    findings[1].facts.insert(QStringLiteral("datacenter"), QStringLiteral("east"));
    QCOMPARE(recommendationsFor(findings).size(), 4);
}

void TestReport::adviceNamesTheSetting_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QJsonObject>("facts");
    QTest::addColumn<QString>("setting");
    const auto reason = [](const char* word) {
        return QJsonObject{{QStringLiteral("reason"), QString::fromLatin1(word)}};
    };
    QTest::newRow("no limit") << int(FindingCode::MemoryUnbounded) << QJsonObject()
                              << QStringLiteral("maxmemory");
    QTest::newRow("drift") << int(FindingCode::ConfigDrift)
                           << QJsonObject{{QStringLiteral("setting"), QStringLiteral("save")}}
                           << QStringLiteral("save");
    QTest::newRow("refused for want of replicas")
        << int(FindingCode::WritesRefused) << reason("NOREPLICAS") << QStringLiteral("min-replicas-to-write");
    QTest::newRow("refused for want of memory")
        << int(FindingCode::WritesRefused) << reason("OOM") << QStringLiteral("maxmemory");
    QTest::newRow("protected mode") << int(FindingCode::NodeDenied) << reason("DENIED")
                                    << QStringLiteral("protected-mode");
    QTest::newRow("nothing to set") << int(FindingCode::NodeFailed) << QJsonObject() << QString();
}

void TestReport::adviceNamesTheSetting()
{
    QFETCH(int, code);
    QFETCH(QJsonObject, facts);
    QTEST(settingFor({static_cast<FindingCode>(code), Severity::Warning, {}, facts}), "setting");
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_Report.moc"
