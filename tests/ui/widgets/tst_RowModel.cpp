#include "ui/theme/Comfort.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/CellFlash.h"
#include "ui/widgets/CellTableModel.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;

class TestRowModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAreShownWithWhatIsBelowThem();
    void onlyWhatChangedIsToldOf();
    void aFailoverKeepsTheSelection();
    void anyTreeBecomesAnyOther();
    void aClickOnTheHeaderSortsByMeaning();
    void selectedRowsAreCopiedAsTheyStand();
    void anActivatedRowAsksForItsNode();
    void aViewIsAsHighAsItsRows();
    void theGrowingColumnTakesWhatIsLeft();
    void aMenuOffersTheColumnsThatAreNotShown();
    void theLeastImportantColumnGoesFirst();
    void columnsAndOrderAreKeptBetweenRuns();
    void whatChangedFlashesOnce();
    void nothingFlashesWithoutMovement();
    void anotherLanguageAndANewCurveAreNoNews();
    void aTableOfCellsFlashesToo();
};

namespace {

TableRow row(const char* key, const QList<TableRow>& children = {}, const char* second = "")
{
    const QString name = QString::fromLatin1(key);
    return {name, QStringLiteral("h:") + name, false,
        {TableCell{name}, TableCell{QString::fromLatin1(second), {}, QString::fromLatin1(second).toInt()}},
        children};
}

QString drawn(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0)
{
    QString text;
    for (int at = 0; at < model.rowCount(parent); ++at) {
        const QModelIndex index = model.index(at, 0, parent);
        text += QString(depth, QLatin1Char(' ')) + index.data().toString() + QLatin1Char('\n')
            + drawn(model, index, depth + 1);
    }
    return text;
}

QString drawn(const QList<TableRow>& rows, int depth = 0)
{
    QString text;
    for (const TableRow& each : rows)
        text +=
            QString(depth, QLatin1Char(' ')) + each.key + QLatin1Char('\n') + drawn(each.children, depth + 1);
    return text;
}

struct World {
    RowModel model{2};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy resets{&model, &QAbstractItemModel::modelReset};

    World() { model.setColumns({{QStringLiteral("Name"), 80}, {QStringLiteral("Figure"), 60, true}}); }
};

/// A random forest of some of the letters.
QList<TableRow> forest(QRandomGenerator& random)
{
    QList<TableRow> rows;
    for (char letter = 'a'; letter <= 'h'; ++letter) {
        const char key[] = {letter, 0};
        if (random.bounded(4) == 0)
            continue;
        const TableRow each = row(key);
        if (!rows.isEmpty() && random.bounded(2) == 0) {
            QList<TableRow>& below = rows[random.bounded(static_cast<int>(rows.size()))].children;
            below.insert(random.bounded(static_cast<int>(below.size()) + 1), each);
        } else {
            rows.insert(random.bounded(static_cast<int>(rows.size()) + 1), each);
        }
    }
    return rows;
}

} // namespace

void TestRowModel::rowsAreShownWithWhatIsBelowThem()
{
    World world;
    world.model.setRows({row("a", {row("b"), row("c")}), row("d")});
    QCOMPARE(drawn(world.model), QStringLiteral("a\n b\n c\nd\n"));
    QCOMPARE(world.model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Figure"));
    world.model.setRows({});
    QCOMPARE(world.model.rowCount(), 0);
    QCOMPARE(world.resets.count(), 0);
}

void TestRowModel::onlyWhatChangedIsToldOf()
{
    World world;
    world.model.setRows({row("a", {}, "1"), row("b", {}, "2")});
    QSignalSpy changed(&world.model, &QAbstractItemModel::dataChanged);
    world.model.setRows({row("a", {}, "1"), row("b", {}, "2")});
    QCOMPARE(changed.count(), 0);
    world.model.setRows({row("a", {}, "1"), row("b", {}, "3")});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().at(0).toModelIndex(), world.model.index(1, 1));
    QCOMPARE(changed.first().at(1).toModelIndex(), world.model.index(1, 1));
}

void TestRowModel::aFailoverKeepsTheSelection()
{
    World world;
    RowView view(world.model);
    world.model.setRows({row("a", {row("b"), row("c")})});
    view.setCurrentIndex(view.model()->index(0, 0, view.model()->index(0, 0)));
    QCOMPARE(view.currentIndex().data().toString(), QStringLiteral("b"));
    world.model.setRows({row("b", {row("a"), row("c")})});
    QCOMPARE(view.currentIndex().data().toString(), QStringLiteral("b"));
    QVERIFY(view.isExpanded(view.model()->index(0, 0)));
    world.model.setRows({row("b", {row("c")})});
    QCOMPARE(view.currentIndex().data().toString(), QStringLiteral("b"));
}

void TestRowModel::anyTreeBecomesAnyOther()
{
    World world;
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const QList<TableRow> wanted = forest(random);
        world.model.setRows(wanted);
        QCOMPARE(drawn(world.model), drawn(wanted));
    }
    QCOMPARE(world.resets.count(), 0);
}

