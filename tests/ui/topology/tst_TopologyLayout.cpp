#include "tests/support/sampleTopologies.h"
#include "ui/topology/TopologyLayout.h"
#include "ui/topology/shortNames.h"

#include <QTest>

#include <algorithm>

using namespace quorate;
using namespace quorate::test;

Q_DECLARE_METATYPE(quorate::TopologyPtr)

namespace {

DeploymentView viewOf(const TopologyPtr& topology)
{
    DeploymentView view;
    view.id = view.title = QStringLiteral("orders");
    view.topology = topology;
    return view;
}

TopologyDrawing drawingOf(const TopologyPtr& topology, qreal width = 1000)
{
    return layOutTopology(topologyItem(viewOf(topology)), width);
}

int nodeCount(const Topology& topology)
{
    if (topology.datacenters.isEmpty())
        return int(topology.nodes.size());
    int count = 0;
    for (const Datacenter& centre : topology.datacenters)
        count += nodeCount(*centre.topology);
    return count;
}

} // namespace

/// The drawing before it is drawn: where everything stands, and what it is called where there is little room.
class TestTopologyLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsAndNobodyIsMissing_data();
    void nothingOverlapsAndNobodyIsMissing();
    void replicasStandBelowTheirMaster();
    void orphansStandApartFromTheMasters();
    void lanesHoldTheirNodes();
    void manyShardsKeepTheShapeOfAScreen();
    void aShortNameTellsANodeFromTheOthers_data();
    void aShortNameTellsANodeFromTheOthers();
};

void TestTopologyLayout::nothingOverlapsAndNobodyIsMissing_data()
{
    QTest::addColumn<TopologyPtr>("topology");
    QTest::newRow("3+3") << healthyCluster();
    QTest::newRow("sick cluster") << sickCluster();
    QTest::newRow("Sentinel") << healthySentinel();
    QTest::newRow("sick Sentinel") << sickSentinel();
    QTest::newRow("chain") << replicationChain();
    QTest::newRow("one") << standalone();
    QTest::newRow("data centres") << twoDatacenters();
    QTest::newRow("hostile") << hostileTopology();
    QTest::newRow("100 shards") << largeCluster(100);
}

void TestTopologyLayout::nothingOverlapsAndNobodyIsMissing()
{
    QFETCH(TopologyPtr, topology);
    const TopologyDrawing drawing = drawingOf(topology);
    QCOMPARE(drawing.nodes.size(), nodeCount(*topology));
    for (qsizetype one = 0; one < drawing.nodes.size(); ++one) {
        QVERIFY(drawing.area.contains(drawing.nodes[one].place));
        for (qsizetype other = one + 1; other < drawing.nodes.size(); ++other)
            QVERIFY(!drawing.nodes[one].place.intersects(drawing.nodes[other].place));
    }
    for (qsizetype one = 0; one < drawing.lanes.size(); ++one) {
        for (qsizetype other = one + 1; other < drawing.lanes.size(); ++other) {
            const QRectF a = drawing.lanes[one].area;
            const QRectF b = drawing.lanes[other].area;
            QVERIFY(!a.intersects(b) || a.contains(b));
        }
    }
}

void TestTopologyLayout::replicasStandBelowTheirMaster()
{
    const TopologyDrawing drawing = drawingOf(replicationChain());
    QHash<QString, const DrawnNode*> nodes;
    for (const DrawnNode& node : drawing.nodes)
        nodes.insert(node.key, &node);
    QCOMPARE(drawing.links.size(), 2);
    for (const DrawnLink& link : drawing.links) {
        const DrawnNode& master = *nodes.value(link.from);
        const DrawnNode& replica = *nodes.value(link.to);
        QCOMPARE(replica.depth, master.depth + 1);
        QVERIFY(replica.place.top() > master.place.bottom());
        QCOMPARE(*replica.node.master, master.node.endpoint);
    }
}

