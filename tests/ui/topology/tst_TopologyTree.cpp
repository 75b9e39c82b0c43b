#include "tests/support/sampleTopologies.h"
#include "ui/topology/TopologyModel.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/FilterField.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace quorate;

class TestTopologyTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newLinesAreShownExpandedAndFoldedOnesStayFolded();
    void selectionFoldingAndScrollSurvivePolling();
    void selectionSurvivesAFailover();
    void theFilterKeepsTheLinesAboveAndBelowAMatch();
    void choosingALineIsTold();
    void linesWithOneAddressAreToldApart();
    void selectedRowsAreCopiedAsTabSeparatedValues();
    void anEmptyTreeOffersToAddADeployment();
    void aFilterWithoutAMatchSaysSo();
    void columnsCanBeChosenAndAreRemembered();
    void theNamesHaveTheRoomThatOthersLeave();
    void sortingByAColumnCanBeTakenBack();

private:
    void show(const TopologyPtr& topology, const char* id = "orders");
    QString visibleLines() const;

    std::unique_ptr<TopologyModel> m_model;
    std::unique_ptr<TopologyTree> m_tree;
    QTreeView* m_view = nullptr;
};

void TestTopologyTree::init()
{
    m_tree.reset();
    m_model = std::make_unique<TopologyModel>();
    m_model->setNow(test::sampleTime());
    m_tree = std::make_unique<TopologyTree>(*m_model);
    m_view = m_tree->view();
    m_tree->resize(900, 300);
    m_tree->show();
}

void TestTopologyTree::show(const TopologyPtr& topology, const char* id)
{
    DeploymentView view;
    view.id = view.title = QString::fromLatin1(id);
    view.topology = topology;
    m_model->setDeployment(view);
}

QString TestTopologyTree::visibleLines() const
{
    QString text;
    for (QModelIndex line = m_view->model()->index(0, 0); line.isValid(); line = m_view->indexBelow(line)) {
        int depth = 0;
        for (QModelIndex above = line.parent(); above.isValid(); above = above.parent())
            ++depth;
        text += QString(depth, QLatin1Char(' ')) + line.data().toString() + QLatin1Char('\n');
    }
    return text;
}

void TestTopologyTree::newLinesAreShownExpandedAndFoldedOnesStayFolded()
{
    show(test::healthyCluster());
    QCOMPARE(visibleLines(),
        QStringLiteral("orders\n 127.0.0.1:7000\n  127.0.0.1:7003\n 127.0.0.1:7001\n  127.0.0.1:7004\n"
                       " 127.0.0.1:7002\n  127.0.0.1:7005\n"));
    m_view->collapse(m_view->model()->index(0, 0, m_view->model()->index(0, 0)));
    show(test::sickCluster());
    QVERIFY2(!visibleLines().contains(QStringLiteral("127.0.0.1:7003")), qPrintable(visibleLines()));
    show(test::standalone(), "second");
    QVERIFY(!visibleLines().contains(QStringLiteral("127.0.0.1:7003")));
}

void TestTopologyTree::selectionFoldingAndScrollSurvivePolling()
{
    show(test::largeCluster(60));
    QVERIFY(QTest::qWaitForWindowExposed(m_tree.get()));
    m_view->verticalScrollBar()->setValue(700);
    m_view->setCurrentIndex(m_view->indexAt(QPoint(60, 100)));
    const QString chosen = m_view->currentIndex().data().toString();
    const QString top = m_view->indexAt(QPoint(60, 5)).data().toString();
    const int scroll = m_view->verticalScrollBar()->value();
    QVERIFY(scroll > 0 && !chosen.isEmpty());
    auto changed = std::make_shared<Topology>(*test::largeCluster(60));
    for (Node& node : changed->nodes) {
        node.offset = 1;
        node.latencyMs = 9.5;
    }
    show(changed);
    QCoreApplication::processEvents();
    QCOMPARE(m_view->currentIndex().data().toString(), chosen);
    QCOMPARE(m_view->verticalScrollBar()->value(), scroll);
    QCOMPARE(m_view->indexAt(QPoint(60, 5)).data().toString(), top);
}

void TestTopologyTree::selectionSurvivesAFailover()
{
    show(test::healthySentinel());
    m_tree->selectNode(QStringLiteral("orders"), NodePlace::of(QStringLiteral("127.0.0.1:6380")));
    auto after = std::make_shared<Topology>(*test::healthySentinel());
    const Endpoint promoted{QStringLiteral("127.0.0.1"), 6380, {}};
    for (Node& node : after->nodes) {
        if (node.role == NodeRole::Sentinel)
            continue;
        const bool isNew = node.endpoint == promoted;
        node.role = isNew ? NodeRole::Master : NodeRole::Replica;
        node.master = isNew ? std::nullopt : std::optional(promoted);
    }
    after->nodes.swapItemsAt(0, 1);
    show(after);
    QCOMPARE(m_view->currentIndex().data().toString(), QStringLiteral("127.0.0.1:6380"));
    QCOMPARE(m_view->currentIndex().parent().data().toString(), QStringLiteral("orders"));
    QVERIFY2(visibleLines().contains(QStringLiteral(" 127.0.0.1:6380\n  127.0.0.1:6379\n")),
        qPrintable(visibleLines()));
}

