#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"
#include "tests/support/judgeTable.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestJudgeSentinel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theViewsStandSideBySide();
    void sentinelsComeLastAndGhostsOfThemCount();
    void quorumAndMajorityAreTwoNumbers();
    void aSilentMasterThatMostCallDownHasFailed();
    void afterAFailoverTheDeadOldMasterIsAReplica();
    void aServiceThatNobodyMonitorsHasNoMaster();
    void sentinelsThatAllHangAreStillThere();
    void troublesOfADeployment_data();
    void troublesOfADeployment();
    void disagreementShowsEachView();
    void blockedReplicasTellWhy();
};

namespace {

const QList<int> kSentinels{26379, 26380, 26381};

void replaceIn(QList<QByteArray>& rows, const QByteArray& which, const QByteArray& from, const QByteArray& to)
{
    for (QByteArray& row : rows) {
        if (row.contains(which))
            row.replace(from, to);
    }
}

/// In the views of all Sentinels.
void markDown(ScriptedRound& round, int port)
{
    const QByteArray which = "port=" + QByteArray::number(port) + ' ';
    for (int sentinel : kSentinels) {
        ScriptedServer& server = round.at(sentinel);
        if (port == 6379)
            server.master.replace("flags=master", "flags=s_down,o_down,master");
        replaceIn(server.replicas, which, "flags=slave", "flags=s_down,slave");
        replaceIn(server.sentinels, which, "flags=sentinel", "flags=s_down,sentinel");
    }
}

void killSentinel(ScriptedRound& round, int port, const QByteArray& ckquorum = {})
{
    markDown(round, port);
    round.silence(port, ErrorCode::Unreachable, ErrorReason::ConnectionRefused);
    for (int sentinel : kSentinels) {
        if (!ckquorum.isEmpty())
            round.at(sentinel).ckquorum = ckquorum;
    }
}

} // namespace

void TestJudgeSentinel::theViewsStandSideBySide()
{
    const Topology topology = assembleTopology(sentinelRound().build(), nullptr);
    QCOMPARE(topology.kind, DeploymentKind::Sentinel);
    QCOMPARE(topology.health, HealthLevel::Healthy);
    const SentinelSummary& summary = topology.sentinel.value();
    QCOMPARE(summary.service, u"mymaster"_qs);
    QCOMPARE(summary.services, QStringList{u"mymaster"_qs});
    QCOMPARE(summary.quorum, std::optional(2));
    QCOMPARE(summary.known, 3);
    QCOMPARE(summary.reachable, 3);
    QCOMPARE(summary.majority, std::optional(2));
    QCOMPARE(summary.quorumReachable, std::optional(true));
    QCOMPARE(summary.majorityReachable, std::optional(true));
    QCOMPARE(summary.sentinels.size(), 3);
    QCOMPARE(summary.sentinels.front().master, std::optional(local(6379)));
    QCOMPARE(summary.sentinels.front().knownSentinels, std::optional(3));
    QVERIFY(summary.sentinels.front().flags.isEmpty());
}

void TestJudgeSentinel::sentinelsComeLastAndGhostsOfThemCount()
{
    ScriptedRound round = sentinelRound();
    round.remove(26381);
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawn(topology),
        u"127.0.0.1:6379 master ok\n"
        " 127.0.0.1:6380 replica ok lag 0\n"
        " 127.0.0.1:6381 replica ok lag 0\n"
        "127.0.0.1:26379 sentinel ok\n"
        "127.0.0.1:26380 sentinel ok\n"
        "127.0.0.1:26381 sentinel unreachable\n"_qs);
    QCOMPARE(topology.sentinel->known, 3);
    QCOMPARE(topology.sentinel->reachable, 2);
    QCOMPARE(topology.nodes.last().id, nodeId(26381));
}

