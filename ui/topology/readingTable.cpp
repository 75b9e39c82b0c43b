#include "ui/topology/readingTable.h"

#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/CellFlash.h"
#include "ui/widgets/CellTableModel.h"
#include "ui/widgets/ChosenColumns.h"
#include "ui/widgets/Text.h"

#include <QHeaderView>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QTreeView>

#include <algorithm>

namespace quorate {

namespace {

void copySelection(const QTreeView& view)
{
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
        [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QStringList lines;
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < view.model()->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    if (!lines.isEmpty())
        copyText(lines.join(QLatin1Char('\n')));
}

} // namespace

void setFittingWidth(QTreeView& view, int column, int width)
{
    if (!ChosenColumns::isChosen(view))
        view.setColumnWidth(column, width);
}

void fitColumn(QTreeView& view, int column)
{
    constexpr int kArrow = 16;
    if (ChosenColumns::isChosen(view))
        return;
    view.resizeColumnToContents(column);
    view.setColumnWidth(column, view.columnWidth(column) + kArrow);
}

ReadingTable makeReadingTable(CellTableModel& model, QSortFilterProxyModel* proxy)
{
    auto* const view = new QTreeView;
    proxy->setParent(view);
    proxy->setSourceModel(&model);
    proxy->setSortRole(CellTableModel::SortRole);
    proxy->setSortCaseSensitivity(Qt::CaseInsensitive);
    view->setModel(proxy);
    view->setItemDelegate(new CellDelegate(view));
    new CellFlash(*view);
    new ChosenColumns(*view);
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setSortingEnabled(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setTextElideMode(Qt::ElideRight);
    auto* const copy = new QShortcut(QKeySequence::Copy, view, nullptr, nullptr, Qt::WidgetShortcut);
    QObject::connect(copy, &QShortcut::activated, view, [view] { copySelection(*view); });
    return {view, proxy};
}

} // namespace quorate
