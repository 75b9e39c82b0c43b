#include "core/sandbox/ServerProcess.h"
#include "core/sandbox/freePorts.h"
#include "core/topology/ClusterViews.h"
#include "core/topology/Role.h"
#include "core/topology/SentinelViews.h"
#include "tests/support/LiveSandbox.h"

#include <QDir>

using namespace quorate;
using namespace quorate::test;

/// Every kind of sandbox, for real.
class TestStartSandbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSingleServerAnswersWithItsPasswordOnly();
    void replicasAreInSyncWhenItIsUp();
    void everySentinelKnowsTheWholeServiceWhenItIsUp();
    void everyClusterNodeSaysOkWhenItIsUp();
    void aClusterCanHaveAnySize();
    void dataCentresAreDeploymentsOfTheirOwn();
    void theBasePortIsTheFirstOfConsecutiveOnes();
    void aBasePortThatIsTakenIsRefusedAndNothingIsLeft();
    void aPortThatStaysTakenIsGivenUpAfterAFewAttempts();
    void aServerThatDoesNotStartIsNamedWithItsLastWords();
    void aMissingServerProgramNamesItsPackage();
    void aCancelledStartLeavesNothing();
};

void TestStartSandbox::aSingleServerAnswersWithItsPasswordOnly()
{
    LiveSandbox live({.kind = DeploymentKind::Standalone});
    QVERIFY2(live.isUp(), live.why());
    QCOMPARE(live.ask(live.endpoint(0), {"PING"}).text(), "PONG");
    NodeClient stranger(live.io(), live.endpoint(0), {});
    const auto refused = stranger.call({"PING"});
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, ErrorReason::NoAuth);
}

void TestStartSandbox::replicasAreInSyncWhenItIsUp()
{
    LiveSandbox live({.kind = DeploymentKind::Replication, .replicas = 2});
    QVERIFY2(live.isUp(), live.why());
    const auto role = Role::parse(live.ask(live.endpoint(0), {"ROLE"}));
    QVERIFY(role);
    QCOMPARE(role->replicas.size(), 2);
    live.ask(live.endpoint(0), {"SET", "key", "value"});
    QCOMPARE(live.ask(live.endpoint(0), {"WAIT", "2", "5000"}).toInteger(), 2);
    QCOMPARE(live.ask(live.endpoint(1), {"GET", "key"}).text(), "value");
}

void TestStartSandbox::everySentinelKnowsTheWholeServiceWhenItIsUp()
{
    LiveSandbox live({.kind = DeploymentKind::Sentinel});
    QVERIFY2(live.isUp(), live.why());
    QCOMPARE(live.sandbox().servers().size(), 6);
    for (int i = 0; i < 3; ++i) {
        const auto master =
            parseSentinelInstance(live.ask(live.sentinel(i), {"SENTINEL", "MASTER", "mymaster"}));
        QVERIFY(master);
        QCOMPARE(master->endpoint, live.endpoint(0));
        QCOMPARE(master->integer("num-slaves"), 2);
        QCOMPARE(master->integer("num-other-sentinels"), 2);
        QCOMPARE(master->integer("quorum"), 2);
    }
}

void TestStartSandbox::everyClusterNodeSaysOkWhenItIsUp()
{
    LiveSandbox live({.kind = DeploymentKind::Cluster});
    QVERIFY2(live.isUp(), live.why());
    for (int i = 0; i < 6; ++i) {
        const auto info = ClusterInfo::parse(live.ask(live.endpoint(i), {"CLUSTER", "INFO"}).text());
        QVERIFY(info);
        QCOMPARE(info->state, "ok");
        QCOMPARE(info->slotsOk, kSlotCount);
        QCOMPARE(info->knownNodes, 6);
        QCOMPARE(info->size, 3);
    }
}

void TestStartSandbox::aClusterCanHaveAnySize()
{
    LiveSandbox live({.kind = DeploymentKind::Cluster, .masters = 5, .replicasPerMaster = 2});
    QVERIFY2(live.isUp(), live.why());
    const auto nodes = ClusterNodes::parse(live.ask(live.endpoint(14), {"CLUSTER", "NODES"}).text());
    QVERIFY(nodes);
    QCOMPARE(nodes->nodes.size(), 15);
    QHash<QByteArray, int> replicasOf;
    for (const ClusterNode& node : nodes->nodes) {
        if (!node.masterId.isEmpty())
            ++replicasOf[node.masterId];
    }
    QCOMPARE(replicasOf.values(), QList<int>(5, 2));
}

