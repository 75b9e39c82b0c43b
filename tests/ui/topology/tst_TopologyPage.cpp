#include "tests/support/sampleNodes.h"
#include "tests/support/sampleTopologies.h"
#include "ui/topology/LinkLine.h"
#include "ui/topology/NodeCard.h"
#include "ui/topology/TopologyCanvas.h"
#include "ui/topology/TopologyPage.h"
#include "ui/topology/TopologyScene.h"
#include "ui/topology/drawnFacts.h"
#include "ui/widgets/Ticker.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

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

/// The drawing: where things stand, what they say, and how a person gets around.
class TestTopologyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsAndNobodyIsMissing_data();
    void nothingOverlapsAndNobodyIsMissing();
    void replicasStandBelowTheirMaster();
    void orphansStandApartFromTheMasters();
    void lanesHoldTheirNodes();
    void manyShardsKeepTheShapeOfAScreen();
    void aCardSaysWhatIsKnown();
    void aSilentNodeIsDimAndSaysItsAge();
    void aLinkSaysItsLagAndWhenItIsDown();
    void cardsAreKeptFromPollToPollAndThroughAFailover();
    void arrowsGoFromNodeToNodeAndEnterOpens();
    void tabGoesThroughTheNodesAndOutAgain();
    void theNodeWithTheKeyboardHasARing();
    void theMenuKeyOpensTheMenuOfTheNode();
    void aScreenReaderFindsEveryNode();
    void aClickOpensTheNode();
    void ofTwoNodesWithOneAddressTheClickedOneOpens();
    void zoomStaysWithinBoundsAndFitShowsAll();
    void itStaysWhereAPersonMovedIt();
    void everySampleCanBePainted();
};

void TestTopologyPage::nothingOverlapsAndNobodyIsMissing_data()
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

void TestTopologyPage::nothingOverlapsAndNobodyIsMissing()
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

void TestTopologyPage::replicasStandBelowTheirMaster()
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

void TestTopologyPage::orphansStandApartFromTheMasters()
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

void TestTopologyPage::lanesHoldTheirNodes()
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

void TestTopologyPage::manyShardsKeepTheShapeOfAScreen()
{
    const QRectF area = drawingOf(largeCluster(100), 800).area;
    QVERIFY2(
        area.width() / area.height() > 1.2 && area.width() / area.height() < 2.6, "as wide as a screen is");
}

void TestTopologyPage::aCardSaysWhatIsKnown()
{
    const TopologyPtr topology = healthyCluster();
    Node master = topology->nodes[0];
    inform(master);
    const CardFacts facts = cardFacts(master, topology.get(), sampleTime());
    QCOMPARE(facts.endpoint, topology->nodes[0].endpoint.toString());
    QCOMPARE(facts.tone, Tone::Ok);
    QVERIFY(facts.detail.contains(QStringLiteral("slot")));
    QVERIFY(facts.detail.contains(QStringLiteral("MB")));
    Node unknown = topology->nodes[0];
    unknown.info.reset();
    unknown.slotRanges.clear();
    QCOMPARE(cardFacts(unknown, topology.get(), sampleTime()).detail, QString());
}

void TestTopologyPage::aSilentNodeIsDimAndSaysItsAge()
{
    Node node = healthyCluster()->nodes[0];
    node.state = NodeState::Unreachable;
    node.lastSeen = sampleTime().addSecs(-12);
    const CardFacts facts = cardFacts(node, nullptr, sampleTime());
    QVERIFY(facts.isStale);
    QCOMPARE(facts.tone, Tone::Critical);
    QVERIFY(facts.detail.contains(QStringLiteral("12 s")));
    node.lastSeen = {};
    QVERIFY(!cardFacts(node, nullptr, sampleTime()).detail.isEmpty());
}

void TestTopologyPage::aLinkSaysItsLagAndWhenItIsDown()
{
    Node replica = healthyCluster()->nodes[1];
    QCOMPARE(replica.role, NodeRole::Replica);
    replica.lagBytes = 2048;
    QVERIFY(linkFacts(replica).label.contains(QStringLiteral("2 KB"))
        || linkFacts(replica).label.contains(QStringLiteral("2.0")));
    replica.lagBytes.reset();
    QVERIFY(!linkFacts(replica).label.contains(QLatin1Char('0')));
    replica.linkUp = false;
    QVERIFY(linkFacts(replica).isBroken);
    QCOMPARE(linkFacts(replica).tone, Tone::Critical);
    replica.linkUp.reset();
    QVERIFY2(!linkFacts(replica).isBroken, "unknown is not down");
    replica.state = NodeState::Unreachable;
    replica.linkUp = true;
    replica.lagBytes = 0;
    QVERIFY2(linkFacts(replica).isUnknown, "what a silent replica said last is no news");
    QVERIFY(!linkFacts(replica).label.contains(QLatin1Char('0')));
}

