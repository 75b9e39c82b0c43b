#include "tests/support/sampleTopologies.h"
#include "ui/charts/SlotChart.h"
#include "ui/charts/SlotMap.h"
#include "ui/theme/Theme.h"
#include "ui/topology/SlotIssueModel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/Ticker.h"
#include "ui/widgets/Tile.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace quorate;

class TestSlotsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tilesCountTheSlots();
    void aDeploymentWithoutSlotsShowsNone();
    void issuesAreListedTheHolesFirst();
    void slotsOfAnOwnerThatDoesNotServeAreListed();
    void neighbouringSlotsOnTheSameWayAreOneLine();
    void issuesComeAndGoInPlace();
    void anIssueLeadsToItsNode();
    void eachKindOfTroubleIsExplainedOnce();
    void aTypedKeyIsFoundOnTheMap();
    void hostileKeysAreShownAsTheyAre_data();
    void hostileKeysAreShownAsTheyAre();
    void aCellLeadsToItsOwner();
    void theLegendFiltersTheMapToo();
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
                       "42-43 | 2 | Only migrating to | 127.0.0.1:7000 | 127.0.0.1:7002\n"));
}

void TestSlotsPage::slotsOfAnOwnerThatDoesNotServeAreListed()
{
    SlotIssueModel model;
    const TopologyPtr sick = test::sickCluster();
    model.setCluster(&*sick->cluster, sick->nodes);
    QStringList owners;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, SlotIssueModel::StateColumn).data().toString()
            == QStringLiteral("Owner does not serve"))
            owners << model.index(row, SlotIssueModel::NodeColumn).data().toString();
    }
    QCOMPARE(owners, (QStringList{QStringLiteral("127.0.0.1:7001"), QStringLiteral("127.0.0.1:7002")}));
    QVERIFY(model.meanings().join(QLatin1Char(' ')).contains(QStringLiteral("replica of it takes over")));
    model.setCluster(&*sick->cluster, test::healthyCluster()->nodes);
    QCOMPARE(model.rowCount(), 2);
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
    QCOMPARE(asked.first().first().toString(), QStringLiteral("127.0.0.1:7001")); // it does not serve
}

void TestSlotsPage::eachKindOfTroubleIsExplainedOnce()
{
    SlotIssueModel model;
    QVERIFY(model.meanings().isEmpty());
    ClusterSummary cluster;
    cluster.uncovered = {{0, 1}, {4, 5}};
    cluster.openSlots = {{7, server(1), OpenSlot::State::Migrating, server(2).toString()},
        {7, server(2), OpenSlot::State::Importing, server(1).toString()},
        {9, server(1), OpenSlot::State::Importing, server(2).toString()}};
    model.setCluster(&cluster);
    const QStringList meanings = model.meanings();
    QCOMPARE(meanings.size(), 3);
    QVERIFY(meanings.at(0).startsWith(QStringLiteral("No owner: ")));
    QVERIFY(meanings.at(1).startsWith(QStringLiteral("Moving to: ")));
    QVERIFY(meanings.at(2).startsWith(QStringLiteral("Only importing from: ")));
}

void TestSlotsPage::aTypedKeyIsFoundOnTheMap()
{
    ManualClock clock(test::sampleTime());
    Ticker ticker(clock);
    SlotsPage page(ticker);
    page.setDeployment(view(test::healthyCluster()));
    page.show();
    auto* field = page.findChild<QLineEdit*>(QStringLiteral("slotKey"));
    auto* map = page.findChild<SlotMap*>();
    auto* facts = page.findChild<KeyValueList*>(QStringLiteral("slotFacts"));
    auto* nothing = page.findChild<QLabel*>(QStringLiteral("slotNothing"));
    QVERIFY(field && map && facts && nothing);
    QVERIFY(nothing->isVisible() && !facts->isVisible());
    QTest::keyClicks(field, QStringLiteral("order:{42}:lines"));
    QCOMPARE(map->chosen(), keySlot("42"));
    QVERIFY(!nothing->isVisible() && facts->isVisible());
    QStringList lines;
    for (const KeyValue& fact : facts->rows())
        lines << fact.key + QLatin1Char('=') + fact.value;
    QCOMPARE(lines,
        (QStringList{QStringLiteral("Slot=8000"), QStringLiteral("In range=5461-10922"),
            QStringLiteral("Owner=127.0.0.1:7001"), QStringLiteral("Replica=127.0.0.1:7004")}));
    const QString marked = page.findChild<QLabel*>(QStringLiteral("markedKey"))->text();
    QVERIFY2(marked.contains(QStringLiteral(">42</span>}:lines")), qPrintable(marked));
    QSignalSpy asked(&page, &SlotsPage::nodeRequested);
    Q_EMIT facts->linkActivated(QStringLiteral("127.0.0.1:7004"));
    QCOMPARE(asked.count(), 1);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!map->chosen() && nothing->isVisible());
}

