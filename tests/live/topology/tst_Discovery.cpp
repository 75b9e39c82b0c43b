#include "core/topology/Deployment.h"
#include "tests/support/LiveSandbox.h"

using namespace quorate;
using namespace quorate::test;

/// From any one address to the whole deployment, on real servers that are also frozen, killed and half
/// forbidden.
class TestDiscovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNodeOfASentinelServiceTellsTheSameTruth();
    void everyNodeOfAClusterTellsTheSameTruth();
    void frozenNodesCostOneDeadlineTogetherAndSpoilTheHealth();
    void aKilledReplicaKeepsItsPlace();
    void aWrongPasswordIsNoAnswer();
    void aUserThatMayOnlyPingIsDeniedButSeen();
    void openAndUncoveredSlotsAreFound();
    void dataCentresAreLookedAtTogether();
};

namespace {

// "127.0.0.1:7000 master ok", sorted, without what differs from look to look.
QStringList cast(const Topology& topology)
{
    QStringList lines;
    for (const Node& node : topology.nodes)
        lines += node.endpoint.toString() + QLatin1Char(' ') + roleName(node.role) + QLatin1Char(' ')
            + stateName(node.state);
    lines.sort();
    return lines;
}

Target from(const LiveSandbox& live, const Endpoint& seed)
{
    Target target = live.target();
    target.seeds = {seed};
    target.kind = DeploymentKind::Unknown;
    target.service.clear();
    return target;
}

TopologyPtr look(LiveSandbox& live, const Target& target)
{
    return Deployment(live.io(), target).observe();
}

bool has(const Topology& topology, FindingCode code)
{
    return std::any_of(topology.findings.cbegin(), topology.findings.cend(),
        [code](const Finding& finding) { return finding.code == code; });
}

} // namespace

void TestDiscovery::everyNodeOfASentinelServiceTellsTheSameTruth()
{
    LiveSandbox live({.kind = DeploymentKind::Sentinel});
    QVERIFY2(live.isUp(), live.why());
    const TopologyPtr wanted = look(live, from(live, live.sentinel(0)));
    QCOMPARE(wanted->kind, DeploymentKind::Sentinel);
    QCOMPARE(wanted->nodes.size(), 6);
    QCOMPARE(wanted->health, HealthLevel::Healthy);
    QCOMPARE(wanted->sentinel->quorum, 2);
    for (const SandboxServer& server : live.sandbox().servers()) {
        const TopologyPtr seen = look(live, from(live, server.endpoint));
        QCOMPARE(seen->kind, DeploymentKind::Sentinel);
        QCOMPARE(cast(*seen), cast(*wanted));
    }
}

void TestDiscovery::everyNodeOfAClusterTellsTheSameTruth()
{
    LiveSandbox live({.kind = DeploymentKind::Cluster});
    QVERIFY2(live.isUp(), live.why());
    const TopologyPtr wanted = look(live, from(live, live.endpoint(0)));
    QCOMPARE(wanted->kind, DeploymentKind::Cluster);
    QCOMPARE(wanted->nodes.size(), 6);
    QCOMPARE(wanted->cluster->slotsOk, kSlotCount);
    QVERIFY(wanted->cluster->agreement);
    for (int i = 1; i < 6; ++i)
        QCOMPARE(cast(*look(live, from(live, live.endpoint(i)))), cast(*wanted));
}

void TestDiscovery::frozenNodesCostOneDeadlineTogetherAndSpoilTheHealth()
{
    LiveSandbox live({.kind = DeploymentKind::Cluster, .detectAfter = std::chrono::seconds(30)});
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(live.freeze(live.endpoint(0)));
    QVERIFY(live.freeze(live.endpoint(4)));
    Target target = from(live, live.endpoint(1));
    target.settings.timeout = std::chrono::seconds(1);
    const auto start = std::chrono::steady_clock::now();
    const TopologyPtr seen = look(live, target);
    const auto took = std::chrono::steady_clock::now() - start;
    // Two nodes one after the other would take 2 s; a loaded machine needs some room.
    QVERIFY(took < std::chrono::milliseconds(2500));
    QCOMPARE(seen->nodes.size(), 6);
    QCOMPARE(seen->find(live.endpoint(0))->state, NodeState::Unreachable);
    QCOMPARE(seen->find(live.endpoint(4))->state, NodeState::Unreachable);
    QCOMPARE(seen->find(live.endpoint(1))->state, NodeState::Ok);
    QCOMPARE(seen->health, HealthLevel::Critical);
    QVERIFY(seen->cluster->slotsOk < kSlotCount);
    QVERIFY(has(*seen, FindingCode::NodeUnreachable));
}

