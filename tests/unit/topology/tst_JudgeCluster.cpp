#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"
#include "tests/support/judgeTable.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestJudgeCluster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void troublesOfACluster_data();
    void troublesOfACluster();
    void aFailedMasterThatWasReplacedOwnsNothing();
    void aLonelyViewIsNamedWithWhatItSeesElse();
    void aReplicaBesideItsMasterIsARiskOnlyWhereThereAreOtherHosts();
    void aHalfOpenSlotIsToldFromAMoveThatGoesOn();
    void whoIsTurnedAwayFromAHealthyNodeIsToldOfTheAddress();
    void aStrangerAtAMembersAddressIsNotBelieved();
};

namespace {

void promote(ScriptedRound& round, int replica, int master)
{
    for (int view : round.ports()) {
        round.editLine(view, replica, "slave " + nodeId(master), "master -");
        round.editLine(view, replica, " connected", " connected " + QByteArray("0-5460"));
        round.editLine(view, master, " connected 0-5460", " connected");
    }
    round.at(replica).role = dataServer(replica).role;
}

} // namespace

void TestJudgeCluster::troublesOfACluster_data()
{
    QTest::addColumn<Observations>("seen");
    QTest::addColumn<QString>("findings");
    const ScriptedRound cluster = clusterRound(3, 1);
    const ScriptedRound bare = clusterRound(3, 0);
    const QString noReplicas = u"warning no-replica 127.0.0.1:7000\nwarning no-replica 127.0.0.1:7001\n"
                               "warning no-replica 127.0.0.1:7002\n"_qs;
    judgeRow("healthy", cluster, [](ScriptedRound&) {}, {});
    judgeRow(
        "masters without replicas", bare, [](ScriptedRound&) {}, noReplicas);
    judgeRow(
        "a replica hung", cluster, [](ScriptedRound& round) { round.silence(7004); },
        u"warning node-unreachable 127.0.0.1:7004\nwarning no-replica 127.0.0.1:7001\n"_qs);
    judgeRow(
        "a master failed", cluster,
        [](ScriptedRound& round) {
            round.silence(7001);
            round.editLineOfOthers(7001, " master - ", " master,fail - ");
        },
        u"critical node-failed 127.0.0.1:7001\nwarning replica-orphan 127.0.0.1:7004\n"_qs);
    judgeRow(
        "a node that one suspects", cluster,
        [](ScriptedRound& round) { round.editLine(7002, 7001, " master - ", " master,fail? - "); },
        u"warning node-suspect 127.0.0.1:7001\n"_qs);
    judgeRow(
        "a node that we reach and the others have given up", cluster,
        [](ScriptedRound& round) { round.editLineOfOthers(7001, " master - ", " master,fail - "); },
        u"critical node-suspect 127.0.0.1:7001\n"_qs);
    judgeRow(
        "one that is cut off suspects all, and is not believed", cluster,
        [](ScriptedRound& round) {
            for (int other : {7000, 7001, 7002, 7003, 7004})
                round.editLine(7005, other, other < 7003 ? " master - " : " slave ",
                    other < 7003 ? " master,fail? - " : " slave,fail? ");
            round.setClusterState(7005, "fail");
        },
        u"warning node-not-serving 127.0.0.1:7005\n"_qs);
    judgeRow(
        "two of three masters hung", cluster,
        [](ScriptedRound& round) {
            round.silence(7000);
            round.silence(7001);
        },
        u"critical node-unreachable 127.0.0.1:7000\ncritical node-unreachable 127.0.0.1:7001\n"
        "critical cluster-down\n"_qs);
    judgeRow(
        "uncovered slots", bare,
        [](ScriptedRound& round) {
            for (int view : round.ports())
                round.editLine(view, 7000, "0-5460", "11-5460");
            round.setClusterState(-1, "fail");
        },
        u"critical node-not-serving 127.0.0.1:7000\ncritical node-not-serving 127.0.0.1:7001\n"
        "critical node-not-serving 127.0.0.1:7002\ncritical slots-uncovered\ncritical cluster-down\n"_qs
            + noReplicas);
    judgeRow(
        "an open slot", bare,
        [](ScriptedRound& round) {
            round.editLine(7000, 7000, "0-5460", "0-5460 [42->-" + nodeId(7001) + "]");
        },
        noReplicas + u"warning slots-open 127.0.0.1:7000\n"_qs);
    judgeRow(
        "two masters claim a slot", bare,
        [](ScriptedRound& round) { round.editLine(7001, 7001, "5461-10922", "5460-10922"); },
        u"critical slots-conflict\n"_qs + noReplicas + u"warning view-disagreement\n"_qs);
    judgeRow(
        "one view has another owner", cluster,
        [](ScriptedRound& round) {
            round.editLine(7005, 7000, "0-5460", "0-5459");
            round.editLine(7005, 7001, "5461-10922", "5460-10922");
        },
        u"warning view-disagreement 127.0.0.1:7005\n"_qs);
    judgeRow(
        "one view has another role", cluster,
        [](ScriptedRound& round) {
            round.editLine(7005, 7003, "slave " + nodeId(7000), "slave " + nodeId(7001));
        },
        u"warning view-disagreement 127.0.0.1:7005\n"_qs);
    judgeRow(
        "two masters with one epoch", bare,
        [](ScriptedRound& round) {
            for (int view : round.ports())
                round.editLine(view, 7001, " 2 connected", " 1 connected");
        },
        noReplicas + u"warning epoch-collision\n"_qs);
    judgeRow(
        "a handshake", cluster,
        [](ScriptedRound& round) {
            round.at(7000).clusterNodes +=
                QByteArray(40, 'f') + " 127.0.0.1:7009@17009 handshake - 1795389459000 0 0 disconnected\n";
        },
        u"warning node-handshake 127.0.0.1:7009\n"_qs);
    judgeRow(
        "a ghost without address", cluster,
        [](ScriptedRound& round) {
            for (int view : round.ports())
                round.at(view).clusterNodes +=
                    QByteArray(40, 'f') + " :0@0 slave,fail,noaddr " + nodeId(7000) + " 1 1 1 disconnected\n";
        },
        u"warning node-handshake\n"_qs);
    judgeRow(
        "a replica of nobody", cluster,
        [](ScriptedRound& round) {
            for (int view : round.ports())
                round.editLine(view, 7003, "slave " + nodeId(7000), "slave " + QByteArray(40, 'e'));
            round.at(7003).role.reset();
            round.at(7003).info.remove("master_host");
        },
        u"warning replica-orphan 127.0.0.1:7003\nwarning no-replica 127.0.0.1:7000\n"_qs);
    judgeRow(
        "a replica whose master lost its slots", clusterRound(3, 2),
        [](ScriptedRound& round) { promote(round, 7006, 7000); },
        u"warning replica-orphan 127.0.0.1:7003\nwarning no-replica 127.0.0.1:7006\n"_qs);
    judgeRow(
        "a link down", cluster,
        [](ScriptedRound& round) { round.setInfo(7003, "master_link_status", "down"); },
        u"warning link-down 127.0.0.1:7003\nwarning replica-stale 127.0.0.1:7003\n"_qs);
}

