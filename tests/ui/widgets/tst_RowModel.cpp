#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QRandomGenerator>
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

QTEST_MAIN(TestRowModel)
#include "tst_RowModel.moc"