void TestTopologyPage::cardsAreKeptFromPollToPollAndThroughAFailover()
{
    TopologyScene scene;
    scene.setDeployment(viewOf(healthyCluster()), 1000, sampleTime());
    QCOMPARE(scene.cards().size(), 6);
    QCOMPARE(scene.linkCount(), 3);
    const NodePlace replica{healthyCluster()->nodes[1].endpoint};
    const NodeCard* const card = scene.card(replica);
    scene.selectNode(replica);
    auto after = std::make_shared<Topology>(*healthyCluster());
    after->nodes[0].state = NodeState::Failed;
    after->nodes[1].role = NodeRole::Master;
    after->nodes[1].master.reset();
    scene.setDeployment(viewOf(after), 1000, sampleTime());
    QCOMPARE(scene.card(replica), card);
    QCOMPARE(scene.selectedNode(), replica);
    QCOMPARE(scene.card({after->nodes[0].endpoint})->facts().tone, Tone::Critical);
    QCOMPARE(scene.linkCount(), 2);
    after->nodes.removeAt(1);
    scene.setDeployment(viewOf(after), 1000, sampleTime());
    QVERIFY(!scene.card(replica));
    QCOMPARE(scene.selectedEndpoint(), QString());
}

void TestTopologyPage::arrowsGoFromNodeToNodeAndEnterOpens()
{
    TopologyScene scene;
    scene.setDeployment(viewOf(healthyCluster()), 1000, sampleTime());
    TopologyCanvas canvas(scene);
    canvas.resize(1000, 600);
    canvas.show();
    QSignalSpy chosen(&canvas, &TopologyCanvas::nodeChosen);
    QTest::keyClick(&canvas, Qt::Key_Down);
    const QString master = scene.selectedEndpoint();
    QCOMPARE(master, healthyCluster()->nodes[0].endpoint.toString());
    QTest::keyClick(&canvas, Qt::Key_Down);
    QCOMPARE(scene.selectedEndpoint(), healthyCluster()->nodes[1].endpoint.toString());
    QTest::keyClick(&canvas, Qt::Key_Right);
    QCOMPARE(scene.selectedEndpoint(), healthyCluster()->nodes[3].endpoint.toString());
    QTest::keyClick(&canvas, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(
        chosen[0][0].value<NodePlace>().endpoint.toString(), healthyCluster()->nodes[3].endpoint.toString());
    QVERIFY(canvas.accessibleDescription().contains(scene.selectedEndpoint()));
}

namespace {

/// A field before the drawing and one behind it, in an active window.
struct Drawn {
    explicit Drawn(const TopologyPtr& topology)
        : canvas(new TopologyCanvas(scene))
        , before(new QLineEdit)
        , behind(new QLineEdit)
    {
        scene.setDeployment(viewOf(topology), 1000, sampleTime());
        auto* const column = new QVBoxLayout(&window);
        for (QWidget* const part :
            {static_cast<QWidget*>(before), static_cast<QWidget*>(canvas), static_cast<QWidget*>(behind)})
            column->addWidget(part);
        window.resize(1000, 700);
        window.show();
        window.activateWindow();
        before->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window.windowHandle(), key, modifiers);
    }
    QString chosen() const { return scene.selectedEndpoint(); }
    QAccessibleInterface* access() const { return QAccessible::queryAccessibleInterface(canvas); }

    TopologyScene scene;
    QWidget window;
    TopologyCanvas* canvas;
    QLineEdit* before;
    QLineEdit* behind;
};

} // namespace

