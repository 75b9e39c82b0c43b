#include "core/sandbox/stopSandbox.h"
#include "core/topology/ClusterViews.h"
#include "core/topology/Role.h"
#include "core/topology/SentinelViews.h"
#include "tests/support/LiveSandbox.h"

#include <QFile>

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

QTEST_GUILESS_MAIN(TestStartSandbox)
#include "tst_startSandbox.moc"
