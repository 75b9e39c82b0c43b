#include "ui/widgets/RowModel.h"

#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/CellFlash.h"
#include "ui/widgets/Text.h"

#include <algorithm>

namespace quorate {

/// A row that is shown. Its own children list is left empty; these are the children.
struct RowModel::Line {
    TableRow row;
    Line* parent = nullptr;
    int at = 0;
    QList<qint64> changedAt; ///< by column, as CellRole::ChangedAt; empty while nothing has changed
    std::vector<std::unique_ptr<Line>> children;

    int count() const { return static_cast<int>(children.size()); }
    Line& child(int index) const { return *children[static_cast<std::size_t>(index)]; }
    void renumber(int from)
    {
        for (int index = from; index < count(); ++index)
            child(index).at = index;
    }
    void insert(int index, std::unique_ptr<Line> line)
    {
        line->parent = this;
        children.insert(children.begin() + index, std::move(line));
        renumber(index);
    }
    std::unique_ptr<Line> take(int index)
    {
        auto line = std::move(children[static_cast<std::size_t>(index)]);
        children.erase(children.begin() + index);
        renumber(index);
        return line;
    }
};

namespace {

void collectKeys(const QList<TableRow>& rows, QSet<QString>& keys)
{
    for (const TableRow& row : rows) {
        keys.insert(row.key);
        collectKeys(row.children, keys);
    }
}

TableRow withoutChildren(const TableRow& row)
{
    return {row.key, row.endpoint, row.stale, row.cells, {}, row.centre};
}

} // namespace

RowModel::RowModel(int columns, QObject* parent)
    : QAbstractItemModel(parent)
    , m_columns(columns)
    , m_root(std::make_unique<Line>())
{
}

RowModel::~RowModel() = default;

void RowModel::setColumns(const QList<TableColumn>& columns)
{
    Q_ASSERT(columns.size() == m_columns.size());
    m_columns = columns;
    m_isQuiet = true;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, static_cast<int>(columns.size()) - 1);
}

void RowModel::setRows(const QList<TableRow>& rows)
{
    QSet<QString> wanted;
    collectKeys(rows, wanted);
    dropGone(*m_root, wanted);
    arrange(*m_root, rows);
    m_isQuiet = false;
}

// From the leaves up; what stays below a row that goes is moved out of it first.
void RowModel::dropGone(Line& line, const QSet<QString>& wanted)
{
    for (int at = line.count() - 1; at >= 0; --at) {
        Line& child = line.child(at);
        dropGone(child, wanted);
        if (wanted.contains(child.row.key))
            continue;
        while (child.count() > 0)
            move(child.child(0), *m_root, m_root->count());
        remove(child);
    }
}

// Before the call the rows above `parent` stand where they should, so no row is ever moved below itself.
void RowModel::arrange(Line& parent, const QList<TableRow>& wanted)
{
    for (int at = 0; at < wanted.size(); ++at) {
        Line* const line = m_lines.value(wanted.at(at).key);
        if (!line) {
            insert(parent, at, wanted.at(at));
            continue;
        }
        if (line->parent != &parent || line->at != at)
            move(*line, parent, at);
        update(*line, wanted.at(at));
    }
    for (const TableRow& row : wanted)
        arrange(*m_lines.value(row.key), row.children);
}

void RowModel::insert(Line& parent, int row, const TableRow& wanted)
{
    beginInsertRows(indexOf(parent), row, row);
    auto line = std::make_unique<Line>();
    line->row = withoutChildren(wanted);
    m_lines.insert(wanted.key, line.get());
    parent.insert(row, std::move(line));
    endInsertRows();
}

void RowModel::move(Line& line, Line& parent, int row)
{
    Line& oldParent = *line.parent;
    const bool within = &oldParent == &parent;
    if (within && (row == line.at || row == line.at + 1))
        return;
    beginMoveRows(indexOf(oldParent), line.at, line.at, indexOf(parent), row);
    const int target = within && row > line.at ? row - 1 : row;
    parent.insert(target, oldParent.take(line.at));
    endMoveRows();
}