void TestJudgeSentinel::quorumAndMajorityAreTwoNumbers()
{
    ScriptedRound round = sentinelRound();
    for (int port : kSentinels)
        round.at(port).master.replace("quorum=2", "quorum=1");
    killSentinel(round, 26380);
    killSentinel(round, 26381,
        "NOQUORUM 1 usable Sentinels. Not enough available Sentinels to reach the majority and authorize a "
        "failover");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.sentinel->quorumReachable, std::optional(true));
    QCOMPARE(topology.sentinel->majorityReachable, std::optional(false));
    QCOMPARE(findingsOf(topology, FindingCode::SentinelMajorityLost).front().facts,
        (QJsonObject{{u"service"_qs, u"mymaster"_qs}, {u"known"_qs, 3}, {u"reachable"_qs, 1},
            {u"majority"_qs, 2}, {u"usable"_qs, 1}}));
}

void TestJudgeSentinel::aSilentMasterThatMostCallDownHasFailed()
{
    ScriptedRound round = sentinelRound();
    round.silence(6379);
    Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.find(local(6379))->state, NodeState::Unreachable);
    QCOMPARE(topology.find(local(6379))->role, NodeRole::Master);
    markDown(round, 6379);
    topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.find(local(6379))->state, NodeState::Failed);
    const QJsonObject facts =
        findingsOf(topology, FindingCode::NodeFailed, u"127.0.0.1:6379"_qs).front().facts;
    QCOMPARE(facts.value(u"suspectedBy"_qs).toInt(), 3);
    QCOMPARE(facts.value(u"answering"_qs).toInt(), 3);
    // Reached by us, but not by them.
    ScriptedRound reached = sentinelRound();
    markDown(reached, 6379);
    QCOMPARE(assembleTopology(reached.build(), nullptr).find(local(6379))->state, NodeState::Suspect);
}

void TestJudgeSentinel::afterAFailoverTheDeadOldMasterIsAReplica()
{
    ScriptedRound round = sentinelRound();
    const Topology before = assembleTopology(round.build(), nullptr);
    round.silence(6379);
    round.at(6380) = dataServer(6380);
    follow(round, 6381, 6380);
    for (int sentinel : kSentinels) {
        ScriptedServer& server = round.at(sentinel);
        server.master.replace("port=6379", "port=6380");
        server.replicas = {
            "name=a ip=127.0.0.1 port=6379 flags=s_down,slave master-host=127.0.0.1 master-port=6380",
            "name=b ip=127.0.0.1 port=6381 flags=slave master-host=127.0.0.1 master-port=6380"};
    }
    const Topology topology = assembleTopology(round.build(), &before);
    QCOMPARE(drawn(topology),
        u"127.0.0.1:6380 master ok\n"
        " 127.0.0.1:6379 replica failed lag ?\n"
        " 127.0.0.1:6381 replica ok lag 0\n"
        "127.0.0.1:26379 sentinel ok\n127.0.0.1:26380 sentinel ok\n127.0.0.1:26381 sentinel ok\n"_qs);
    QCOMPARE(drawnFindings(topology), u"warning node-failed 127.0.0.1:6379\n"_qs);
}

void TestJudgeSentinel::aServiceThatNobodyMonitorsHasNoMaster()
{
    ScriptedRound round;
    round.time = sentinelRound().time;
    for (int port : kSentinels)
        round.add(sentinelRound().at(port));
    round.wantedService = "nobody";
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.sentinel->service, u"nobody"_qs);
    QCOMPARE(topology.sentinel->services, QStringList{u"mymaster"_qs});
    QVERIFY(!topology.sentinel->quorum);
    QCOMPARE(findingsOf(topology, FindingCode::MasterMissing).size(), 1);
    QCOMPARE(topology.health, HealthLevel::Critical);
}