void TestJudgeCluster::troublesOfACluster()
{
    QFETCH(Observations, seen);
    QFETCH(QString, findings);
    const Topology topology = assembleTopology(seen, nullptr);
    QStringList expected = findings.split(QLatin1Char('\n'));
    QStringList actual = drawnFindings(topology).split(QLatin1Char('\n'));
    expected.sort();
    actual.sort();
    QCOMPARE(actual.join(QLatin1Char('\n')), expected.join(QLatin1Char('\n')));
    QCOMPARE(judge(topology, seen, {}), topology.findings);
}

void TestJudgeCluster::aFailedMasterThatWasReplacedOwnsNothing()
{
    ScriptedRound round = clusterRound(3, 1);
    promote(round, 7003, 7000);
    round.silence(7000);
    round.editLineOfOthers(7000, " master - ", " master,fail - ");
    const Topology topology = assembleTopology(round.build(), nullptr);
    const QList<Finding> found = findingsOf(topology, FindingCode::NodeFailed, u"127.0.0.1:7000"_qs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().severity, Severity::Warning);
    QVERIFY(found.front().facts.contains(u"slotCount"_qs));
    QCOMPARE(found.front().facts[u"slotCount"_qs].toInt(), 0);
}

void TestJudgeCluster::aLonelyViewIsNamedWithWhatItSeesElse()
{
    ScriptedRound round = clusterRound(3, 1);
    round.editLine(7005, 7000, "0-5460", "0-5459");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QVERIFY(!topology.cluster->agreement);
    QCOMPARE(topology.cluster->slotsOk, kSlotCount - 1);
    QCOMPARE(findingsOf(topology, FindingCode::ViewDisagreement, u"127.0.0.1:7005"_qs).front().facts,
        (QJsonObject{{u"about"_qs, u"slots"_qs}, {u"slots"_qs, u"5460"_qs}, {u"count"_qs, 1},
            {u"nodes"_qs, QJsonArray{u"127.0.0.1:7005"_qs}}, {u"answering"_qs, 6}}));
}

