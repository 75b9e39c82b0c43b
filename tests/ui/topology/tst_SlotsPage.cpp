#include "tests/support/sampleTopologies.h"
#include "ui/charts/SlotChart.h"
#include "ui/topology/SlotIssueModel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/widgets/Ticker.h"
#include "ui/widgets/Tile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace quorate;

class TestSlotsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tilesCountTheSlots();
    void aDeploymentWithoutSlotsShowsNone();
    void issuesAreListedTheHolesFirst();
    void neighbouringSlotsOnTheSameWayAreOneLine();
    void issuesComeAndGoInPlace();
    void anIssueLeadsToItsNode();
};

namespace {

DeploymentView view(const TopologyPtr& topology)
{
    DeploymentView view;
    view.id = view.title = QStringLiteral("orders");
    view.topology = topology;
    return view;
}

Endpoint server(int port)
{
    return {QStringLiteral("10.0.0.1"), static_cast<quint16>(port), {}};
}

QString drawn(const QAbstractItemModel& model)
{
    QString text;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << model.index(row, column).data().toString();
        text += cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
    }
    return text;
}

} // namespace

void TestSlotsPage::tilesCountTheSlots()
{
    ManualClock clock(test::sampleTime());
    Ticker ticker(clock);
    SlotsPage page(ticker);
    page.setDeployment(view(test::sickCluster()));
    QStringList figures;
    for (const Tile* tile : page.findChildren<Tile*>())
        figures << tile->figure();
    QCOMPARE(figures,
        (QStringList{
            QStringLiteral("16,300"), QStringLiteral("5,461"), QStringLiteral("2"), QStringLiteral("84")}));
}

void TestSlotsPage::aDeploymentWithoutSlotsShowsNone()
{
    ManualClock clock(test::sampleTime());
    Ticker ticker(clock);
    SlotsPage page(ticker);
    page.show();
    page.setDeployment(view(test::healthySentinel()));
    QVERIFY(!page.findChild<SlotChart*>()->isVisible());
    page.setDeployment(view(test::healthyCluster()));
    QVERIFY(page.findChild<SlotChart*>()->isVisible());
}

void TestSlotsPage::issuesAreListedTheHolesFirst()
{
    SlotIssueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCluster(&*test::sickCluster()->cluster);
    QCOMPARE(drawn(model),
        QStringLiteral("16300-16383 | 84 | No owner |  | \n"
                       "42-43 | 2 | Migrating to | 127.0.0.1:7000 | 127.0.0.1:7002\n"));
}

void TestSlotsPage::neighbouringSlotsOnTheSameWayAreOneLine()
{
    ClusterSummary cluster;
    const auto migrating = OpenSlot::State::Migrating;
    cluster.openSlots = {{1, server(1), migrating, QStringLiteral("b")},
        {2, server(1), migrating, QStringLiteral("b")},
        {3, server(1), OpenSlot::State::Importing, QStringLiteral("b")},
        {5, server(1), migrating, QStringLiteral("b")}};
    SlotIssueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setCluster(&cluster);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("1-2"));
}

void TestSlotsPage::issuesComeAndGoInPlace()
{
    SlotIssueModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    ClusterSummary cluster;
    cluster.uncovered = {{0, 9}, {20, 29}, {40, 49}};
    model.setCluster(&cluster);
    const QPersistentModelIndex last(model.index(2, 0));
    cluster.uncovered = {{0, 9}, {22, 24}, {26, 29}, {40, 49}};
    model.setCluster(&cluster);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(last.row(), 3);
    cluster.uncovered.clear();
    model.setCluster(&cluster);
    QCOMPARE(model.rowCount(), 0);
    model.setCluster(nullptr);
    QCOMPARE(resets.count(), 0);
}

void TestSlotsPage::anIssueLeadsToItsNode()
{
    ManualClock clock(test::sampleTime());
    Ticker ticker(clock);
    SlotsPage page(ticker);
    page.setDeployment(view(test::sickCluster()));
    QSignalSpy asked(&page, &SlotsPage::nodeRequested);
    auto* table = page.findChild<QTreeView*>(QStringLiteral("slotIssues"));
    QVERIFY(table && !table->accessibleName().isEmpty());
    Q_EMIT table->activated(table->model()->index(0, 0));
    QCOMPARE(asked.count(), 0);
    Q_EMIT table->activated(table->model()->index(1, 0));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("127.0.0.1:7000"));
}

QTEST_MAIN(TestSlotsPage)
#include "tst_SlotsPage.moc"
