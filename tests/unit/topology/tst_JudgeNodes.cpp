#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"
#include "tests/support/judgeTable.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestJudgeNodes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachStateHasItsFinding_data();
    void eachStateHasItsFinding();
    void serversTellOfTheirTroubles_data();
    void serversTellOfTheirTroubles();
    void aServerWithoutMemoryLimitIsMentionedOnly();
    void patchLevelsAreMentionedOnly();
    void memoryFactsAreInBytesAndPercent();
    void loadingTellsHowFarItIs();
    void aDeniedNodeTellsWhichCommandItRefused();
};

void TestJudgeNodes::eachStateHasItsFinding_data()
{
    QTest::addColumn<Observations>("seen");
    QTest::addColumn<QString>("findings");
    const ScriptedRound set = replicationRound({6380});
    const ScriptedRound alone = replicationRound({});
    const auto silent = [](ErrorCode code, ErrorReason reason = ErrorReason::None) {
        return [=](ScriptedRound& round) {
            round.silence(6380, code, reason);
        };
    };
    const QString noReplica = u"warning no-replica 127.0.0.1:6379\n"_qs;
    judgeRow("healthy", set, [](ScriptedRound&) {}, {});
    judgeRow("a healthy one alone", alone, [](ScriptedRound&) {}, {});
    judgeRow(
        "hung", set, silent(ErrorCode::Timeout), u"warning node-unreachable 127.0.0.1:6380\n"_qs + noReplica);
    judgeRow("killed", set, silent(ErrorCode::Unreachable, ErrorReason::ConnectionRefused),
        u"warning node-unreachable 127.0.0.1:6380\n"_qs + noReplica);
    judgeRow("certificate of another", set, silent(ErrorCode::Tls, ErrorReason::TlsNameMismatch),
        u"warning tls-error 127.0.0.1:6380\n"_qs + noReplica);
    judgeRow("garbage", set, silent(ErrorCode::Protocol, ErrorReason::Malformed),
        u"warning protocol-error 127.0.0.1:6380\n"_qs + noReplica);
    judgeRow("wrong password", set, silent(ErrorCode::Auth, ErrorReason::WrongPass),
        u"warning node-denied 127.0.0.1:6380\n"_qs);
    judgeRow(
        "no permission for anything", set,
        [](ScriptedRound& round) { round.refuse(6380, "NOPERM this user has no permissions"); },
        u"warning node-denied 127.0.0.1:6380\n"_qs);
    judgeRow("no permission for what is not needed", set,
        [](ScriptedRound& round) { round.complain(6380, "NOPERM this user has no permissions"); }, {});
    judgeRow(
        "max number of clients", set,
        [](ScriptedRound& round) { round.refuse(6380, "ERR max number of clients reached"); },
        u"warning node-refused 127.0.0.1:6380\n"_qs);
    judgeRow(
        "max number of clients, of the only one", alone,
        [](ScriptedRound& round) { round.refuse(6379, "ERR max number of clients reached"); },
        u"critical node-refused 127.0.0.1:6379\n"_qs);
    judgeRow(
        "loading by its error", set,
        [](ScriptedRound& round) { round.refuse(6380, "LOADING Redis is loading the dataset in memory"); },
        u"warning node-loading 127.0.0.1:6380\n"_qs);
    judgeRow(
        "a loading master", set, [](ScriptedRound& round) { round.setInfo(6379, "loading", "1"); },
        u"critical node-loading 127.0.0.1:6379\n"_qs);
    judgeRow(
        "a busy script", set,
        [](ScriptedRound& round) { round.refuse(6380, "BUSY Redis is busy running a script."); },
        u"warning node-not-serving 127.0.0.1:6380\n"_qs);
    judgeRow(
        "a master that cannot write its disk", set,
        [](ScriptedRound& round) {
            round.complain(6379, "MISCONF Redis is configured to save RDB snapshots");
        },
        u"critical node-not-serving 127.0.0.1:6379\ncritical writes-refused 127.0.0.1:6379\n"_qs);
    judgeRow(
        "the only one hung", alone, [](ScriptedRound& round) { round.silence(6379); },
        u"critical node-unreachable 127.0.0.1:6379\n"_qs);
    judgeRow(
        "all hung", set,
        [](ScriptedRound& round) {
            round.silence(6379);
            round.silence(6380);
        },
        u"critical node-unreachable 127.0.0.1:6379\ncritical node-unreachable 127.0.0.1:6380\n"_qs);
}

void TestJudgeNodes::eachStateHasItsFinding()
{
    QFETCH(Observations, seen);
    QFETCH(QString, findings);
    QCOMPARE(drawnFindings(assembleTopology(seen, nullptr)), findings);
}