void TestJudgeCluster::aReplicaBesideItsMasterIsARiskOnlyWhereThereAreOtherHosts()
{
    ScriptedRound round = clusterRound(3, 1);
    Topology topology = assembleTopology(round.build(), nullptr);
    QList<Finding> found = findingsOf(topology, FindingCode::ReplicaOnMasterHost, u"127.0.0.1:7003"_qs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().severity, Severity::Info);
    QCOMPARE(topology.health, HealthLevel::Healthy);

    for (int view : round.ports())
        round.editLine(view, 7005, "127.0.0.1:7005", "127.0.0.2:7005");
    topology = assembleTopology(round.build(), nullptr);
    found = findingsOf(topology, FindingCode::ReplicaOnMasterHost, u"127.0.0.1:7003"_qs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().severity, Severity::Warning);
    QVERIFY(findingsOf(topology, FindingCode::ReplicaOnMasterHost, u"127.0.0.2:7005"_qs).isEmpty());
}

void TestJudgeCluster::aHalfOpenSlotIsToldFromAMoveThatGoesOn()
{
    ScriptedRound round = clusterRound(2, 0);
    round.editLine(7000, 7000, "0-8191", "0-8191 [42->-" + nodeId(7001) + "]");
    const auto isHalfOpen = [&] {
        const Topology topology = assembleTopology(round.build(), nullptr);
        return findingsOf(topology, FindingCode::SlotsOpen, u"127.0.0.1:7000"_qs)
            .front()
            .facts.value(u"halfOpen"_qs)
            .toBool();
    };
    QVERIFY(isHalfOpen());
    round.editLine(7001, 7001, "8192-16383", "8192-16383 [42-<-" + nodeId(7000) + "]");
    QVERIFY(!isHalfOpen());
}

void TestJudgeCluster::whoIsTurnedAwayFromAHealthyNodeIsToldOfTheAddress()
{
    ScriptedRound round = clusterRound(3, 1);
    round.silence(7004, ErrorCode::Unreachable, ErrorReason::ConnectionRefused);
    Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(findingsOf(topology, FindingCode::AddressUnreachable, u"127.0.0.1:7004"_qs).size(), 1);
    // A killed one has no links any more; a hung one does not turn us away.
    round.editLineOfOthers(7004, " connected", " disconnected");
    topology = assembleTopology(round.build(), nullptr);
    QVERIFY(findingsOf(topology, FindingCode::AddressUnreachable, u"127.0.0.1:7004"_qs).isEmpty());
    round = clusterRound(3, 1);
    round.silence(7004, ErrorCode::Timeout);
    topology = assembleTopology(round.build(), nullptr);
    QVERIFY(findingsOf(topology, FindingCode::AddressUnreachable, u"127.0.0.1:7004"_qs).isEmpty());
}

void TestJudgeCluster::aStrangerAtAMembersAddressIsNotBelieved()
{
    Observations seen = clusterRound(3, 0).build();
    // 7002 answers as a member of another cluster of two.
    ScriptedRound other = clusterRound(2, 0);
    ScriptedServer stranger = other.at(7000);
    stranger.clusterNodes = QByteArray(40, '1')
        + " 127.0.0.1:7002@17002 myself,master - 0 0 7 connected 0-8191\n" + QByteArray(40, '2')
        + " 127.0.0.1:7777@17777 master - 0 1 8 connected 8192-16383\n";
    ScriptedRound single;
    stranger.port = 7002;
    stranger.info["run_id"] = QByteArray(40, '7');
    single.add(stranger);
    seen.nodes[2] = single.build().nodes.front();
    const Topology topology = assembleTopology(seen, nullptr);
    QCOMPARE(drawn(topology),
        u"127.0.0.1:7000 master ok 0-5460\n127.0.0.1:7001 master ok 5461-10922\n"
        "127.0.0.1:7002 master unreachable 10923-16383\n"_qs);
    const QList<Finding> found = findingsOf(topology, FindingCode::IdentityChanged, u"127.0.0.1:7002"_qs);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().severity, Severity::Critical);
    QCOMPARE(found.front().facts,
        (QJsonObject{{u"about"_qs, u"cluster-id"_qs}, {u"expected"_qs, QString::fromUtf8(nodeId(7002))},
            {u"seen"_qs, QString(40, QLatin1Char('1'))}}));
    QVERIFY(findingsOf(topology, FindingCode::NodeUnreachable, u"127.0.0.1:7002"_qs).isEmpty());
}

QTEST_GUILESS_MAIN(TestJudgeCluster)
#include "tst_JudgeCluster.moc"