void TestRowModel::aClickOnTheHeaderSortsByMeaning()
{
    World world;
    RowView view(world.model);
    world.model.setRows({row("a", {}, "10"), row("b", {}, "9"), row("c", {}, "100")});
    QCOMPARE(drawn(*view.model()), QStringLiteral("a\nb\nc\n"));
    view.sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(drawn(*view.model()), QStringLiteral("b\na\nc\n"));
    view.sortByColumn(-1, Qt::AscendingOrder);
    QCOMPARE(drawn(*view.model()), QStringLiteral("a\nb\nc\n"));
}

void TestRowModel::selectedRowsAreCopiedAsTheyStand()
{
    World world;
    RowView view(world.model);
    world.model.setRows({row("a", {row("b", {}, "2")}, "1"), row("c", {}, "3")});
    view.show();
    QApplication::clipboard()->clear();
    view.copySelection();
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    view.selectAll();
    view.copySelection();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Name\tFigure\na\t1\nb\t2\nc\t3\n"));
}

void TestRowModel::anActivatedRowAsksForItsNode()
{
    World world;
    RowView view(world.model);
    TableRow node = row("a");
    node.endpoint = QStringLiteral("10.0.0.1:6379");
    node.centre = QStringLiteral("west");
    world.model.setRows({node});
    view.show();
    view.setCurrentIndex(view.model()->index(0, 0));
    QSignalSpy asked(&view, &RowView::nodeRequested);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(asked.value(0).value(0).value<NodePlace>(), NodePlace::of(node.endpoint, node.centre));
}

void TestRowModel::aViewIsAsHighAsItsRows()
{
    World world;
    RowView view(world.model);
    view.takeColumnWidths();
    view.resize(400, 100);
    view.fitRows(3);
    view.show();
    world.model.setRows({row("a"), row("b")});
    const int two = view.height();
    world.model.setRows({row("a"), row("b"), row("c")});
    QVERIFY(view.height() > two);
    const int three = view.height();
    world.model.setRows({row("a"), row("b"), row("c"), row("d")});
    QCOMPARE(view.height(), three);
    world.model.setRows({row("a")});
    QVERIFY(view.height() < two);
    // Columns that do not fit need a bar, which must not cover the last row.
    const int wide = view.height();
    view.resize(60, view.height());
    QTRY_VERIFY(view.height() > wide);
}

void TestRowModel::theGrowingColumnTakesWhatIsLeft()
{
    World world;
    RowView view(world.model, 1);
    view.takeColumnWidths();
    view.resize(500, 100);
    view.show();
    QCOMPARE(view.columnWidth(0), 80);
    QCOMPARE(view.columnWidth(0) + view.columnWidth(1), view.viewport()->width());
    view.resize(100, 100);
    QCOMPARE(view.columnWidth(1), 60);
}

void TestRowModel::aMenuOffersTheColumnsThatAreNotShown()
{
    World world;
    world.model.setColumns({{QStringLiteral("Name"), 180}, {QStringLiteral("Figure"), 160, true, {}, true}});
    RowView view(world.model);
    view.takeColumnWidths();
    view.resize(500, 100);
    view.show();
    QVERIFY(!view.isColumnHidden(1)); // there is room
    view.resize(300, 100);
    QVERIFY(view.isColumnHidden(1));
    QCOMPARE(view.columnWidth(0), view.viewport()->width());
    Q_EMIT view.header()->customContextMenuRequested({5, 5});
    auto* const menu = view.findChild<QMenu*>(QStringLiteral("columnChooser"));
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().first()->text(), QStringLiteral("Figure"));
    menu->actions().first()->trigger();
    QVERIFY(!view.isColumnHidden(1));
    QVERIFY(view.columnWidth(0) + view.columnWidth(1) > view.viewport()->width());
    view.resize(299, 100);
    QVERIFY(!view.isColumnHidden(1)); // as chosen
}

void TestRowModel::theLeastImportantColumnGoesFirst()
{
    RowModel model(4);
    model.setColumns({{QStringLiteral("Name"), 100}, {QStringLiteral("Least"), 100, false, {}, false, 2},
        {QStringLiteral("More"), 100, false, {}, false, 1}, {QStringLiteral("Extra"), 50, false, {}, true}});
    RowView view(model);
    view.takeColumnWidths();
    view.show();
    const auto shown = [&view](int width) {
        view.resize(width, 100);
        QString names;
        for (int column = 0; column < 4; ++column)
            names += view.isColumnHidden(column)
                ? QString()
                : view.model()->headerData(column, Qt::Horizontal).toString().left(1);
        return names;
    };
    QCOMPARE(shown(400), QStringLiteral("NLME"));
    QCOMPARE(shown(340), QStringLiteral("NLM"));
    QCOMPARE(shown(270), QStringLiteral("NM"));
    QTRY_COMPARE(view.horizontalScrollBar()->maximum(), 0);
    QCOMPARE(shown(150), QStringLiteral("N"));
    QCOMPARE(shown(400), QStringLiteral("NLME"));
    // A column keeps the width that a person gave it, while it is hidden too.
    view.setColumnWidth(1, 150);
    QCOMPARE(shown(340), QStringLiteral("NM"));
    QCOMPARE(shown(390), QStringLiteral("NLM"));
    QCOMPARE(view.columnWidth(1), 150);
}