void TestTopologyTree::theFilterKeepsTheLinesAboveAndBelowAMatch()
{
    show(test::healthyCluster());
    show(test::healthySentinel(), "sessions");
    m_tree->filterField()->setText(QStringLiteral("7001"));
    QCOMPARE(visibleLines(), QStringLiteral("orders\n 127.0.0.1:7001\n  127.0.0.1:7004\n"));
    m_tree->filterField()->setText(QStringLiteral("SESSIONS"));
    QVERIFY(visibleLines().startsWith(QStringLiteral("sessions\n 127.0.0.1:6379\n")));
    m_tree->filterField()->clear();
    QVERIFY(visibleLines().contains(QStringLiteral("127.0.0.1:7000")));
}

void TestTopologyTree::choosingALineIsTold()
{
    show(test::healthyCluster());
    QSignalSpy chosen(m_tree.get(), &TopologyTree::currentChanged);
    m_tree->selectNode(QStringLiteral("orders"), NodePlace::of(QStringLiteral("127.0.0.1:7001")));
    QCOMPARE(chosen.last().at(0).toString(), QStringLiteral("orders"));
    QCOMPARE(chosen.last().at(1).value<NodePlace>(), NodePlace::of(QStringLiteral("127.0.0.1:7001")));
    m_tree->selectDeployment(QStringLiteral("orders"));
    QCOMPARE(chosen.last().at(0).toString(), QStringLiteral("orders"));
    QVERIFY(!chosen.last().at(1).value<NodePlace>().isValid());
    const auto count = chosen.count();
    m_tree->selectNode(QStringLiteral("orders"), NodePlace::of(QStringLiteral("nowhere:1")));
    QCOMPARE(chosen.count(), count);
}

void TestTopologyTree::linesWithOneAddressAreToldApart()
{
    show(test::sameAddresses());
    QSignalSpy chosen(m_tree.get(), &TopologyTree::currentChanged);
    for (const char* centre : {"west", "east", "west"}) {
        const NodePlace wanted = NodePlace::of(QStringLiteral("10.0.0.2:6379"), QString::fromLatin1(centre));
        m_tree->selectNode(QStringLiteral("orders"), wanted);
        QCOMPARE(chosen.last().at(1).value<NodePlace>(), wanted);
        const QModelIndex lane = m_view->currentIndex().parent().parent();
        QVERIFY(lane.data().toString().contains(QString::fromLatin1(centre)));
    }
}

void TestTopologyTree::selectedRowsAreCopiedAsTabSeparatedValues()
{
    show(test::healthySentinel());
    m_tree->setVisibleColumns(
        {TopologyModel::NodeColumn, TopologyModel::RoleColumn, TopologyModel::LagColumn});
    m_tree->selectNode(QStringLiteral("orders"), NodePlace::of(QStringLiteral("127.0.0.1:6381")));
    m_view->selectionModel()->select(m_view->model()->index(0, 0, m_view->model()->index(0, 0)),
        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_tree->copySelection();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        QStringLiteral("Node\tRole\tLag\n127.0.0.1:6379\tMaster\t\n127.0.0.1:6381\tReplica\t214 B\n"));
}

void TestTopologyTree::anEmptyTreeOffersToAddADeployment()
{
    QSignalSpy asked(m_tree.get(), &TopologyTree::addRequested);
    auto* button = m_tree->findChild<QPushButton*>(QStringLiteral("emptyStateAction"));
    QVERIFY(button && button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    show(nullptr);
    QVERIFY(!button->isVisible());
    m_model->removeDeployment(QStringLiteral("orders"));
    QVERIFY(button->isVisible());
}

void TestTopologyTree::aFilterWithoutAMatchSaysSo()
{
    show(test::healthyCluster());
    m_tree->filterField()->setText(QStringLiteral("nothing like it"));
    QVERIFY(!m_view->isVisible());
    m_tree->filterField()->clear();
    QVERIFY(m_view->isVisible());
}

void TestTopologyTree::columnsCanBeChosenAndAreRemembered()
{
    m_tree->setVisibleColumns({TopologyModel::StateColumn, TopologyModel::LagColumn});
    QVERIFY(!m_view->isColumnHidden(TopologyModel::NodeColumn));
    QVERIFY(m_view->isColumnHidden(TopologyModel::RoleColumn));
    const QByteArray state = m_tree->columnState();
    m_tree->setVisibleColumns({TopologyModel::RoleColumn});
    m_tree->restoreColumnState(state);
    QVERIFY(m_view->isColumnHidden(TopologyModel::RoleColumn));
    QVERIFY(!m_view->isColumnHidden(TopologyModel::LagColumn));
}

void TestTopologyTree::theNamesHaveTheRoomThatOthersLeave()
{
    show(test::healthyCluster());
    m_tree->setVisibleColumns({TopologyModel::StateColumn, TopologyModel::LagColumn});
    for (const int width : {440, 700, 500}) {
        m_tree->resize(width, 400);
        QTRY_COMPARE(m_view->header()->length(), m_view->viewport()->width());
        QVERIFY(m_view->columnWidth(TopologyModel::NodeColumn) >= 210);
    }
    m_tree->resize(250, 400); // then the view scrolls
    QTRY_COMPARE(m_view->columnWidth(TopologyModel::NodeColumn), 210);
}

void TestTopologyTree::sortingByAColumnCanBeTakenBack()
{
    show(test::healthySentinel());
    const QString before = visibleLines();
    m_view->sortByColumn(TopologyModel::LagColumn, Qt::DescendingOrder);
    QVERIFY2(visibleLines().contains(QStringLiteral("127.0.0.1:6381\n  127.0.0.1:6380")),
        qPrintable(visibleLines()));
    m_view->sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(visibleLines(), before);
}

QTEST_MAIN(TestTopologyTree)
#include "tst_TopologyTree.moc"
