#include "tests/support/sampleNodes.h"
#include "tests/support/sampleTopologies.h"
#include "ui/topology/LinkLine.h"
#include "ui/topology/Looks.h"
#include "ui/topology/NodeCard.h"
#include "ui/topology/TopologyCanvas.h"
#include "ui/topology/TopologyLegend.h"
#include "ui/topology/TopologyModel.h"
#include "ui/topology/TopologyPage.h"
#include "ui/topology/TopologyScene.h"
#include "ui/topology/TopologyTree.h"
#include "ui/topology/drawnFacts.h"
#include "ui/widgets/Ticker.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace quorate;
using namespace quorate::test;

namespace {

DeploymentView viewOf(const TopologyPtr& topology)
{
    DeploymentView view;
    view.id = view.title = QStringLiteral("orders");
    view.topology = topology;
    return view;
}

} // namespace

/// The drawing: what it says, and how a person gets around.
class TestTopologyPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void aHundredShardsAtOnceHaveNames();
    void synchronisingIsNotBroken();
    void theLegendNamesEverySignAndFolds();
    void theSwitchShowsTheSameAsATable();
    void theViewIsKeptBetweenRuns();
    void zoomStaysWithinBoundsAndFitShowsAll();
    void itStaysWhereAPersonMovedIt();
    void everySampleCanBePainted();
};

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

void TestTopologyPage::aHundredShardsAtOnceHaveNames()
{
    TopologyScene scene;
    scene.setDeployment(viewOf(largeCluster(100)), 740, sampleTime());
    TopologyCanvas canvas(scene);
    canvas.resize(800, 480); // what a window of 1280 x 720 leaves
    canvas.show();
    canvas.fit();
    QVERIFY2(canvas.zoom() < NodeCard::kReadableZoom && canvas.zoom() > NodeCard::kNamedZoom,
        qPrintable(QString::number(canvas.zoom())));
    QSet<QString> names;
    for (const NodeCard* const card : scene.cards()) {
        QVERIFY(card->facts().endpoint.contains(card->facts().shortName));
        names.insert(card->facts().shortName);
    }
    QCOMPARE(names.size(), 200);
    // And they are drawn, not only known.
    NodeCard* const card = scene.cards().first();
    const QImage named = canvas.grab().toImage();
    CardFacts nameless = card->facts();
    nameless.shortName.clear();
    card->setFacts(nameless);
    QVERIFY(canvas.grab().toImage() != named);
}

void TestTopologyPage::synchronisingIsNotBroken()
{
    Node replica = healthyCluster()->nodes[1];
    replica.linkUp = false;
    replica.syncInProgress = true;
    QVERIFY(linkFacts(replica).isSyncing && !linkFacts(replica).isBroken);
    QCOMPARE(linkFacts(replica).tone, Tone::Warning);
    const Tokens& tokens = lightTokens();
    QSet<int> styles;
    for (const bool linkUp : {true, false}) {
        for (const bool isSyncing : {true, false}) {
            replica.linkUp = linkUp;
            replica.syncInProgress = isSyncing;
            styles.insert(linkPen(linkFacts(replica), tokens).style());
        }
    }
    QCOMPARE(styles, (QSet<int>{Qt::SolidLine, Qt::DashLine, Qt::DashDotLine}));
}

void TestTopologyPage::theLegendNamesEverySignAndFolds()
{
    TopologyLegend legend;
    legend.resize(900, 120);
    legend.show();
    QStringList words;
    for (const QLabel* const label : legend.findChildren<QLabel*>()) {
        if (label->isVisible())
            words << label->text();
    }
    for (int state = 0; state <= int(NodeState::ProtocolError); ++state)
        QVERIFY(words.contains(lookOf(NodeState(state)).word));
    for (const NodeRole role : {NodeRole::Master, NodeRole::Replica, NodeRole::Sentinel})
        QVERIFY(words.contains(lookOf(role).word));
    auto* const toggle = legend.findChild<QToolButton*>(QStringLiteral("legendToggle"));
    const int whole = legend.sizeHint().height();
    QTest::mouseClick(toggle, Qt::LeftButton);
    QVERIFY(!legend.isOpen());
    QTRY_VERIFY(legend.sizeHint().height() < whole);
    QTest::keyClick(toggle, Qt::Key_Space);
    QVERIFY(legend.isOpen());
}

void TestTopologyPage::theSwitchShowsTheSameAsATable()
{
    ManualClock clock(sampleTime());
    Ticker ticker(clock);
    TopologyPage page(ticker);
    page.resize(1000, 700);
    page.show();
    page.setDeployment(viewOf(sickCluster()));
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* const canvas = page.findChild<TopologyCanvas*>();
    QVERIFY(!page.findChild<TopologyTree*>());
    QTest::mouseClick(page.findChild<QToolButton*>(QStringLiteral("viewTable")), Qt::LeftButton);
    auto* const table = page.findChild<TopologyTree*>(QStringLiteral("topologyTable"));
    QVERIFY(table && table->isVisible() && !canvas->isVisible());
    QVERIFY(!page.findChild<TopologyLegend*>()->isVisible());
    QTreeView& view = *table->view();
    QVERIFY2(view.horizontalScrollBar()->maximum() == 0, "columns without room are left out");
    QVERIFY(!view.isColumnHidden(TopologyModel::StateColumn));
    QSignalSpy asked(&page, &TopologyPage::nodeRequested);
    const QModelIndex master = view.model()->index(0, 0, view.model()->index(0, 0));
    view.setCurrentIndex(master);
    QCOMPARE(asked.takeLast().at(0).value<NodePlace>().endpoint.toString(), master.data().toString());
    page.selectNode({healthyCluster()->nodes[1].endpoint});
    QVERIFY2(asked.isEmpty(), "what the window says is not asked back");
    QCOMPARE(view.currentIndex().data().toString(), healthyCluster()->nodes[1].endpoint.toString());
    DeploymentView other = viewOf(standalone());
    other.id = other.title = QStringLiteral("other");
    page.setDeployment(other);
    QCOMPARE(view.model()->rowCount(), 1);
    QCOMPARE(view.model()->index(0, 0).data().toString(), QStringLiteral("other"));
    QTest::keyClick(&view, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(page.view(), TopologyPage::Drawing);
    QVERIFY(canvas->isVisible() && !table->isVisible());
    QTest::keyClick(canvas, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(page.view(), TopologyPage::Table);
}

void TestTopologyPage::theViewIsKeptBetweenRuns()
{
    ManualClock clock(sampleTime());
    Ticker ticker(clock);
    QByteArray kept;
    {
        TopologyPage page(ticker);
        page.resize(1000, 700);
        page.show();
        page.setDeployment(viewOf(sickCluster()));
        page.findChild<TopologyLegend*>()->setOpen(false);
        page.setView(TopologyPage::Table);
        auto* const table = page.findChild<TopologyTree*>();
        table->view()->setColumnWidth(TopologyModel::StateColumn, 177);
        QVERIFY(table->isFitting());
        kept = page.saveState();
    }
    TopologyPage page(ticker);
    page.restoreState(QByteArrayLiteral("nonsense"));
    QCOMPARE(page.view(), TopologyPage::Drawing);
    page.restoreState(kept);
    QCOMPARE(page.view(), TopologyPage::Table);
    QVERIFY(!page.findChild<TopologyLegend*>()->isOpen());
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