void TestStartSandbox::dataCentresAreDeploymentsOfTheirOwn()
{
    LiveSandbox live({.kind = DeploymentKind::Datacenters,
        .replicas = 1,
        .sentinels = 1,
        .datacenters = {DeploymentKind::Sentinel, DeploymentKind::Standalone, DeploymentKind::Replication}});
    QVERIFY2(live.isUp(), live.why());
    QCOMPARE(live.sandbox().deployments.size(), 3);
    QCOMPARE(live.target(0).service, "mymaster");
    live.ask(live.endpoint(0, 1), {"SET", "key", "of the second"});
    QVERIFY(live.ask(live.endpoint(0, 0), {"GET", "key"}).isNil());
    QVERIFY(live.ask(live.endpoint(1, 2), {"GET", "key"}).isNil());
}

void TestStartSandbox::theBasePortIsTheFirstOfConsecutiveOnes()
{
    const auto ports = chooseFreePorts(2);
    QVERIFY(ports);
    if (ports->at(1) != ports->at(0) + 1)
        QSKIP("no two consecutive ports are free");
    LiveSandbox live({.kind = DeploymentKind::Replication, .replicas = 1, .basePort = ports->first()});
    QVERIFY2(live.isUp(), live.why());
    QCOMPARE(live.endpoint(0).port, ports->first());
    QCOMPARE(live.endpoint(1).port, ports->first() + 1);
}

void TestStartSandbox::aBasePortThatIsTakenIsRefusedAndNothingIsLeft()
{
    LiveSandbox first({.kind = DeploymentKind::Standalone});
    QVERIFY2(first.isUp(), first.why());
    const auto second = startSandbox(first.store(),
        {.kind = DeploymentKind::Standalone, .name = u"second"_qs, .basePort = first.endpoint(0).port},
        {first.io(), {}, {}});
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::Busy);
    QCOMPARE(second.error().node, first.endpoint(0).toString());
    QCOMPARE((*first.store().list()).size(), 1);
    QCOMPARE(first.ask(first.endpoint(0), {"PING"}).text(), "PONG");
}

void TestStartSandbox::aPortThatStaysTakenIsGivenUpAfterAFewAttempts()
{
    LiveSandbox first({.kind = DeploymentKind::Standalone});
    QVERIFY2(first.isUp(), first.why());
    // As if somebody took whichever port was chosen: the last of two lines counts.
    const QString taken = QStringLiteral("port %1").arg(first.endpoint(0).port);
    LiveSandbox second({.kind = DeploymentKind::Standalone, .dataConfig = {taken}});
    QVERIFY(!second.isUp());
    QVERIFY2(QByteArray(second.why()).startsWith("Busy"), second.why());
    QVERIFY((*second.store().list()).isEmpty());
    QCOMPARE(first.ask(first.endpoint(0), {"PING"}).text(), "PONG");
}

void TestStartSandbox::aServerThatDoesNotStartIsNamedWithItsLastWords()
{
    LiveSandbox live({.kind = DeploymentKind::Replication, .dataConfig = {u"no-such-directive yes"_qs}});
    QVERIFY(!live.isUp());
    const QByteArray why = live.why();
    QVERIFY2(why.startsWith("Precondition: node-1"), live.why());
    QVERIFY2(why.contains("no-such-directive yes"), live.why());
    QVERIFY((*live.store().list()).isEmpty());
}

void TestStartSandbox::aMissingServerProgramNamesItsPackage()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nonexistent");
    LiveSandbox live({.kind = DeploymentKind::Standalone});
    qputenv("PATH", path);
    QVERIFY(!live.isUp());
    QVERIFY2(QByteArray(live.why()).startsWith("Precondition"), live.why());
    QVERIFY2(QByteArray(live.why()).contains("package redis-server"), live.why());
}

void TestStartSandbox::aCancelledStartLeavesNothing()
{
    QTemporaryDir folder;
    const SandboxStore store(folder.path());
    IoThread io;
    std::stop_source stop;
    // Cancelled as soon as the first server answers: nothing is formed yet.
    const auto cancelled = startSandbox(store, {.kind = DeploymentKind::Sentinel, .name = u"box"_qs},
        {io, stop.get_token(), [&](const SandboxProgress&) {
             stop.request_stop();
         }});
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY((*store.list()).isEmpty());
    QVERIFY(serversBelow(QDir(folder.path()).canonicalPath()).isEmpty());
}

QTEST_GUILESS_MAIN(TestStartSandbox)
#include "tst_startSandbox.moc"
