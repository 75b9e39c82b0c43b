#include "core/replication/replicaOffers.h"
#include "tests/support/sampleTopologies.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

const QString kName = QStringLiteral("shop");
const QList<Offer> kOffers{Offer::SetUp, Offer::Repoint, Offer::Detach, Offer::Priority, Offer::Split};

} // namespace

/// What menus offer of replication, by the planners' own verdicts.
class TestReplicaOffers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsOfferedInAClusterNorForSeveralCentres();
    void aMemberThatSentinelsWatchIsNotMoved();
    void whatIsLeftOpenIsAsItIs();
};

void TestReplicaOffers::nothingIsOfferedInAClusterNorForSeveralCentres()
{
    for (const DeploymentKind kind : {DeploymentKind::Cluster, DeploymentKind::Datacenters}) {
        Topology topology = *healthySentinel();
        topology.kind = kind;
        for (const Offer offer : kOffers)
            QVERIFY(!offeredReplicaPlan(offer, topology, kName, {}));
    }
    Topology alone = *healthySentinel();
    alone.kind = DeploymentKind::Standalone;
    alone.sentinel.reset();
    alone.nodes = {alone.nodes[0]};
    QVERIFY(offeredReplicaPlan(Offer::SetUp, alone, kName, {}));
    QVERIFY(!offeredReplicaPlan(Offer::Detach, alone, kName, {}));
}

void TestReplicaOffers::aMemberThatSentinelsWatchIsNotMoved()
{
    for (const Offer offer : {Offer::Repoint, Offer::Detach}) {
        const auto plan = offeredReplicaPlan(offer, *healthySentinel(), kName, {});
        QVERIFY(plan && plan->isRefused());
        QCOMPARE(plan->preflight.first().code, CheckCode::NoSentinelWatches);
    }
}

void TestReplicaOffers::whatIsLeftOpenIsAsItIs()
{
    Topology topology = *healthySentinel();
    const auto replica = topology.nodes[1].endpoint;
    topology.nodes[1].priority = 42;
    const auto plan = offeredReplicaPlan(Offer::Priority, topology, kName, {.node = replica});
    QVERIFY(plan && !plan->isRefused());
    QCOMPARE(plan->facts.value(QStringLiteral("priority")).toInt(), 42);
    const auto other = offeredReplicaPlan(Offer::Priority, topology, kName, {.node = replica, .priority = 7});
    QCOMPARE(other->steps.first().command, (Command{"CONFIG", "SET", "replica-priority", "7"}));
}

QTEST_APPLESS_MAIN(TestReplicaOffers)
#include "tst_ReplicaOffers.moc"
