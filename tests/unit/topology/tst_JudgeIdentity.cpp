#include "core/topology/assemble.h"
#include "tests/support/ScriptedRound.h"
#include "tests/support/drawnTopology.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

class TestJudgeIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameDeploymentIsRecognised();
    void aServerThatRanElsewhereAllTheTimeIsAStranger();
    void aRestartIsNoStranger();
    void aMasterRestartedWithoutItsDataIsKnownByItsReplicas();
    void allOfASetReplacedAtOnceIsWorthAWarning();
    void aFailoverIsNoChangeOfIdentity();
    void aClusterWithOtherNodeIdsIsAnotherOne();
    void aClusterThatKeptOneNodeIsTheSame();
    void theFindingStaysAsLongAsTheStranger();
};

namespace {

/// Another process with another replication history, up for that long.
void replace(ScriptedRound& round, int port, int uptimeSeconds)
{
    round.setInfo(port, "run_id", QByteArray(36, '9') + QByteArray::number(port));
    round.setInfo(port, "master_replid", QByteArray(36, '8') + QByteArray::number(port));
    round.setInfo(port, "uptime_in_seconds", QByteArray::number(uptimeSeconds));
}

Topology after(const ScriptedRound& round, const Topology& before)
{
    return assembleTopology(round.build(), &before);
}

QString changes(const Topology& topology)
{
    QString list;
    for (const Finding& finding : topology.findings) {
        if (finding.code == FindingCode::IdentityChanged)
            list += severityName(finding.severity) + QLatin1Char(' ') + finding.node + QLatin1Char('\n');
    }
    return list;
}

} // namespace

void TestJudgeIdentity::theSameDeploymentIsRecognised()
{
    for (ScriptedRound round : {replicationRound({6380}), clusterRound(3, 1), sentinelRound()}) {
        const Topology before = assembleTopology(round.build(), nullptr);
        round.time = round.time.addSecs(2);
        QCOMPARE(changes(after(round, before)), QString());
    }
}

void TestJudgeIdentity::aServerThatRanElsewhereAllTheTimeIsAStranger()
{
    ScriptedRound round = replicationRound({6380});
    const Topology before = assembleTopology(round.build(), nullptr);
    round.time = round.time.addSecs(10);
    replace(round, 6380, 3600);
    const Topology now = after(round, before);
    QCOMPARE(changes(now), u"critical 127.0.0.1:6380\n"_qs);
    QCOMPARE(now.findings.front().facts,
        (QJsonObject{{u"about"_qs, u"run-id"_qs}, {u"restarted"_qs, false},
            {u"expected"_qs, QString(36, QLatin1Char('b')) + u"6380"_qs},
            {u"seen"_qs, QString(36, QLatin1Char('9')) + u"6380"_qs}}));
}

void TestJudgeIdentity::aRestartIsNoStranger()
{
    ScriptedRound round = replicationRound({6380});
    const Topology before = assembleTopology(round.build(), nullptr);
    round.time = round.time.addSecs(10);
    replace(round, 6380, 3);
    QCOMPARE(changes(after(round, before)), QString());
    // One that loaded its replication id again, whenever it was started.
    round.setInfo(6380, "master_replid2", QByteArray(40, 'c'));
    round.setInfo(6380, "uptime_in_seconds", "3600");
    QCOMPARE(changes(after(round, before)), QString());
    // A single server cannot be told from another just started: mentioned.
    ScriptedRound alone = replicationRound({});
    const Topology single = assembleTopology(alone.build(), nullptr);
    alone.time = alone.time.addSecs(10);
    replace(alone, 6379, 3);
    QCOMPARE(changes(after(alone, single)), u"info 127.0.0.1:6379\n"_qs);
}

void TestJudgeIdentity::aMasterRestartedWithoutItsDataIsKnownByItsReplicas()
{
    ScriptedRound round = replicationRound({6380});
    const Topology before = assembleTopology(round.build(), nullptr);
    round.time = round.time.addSecs(3600 * 5); // a long sleep of the console: the uptime tells nothing
    replace(round, 6379, 3600);
    round.setInfo(6380, "master_replid", round.at(6379).info["master_replid"]); // it has synchronised anew
    QCOMPARE(changes(after(round, before)), QString());
}

void TestJudgeIdentity::allOfASetReplacedAtOnceIsWorthAWarning()
{
    ScriptedRound round = replicationRound({6380});
    const Topology before = assembleTopology(round.build(), nullptr);
    round.time = round.time.addSecs(30);
    replace(round, 6379, 9);
    replace(round, 6380, 9);
    QCOMPARE(changes(after(round, before)), u"warning 127.0.0.1:6379\nwarning 127.0.0.1:6380\n"_qs);
}

void TestJudgeIdentity::aFailoverIsNoChangeOfIdentity()
{
    ScriptedRound round = replicationRound({6380, 6381});
    const Topology before = assembleTopology(round.build(), nullptr);
    round.at(6380) = dataServer(6380);
    follow(round, 6381, 6380);
    for (int port : {6380, 6381}) {
        round.setInfo(port, "master_replid", QByteArray(40, '5'));
        round.setInfo(port, "master_replid2", QByteArray(40, 'c'));
    }
    round.silence(6379);
    QCOMPARE(changes(after(round, before)), QString());
}

void TestJudgeIdentity::aClusterWithOtherNodeIdsIsAnotherOne()
{
    ScriptedRound round = clusterRound(1, 0);
    const Topology before = assembleTopology(round.build(), nullptr);
    round.at(7000).clusterNodes.replace(nodeId(7000), QByteArray(40, '3'));
    const Topology now = after(round, before);
    QCOMPARE(changes(now), u"critical 127.0.0.1:7000\n"_qs);
    QCOMPARE(now.health, HealthLevel::Critical);
}

void TestJudgeIdentity::aClusterThatKeptOneNodeIsTheSame()
{
    ScriptedRound round = clusterRound(2, 0);
    const Topology before = assembleTopology(round.build(), nullptr);
    for (int port : round.ports())
        round.at(port).clusterNodes.replace(nodeId(7001), QByteArray(40, '3')); // reset and met again
    QCOMPARE(changes(after(round, before)), QString());
}

void TestJudgeIdentity::theFindingStaysAsLongAsTheStranger()
{
    ScriptedRound round = replicationRound({6380});
    const ScriptedRound original = round;
    const Topology before = assembleTopology(round.build(), nullptr);
    replace(round, 6380, 3600);
    const Topology first = after(round, before);
    const Topology second = after(round, first);
    QCOMPARE(changes(second), u"critical 127.0.0.1:6380\n"_qs);
    ScriptedRound silent = round;
    silent.silence(6380);
    const Topology third = after(silent, second);
    QCOMPARE(changes(third), u"critical 127.0.0.1:6380\n"_qs);
    QCOMPARE(changes(after(round, third)), u"critical 127.0.0.1:6380\n"_qs);
    QCOMPARE(changes(after(original, second)), QString());
}

QTEST_GUILESS_MAIN(TestJudgeIdentity)
#include "tst_JudgeIdentity.moc"