void TestJudgeSentinel::sentinelsThatAllHangAreStillThere()
{
    ScriptedRound round = sentinelRound();
    const Topology before = assembleTopology(round.build(), nullptr);
    for (int port : kSentinels)
        round.silence(port);
    const Topology topology = assembleTopology(round.build(), &before);
    QCOMPARE(topology.kind, DeploymentKind::Sentinel);
    QCOMPARE(topology.sentinel->known, 3);
    QCOMPARE(topology.sentinel->reachable, 0);
    QCOMPARE(topology.sentinel->quorumReachable, std::optional(false));
    QCOMPARE(topology.sentinel->majorityReachable, std::optional(false));
    QCOMPARE(topology.find(local(6379))->state, NodeState::Ok);
    QCOMPARE(topology.health, HealthLevel::Critical);
}

void TestJudgeSentinel::troublesOfADeployment_data()
{
    QTest::addColumn<Observations>("seen");
    QTest::addColumn<QString>("findings");
    const ScriptedRound healthy = sentinelRound();
    judgeRow("healthy", healthy, [](ScriptedRound&) {}, {});
    judgeRow(
        "one Sentinel killed", healthy, [](ScriptedRound& round) { killSentinel(round, 26381); },
        u"warning sentinel-unreachable 127.0.0.1:26381\n"_qs);
    judgeRow(
        "one Sentinel has another password", healthy,
        [](ScriptedRound& round) { round.silence(26381, ErrorCode::Auth, ErrorReason::WrongPass); },
        u"warning node-denied 127.0.0.1:26381\n"_qs);
    judgeRow(
        "two Sentinels killed", healthy,
        [](ScriptedRound& round) {
            killSentinel(round, 26380);
            killSentinel(round, 26381);
        },
        u"critical sentinel-quorum-lost\ncritical sentinel-majority-lost\n"
        "warning sentinel-unreachable 127.0.0.1:26380\nwarning sentinel-unreachable 127.0.0.1:26381\n"_qs);
    judgeRow(
        "all answer us, but not each other", healthy,
        [](ScriptedRound& round) {
            for (int port : kSentinels)
                round.at(port).ckquorum =
                    "NOQUORUM 1 usable Sentinels. Not enough available Sentinels to reach the "
                    "specified quorum for this master. Not enough available Sentinels to reach "
                    "the majority and authorize a failover";
        },
        u"critical sentinel-quorum-lost\ncritical sentinel-majority-lost\n"_qs);
    judgeRow(
        "one cannot see the others", healthy,
        [](ScriptedRound& round) {
            round.at(26381).ckquorum =
                "NOQUORUM 1 usable Sentinels. Not enough available Sentinels to reach the "
                "majority and authorize a failover";
        },
        u"warning sentinel-disagreement\n"_qs);
    judgeRow(
        "another master", healthy,
        [](ScriptedRound& round) { round.at(26381).master.replace("port=6379", "port=6380"); },
        u"critical sentinel-disagreement\n"_qs);
    judgeRow(
        "another epoch", healthy,
        [](ScriptedRound& round) { round.at(26381).master.replace("config-epoch=0", "config-epoch=7"); },
        u"warning sentinel-disagreement\n"_qs);
    judgeRow(
        "another quorum", healthy,
        [](ScriptedRound& round) { round.at(26381).master.replace("quorum=2", "quorum=3"); },
        u"warning sentinel-disagreement\n"_qs);
    judgeRow(
        "one does not monitor the service", healthy,
        [](ScriptedRound& round) { round.at(26381).service = "other"; },
        u"warning sentinel-disagreement\n"_qs);
    judgeRow(
        "TILT", healthy, [](ScriptedRound& round) { round.setInfo(26379, "sentinel_tilt", "1"); },
        u"warning sentinel-tilt 127.0.0.1:26379\n"_qs);
    judgeRow(
        "a failover runs", healthy,
        [](ScriptedRound& round) {
            round.at(26380).master.replace("flags=master", "flags=master,failover_in_progress");
        },
        u"warning failover-in-progress 127.0.0.1:26380\n"_qs);
    judgeRow(
        "no replica may be promoted", healthy,
        [](ScriptedRound& round) {
            round.setInfo(6380, "slave_priority", "0");
            round.setInfo(6381, "slave_priority", "0");
        },
        u"warning failover-blocked\n"_qs);
    judgeRow("one replica may be promoted", healthy,
        [](ScriptedRound& round) { round.setInfo(6380, "slave_priority", "0"); }, {});
    judgeRow(
        "a replica of long ago", healthy,
        [](ScriptedRound& round) {
            for (int port : kSentinels)
                round.at(port).replicas += "name=127.0.0.1:6399 ip=127.0.0.1 port=6399 "
                                           "flags=s_down,slave,disconnected s-down-time=900000";
        },
        u"warning node-failed 127.0.0.1:6399\nwarning sentinel-stale-node 127.0.0.1:6399\n"_qs);
    judgeRow(
        "a replica of just now", healthy,
        [](ScriptedRound& round) {
            for (int port : kSentinels)
                round.at(port).replicas += "name=127.0.0.1:6399 ip=127.0.0.1 port=6399 "
                                           "flags=s_down,slave,disconnected s-down-time=9000";
        },
        u"warning node-failed 127.0.0.1:6399\n"_qs);
    judgeRow(
        "a Sentinel that only one still lists", healthy,
        [](ScriptedRound& round) {
            round.at(26379).sentinels += "name=" + QByteArray(40, 'e') + " ip=127.0.0.1 port=26399 runid="
                + QByteArray(40, 'e') + " flags=s_down,sentinel,disconnected s-down-time=9000";
        },
        u"warning sentinel-unreachable 127.0.0.1:26399\nwarning sentinel-stale-node 127.0.0.1:26399\n"_qs);
    judgeRow(
        "a replica follows a stranger", healthy,
        [](ScriptedRound& round) {
            round.add(dataServer(6666));
            follow(round, 6381, 6666);
        },
        u"critical master-multiple\nwarning replica-orphan 127.0.0.1:6381\n"_qs);
}

