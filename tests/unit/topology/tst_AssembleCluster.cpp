#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestAssembleCluster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mastersStandBySlotEachWithItsReplicas();
    void everySeedLeadsToTheSamePicture();
    void aThirdOfTheMastersHungIsNotHealthyThoughAllSayOk();
    void aNodeThatMostFlagFailHasFailed();
    void aMinoritySeedIsNotBelieved();
    void anOldMasterThatCameBackDoesNotOwnItsSlots();
    void aSilentOwnerWithTheNewerEpochKeepsItsSlots();
    void aLivingMasterOwnsNothingThatItDoesNotClaim();
    void theEndOfAMigrationIsNoConflict();
    void openSlotsComeFromTheNodesOwnLines();
    void aDeniedNodeIsKnownByTheOthersViews();
    void aNodeThatHasNotLearnedItsAddressIsTheOneThatWasAsked();
    void silentNodesKeepTheirSlotsWhenNobodyGivesAView();
    void aForgottenNodeLeavesThePicture();
};

namespace {

const auto kHealthy = u"127.0.0.1:7000 master ok 0-5460\n"
                      " 127.0.0.1:7003 replica ok lag 0\n"
                      "127.0.0.1:7001 master ok 5461-10922\n"
                      " 127.0.0.1:7004 replica ok lag 0\n"
                      "127.0.0.1:7002 master ok 10923-16383\n"
                      " 127.0.0.1:7005 replica ok lag 0\n"_qs;

} // namespace

void TestAssembleCluster::mastersStandBySlotEachWithItsReplicas()
{
    const Topology topology = assembleTopology(clusterRound(3, 1).build(), nullptr);
    QCOMPARE(topology.kind, DeploymentKind::Cluster);
    QCOMPARE(drawn(topology), kHealthy);
    QCOMPARE(topology.health, HealthLevel::Healthy);
    const ClusterSummary& cluster = topology.cluster.value();
    QVERIFY(cluster.stateOk);
    QVERIFY(cluster.agreement);
    QCOMPARE(cluster.slotsAssigned, kSlotCount);
    QCOMPARE(cluster.slotsOk, kSlotCount);
    QCOMPARE(cluster.knownNodes, 6);
    QCOMPARE(cluster.size, 3);
    QCOMPARE(topology.nodes[0].id, nodeId(7000));
    QCOMPARE(topology.nodes[0].epoch, std::optional<qint64>(1));
    QCOMPARE(topology.nodes[1].master, std::optional(local(7000)));
}

void TestAssembleCluster::everySeedLeadsToTheSamePicture()
{
    Observations seen = clusterRound(3, 1).build();
    for (int i = 0; i < seen.nodes.size(); ++i) {
        std::rotate(seen.nodes.begin(), seen.nodes.begin() + 1, seen.nodes.end());
        QCOMPARE(drawn(assembleTopology(seen, nullptr)), kHealthy);
    }
    // The seed typed as a name, of which nobody else speaks.
    seen.nodes.front().endpoint.host = u"localhost"_qs;
    QCOMPARE(drawn(assembleTopology(seen, nullptr)), kHealthy);
}

void TestAssembleCluster::aThirdOfTheMastersHungIsNotHealthyThoughAllSayOk()
{
    ScriptedRound round = clusterRound(3, 1);
    round.silence(7001);
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawn(topology),
        u"127.0.0.1:7000 master ok 0-5460\n"
        " 127.0.0.1:7003 replica ok lag 0\n"
        "127.0.0.1:7001 master unreachable 5461-10922\n"
        " 127.0.0.1:7004 replica ok lag ?\n"
        "127.0.0.1:7002 master ok 10923-16383\n"
        " 127.0.0.1:7005 replica ok lag 0\n"_qs);
    QCOMPARE(topology.cluster->slotsOk, kSlotCount - 5462);
    QCOMPARE(topology.cluster->slotsFail, 5462);
    QCOMPARE(topology.health, HealthLevel::Critical);
    QCOMPARE(drawnFindings(topology), u"critical node-unreachable 127.0.0.1:7001\n"_qs);
}