void TestSlotsPage::hostileKeysAreShownAsTheyAre_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("shown");
    QTest::newRow("mark-up") << QStringLiteral("<b>x</b>") << QStringLiteral("&lt;b&gt;x&lt;/b&gt;");
    QTest::newRow("unicode") << QString::fromUtf8("订单") << QString::fromUtf8("订单");
    QTest::newRow("empty tag") << QStringLiteral("a{}b") << QStringLiteral("a{}b");
    QTest::newRow("mark-up in the tag") << QStringLiteral("{<i>}") << QStringLiteral(">&lt;i&gt;</span>}");
    QTest::newRow("override") << QStringLiteral("a") + QChar(0x202E) << QStringLiteral("a") + QChar(0xFFFD);
}

void TestSlotsPage::hostileKeysAreShownAsTheyAre()
{
    QFETCH(const QString, key);
    QFETCH(const QString, shown);
    ManualClock clock(test::sampleTime());
    Ticker ticker(clock);
    SlotsPage page(ticker);
    page.setDeployment(view(test::healthyCluster()));
    page.findChild<QLineEdit*>(QStringLiteral("slotKey"))->setText(key);
    const QString marked = page.findChild<QLabel*>(QStringLiteral("markedKey"))->text();
    QVERIFY2(marked.contains(shown), qPrintable(marked));
    QCOMPARE(page.findChild<SlotMap*>()->chosen(), keySlot(key.toUtf8()));
}

void TestSlotsPage::aCellLeadsToItsOwner()
{
    ManualClock clock(test::sampleTime());
    Ticker ticker(clock);
    SlotsPage page(ticker);
    page.setDeployment(view(test::sickCluster()));
    page.show();
    auto* map = page.findChild<SlotMap*>();
    auto* facts = page.findChild<KeyValueList*>(QStringLiteral("slotFacts"));
    page.findChild<QLineEdit*>(QStringLiteral("slotKey"))->setText(QStringLiteral("foo"));
    QTest::mouseClick(map, Qt::LeftButton, {}, map->cellRect(42).center().toPoint());
    QCOMPARE(map->chosen(), 42);
    QVERIFY(page.findChild<QLineEdit*>(QStringLiteral("slotKey"))->text().isEmpty());
    QCOMPARE(facts->rows().first().value, QStringLiteral("42"));
    const auto* saying = page.findChild<QLabel*>(QStringLiteral("slotSaying"));
    QCOMPARE(saying->text(),
        QStringLiteral("127.0.0.1:7000 migrates it to 127.0.0.1:7002, which does not import it."));
    QSignalSpy asked(&page, &SlotsPage::nodeRequested);
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(asked.value(0).value(0).toString(), QStringLiteral("127.0.0.1:7000"));
    QTest::keyClick(map, Qt::Key_End);
    QVERIFY(saying->text().startsWith(QStringLiteral("Nobody owns it")));
    QTest::keyClick(map, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
}

void TestSlotsPage::theLegendFiltersTheMapToo()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    ManualClock clock(test::sampleTime());
    Ticker ticker(clock);
    SlotsPage page(ticker);
    page.resize(840, 2000);
    page.setDeployment(view(test::healthyCluster()));
    page.show();
    auto* map = page.findChild<SlotMap*>();
    const QPoint cell = map->cellRect(6000).topLeft().toPoint() + QPoint(1, 1);
    QCOMPARE(map->grab().toImage().pixelColor(cell), masterColour(lightTokens(), 1));
    auto* legend = page.findChild<QToolButton*>(QStringLiteral("legend-127.0.0.1:7001"));
    QVERIFY(legend);
    QTest::mouseClick(legend, Qt::LeftButton);
    QVERIFY(map->grab().toImage().pixelColor(cell) != masterColour(lightTokens(), 1));
}

QTEST_MAIN(TestSlotsPage)
#include "tst_SlotsPage.moc"
