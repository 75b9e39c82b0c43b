#include "core/topology/changes.h"
#include "tests/support/sampleTopologies.h"

#include <QTest>

#include <functional>

using namespace quorate;
using namespace quorate::test;
using Kind = TopologyChange::Kind;
using Edit = std::function<void(Topology&)>;

Q_DECLARE_METATYPE(QList<Kind>)
Q_DECLARE_METATYPE(Edit)

namespace {

Topology changed(const TopologyPtr& topology, const Edit& edit)
{
    Topology copy = *topology;
    copy.observedAt = copy.observedAt.addSecs(2);
    edit(copy);
    return copy;
}

} // namespace

/// What a person is told of two looks at the same deployment.
class TestChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameIsNoChange();
    void changesOfOneNodeAreNamed_data();
    void changesOfOneNodeAreNamed();
    void aFailoverIsToldByRolesAndEpoch();
    void slotsAreCountedByTheirWay();
    void slotsWithoutAnOwnerAreLost();
    void nodesComeAndGo();
    void aDataCentreIsNamed();
    void everySampleTellsTheSameTwice();
};

void TestChanges::theSameIsNoChange()
{
    for (const TopologyPtr& topology : {healthyCluster(), sickCluster(), healthySentinel(), sickSentinel(),
             twoDatacenters(), hostileTopology()})
        QVERIFY(changesBetween(*topology, changed(topology, [](Topology&) {})).isEmpty());
}

void TestChanges::changesOfOneNodeAreNamed_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QList<Kind>>("kinds");
    const auto row = [](const char* name, const std::function<void(Node&)>& edit, const QList<Kind>& kinds) {
        QTest::newRow(name) << Edit([edit](Topology& topology) { edit(topology.nodes[1]); }) << kinds;
    };
    // nodes[1] is a replica of the cluster.
    row("hangs", [](Node& node) { node.state = NodeState::Unreachable; }, {Kind::NodeLost});
    row("loads", [](Node& node) { node.state = NodeState::Loading; }, {Kind::StateChanged});
    row("is suspected", [](Node& node) { node.state = NodeState::Suspect; }, {Kind::StateChanged});
    row("was restarted", [](Node& node) { node.runId = "another"; }, {Kind::Restarted});
    row("lost its link", [](Node& node) { node.linkUp = false; }, {Kind::LinkDown});
    row("promoted", [](Node& node) { node.role = NodeRole::Master; }, {Kind::RoleChanged});
    row("follows another", [](Node& node) { node.master->port += 1; }, {Kind::MasterChanged});
    row("unknown role", [](Node& node) { node.role = NodeRole::Unknown; }, {});
    row("unknown link", [](Node& node) { node.linkUp.reset(); }, {});
    row("unknown run", [](Node& node) { node.runId.clear(); }, {});
}

void TestChanges::changesOfOneNodeAreNamed()
{
    QFETCH(Edit, edit);
    QFETCH(QList<Kind>, kinds);
    const TopologyPtr before = healthyCluster();
    QCOMPARE(before->nodes[1].role, NodeRole::Replica);
    const auto changes = changesBetween(*before, changed(before, edit));
    QList<Kind> seen;
    for (const TopologyChange& change : changes) {
        seen += change.kind;
        QCOMPARE(change.node, before->nodes[1].endpoint);
        QCOMPARE(change.at, before->observedAt.addSecs(2));
    }
    QCOMPARE(seen, kinds);
}

void TestChanges::aFailoverIsToldByRolesAndEpoch()
{
    const TopologyPtr before = healthySentinel();
    const auto after = changed(before, [](Topology& topology) {
        topology.nodes[0].state = NodeState::Unreachable;
        topology.nodes[1].role = NodeRole::Master;
        topology.nodes[1].master.reset();
        topology.nodes[2].master = topology.nodes[1].endpoint;
        for (SentinelView& view : topology.sentinel->sentinels)
            view.configEpoch = view.configEpoch.value_or(0) + 1;
        topology.health = HealthLevel::Degraded;
    });
    QList<Kind> kinds;
    for (const TopologyChange& change : changesBetween(*before, after))
        kinds += change.kind;
    QCOMPARE(kinds,
        QList({Kind::NodeLost, Kind::RoleChanged, Kind::MasterChanged, Kind::EpochRaised,
            Kind::HealthChanged}));
}

void TestChanges::slotsAreCountedByTheirWay()
{
    const TopologyPtr before = healthyCluster();
    Endpoint from;
    Endpoint to;
    const auto after = changed(before, [&](Topology& topology) {
        Node& giver = topology.nodes[0];
        Node& taker = topology.nodes[2];
        const int first = giver.slotRanges[0].first;
        giver.slotRanges[0].first += 10;
        taker.slotRanges.push_back({first, first + 9});
        from = giver.endpoint;
        to = taker.endpoint;
    });
    const auto changes = changesBetween(*before, after);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].kind, Kind::SlotsMoved);
    QCOMPARE(changes[0].number, 10);
    QCOMPARE(changes[0].node, to);
    QCOMPARE(changes[0].other, from);
}

void TestChanges::slotsWithoutAnOwnerAreLost()
{
    const TopologyPtr before = healthyCluster();
    const auto after = changed(before, [](Topology& topology) { topology.nodes[0].slotRanges.clear(); });
    const auto lost = changesBetween(*before, after);
    QCOMPARE(lost.size(), 1);
    QCOMPARE(lost[0].kind, Kind::SlotsLost);
    QCOMPARE(lost[0].node, before->nodes[0].endpoint);
    QCOMPARE(lost[0].number, before->nodes[0].slotCount());
    const auto taken = changesBetween(after, *before);
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken[0].kind, Kind::SlotsTaken);
}

void TestChanges::nodesComeAndGo()
{
    const TopologyPtr all = replicationChain();
    const auto fewer = changed(all, [](Topology& topology) { topology.nodes.removeLast(); });
    const auto left = changesBetween(*all, fewer);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0].kind, Kind::NodeLeft);
    QCOMPARE(left[0].node, all->nodes.last().endpoint);
    const auto joined = changesBetween(fewer, *all);
    QCOMPARE(joined.size(), 1);
    QCOMPARE(joined[0].kind, Kind::NodeJoined);
    QCOMPARE(joined[0].toRole, NodeRole::Replica);
}

void TestChanges::aDataCentreIsNamed()
{
    const TopologyPtr before = twoDatacenters();
    const auto after = changed(before, [](Topology& topology) {
        auto east = std::make_shared<Topology>(*topology.datacenters[0].topology);
        east->nodes[0].state = NodeState::Unreachable;
        topology.datacenters[0].topology = east;
    });
    const auto changes = changesBetween(*before, after);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].kind, Kind::NodeLost);
    QCOMPARE(changes[0].datacenter, u"east"_qs);
}

void TestChanges::everySampleTellsTheSameTwice()
{
    QCOMPARE(
        changesBetween(*healthyCluster(), *sickCluster()), changesBetween(*healthyCluster(), *sickCluster()));
    QVERIFY(!changesBetween(*healthyCluster(), *sickCluster()).isEmpty());
}

QTEST_GUILESS_MAIN(TestChanges)
#include "tst_Changes.moc"
