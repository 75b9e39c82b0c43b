#include "ui/topology/SlotIssueModel.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Icon.h"

#include <QLocale>

#include <algorithm>

namespace quorate {

SlotIssueModel::SlotIssueModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

bool SlotIssueModel::continues(const Issue& one, const Issue& next)
{
    return one.kind == next.kind && one.node == next.node && one.peer == next.peer
        && one.range.last + 1 == next.range.first;
}

QList<SlotIssueModel::Issue> SlotIssueModel::issuesOf(const ClusterSummary& cluster)
{
    QList<Issue> issues;
    for (const SlotRange& range : cluster.uncovered)
        issues << Issue{Kind::Uncovered, range, {}, {}};
    for (const OpenSlot& open : cluster.openSlots) {
        const Issue issue{open.state == OpenSlot::State::Migrating ? Kind::Migrating : Kind::Importing,
            {open.slot, open.slot}, plainLine(open.node.toString()), plainLine(open.peer)};
        if (!issues.isEmpty() && continues(issues.last(), issue))
            issues.last().range.last = open.slot;
        else
            issues << issue;
    }
    return issues;
}

void SlotIssueModel::setCluster(const ClusterSummary* cluster)
{
    const QList<Issue> wanted = cluster ? issuesOf(*cluster) : QList<Issue>();
    // What stays at the front and at the end stays; what lies between is replaced.
    const qsizetype common = std::min(m_issues.size(), wanted.size());
    qsizetype front = 0;
    while (front < common && m_issues.at(front) == wanted.at(front))
        ++front;
    qsizetype back = 0;
    while (back < common - front
        && m_issues.at(m_issues.size() - 1 - back) == wanted.at(wanted.size() - 1 - back))
        ++back;
    if (const qsizetype gone = m_issues.size() - front - back; gone > 0) {
        beginRemoveRows({}, static_cast<int>(front), static_cast<int>(front + gone - 1));
        m_issues.remove(front, gone);
        endRemoveRows();
    }
    if (const qsizetype added = wanted.size() - front - back; added > 0) {
        beginInsertRows({}, static_cast<int>(front), static_cast<int>(front + added - 1));
        for (qsizetype row = front; row < front + added; ++row)
            m_issues.insert(row, wanted.at(row));
        endInsertRows();
    }
}

int SlotIssueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int SlotIssueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SlotIssueModel::textOf(const Issue& issue, int column)
{
    switch (column) {
    case SlotsColumn:
        return toText(SlotRanges{issue.range});
    case CountColumn:
        return QLocale().toString(issue.range.count());
    case StateColumn:
        switch (issue.kind) {
        case Kind::Uncovered:
            return tr("No owner");
        case Kind::Migrating:
            return tr("Migrating to");
        case Kind::Importing:
            return tr("Importing from");
        }
        return {};
    case NodeColumn:
        return issue.node;
    case PeerColumn:
        return issue.peer;
    default:
        return {};
    }
}

QVariant SlotIssueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Issue& issue = m_issues.at(index.row());
    const bool uncovered = issue.kind == Kind::Uncovered;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(issue, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == CountColumn
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case CellRole::TextTone:
    case CellRole::IconTone:
        return index.column() == StateColumn
            ? QVariant(static_cast<int>(uncovered ? Tone::Critical : Tone::Warning))
            : QVariant();
    case CellRole::Icon:
        return index.column() == StateColumn
            ? QVariant(static_cast<int>(uncovered ? IconName::StateCritical : IconName::ArrowRight))
            : QVariant();
    case CellRole::Mono:
        return index.column() == NodeColumn || index.column() == PeerColumn;
    case EndpointRole:
        return issue.node;
    default:
        return {};
    }
}

QVariant SlotIssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == CountColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SlotsColumn:
        return tr("Slots");
    case CountColumn:
        return tr("Count");
    case StateColumn:
        return tr("State");
    case NodeColumn:
        return tr("Node");
    case PeerColumn:
        return tr("Other side");
    default:
        return {};
    }
}

} // namespace quorate
