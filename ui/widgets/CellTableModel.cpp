#include "ui/widgets/CellTableModel.h"

#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/CellFlash.h"
#include "ui/widgets/Text.h"

#include <QSet>

namespace quorate {

CellTableModel::CellTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CellTableModel::setHeadings(const QStringList& headings)
{
    m_isQuiet = true;
    if (headings.size() == m_headings.size()) {
        m_headings = headings;
        if (!headings.isEmpty())
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_rows.clear();
    m_headings = headings;
    endResetModel();
}

void CellTableModel::setRows(const QList<CellRow>& rows)
{
    removeMissing(rows);
    if (m_rows.isEmpty() && !rows.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(rows.size() - 1));
        m_rows = rows;
        endInsertRows();
    }
    for (int row = 0; row < rows.size(); ++row)
        putOne(row, rows.at(row));
    removeBeyond(rows.size());
    m_isQuiet = false;
}

// Whole runs at once: a thousand clients may have left.
void CellTableModel::removeMissing(const QList<CellRow>& wanted)
{
    QSet<QString> ids;
    for (const CellRow& row : wanted)
        ids.insert(row.id);
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        if (ids.contains(m_rows.at(last).id))
            continue;
        qsizetype first = last;
        while (first > 0 && !ids.contains(m_rows.at(first - 1).id))
            --first;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

// What a server names twice.
void CellTableModel::removeBeyond(qsizetype size)
{
    if (m_rows.size() <= size)
        return;
    beginRemoveRows({}, static_cast<int>(size), static_cast<int>(m_rows.size() - 1));
    m_rows.resize(size);
    endRemoveRows();
}

void CellTableModel::putOne(int row, const CellRow& wanted)
{
    if (row >= m_rows.size() || m_rows.at(row).id != wanted.id) {
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted);
        endInsertRows();
        // The same one may stand further down, when the server's order has changed.
        for (qsizetype old = row + 1; old < m_rows.size(); ++old) {
            if (m_rows.at(old).id != wanted.id)
                continue;
            beginRemoveRows({}, static_cast<int>(old), static_cast<int>(old));
            m_rows.removeAt(old);
            endRemoveRows();
            break;
        }
        return;
    }
    if (m_rows.at(row).cells == wanted.cells && m_rows.at(row).isMarked == wanted.isMarked)
        return;
    CellRow now = wanted;
    now.changedAt = m_rows.at(row).changedAt;
    for (int column = 0; !m_isQuiet && column < columnCount(); ++column) {
        if (m_rows.at(row).cells.at(column).text == wanted.cells.at(column).text)
            continue;
        now.changedAt.resize(columnCount());
        now.changedAt[column] = flashClock();
    }
    m_rows[row] = now;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

int CellTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headings.size());
}

QVariant CellTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CellRow& row = m_rows.at(index.row());
    const Cell& cell = row.cells.at(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.exact.isEmpty() ? QVariant() : QVariant(plainToolTip(cell.exact));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((cell.isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SortRole:
        return cell.sortBy.isValid() ? cell.sortBy : QVariant(cell.text);
    case CellRole::ChangedAt:
        return row.changedAt.value(index.column());
    case MarkedRole:
        return row.isMarked;
    case CellRole::Mono:
        return cell.mono;
    case CellRole::ElideMiddle:
        return cell.elideMiddle;
    case CellRole::TextTone:
    case CellRole::IconTone:
        return cell.tone == Tone::Neutral ? QVariant() : QVariant(static_cast<int>(cell.tone));
    case CellRole::Icon:
        return cell.icon ? QVariant(static_cast<int>(*cell.icon)) : QVariant();
    default:
        return {};
    }
}

QVariant CellTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_headings.size())
        return {};
    // At the left over figures too: the arrow of the order would lie upon a heading at the right.
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    return role == Qt::DisplayRole ? QVariant(m_headings.at(section)) : QVariant();
}

} // namespace quorate
