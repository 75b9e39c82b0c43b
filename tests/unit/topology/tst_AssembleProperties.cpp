#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace quorate;
using namespace quorate::test;

class TestAssembleProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void healthIsTheWorstFinding();
    void noRandomTroubleBreaksTheRules_data();
    void noRandomTroubleBreaksTheRules();
    void findingsCarryOnlyTheirDocumentedFacts_data() { noRandomTroubleBreaksTheRules_data(); }
    void findingsCarryOnlyTheirDocumentedFacts();
};

namespace {

constexpr int kRounds = 12;

/// One of the things that happen to a server, at random.
void trouble(ScriptedRound& round, int port, QRandomGenerator& random)
{
    ScriptedServer& server = round.at(port);
    switch (random.bounded(9)) {
    case 0:
        return round.silence(port);
    case 1:
        return round.silence(port, ErrorCode::Unreachable, ErrorReason::ConnectionRefused);
    case 2:
        return round.silence(port, ErrorCode::Tls, ErrorReason::TlsExpired);
    case 3:
        return round.refuse(port, "NOPERM this user has no permissions");
    case 4:
        return round.refuse(port, "LOADING Redis is loading the dataset in memory");
    case 5:
        return round.complain(port, "MISCONF Errors writing to the AOF file");
    case 6:
        server.info["master_link_status"] = "down";
        return;
    case 7:
        server.role.reset();
        return;
    default:
        return round.remove(port);
    }
}

ScriptedRound troubled(ScriptedRound round, int seed)
{
    QRandomGenerator random(static_cast<quint32>(seed));
    const int count = random.bounded(1, 4);
    for (int i = 0; i < count && !round.ports().isEmpty(); ++i)
        trouble(round, round.ports().at(random.bounded(static_cast<int>(round.ports().size()))), random);
    return round;
}

ScriptedRound roundOfKind(int kind)
{
    return kind == 0 ? replicationRound({6380, 6381}) : kind == 1 ? clusterRound(3, 1) : sentinelRound();
}

bool isToldOf(const Topology& topology, const Node& node)
{
    return std::any_of(topology.findings.cbegin(), topology.findings.cend(), [&](const Finding& finding) {
        return finding.severity >= Severity::Warning && finding.node == node.endpoint.toString();
    });
}

} // namespace

void TestAssembleProperties::healthIsTheWorstFinding()
{
    const auto finding = [](Severity severity) {
        return Finding{FindingCode::LinkLag, severity, {}, {}};
    };
    QCOMPARE(healthFrom({}), HealthLevel::Healthy);
    QCOMPARE(healthFrom({finding(Severity::Info)}), HealthLevel::Healthy);
    QCOMPARE(healthFrom({finding(Severity::Info), finding(Severity::Warning)}), HealthLevel::Degraded);
    QCOMPARE(healthFrom({finding(Severity::Warning), finding(Severity::Critical)}), HealthLevel::Critical);
}

void TestAssembleProperties::noRandomTroubleBreaksTheRules_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("seed");
    for (int kind = 0; kind < 3; ++kind) {
        for (int seed = 1; seed <= kRounds; ++seed)
            QTest::addRow("kind %d, seed %d", kind, seed) << kind << seed;
    }
}

void TestAssembleProperties::noRandomTroubleBreaksTheRules()
{
    QFETCH(int, kind);
    QFETCH(int, seed);
    const Topology before = assembleTopology(roundOfKind(kind).build(), nullptr);
    Observations seen = troubled(roundOfKind(kind), seed).build();
    const Topology topology = assembleTopology(seen, &before);

    QCOMPARE(topology.health, healthFrom(topology.findings));
    const bool allOk = std::all_of(topology.nodes.cbegin(), topology.nodes.cend(),
        [](const Node& node) { return node.state == NodeState::Ok; });
    QVERIFY(allOk || topology.health != HealthLevel::Healthy);
    for (const Node& node : topology.nodes) {
        QVERIFY2(node.state == NodeState::Ok || isToldOf(topology, node), qPrintable(drawn(topology)));
        const bool answered =
            std::any_of(seen.nodes.cbegin(), seen.nodes.cend(), [&](const NodeObservation& observed) {
                return observed.endpoint == node.endpoint && observed.answered;
            });
        QVERIFY(answered || node.state != NodeState::Ok);
        QVERIFY(node.linkUp != false || !node.lagBytes);
    }
    QVERIFY(std::is_sorted(topology.findings.cbegin(), topology.findings.cend(),
        [](const Finding& one, const Finding& other) { return one.severity > other.severity; }));
    QCOMPARE(assembleTopology(seen, &before).findings, topology.findings);
}

void TestAssembleProperties::findingsCarryOnlyTheirDocumentedFacts()
{
    QFETCH(int, kind);
    QFETCH(int, seed);
    const Topology topology = assembleTopology(troubled(roundOfKind(kind), seed).build(), nullptr);
    for (const Finding& finding : topology.findings) {
        const QStringList documented = findingFactKeys(finding.code);
        for (const QString& key : finding.facts.keys())
            QVERIFY2(documented.contains(key), qPrintable(findingCodeName(finding.code) + u": "_qs + key));
    }
}

QTEST_GUILESS_MAIN(TestAssembleProperties)
#include "tst_AssembleProperties.moc"