void TestDiscovery::aKilledReplicaKeepsItsPlace()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    Deployment deployment(live.io(), live.target());
    QCOMPARE(deployment.observe()->health, HealthLevel::Healthy);
    QVERIFY(live.kill(live.endpoint(2)));
    const TopologyPtr seen = deployment.observe();
    const Node* const killed = seen->find(live.endpoint(2));
    QVERIFY(killed);
    QCOMPARE(killed->state, NodeState::Unreachable);
    QCOMPARE(killed->role, NodeRole::Replica);
    QVERIFY(killed->lastSeen.isValid());
    QVERIFY(seen->health != HealthLevel::Healthy);
}

void TestDiscovery::aWrongPasswordIsNoAnswer()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    Target target = live.target();
    target.settings.credentials.password = SecretString(QByteArray("wrong"));
    const TopologyPtr seen = look(live, target);
    QVERIFY(!wasSeen(*seen));
    QVERIFY(seen->health != HealthLevel::Healthy);
    QCOMPARE(firstError(*seen)->code, ErrorCode::Auth);
    QCOMPARE(firstError(*seen)->reason, ErrorReason::WrongPass);
}

void TestDiscovery::aUserThatMayOnlyPingIsDeniedButSeen()
{
    LiveSandbox live({.kind = DeploymentKind::Standalone});
    QVERIFY2(live.isUp(), live.why());
    live.ask(live.endpoint(0), {"ACL", "SETUSER", "pinger", "on", ">secret", "+ping"});
    Target target = live.target();
    target.settings.credentials = {QStringLiteral("pinger"), SecretString(QByteArray("secret"))};
    const TopologyPtr seen = look(live, target);
    QVERIFY(wasSeen(*seen));
    QCOMPARE(seen->nodes.front().state, NodeState::Denied);
    QVERIFY(has(*seen, FindingCode::NodeDenied));
    QVERIFY(seen->health != HealthLevel::Healthy);
}

void TestDiscovery::openAndUncoveredSlotsAreFound()
{
    LiveSandbox live({.kind = DeploymentKind::Cluster, .masters = 3, .replicasPerMaster = 0});
    QVERIFY2(live.isUp(), live.why());
    const QByteArray first = live.ask(live.endpoint(0), {"CLUSTER", "MYID"}).text();
    const QByteArray second = live.ask(live.endpoint(1), {"CLUSTER", "MYID"}).text();
    live.ask(live.endpoint(1), {"CLUSTER", "SETSLOT", "7", "IMPORTING", first});
    live.ask(live.endpoint(0), {"CLUSTER", "SETSLOT", "7", "MIGRATING", second});
    const TopologyPtr open = look(live, from(live, live.endpoint(2)));
    QCOMPARE(open->cluster->openSlots.size(), 2);
    QCOMPARE(open->cluster->openSlots.front().slot, 7);
    QVERIFY(has(*open, FindingCode::SlotsOpen));
    for (int i = 0; i < 3; ++i)
        live.ask(live.endpoint(i), {"CLUSTER", "DELSLOTS", "100"});
    const TopologyPtr uncovered = look(live, from(live, live.endpoint(2)));
    QCOMPARE(uncovered->cluster->uncovered, (SlotRanges{{100, 100}}));
    QVERIFY(has(*uncovered, FindingCode::SlotsUncovered));
    QCOMPARE(uncovered->health, HealthLevel::Critical);
}

void TestDiscovery::dataCentresAreLookedAtTogether()
{
    LiveSandbox live({.kind = DeploymentKind::Datacenters,
        .datacenters = {DeploymentKind::Standalone, DeploymentKind::Replication}});
    QVERIFY2(live.isUp(), live.why());
    Deployment deployment(live.io(),
        {{QStringLiteral("east"), true, live.target(0)}, {QStringLiteral("west"), false, live.target(1)}});
    const TopologyPtr seen = deployment.observe();
    QCOMPARE(seen->kind, DeploymentKind::Datacenters);
    QCOMPARE(seen->datacenters.size(), 2);
    QCOMPARE(seen->datacenters[0].topology->nodes.size(), 1);
    QCOMPARE(seen->datacenters[1].topology->nodes.size(), 3);
    QVERIFY(live.freeze(live.endpoint(0, 0)));
    QVERIFY(has(*deployment.observe(), FindingCode::DcUnreachable));
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_Discovery.moc"
