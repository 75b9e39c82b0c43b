#include "ui/widgets/SelectedRows.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace quorate {

namespace {

bool isAbove(const QModelIndex& one, const QModelIndex& other)
{
    const auto path = [](QModelIndex index) {
        QList<int> rows;
        for (; index.isValid(); index = index.parent())
            rows.prepend(index.row());
        return rows;
    };
    return path(one) < path(other);
}

} // namespace

QString selectedRowsAsTsv(const QTreeView& view)
{
    const QHeaderView* header = view.header();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            columns << header->logicalIndex(visual);
    }
    const auto rowText = [&](const auto& cell) {
        QStringList cells;
        for (const int column : std::as_const(columns))
            cells << cell(column);
        return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    };
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), isAbove);
    QString text =
        rowText([&](int column) { return view.model()->headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex& row : std::as_const(rows))
        text += rowText([&](int column) { return row.siblingAtColumn(column).data().toString(); });
    return rows.isEmpty() ? QString() : text;
}

} // namespace quorate