void TestJudgeNodes::serversTellOfTheirTroubles_data()
{
    QTest::addColumn<Observations>("seen");
    QTest::addColumn<QString>("findings");
    const ScriptedRound set = replicationRound({6380});
    const auto says = [](int port, const QByteArray& field, const QByteArray& value) {
        return [=](ScriptedRound& round) {
            round.setInfo(port, field, value);
        };
    };
    const QString master = u" 127.0.0.1:6379\n"_qs;
    judgeRow("a failed snapshot", set, says(6379, "rdb_last_bgsave_status", "err"),
        u"warning persistence-failing"_qs + master);
    judgeRow("a failed rewrite", set, says(6379, "aof_last_bgrewrite_status", "err"),
        u"warning persistence-failing"_qs + master);
    judgeRow("an unwritable append-only file", set, says(6379, "aof_last_write_status", "err"),
        u"critical writes-refused"_qs + master + u"critical persistence-failing"_qs + master);
    judgeRow("memory just under the limit", set, says(6379, "used_memory", "79999999"), {});
    judgeRow("memory high", set, says(6379, "used_memory", "80000000"), u"warning memory-high"_qs + master);
    judgeRow(
        "memory very high", set, says(6379, "used_memory", "90000000"), u"critical memory-high"_qs + master);
    judgeRow("out of memory", set, says(6379, "used_memory", "100000001"),
        u"critical writes-refused"_qs + master + u"critical memory-high"_qs + master);
    judgeRow(
        "over the limit by buffers that are not counted", set,
        [](ScriptedRound& round) {
            round.setInfo(6379, "used_memory", "100000001");
            round.setInfo(6379, "mem_not_counted_for_evict", "2");
        },
        u"critical memory-high"_qs + master);
    judgeRow(
        "full, but it may evict", set,
        [](ScriptedRound& round) {
            round.setInfo(6379, "used_memory", "100000001");
            round.setInfo(6379, "maxmemory_policy", "allkeys-lru");
        },
        u"critical memory-high"_qs + master);
    judgeRow("a full replica refuses nobody", set, says(6380, "used_memory", "100000001"),
        u"critical memory-high 127.0.0.1:6380\n"_qs);
    judgeRow("enough good replicas", set, says(6379, "min_slaves_good_slaves", "1"), {});
    judgeRow("no good replica", set, says(6379, "min_slaves_good_slaves", "0"),
        u"critical writes-refused"_qs + master + u"critical min-replicas-unmet"_qs + master);
    judgeRow("a failover waits for the replica", set, says(6379, "master_failover_state", "waiting-for-sync"),
        u"warning writes-paused"_qs + master + u"warning failover-in-progress"_qs + master);
    judgeRow("clients are paused", set, says(6379, "paused_actions", "write"),
        u"warning writes-paused"_qs + master);
    judgeRow("clients are not paused", set, says(6379, "paused_actions", "none"), {});
    judgeRow("another series of versions", set, says(6380, "redis_version", "6.2.14"),
        u"warning version-skew\n"_qs);
    judgeRow("another patch level", set, says(6380, "redis_version", "7.0.11"), {});
}

void TestJudgeNodes::serversTellOfTheirTroubles()
{
    QFETCH(Observations, seen);
    QFETCH(QString, findings);
    QCOMPARE(drawnFindings(assembleTopology(seen, nullptr)), findings);
}

void TestJudgeNodes::aServerWithoutMemoryLimitIsMentionedOnly()
{
    ScriptedRound round = replicationRound({});
    QVERIFY(drawnFindings(assembleTopology(round.build(), nullptr), Severity::Info).isEmpty());
    round.setInfo(6379, "maxmemory", "0");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawnFindings(topology, Severity::Info), u"info memory-unbounded 127.0.0.1:6379\n"_qs);
    QCOMPARE(topology.health, HealthLevel::Healthy);
}

void TestJudgeNodes::patchLevelsAreMentionedOnly()
{
    ScriptedRound round = replicationRound({6380});
    round.setInfo(6380, "redis_version", "7.0.9");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(drawnFindings(topology, Severity::Info), u"info version-skew\n"_qs);
    QCOMPARE(topology.findings.front().facts.value(u"versions"_qs).toArray(),
        (QJsonArray{u"7.0.15"_qs, u"7.0.9"_qs}));
}

void TestJudgeNodes::memoryFactsAreInBytesAndPercent()
{
    ScriptedRound round = replicationRound({});
    round.setInfo(6379, "used_memory", "85000000");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.findings.front().facts,
        (QJsonObject{{u"percent"_qs, 85.0}, {u"usedBytes"_qs, 85'000'000}, {u"maxBytes"_qs, 100'000'000}}));
}

void TestJudgeNodes::loadingTellsHowFarItIs()
{
    ScriptedRound round = replicationRound({});
    round.setInfo(6379, "loading", "1");
    round.setInfo(6379, "loading_loaded_perc", "42.50");
    round.setInfo(6379, "loading_eta_seconds", "9");
    const Topology topology = assembleTopology(round.build(), nullptr);
    QCOMPARE(topology.findings.front().facts,
        (QJsonObject{{u"role"_qs, u"master"_qs}, {u"percent"_qs, 42.5}, {u"etaSeconds"_qs, 9}}));
}

void TestJudgeNodes::aDeniedNodeTellsWhichCommandItRefused()
{
    const QString words = u"NOPERM this user has no permissions to run the 'cluster|nodes' command"_qs;
    ScriptedRound round = replicationRound({6380});
    round.refuse(6380, words.toUtf8());
    QCOMPARE(assembleTopology(round.build(), nullptr).findings.front().facts,
        (QJsonObject{{u"reason"_qs, u"NOPERM"_qs}, {u"command"_qs, u"cluster|nodes"_qs},
            {u"detail"_qs, words}, {u"error"_qs, u"Permission"_qs}, {u"role"_qs, u"replica"_qs}}));
}

QTEST_GUILESS_MAIN(TestJudgeNodes)
#include "tst_JudgeNodes.moc"