void TestTopologyPage::tabGoesThroughTheNodesAndOutAgain()
{
    Drawn drawn(replicationChain());
    QVERIFY(QTest::qWaitForWindowActive(&drawn.window));
    const QList<NodeCard*> cards = drawn.scene.cards();
    QCOMPARE(cards.size(), 3);
    for (const NodeCard* const card : cards) {
        drawn.press(Qt::Key_Tab);
        QVERIFY(drawn.canvas->hasFocus());
        QCOMPARE(drawn.chosen(), card->facts().endpoint);
    }
    drawn.press(Qt::Key_Tab);
    QVERIFY(drawn.behind->hasFocus());
    drawn.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(drawn.chosen(), cards.last()->facts().endpoint);
    drawn.press(Qt::Key_Home);
    QCOMPARE(drawn.chosen(), cards.first()->facts().endpoint);
    drawn.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(drawn.before->hasFocus());
}

void TestTopologyPage::theNodeWithTheKeyboardHasARing()
{
    Drawn drawn(standalone());
    QVERIFY(QTest::qWaitForWindowActive(&drawn.window));
    drawn.press(Qt::Key_Tab);
    const auto picture = [&drawn] {
        return drawn.canvas->grab().toImage();
    };
    const QImage with = picture();
    drawn.press(Qt::Key_Tab);
    QVERIFY(drawn.behind->hasFocus());
    QVERIFY2(picture() != with, "chosen, but without the keyboard");
}

void TestTopologyPage::theMenuKeyOpensTheMenuOfTheNode()
{
    Drawn drawn(replicationChain());
    QVERIFY(QTest::qWaitForWindowActive(&drawn.window));
    QSignalSpy chosen(drawn.canvas, &TopologyCanvas::nodeChosen);
    const auto menu = [&drawn] {
        return drawn.canvas->findChild<QMenu*>(QStringLiteral("nodeMenu"));
    };
    drawn.press(Qt::Key_Tab);
    // What the menu key becomes on a desktop.
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(drawn.canvas, &asked);
    QTRY_VERIFY(menu() && menu()->isVisible());
    QTest::keyClick(menu(), Qt::Key_Escape);
    QTRY_VERIFY(!menu());
    drawn.press(Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(menu() && menu()->isVisible());
    QTest::keyClick(menu(), Qt::Key_Down);
    QTest::keyClick(menu(), Qt::Key_Return);
    QTRY_COMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<NodePlace>().endpoint.toString(), drawn.chosen());
}

void TestTopologyPage::aScreenReaderFindsEveryNode()
{
    Drawn drawn(sickCluster());
    QVERIFY(QTest::qWaitForWindowActive(&drawn.window));
    QAccessibleInterface* const list = drawn.access();
    QCOMPARE(list->role(), QAccessible::List);
    const QList<NodeCard*> cards = drawn.scene.cards();
    QCOMPARE(list->childCount(), cards.size());
    for (int at = 0; at < cards.size(); ++at) {
        QAccessibleInterface* const one = list->child(at);
        const CardFacts& facts = cards.at(at)->facts();
        QCOMPARE(one->role(), QAccessible::ListItem);
        for (const QString& word : {facts.endpoint, facts.roleWord, facts.stateWord, facts.link})
            QVERIFY(one->text(QAccessible::Name).contains(word));
        QVERIFY(QRect(drawn.canvas->mapToGlobal(QPoint(0, 0)), drawn.canvas->size()).intersects(one->rect()));
        QCOMPARE(list->indexOfChild(one), at);
        QCOMPARE(one->parent(), list);
        const QPoint middle = one->rect().center();
        QCOMPARE(list->childAt(middle.x(), middle.y()), one);
    }
    drawn.press(Qt::Key_Tab);
    QCOMPARE(list->focusChild(), list->child(0));
    QVERIFY(list->child(0)->state().focused);
    QVERIFY(!list->child(1)->state().focused);

    QSignalSpy chosen(drawn.canvas, &TopologyCanvas::nodeChosen);
    list->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<NodePlace>().endpoint.toString(), cards.at(1)->facts().endpoint);

    QAccessibleInterface* const last = list->child(list->childCount() - 1);
    QVERIFY(last->isValid());
    drawn.scene.setDeployment(viewOf(standalone()), 1000, sampleTime());
    QVERIFY2(!last->isValid(), "the node has left");
    QCOMPARE(list->childCount(), 1);
    QVERIFY(list->child(0)->isValid());
}

