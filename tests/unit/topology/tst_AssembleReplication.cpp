#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestAssembleReplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneServerIsStandalone();
    void aMasterIsFollowedByItsReplicasAndTheirReplicas();
    void theSamePictureComesFromAnyOrderOfAnswers();
    void aReplicaThatOnlyItsMasterListsIsANodeToo();
    void aMasterThatOnlyItsReplicaNamesIsANodeToo();
    void lagIsWhatTheMasterSentMinusWhatTheReplicaAcknowledged();
    void lagIsUnknownWhileTheLinkIsDown();
    void lagIsUnknownDuringAFullSynchronisation();
    void roleGoesBeforeInfo();
    void infoFillsInWhereRoleIsNotAllowed();
    void aHungNodeKeepsItsPlaceAndWhatItWas();
    void whenNobodyAnswersNobodyHasLeft();
    void aDeploymentNeverSeenHasNoKind();
    void aSeedUnderAnotherNameIsOneNode();
    void aCopiedRunIdDoesNotHideAnotherServer();
    void aDeniedNodeShowsWhatOthersSayOfIt();
    void replicasInACircleAreAllShown();
};

void TestAssembleReplication::oneServerIsStandalone()
{
    const Topology topology = assembleTopology(replicationRound({}).build(), nullptr);
    QCOMPARE(topology.kind, DeploymentKind::Standalone);
    QCOMPARE(topology.health, HealthLevel::Healthy);
    QCOMPARE(drawn(topology), u"127.0.0.1:6379 master ok\n"_qs);
    QCOMPARE(topology.nodes.front().version, u"7.0.15"_qs);
    QCOMPARE(topology.nodes.front().offset, std::optional<qint64>(1000));
    QVERIFY(!topology.nodes.front().linkUp);
}

void TestAssembleReplication::aMasterIsFollowedByItsReplicasAndTheirReplicas()
{
    ScriptedRound round = replicationRound({6380, 6382});
    round.add(dataServer(6381));
    follow(round, 6381, 6382);
    round.add(dataServer(6383));
    follow(round, 6383, 6381);
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.kind, DeploymentKind::Replication);
    QCOMPARE(drawn(topology),
        u"127.0.0.1:6379 master ok\n"
        " 127.0.0.1:6380 replica ok lag 0\n"
        " 127.0.0.1:6382 replica ok lag 0\n"
        "  127.0.0.1:6381 replica ok lag 0\n"
        "   127.0.0.1:6383 replica ok lag 0\n"_qs);
    QCOMPARE(topology.health, HealthLevel::Healthy);
}

void TestAssembleReplication::theSamePictureComesFromAnyOrderOfAnswers()
{
    ScriptedRound round = replicationRound({6380, 6381, 6382});
    round.silence(6381);
    Observations seen = round.build();
    const Topology first = assembleTopology(seen, nullptr);
    std::reverse(seen.nodes.begin(), seen.nodes.end());
    const Topology second = assembleTopology(seen, nullptr);
    QCOMPARE(drawn(second), drawn(first));
    QCOMPARE(second.findings, first.findings);
}

void TestAssembleReplication::aReplicaThatOnlyItsMasterListsIsANodeToo()
{
    ScriptedRound round = replicationRound({6380, 6381});
    round.remove(6381);
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawn(topology),
        u"127.0.0.1:6379 master ok\n"
        " 127.0.0.1:6380 replica ok lag 0\n"
        " 127.0.0.1:6381 replica unreachable lag 0\n"_qs);
}

void TestAssembleReplication::aMasterThatOnlyItsReplicaNamesIsANodeToo()
{
    ScriptedRound round = replicationRound({6380});
    round.remove(6379);
    round.setInfo(6380, "master_link_status", "down");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.kind, DeploymentKind::Replication);
    QCOMPARE(drawn(topology),
        u"127.0.0.1:6379 master unreachable\n"
        " 127.0.0.1:6380 replica ok lag ?\n"_qs);
    QCOMPARE(topology.health, HealthLevel::Critical);
}

void TestAssembleReplication::lagIsWhatTheMasterSentMinusWhatTheReplicaAcknowledged()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6379, "master_repl_offset", "5000");
    round.setInfo(6379, "slave0", "ip=127.0.0.1,port=6380,state=online,offset=3800,lag=2");
    // What it received last is not what it acknowledged.
    round.setInfo(6380, "slave_repl_offset", "4900");
    const Topology topology = assembleTopology(round.build(), nullptr);
    const Node* replica = topology.find(local(6380));
    QVERIFY(replica);
    QCOMPARE(replica->lagBytes, std::optional<qint64>(1200));
    QCOMPARE(replica->lagSeconds, std::optional<qint64>(2));
    QCOMPARE(replica->linkUp, std::optional(true));
    QCOMPARE(replica->priority, std::optional(100));
    QCOMPARE(replica->readOnly, std::optional(true));
}

void TestAssembleReplication::lagIsUnknownWhileTheLinkIsDown()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6380, "master_link_status", "down");
    const Topology topology = assembleTopology(round.build(), nullptr);
    const Node* replica = topology.find(local(6380));
    QCOMPARE(replica->linkUp, std::optional(false));
    QVERIFY(!replica->lagBytes);
    QVERIFY(!replica->lagSeconds);
}