void TestAssembleCluster::aNodeThatMostFlagFailHasFailed()
{
    ScriptedRound round = clusterRound(3, 1);
    round.silence(7001, ErrorCode::Unreachable, ErrorReason::ConnectionRefused);
    for (int view : {7000, 7002})
        round.editLine(view, 7001, " master - ", " master,fail - ");
    Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.find(local(7001))->state, NodeState::Unreachable); // two of five
    round.editLine(7003, 7001, " master - ", " master,fail - ");
    topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.find(local(7001))->state, NodeState::Failed); // three of five
    QVERIFY(topology.find(local(7001))->flags.contains(u"fail"_qs));
    QCOMPARE(topology.cluster->slotsFail, 5462);
}

void TestAssembleCluster::aMinoritySeedIsNotBelieved()
{
    ScriptedRound round = clusterRound(3, 1);
    // 7000 was cut off; meanwhile its replica was promoted, and it has not heard of it.
    for (int view : {7001, 7002, 7003, 7004, 7005}) {
        round.editLine(view, 7003, "slave " + nodeId(7000), "master -");
        round.editLine(view, 7003, " 1 connected", " 9 connected 0-5460");
        round.editLine(view, 7000, " connected 0-5460", " connected");
    }
    round.setClusterState(7000, "fail");
    round.at(7003).info["role"] = "master";
    round.at(7003).role = dataServer(7003).role;
    const Topology topology = assembleTopology(round.build(), nullptr);
    const Node* promoted = topology.find(local(7003));
    QCOMPARE(promoted->role, NodeRole::Master);
    QCOMPARE(toText(promoted->slotRanges), u"0-5460"_qs);
    QVERIFY(!topology.cluster->agreement);
    QCOMPARE(topology.cluster->slotsAssigned, kSlotCount);
    // Contested ones are not counted as ok.
    QCOMPARE(topology.cluster->slotsOk, kSlotCount - 5461);
    QCOMPARE(findingsOf(topology, FindingCode::ViewDisagreement, u"127.0.0.1:7000"_qs).size(), 2);
    QCOMPARE(findingsOf(topology, FindingCode::SlotsConflict).size(), 1);
    const QJsonObject facts = findingsOf(topology, FindingCode::SlotsConflict).front().facts;
    QCOMPARE(
        facts.value(u"claimants"_qs).toArray(), (QJsonArray{u"127.0.0.1:7003"_qs, u"127.0.0.1:7000"_qs}));
    QCOMPARE(facts.value(u"slots"_qs).toString(), u"0-5460"_qs);
}

void TestAssembleCluster::anOldMasterThatCameBackDoesNotOwnItsSlots()
{
    ScriptedRound round = clusterRound(3, 1);
    for (int view : {7001, 7002, 7003, 7004, 7005})
        round.editLine(view, 7000, " connected 0-5460", " connected");
    for (int view : {7001, 7002, 7003, 7004, 7005}) {
        round.editLine(view, 7003, "slave " + nodeId(7000), "master -");
        round.editLine(view, 7003, " 1 connected", " 9 connected 0-5460");
    }
    round.silence(7003);
    const Topology topology = assembleTopology(round.build(), nullptr);
    // The silent owner by the majority goes before the old one's own claim.
    QCOMPARE(toText(topology.find(local(7003))->slotRanges), u"0-5460"_qs);
    QCOMPARE(topology.cluster->slotsFail, 5461);
    QCOMPARE(topology.health, HealthLevel::Critical);
}

void TestAssembleCluster::aSilentOwnerWithTheNewerEpochKeepsItsSlots()
{
    ScriptedRound round = clusterRound(3, 1);
    round.silence(7000);
    round.editLine(7001, 7000, " connected 0-5460", " connected"); // one of five has not heard
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(toText(topology.find(local(7000))->slotRanges), u"0-5460"_qs);
    QVERIFY(topology.cluster->uncovered.empty());
    QVERIFY(!topology.cluster->agreement);
}

void TestAssembleCluster::aLivingMasterOwnsNothingThatItDoesNotClaim()
{
    ScriptedRound round = clusterRound(3, 0);
    round.editLine(7000, 7000, "0-5460", "1-5460");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(toText(topology.cluster->uncovered), u"0"_qs);
    QCOMPARE(findingsOf(topology, FindingCode::SlotsUncovered).front().facts,
        (QJsonObject{{u"slots"_qs, u"0"_qs}, {u"count"_qs, 1}}));
}