void TestTopologyPage::aClickOpensTheNode()
{
    ManualClock clock(sampleTime());
    Ticker ticker(clock);
    TopologyPage page(ticker);
    page.resize(1000, 700);
    page.show();
    page.setDeployment(viewOf(healthySentinel()));
    QSignalSpy asked(&page, &TopologyPage::nodeRequested);
    auto* const canvas = page.findChild<TopologyCanvas*>();
    auto* const scene = page.findChild<TopologyScene*>();
    const QString endpoint = healthySentinel()->nodes[2].endpoint.toString();
    const QPoint at =
        canvas->mapFromScene(scene->card(NodePlace::of(endpoint))->sceneBoundingRect().center());
    QTest::mouseClick(canvas->viewport(), Qt::LeftButton, Qt::NoModifier, at);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<NodePlace>().endpoint.toString(), endpoint);
    QVERIFY(canvas->accessibleName().contains(QStringLiteral("orders")));
}

void TestTopologyPage::ofTwoNodesWithOneAddressTheClickedOneOpens()
{
    ManualClock clock(sampleTime());
    Ticker ticker(clock);
    TopologyPage page(ticker);
    page.resize(1000, 700);
    page.show();
    page.setDeployment(viewOf(sameAddresses()));
    QSignalSpy asked(&page, &TopologyPage::nodeRequested);
    auto* const canvas = page.findChild<TopologyCanvas*>();
    auto* const scene = page.findChild<TopologyScene*>();
    const QList<NodeCard*> cards = scene->cards();
    QCOMPARE(cards.size(), 4);
    for (NodeCard* const card : cards) {
        const QPoint at = canvas->mapFromScene(card->sceneBoundingRect().center());
        QTest::mouseClick(canvas->viewport(), Qt::LeftButton, Qt::NoModifier, at);
        const auto node = asked.takeLast().at(0).value<NodePlace>();
        QCOMPARE(node, card->node());
        page.selectNode(node); // as the window answers
        QCOMPARE(scene->selectedCard(), card);
        QVERIFY(card->spoken().contains(node.centre));
    }
    QCOMPARE(cards.first()->node().endpoint, cards.at(2)->node().endpoint);
    QVERIFY(cards.first()->node() != cards.at(2)->node());
}

void TestTopologyPage::zoomStaysWithinBoundsAndFitShowsAll()
{
    TopologyScene scene;
    scene.setDeployment(viewOf(largeCluster(100)), 1000, sampleTime());
    TopologyCanvas canvas(scene);
    canvas.resize(1000, 600);
    canvas.show();
    canvas.fit();
    const auto seen = [&canvas] {
        return canvas.mapToScene(canvas.viewport()->rect()).boundingRect();
    };
    QTRY_VERIFY(seen().contains(scene.sceneRect()));
    for (int i = 0; i < 60; ++i)
        canvas.zoomIn();
    QCOMPARE(canvas.zoom(), TopologyCanvas::kMostZoom);
    for (int i = 0; i < 60; ++i)
        canvas.zoomOut();
    QCOMPARE(canvas.zoom(), TopologyCanvas::kLeastZoom);
}

void TestTopologyPage::itStaysWhereAPersonMovedIt()
{
    TopologyScene scene;
    scene.setDeployment(viewOf(healthyCluster()), 1000, sampleTime());
    TopologyCanvas canvas(scene);
    canvas.resize(1000, 600);
    canvas.show();
    canvas.fit();
    QTest::keyClick(&canvas, Qt::Key_Plus);
    const qreal zoom = canvas.zoom();
    scene.setDeployment(viewOf(sickCluster()), 1000, sampleTime());
    canvas.follow();
    QCOMPARE(canvas.zoom(), zoom);
    QTest::keyClick(&canvas, Qt::Key_0);
    QVERIFY(canvas.zoom() <= 1.0);
}

void TestTopologyPage::everySampleCanBePainted()
{
    ManualClock clock(sampleTime());
    Ticker ticker(clock);
    for (const TopologyPtr& topology :
        {sickCluster(), sickSentinel(), twoDatacenters(), hostileTopology(), largeCluster(100)}) {
        TopologyPage page(ticker);
        page.resize(1000, 700);
        page.show();
        page.setDeployment(viewOf(topology));
        const QImage picture = page.grab().toImage();
        QSet<QRgb> colours;
        for (int y = 150; y < picture.height(); y += 5) {
            for (int x = 0; x < picture.width(); x += 5)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 3, "something is drawn");
    }
}

QTEST_MAIN(TestTopologyPage)
#include "tst_TopologyPage.moc"
