#pragma once

class QSortFilterProxyModel;
class QTreeView;

namespace quorate {

class CellTableModel;

/// A flat table of the node panel: sortable by CellTableModel::SortRole, several rows copied as lines of TSV
/// by Ctrl+C. The view owns the proxy.
struct ReadingTable {
    QTreeView* view = nullptr;
    QSortFilterProxyModel* proxy = nullptr;
};

/// `proxy` may be one with a filter of its own; its source becomes `model`.
ReadingTable makeReadingTable(CellTableModel& model, QSortFilterProxyModel* proxy);

/// Both leave columns alone that a person has set.
void setFittingWidth(QTreeView& view, int column, int width);
/// As wide as its cells and its heading, with room for the arrow of the order.
void fitColumn(QTreeView& view, int column);

} // namespace quorate