void TestAssembleCluster::theEndOfAMigrationIsNoConflict()
{
    ScriptedRound round = clusterRound(2, 0);
    // SETSLOT NODE has reached the target, which bumped its epoch, but not yet the source.
    round.editLine(7001, 7001, " 2 connected 8192-16383", " 5 connected 100 8192-16383");
    round.editLine(7001, 7000, "0-8191", "0-99 101-8191");
    round.editLine(7000, 7000, "0-8191", "0-8191 [100->-" + nodeId(7001) + "]");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QVERIFY(findingsOf(topology, FindingCode::SlotsConflict).isEmpty());
    QCOMPARE(topology.cluster->slotsAssigned, kSlotCount);
    QCOMPARE(topology.cluster->slotsOk, kSlotCount);
    QCOMPARE(findingsOf(topology, FindingCode::SlotsOpen, u"127.0.0.1:7000"_qs).size(), 1);
}

void TestAssembleCluster::openSlotsComeFromTheNodesOwnLines()
{
    ScriptedRound round = clusterRound(3, 0);
    round.editLine(7000, 7000, "0-5460", "0-5460 [42->-" + nodeId(7002) + "]");
    round.editLine(7002, 7002, "10923-16383", "10923-16383 [42-<-" + nodeId(7000) + "]");
    const Topology topology = assembleTopology(round.build(), nullptr);
    const QList<OpenSlot> expected{
        {42, local(7000), OpenSlot::State::Migrating, u"127.0.0.1:7002"_qs},
        {42, local(7002), OpenSlot::State::Importing, u"127.0.0.1:7000"_qs},
    };
    QCOMPARE(topology.cluster->openSlots, expected);
    const QJsonObject facts =
        findingsOf(topology, FindingCode::SlotsOpen, u"127.0.0.1:7000"_qs).front().facts;
    QCOMPARE(facts,
        (QJsonObject{{u"slots"_qs, u"42"_qs}, {u"count"_qs, 1}, {u"state"_qs, u"migrating"_qs},
            {u"peer"_qs, u"127.0.0.1:7002"_qs}, {u"halfOpen"_qs, false}}));
}

void TestAssembleCluster::aDeniedNodeIsKnownByTheOthersViews()
{
    ScriptedRound round = clusterRound(3, 1);
    round.refuse(7001, "NOPERM this user has no permissions to run the 'cluster|nodes' command");
    const Topology topology = assembleTopology(round.build(), nullptr);
    const Node* denied = topology.find(local(7001));
    QCOMPARE(denied->state, NodeState::Denied);
    QCOMPARE(denied->role, NodeRole::Master);
    QCOMPARE(denied->id, nodeId(7001));
    QCOMPARE(toText(denied->slotRanges), u"5461-10922"_qs);
    QCOMPARE(topology.cluster->slotsOk, kSlotCount - 5462);
    QCOMPARE(topology.cluster->slotsFail, 0);
    QCOMPARE(topology.health, HealthLevel::Degraded);
}

void TestAssembleCluster::aNodeThatHasNotLearnedItsAddressIsTheOneThatWasAsked()
{
    ScriptedRound round = clusterRound(1, 0);
    round.editLine(7000, 7000, "127.0.0.1:7000@", ":7000@");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawn(topology), u"127.0.0.1:7000 master ok 0-16383\n"_qs);
}

void TestAssembleCluster::silentNodesKeepTheirSlotsWhenNobodyGivesAView()
{
    ScriptedRound round = clusterRound(2, 0);
    const Topology before = assembleTopology(round.build(), nullptr);
    round.silence(7000);
    round.silence(7001);
    const Topology now = assembleTopology(round.build(), &before);
    QCOMPARE(now.kind, DeploymentKind::Cluster);
    QCOMPARE(drawn(now),
        u"127.0.0.1:7000 master unreachable 0-8191\n127.0.0.1:7001 master unreachable 8192-16383\n"_qs);
    QCOMPARE(now.cluster->slotsFail, kSlotCount);
    QVERIFY(!now.cluster->stateOk);
    QCOMPARE(now.health, HealthLevel::Critical);
}

void TestAssembleCluster::aForgottenNodeLeavesThePicture()
{
    ScriptedRound round = clusterRound(3, 1);
    const Topology before = assembleTopology(round.build(), nullptr);
    const ScriptedRound smaller = clusterRound(3, 0);
    const Topology now = assembleTopology(smaller.build(), &before);
    QCOMPARE(now.nodes.size(), 3);
}

QTEST_GUILESS_MAIN(TestAssembleCluster)
#include "tst_AssembleCluster.moc"