void TestAssembleReplication::lagIsUnknownDuringAFullSynchronisation()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6379, "slave0", "ip=127.0.0.1,port=6380,state=send_bulk,offset=0,lag=0");
    round.silence(6380);
    const Topology topology = assembleTopology(round.build(), nullptr);
    const Node* replica = topology.find(local(6380));
    QVERIFY(!replica->lagBytes);
    QVERIFY(!replica->linkUp);
    QCOMPARE(replica->syncInProgress, std::optional(true));
}

void TestAssembleReplication::roleGoesBeforeInfo()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6380, "role", "master");
    round.setInfo(6380, "master_host", "10.6.6.6");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawn(topology), u"127.0.0.1:6379 master ok\n 127.0.0.1:6380 replica ok lag 0\n"_qs);
}

void TestAssembleReplication::infoFillsInWhereRoleIsNotAllowed()
{
    ScriptedRound round = replicationRound({6380});
    for (int port : {6379, 6380}) {
        round.at(port).role.reset();
        round.complain(port, "NOPERM this user has no permissions to run the 'role' command");
    }
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawn(topology), u"127.0.0.1:6379 master ok\n 127.0.0.1:6380 replica ok lag 0\n"_qs);
    QVERIFY(topology.nodes.front().error);
}

void TestAssembleReplication::aHungNodeKeepsItsPlaceAndWhatItWas()
{
    ScriptedRound round = replicationRound({6380, 6381});
    const Topology before = assembleTopology(round.build(), nullptr);
    const QDateTime lastSeen = round.time;
    round.time = round.time.addSecs(12);
    round.silence(6379);
    round.silence(6381);
    round.setInfo(6380, "master_link_status", "down");
    const Topology now = assembleTopology(round.build(), &before);
    QCOMPARE(drawn(now),
        u"127.0.0.1:6379 master unreachable\n"
        " 127.0.0.1:6380 replica ok lag ?\n"
        " 127.0.0.1:6381 replica unreachable lag ?\n"_qs);
    const Node* master = now.find(local(6379));
    QCOMPARE(master->lastSeen, lastSeen);
    QCOMPARE(master->version, u"7.0.15"_qs);
    QVERIFY(!master->info);
    QVERIFY(!master->offset);
    const QList<Finding> found = findingsOf(now, FindingCode::NodeUnreachable, u"127.0.0.1:6379"_qs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().facts.value(u"silentSeconds"_qs).toInt(), 12);
    QCOMPARE(found.front().facts.value(u"candidate"_qs).toString(), u"127.0.0.1:6380"_qs);
}

void TestAssembleReplication::whenNobodyAnswersNobodyHasLeft()
{
    ScriptedRound round = replicationRound({6380});
    const Topology before = assembleTopology(round.build(), nullptr);
    round.remove(6380);
    round.silence(6379);
    const Topology now = assembleTopology(round.build(), &before);
    QCOMPARE(now.kind, DeploymentKind::Replication);
    QCOMPARE(
        drawn(now), u"127.0.0.1:6379 master unreachable\n 127.0.0.1:6380 replica unreachable lag ?\n"_qs);
    QCOMPARE(now.health, HealthLevel::Critical);
}

void TestAssembleReplication::aDeploymentNeverSeenHasNoKind()
{
    ScriptedRound round = replicationRound({});
    round.silence(6379, ErrorCode::Unreachable, ErrorReason::ConnectionRefused);
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.kind, DeploymentKind::Unknown);
    QCOMPARE(topology.health, HealthLevel::Critical);
    QCOMPARE(assembleTopology(Observations(), nullptr).health, HealthLevel::Critical);
}

void TestAssembleReplication::aSeedUnderAnotherNameIsOneNode()
{
    Observations seen = replicationRound({6380}).build();
    NodeObservation seed = seen.nodes.front();
    seed.endpoint.host = u"localhost"_qs;
    seen.nodes.prepend(seed);
    const Topology topology = assembleTopology(seen, nullptr);
    QCOMPARE(drawn(topology), u"127.0.0.1:6379 master ok\n 127.0.0.1:6380 replica ok lag 0\n"_qs);
}

void TestAssembleReplication::aCopiedRunIdDoesNotHideAnotherServer()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6380, "run_id", round.at(6379).info["run_id"]);
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.nodes.size(), 2);
}

void TestAssembleReplication::aDeniedNodeShowsWhatOthersSayOfIt()
{
    ScriptedRound round = replicationRound({6380});
    round.refuse(6380, "NOPERM this user has no permissions to run the 'info' command");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawn(topology), u"127.0.0.1:6379 master ok\n 127.0.0.1:6380 replica denied lag 0\n"_qs);
    QCOMPARE(topology.health, HealthLevel::Degraded);
}

void TestAssembleReplication::replicasInACircleAreAllShown()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6379, "slave0", "ip=127.0.0.1,port=6380,state=online,offset=1,lag=0");
    follow(round, 6379, 6380);
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.nodes.size(), 2);
    QCOMPARE(findingsOf(topology, FindingCode::MasterMissing).size(), 1);
}

QTEST_GUILESS_MAIN(TestAssembleReplication)
#include "tst_AssembleReplication.moc"