void RowModel::remove(Line& line)
{
    Line& parent = *line.parent;
    beginRemoveRows(indexOf(parent), line.at, line.at);
    m_lines.remove(line.row.key);
    const std::unique_ptr<Line> gone = parent.take(line.at);
    endRemoveRows();
}

void RowModel::update(Line& line, const TableRow& wanted)
{
    int first = columnCount();
    int last = -1;
    const bool whole = line.row.stale != wanted.stale || line.row.cells.size() != wanted.cells.size();
    for (int column = 0; column < columnCount(); ++column) {
        if (!whole && column < wanted.cells.size() && line.row.cells.at(column) == wanted.cells.at(column))
            continue;
        first = std::min(first, column);
        last = column;
        noteChange(line, column, column < wanted.cells.size() ? wanted.cells.at(column).text : QString());
    }
    line.row = withoutChildren(wanted);
    if (first <= last)
        Q_EMIT dataChanged(indexOf(line, first), indexOf(line, last));
}

// Words that are new: a curve that goes on, or a row that becomes old, is no news.
void RowModel::noteChange(Line& line, int column, const QString& wanted) const
{
    if (m_isQuiet || column >= line.row.cells.size() || line.row.cells.at(column).text == wanted)
        return;
    if (line.changedAt.isEmpty())
        line.changedAt.resize(columnCount());
    line.changedAt[column] = flashClock();
}

QModelIndex RowModel::indexOf(const Line& line, int column) const
{
    return &line == m_root.get() ? QModelIndex() : createIndex(line.at, column, &line);
}

const RowModel::Line& RowModel::lineAt(const QModelIndex& index) const
{
    return index.isValid() ? *static_cast<const Line*>(index.constInternalPointer()) : *m_root;
}

QModelIndex RowModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? indexOf(lineAt(parent).child(row), column) : QModelIndex();
}

QModelIndex RowModel::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOf(*lineAt(index).parent) : QModelIndex();
}

int RowModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : lineAt(parent).count();
}

int RowModel::columnCount(const QModelIndex&) const
{
    return static_cast<int>(m_columns.size());
}

QVariant RowModel::cellData(const TableCell& cell, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return cell.text.isEmpty() ? cell.exact : cell.text;
    case Qt::ToolTipRole:
        return plainToolTip(cell.exact);
    case SortRole:
        return cell.sort.isValid() ? cell.sort : QVariant(cell.text);
    case CellRole::Icon:
        return cell.icon ? QVariant(static_cast<int>(*cell.icon)) : QVariant();
    case CellRole::IconTone:
        return cell.iconTone ? QVariant(static_cast<int>(*cell.iconTone)) : QVariant();
    case CellRole::TextTone:
        return cell.tone ? QVariant(static_cast<int>(*cell.tone)) : QVariant();
    case CellRole::Mono:
        return cell.mono;
    case CellRole::Strong:
        return cell.strong;
    case CellRole::Samples:
        return cell.samples.isEmpty() ? QVariant() : QVariant::fromValue(cell.samples);
    default:
        return {};
    }
}

QVariant RowModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = lineAt(index);
    const TableRow& row = line.row;
    switch (role) {
    case CellRole::ChangedAt:
        return line.changedAt.value(index.column());
    case EndpointRole:
        return row.endpoint;
    case CentreRole:
        return row.centre;
    case KeyRole:
        return row.key;
    case CellRole::Stale:
        return row.stale;
    case Qt::TextAlignmentRole:
        return m_columns.at(index.column()).atRight
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    default:
        return index.column() < row.cells.size() ? cellData(row.cells.at(index.column()), role) : QVariant();
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole)
        return plainToolTip(column.hint);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((column.atRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

} // namespace quorate