void TestJudgeSentinel::troublesOfADeployment()
{
    QFETCH(Observations, seen);
    QFETCH(QString, findings);
    const Topology topology = assembleTopology(seen, nullptr);
    QCOMPARE(drawnFindings(topology), findings);
    QCOMPARE(judge(topology, seen, {}), topology.findings);
}

void TestJudgeSentinel::disagreementShowsEachView()
{
    ScriptedRound round = sentinelRound();
    round.at(26381).master.replace("quorum=2", "quorum=3");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.sentinel->quorum, std::optional(2));
    const QJsonObject views{
        {u"127.0.0.1:26379"_qs, u"2"_qs}, {u"127.0.0.1:26380"_qs, u"2"_qs}, {u"127.0.0.1:26381"_qs, u"3"_qs}};
    QCOMPARE(findingsOf(topology, FindingCode::SentinelDisagreement).front().facts,
        (QJsonObject{{u"service"_qs, u"mymaster"_qs}, {u"about"_qs, u"quorum"_qs}, {u"views"_qs, views}}));
}

void TestJudgeSentinel::blockedReplicasTellWhy()
{
    ScriptedRound round = sentinelRound();
    round.setInfo(6380, "slave_priority", "0");
    round.silence(6381);
    const Topology topology = assembleTopology(round.build(), nullptr);
    const QJsonObject values{{u"127.0.0.1:6380"_qs, u"priority-0"_qs}, {u"127.0.0.1:6381"_qs, u"down"_qs}};
    QCOMPARE(findingsOf(topology, FindingCode::FailoverBlocked).front().facts,
        (QJsonObject{{u"service"_qs, u"mymaster"_qs}, {u"reason"_qs, u"mixed"_qs}, {u"values"_qs, values}}));
}

QTEST_GUILESS_MAIN(TestJudgeSentinel)
#include "tst_JudgeSentinel.moc"