void TestRowModel::columnsAndOrderAreKeptBetweenRuns()
{
    World world;
    world.model.setRows({row("a", {}, "1"), row("b", {}, "2")});
    QByteArray kept;
    {
        RowView view(world.model);
        view.takeColumnWidths();
        view.resize(500, 100);
        view.show();
        view.setColumnWidth(1, 123);
        view.sortByColumn(1, Qt::DescendingOrder);
        kept = view.saveState();
    }
    RowView view(world.model);
    view.takeColumnWidths();
    view.resize(500, 100);
    view.restoreState(QByteArrayLiteral("nonsense"));
    QCOMPARE(view.columnWidth(1), 60);
    view.restoreState(kept);
    view.show();
    QCOMPARE(view.columnWidth(1), 123);
    QCOMPARE(view.model()->index(0, 0).data().toString(), QStringLiteral("b"));
    // A column that a person hid stays so, however much room there is.
    Q_EMIT view.header()->customContextMenuRequested({5, 5});
    view.findChild<QMenu*>(QStringLiteral("columnChooser"))->actions().first()->trigger();
    RowView later(world.model);
    later.takeColumnWidths();
    later.restoreState(view.saveState());
    later.resize(800, 100);
    later.show();
    QVERIFY(later.isColumnHidden(1));
}

namespace {

qint64 changedAt(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(CellRole::ChangedAt).toLongLong();
}

} // namespace

namespace {

/// The background of the second figure; the first row may be lit by the focus.
QColor background(RowView& view)
{
    return view.viewport()->grab(view.visualRect(view.model()->index(1, 1))).toImage().pixelColor(2, 2);
}

} // namespace

void TestRowModel::whatChangedFlashesOnce()
{
    World world;
    world.model.setRows({row("a", {}, "1"), row("b", {}, "1")});
    RowView view(world.model);
    view.takeColumnWidths();
    view.resize(400, 120);
    view.show();
    const auto* const flash = view.findChild<CellFlash*>();
    QVERIFY2(!flash->isRunning(), "what is new is no change");
    const QColor before = background(view);
    world.model.setRows({row("a", {}, "1"), row("b", {}, "2")});
    QVERIFY(changedAt(world.model, 1, 1) > 0);
    QCOMPARE(changedAt(world.model, 1, 0), 0);
    QCOMPARE(changedAt(world.model, 0, 1), 0);
    QVERIFY(flash->isRunning());
    QVERIFY(background(view) != before);
    QTRY_VERIFY_WITH_TIMEOUT(!flash->isRunning(), 5'000);
    QCOMPARE(background(view), before);
}

void TestRowModel::nothingFlashesWithoutMovement()
{
    setMayMove(false);
    const auto again = qScopeGuard([] { setMayMove(true); });
    World world;
    world.model.setRows({row("a", {}, "1"), row("b", {}, "1")});
    RowView view(world.model);
    view.takeColumnWidths();
    view.resize(400, 120);
    view.show();
    const QColor before = background(view);
    world.model.setRows({row("a", {}, "1"), row("b", {}, "2")});
    QVERIFY(changedAt(world.model, 1, 1) > 0);
    QVERIFY(!view.findChild<CellFlash*>()->isRunning());
    QCOMPARE(background(view), before);
}

void TestRowModel::anotherLanguageAndANewCurveAreNoNews()
{
    World world;
    TableRow one = row("a", {}, "1");
    world.model.setRows({one});
    one.cells[1].samples = {1.0, 2.0};
    one.stale = true;
    world.model.setRows({one});
    QCOMPARE(changedAt(world.model, 0, 1), 0);
    world.model.setColumns(world.model.columns());
    one.cells[1].text = QStringLiteral("eins");
    world.model.setRows({one});
    QCOMPARE(changedAt(world.model, 0, 1), 0);
    one.cells[1].text = QStringLiteral("zwei");
    world.model.setRows({one});
    QVERIFY(changedAt(world.model, 0, 1) > 0);
}

void TestRowModel::aTableOfCellsFlashesToo()
{
    CellTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setHeadings({QStringLiteral("Name"), QStringLiteral("Figure")});
    const auto rowOf = [](const char* id, const char* figure) {
        return CellRow{
            QString::fromLatin1(id), {Cell{QString::fromLatin1(id)}, Cell{QString::fromLatin1(figure)}}};
    };
    model.setRows({rowOf("a", "1"), rowOf("b", "1")});
    model.setRows({rowOf("a", "2"), rowOf("b", "1")});
    const qint64 first = changedAt(model, 0, 1);
    QVERIFY(first > 0);
    QCOMPARE(changedAt(model, 0, 0), 0);
    QCOMPARE(changedAt(model, 1, 1), 0);
    model.setRows({rowOf("a", "2"), rowOf("b", "3")});
    QCOMPARE(changedAt(model, 0, 1), first);
    QVERIFY(changedAt(model, 1, 1) >= first);
}

QTEST_MAIN(TestRowModel)
#include "tst_RowModel.moc"
