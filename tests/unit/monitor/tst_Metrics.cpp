#include "core/monitor/RecentFigures.h"
#include "tests/support/sampleTopologies.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

Node nodeSaying(const QByteArray& info)
{
    Node node;
    node.endpoint = {u"127.0.0.1"_qs, 7000, {}};
    node.role = NodeRole::Master;
    node.state = NodeState::Ok;
    node.info = std::make_shared<const Info>(Info::parse("# Server\r\nrun_id:a\r\n" + info));
    return node;
}

TopologyPtr lookOf(const Node& node, int second)
{
    auto topology = std::make_shared<Topology>();
    topology->observedAt = sampleTime().addSecs(second);
    topology->nodes = {node};
    topology->nodes[0].lastSeen = topology->observedAt;
    return topology;
}

} // namespace

/// Figures of nodes and of the whole, from two looks at INFO.
class TestMetrics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesAreDifferencesOverTime();
    void aRestartGivesNoRate();
    void aCounterThatWentBackGivesNoRate();
    void whatIsNotToldIsUnknown();
    void cpuIsTheDifferenceOfItsCounters();
    void hitsOfTheWholeAreWeighed();
    void sumsOfTheWholeCountKeysOfMastersOnly();
    void aSilentMomentIsAGap();
    void onlyTheLastLooksAreKept();
};

void TestMetrics::ratesAreDifferencesOverTime()
{
    const NodeMetrics metrics = metricsOf(nodeSaying("total_commands_processed:100\r\nevicted_keys:5\r\n"),
        nodeSaying("total_commands_processed:350\r\nevicted_keys:5\r\n"), 2500ms);
    QCOMPARE(metrics.opsPerSecond, std::optional(100.0));
    QCOMPARE(metrics.evictedPerSecond, std::optional(0.0));
}

void TestMetrics::aRestartGivesNoRate()
{
    Node after = nodeSaying({});
    after.info = std::make_shared<const Info>(Info::parse("run_id:b\r\ntotal_commands_processed:350\r\n"));
    const NodeMetrics metrics = metricsOf(nodeSaying("total_commands_processed:100\r\n"), after, 1s);
    QVERIFY(!metrics.opsPerSecond);
}

void TestMetrics::aCounterThatWentBackGivesNoRate()
{
    const NodeMetrics metrics = metricsOf(nodeSaying("keyspace_hits:100\r\nkeyspace_misses:0\r\n"),
        nodeSaying("keyspace_hits:3\r\nkeyspace_misses:0\r\n"), 1s); // CONFIG RESETSTAT
    QVERIFY(!metrics.hitPercent);
    QVERIFY(!metrics.hitsPerSecond);
}

void TestMetrics::whatIsNotToldIsUnknown()
{
    const NodeMetrics silent = metricsOf(nodeSaying("used_memory:5\r\n"), Node{}, 1s);
    QVERIFY(!silent.memoryUsedBytes && !silent.keys && !silent.clients);
    const NodeMetrics unlimited = metricsOf(Node{}, nodeSaying("used_memory:5\r\nmaxmemory:0\r\n"), 1s);
    QCOMPARE(unlimited.memoryMaxBytes, std::optional<qint64>(0));
    QVERIFY(!unlimited.memoryPercent);
}

void TestMetrics::cpuIsTheDifferenceOfItsCounters()
{
    const NodeMetrics metrics = metricsOf(nodeSaying("used_cpu_user:1000.0\r\nused_cpu_sys:50.0\r\n"),
        nodeSaying("used_cpu_user:1000.5\r\nused_cpu_sys:50.25\r\n"), 1s);
    QCOMPARE(metrics.cpuPercent, std::optional(75.0));
}

void TestMetrics::hitsOfTheWholeAreWeighed()
{
    RecentFigures recent;
    recent.add(lookOf(nodeSaying("keyspace_hits:0\r\nkeyspace_misses:0\r\n"), 0));
    QVERIFY(!recent.figures().last().hitPercent);
    recent.add(lookOf(nodeSaying("keyspace_hits:30\r\nkeyspace_misses:10\r\n"), 2));
    QCOMPARE(recent.figures().last().hitPercent, std::optional(75.0));
    recent.add(lookOf(nodeSaying("keyspace_hits:30\r\nkeyspace_misses:10\r\n"), 4));
    QVERIFY2(!recent.figures().last().hitPercent, "no reads, no ratio");
}

void TestMetrics::sumsOfTheWholeCountKeysOfMastersOnly()
{
    RecentFigures recent;
    recent.add(healthyCluster());
    const DeploymentFigures& figures = recent.figures().last();
    double keys = 0;
    double memory = 0;
    for (const NodeMetrics& node : metricsOf(Topology{}, *healthyCluster())) {
        memory += double(node.memoryUsedBytes.value_or(0));
        if (node.role == NodeRole::Master)
            keys += double(node.keys.value_or(0));
    }
    QVERIFY(keys > 0);
    QCOMPARE(figures.keys, std::optional(keys));
    QCOMPARE(figures.memoryUsedBytes, std::optional(memory));
    QCOMPARE(figures.answeringNodes, std::optional(6.0));
}

void TestMetrics::aSilentMomentIsAGap()
{
    RecentFigures recent;
    recent.add(lookOf(nodeSaying("connected_clients:7\r\n"), 0));
    Node silent = nodeSaying({});
    silent.info.reset();
    silent.state = NodeState::Unreachable;
    recent.add(lookOf(silent, 2));
    const auto clients = recent.series(&DeploymentFigures::clients);
    QCOMPARE(clients.size(), 2);
    QCOMPARE(clients[0], std::optional(7.0));
    QVERIFY(!clients[1]);
    QCOMPARE(recent.series(&DeploymentFigures::answeringNodes)[1], std::optional(0.0));
}

void TestMetrics::onlyTheLastLooksAreKept()
{
    RecentFigures recent;
    for (int second = 0; second < 50; ++second)
        recent.add(lookOf(nodeSaying({}), second));
    QCOMPARE(recent.figures().size(), RecentFigures::kMost);
    QCOMPARE(recent.figures().first().at, sampleTime().addSecs(10));
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_Metrics.moc"
