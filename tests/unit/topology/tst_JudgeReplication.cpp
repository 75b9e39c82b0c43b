#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"
#include "tests/support/judgeTable.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestJudgeReplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void troublesOfASet_data();
    void troublesOfASet();
    void limitsAreTheCallers();
    void lagFactsNameTheLimit();
    void aDownLinkTellsSinceWhen();
    void theSynchronisationTellsWhatIsLeft();
    void twoMastersAreNamed();
};

namespace {

QByteArray slaveLine(const QByteArray& offset, const QByteArray& lag)
{
    return "ip=127.0.0.1,port=6380,state=online,offset=" + offset + ",lag=" + lag;
}

} // namespace

void TestJudgeReplication::troublesOfASet_data()
{
    QTest::addColumn<Observations>("seen");
    QTest::addColumn<QString>("findings");
    const ScriptedRound set = replicationRound({6380, 6381});
    const auto says = [](int port, const QByteArray& field, const QByteArray& value) {
        return [=](ScriptedRound& round) {
            round.setInfo(port, field, value);
        };
    };
    const QString replica = u" 127.0.0.1:6380\n"_qs;
    judgeRow("healthy", set, [](ScriptedRound&) {}, {});
    judgeRow("link down", set, says(6380, "master_link_status", "down"),
        u"warning link-down"_qs + replica + u"warning replica-stale"_qs + replica);
    judgeRow(
        "link down, and it does not serve", set,
        [](ScriptedRound& round) {
            round.setInfo(6380, "master_link_status", "down");
            round.complain(6380, "MASTERDOWN Link with MASTER is down");
        },
        u"warning node-not-serving"_qs + replica + u"warning link-down"_qs + replica);
    judgeRow(
        "a full synchronisation", set,
        [](ScriptedRound& round) {
            round.setInfo(6380, "master_link_status", "down");
            round.setInfo(6380, "master_sync_in_progress", "1");
        },
        u"warning sync-in-progress"_qs + replica);
    judgeRow("9 seconds behind", set, says(6379, "slave0", slaveLine("1000", "9")), {});
    judgeRow("10 seconds behind", set, says(6379, "slave0", slaveLine("1000", "10")),
        u"warning link-lag"_qs + replica);
    judgeRow("30 seconds behind", set, says(6379, "slave0", slaveLine("1000", "30")),
        u"critical link-lag"_qs + replica);
    judgeRow(
        "10 MB behind", set,
        [](ScriptedRound& round) {
            round.setInfo(6379, "master_repl_offset", "10486760");
            round.setInfo(6379, "slave1", "ip=127.0.0.1,port=6381,state=online,offset=10486760,lag=0");
        },
        u"warning link-lag"_qs + replica);
    judgeRow("writable", set, says(6380, "slave_read_only", "0"), u"warning replica-writable"_qs + replica);
    judgeRow(
        "one replica hung", set, [](ScriptedRound& round) { round.silence(6380); },
        u"warning node-unreachable"_qs + replica);
    judgeRow(
        "all replicas hung", set,
        [](ScriptedRound& round) {
            round.silence(6380);
            round.silence(6381);
        },
        u"warning node-unreachable"_qs + replica
            + u"warning node-unreachable 127.0.0.1:6381\nwarning no-replica 127.0.0.1:6379\n"_qs);
    judgeRow(
        "the master killed", set,
        [](ScriptedRound& round) {
            round.silence(6379, ErrorCode::Unreachable, ErrorReason::ConnectionRefused);
        },
        u"critical node-unreachable 127.0.0.1:6379\ncritical master-missing\n"_qs);
    judgeRow(
        "two masters", set,
        [](ScriptedRound& round) {
            round.at(6380).role = dataServer(6380).role;
            round.setInfo(6380, "role", "master");
        },
        u"critical master-multiple\nwarning no-replica 127.0.0.1:6380\n"_qs);
    judgeRow(
        "Sentinels watch, none was found", set,
        [](ScriptedRound& round) { round.at(6379).watchingSentinels = 3; },
        u"warning sentinel-unreachable 127.0.0.1:6379\n"_qs);
    judgeRow(
        "no Sentinel watches", set, [](ScriptedRound& round) { round.at(6379).watchingSentinels = 0; }, {});
}

void TestJudgeReplication::troublesOfASet()
{
    QFETCH(Observations, seen);
    QFETCH(QString, findings);
    const Topology topology = assembleTopology(seen, nullptr);
    QCOMPARE(drawnFindings(topology), findings);
    QCOMPARE(judge(topology, seen, {}), topology.findings);
}

void TestJudgeReplication::limitsAreTheCallers()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6379, "slave0", slaveLine("999", "1"));
    FindingLimits strict;
    strict.lagBytesWarning = 1;
    QCOMPARE(drawnFindings(assembleTopology(round.build(), nullptr, strict)),
        u"warning link-lag 127.0.0.1:6380\n"_qs);
    QVERIFY(drawnFindings(assembleTopology(round.build(), nullptr)).isEmpty());
}

void TestJudgeReplication::lagFactsNameTheLimit()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6379, "slave0", slaveLine("400", "12"));
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.findings.front().facts,
        (QJsonObject{{u"master"_qs, u"127.0.0.1:6379"_qs}, {u"lagBytes"_qs, 600}, {u"lagSeconds"_qs, 12},
            {u"limitBytes"_qs, 10'485'760}, {u"limitSeconds"_qs, 10}}));
}

void TestJudgeReplication::aDownLinkTellsSinceWhen()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6380, "master_link_status", "down");
    round.setInfo(6380, "master_link_down_since_seconds", "94");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(findingsOf(topology, FindingCode::LinkDown, u"127.0.0.1:6380"_qs).front().facts,
        (QJsonObject{{u"master"_qs, u"127.0.0.1:6379"_qs}, {u"downSeconds"_qs, 94}}));
    round.setInfo(6380, "master_link_down_since_seconds", "-1"); // never up
    QVERIFY(!assembleTopology(round.build(), nullptr).findings.front().facts.contains(u"downSeconds"_qs));
}

void TestJudgeReplication::theSynchronisationTellsWhatIsLeft()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6380, "master_sync_in_progress", "1");
    round.setInfo(6380, "master_sync_left_bytes", "1024");
    round.setInfo(6380, "master_sync_perc", "75.00");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.findings.front().facts,
        (QJsonObject{{u"master"_qs, u"127.0.0.1:6379"_qs}, {u"leftBytes"_qs, 1024}, {u"percent"_qs, 75.0}}));
}

void TestJudgeReplication::twoMastersAreNamed()
{
    ScriptedRound round = replicationRound({6380});
    round.add(dataServer(6390));
    const Topology topology = assembleTopology(round.build(), nullptr);
    const QList<Finding> found = findingsOf(topology, FindingCode::MasterMultiple);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().facts.value(u"masters"_qs).toArray(),
        (QJsonArray{u"127.0.0.1:6379"_qs, u"127.0.0.1:6390"_qs}));
}

QTEST_GUILESS_MAIN(TestJudgeReplication)
#include "tst_JudgeReplication.moc"