void TestTopologyLayout::orphansStandApartFromTheMasters()
{
    auto topology = std::make_shared<Topology>(*healthyCluster());
    Node& orphan = topology->nodes[1];
    QCOMPARE(orphan.role, NodeRole::Replica);
    orphan.master.reset();
    const Endpoint alone = orphan.endpoint;
    const TopologyDrawing drawing = drawingOf(topology);
    const auto placed = std::find_if(drawing.nodes.cbegin(), drawing.nodes.cend(),
        [&alone](const DrawnNode& node) { return node.node.endpoint == alone; });
    QVERIFY(placed != drawing.nodes.cend());
    for (const DrawnNode& node : drawing.nodes) {
        if (node.node.endpoint != alone)
            QVERIFY(placed->place.top() > node.place.bottom() + kLevelGap);
    }
}

void TestTopologyLayout::lanesHoldTheirNodes()
{
    const TopologyDrawing drawing = drawingOf(twoDatacenters());
    QStringList titles;
    for (const DrawnLane& lane : drawing.lanes) {
        if (lane.kind == TopologyItem::Kind::Datacenter)
            titles << lane.title;
        const bool holdsSome = std::any_of(drawing.nodes.cbegin(), drawing.nodes.cend(),
            [&lane](const DrawnNode& node) { return lane.area.contains(node.place); });
        QVERIFY(holdsSome);
    }
    QCOMPARE(titles, QStringList({QStringLiteral("east"), QStringLiteral("west")}));
    for (const DrawnNode& node : drawing.nodes) {
        QVERIFY(std::any_of(drawing.lanes.cbegin(), drawing.lanes.cend(),
            [&node](const DrawnLane& lane) { return lane.area.contains(node.place); }));
    }
}

void TestTopologyLayout::manyShardsKeepTheShapeOfAScreen()
{
    const QRectF area = drawingOf(largeCluster(100), 800).area;
    QVERIFY2(
        area.width() / area.height() > 1.2 && area.width() / area.height() < 2.6, "as wide as a screen is");
}

void TestTopologyLayout::aShortNameTellsANodeFromTheOthers_data()
{
    QTest::addColumn<QString>("addresses");
    QTest::addColumn<QString>("names");
    QTest::newRow("one host") << "127.0.0.1:7000 127.0.0.1:7001"
                              << "7000 7001";
    QTest::newRow("one network, one port") << "10.0.3.17:6379 10.0.4.2:6379"
                                           << "3.17 4.2";
    QTest::newRow("last number") << "10.0.3.17:6379 10.0.3.2:6379"
                                 << "17 2";
    QTest::newRow("several ports") << "10.0.3.17:6379 10.0.3.2:6380"
                                   << "17:6379 2:6380";
    QTest::newRow("one domain") << "redis-1.db.example:6379 redis-2.db.example:6379"
                                << "redis-1 redis-2";
    QTest::newRow("names and numbers") << "a.x:1 10.0.0.1:1"
                                       << "a.x 10.0.0.1";
    QTest::newRow("unlike lengths") << "db:1 db.east:1"
                                    << "db db.east";
    QTest::newRow("IPv6") << "[fd00::1]:6379 [fd00::2]:6379"
                          << "fd00::1 fd00::2";
    QTest::newRow("a socket") << "/run/redis/a.sock /run/redis/b.sock"
                              << "a.sock b.sock";
    QTest::newRow("one") << "10.0.0.1:6379"
                         << "6379";
    QTest::newRow("none") << ""
                          << "";
}

void TestTopologyLayout::aShortNameTellsANodeFromTheOthers()
{
    QFETCH(QString, addresses);
    QFETCH(QString, names);
    QList<Endpoint> endpoints;
    for (const QString& address : addresses.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        endpoints << *Endpoint::parse(address);
    QCOMPARE(QStringList(shortNames(endpoints)).join(QLatin1Char(' ')), names);
}

QTEST_APPLESS_MAIN(TestTopologyLayout)
#include "tst_TopologyLayout.moc"
