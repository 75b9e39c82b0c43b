#include "ui/topology/SlotIssueModel.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QLocale>

#include <algorithm>

namespace quorate {

SlotIssueModel::SlotIssueModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

QList<SlotIssueModel::Issue> SlotIssueModel::issuesOf(
    const ClusterSummary& cluster, const QList<Node>& owners)
{
    QList<Issue> issues;
    for (const SlotRange& range : cluster.uncovered)
        issues << Issue{Kind::Uncovered, range, {}, {}};
    for (const Node& owner : owners) {
        if (owner.state == NodeState::Ok)
            continue;
        for (const SlotRange& range : owner.slotRanges)
            issues << Issue{Kind::NotServed, range, plainLine(owner.endpoint.toString()), {}};
    }
    for (const SlotMove& move : slotMoves(cluster.openSlots)) {
        const Kind kind = move.kind == SlotMove::Kind::BothSides ? Kind::Moving
            : move.kind == SlotMove::Kind::MigratingOnly         ? Kind::MigratingOnly
                                                                 : Kind::ImportingOnly;
        issues << Issue{kind, move.range, plainLine(move.node), plainLine(move.peer)};
    }
    return issues;
}

void SlotIssueModel::setCluster(const ClusterSummary* cluster, const QList<Node>& owners)
{
    const QList<Issue> wanted = cluster ? issuesOf(*cluster, owners) : QList<Issue>();
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
        return stateOf(issue.kind);
    case NodeColumn:
        return issue.node;
    case PeerColumn:
        return issue.peer;
    default:
        return {};
    }
}

QString SlotIssueModel::stateOf(Kind kind)
{
    switch (kind) {
    case Kind::Uncovered:
        return tr("No owner");
    case Kind::NotServed:
        return tr("Owner does not serve");
    case Kind::Moving:
        return tr("Moving to");
    case Kind::MigratingOnly:
        return tr("Only migrating to");
    case Kind::ImportingOnly:
        return tr("Only importing from");
    }
    return {};
}

QString SlotIssueModel::meaningOf(Kind kind)
{
    switch (kind) {
    case Kind::Uncovered:
        return tr(
            "Commands on their keys are refused; where the cluster wants full coverage, all commands are.");
    case Kind::NotServed:
        return tr(
            "Their keys can be neither read nor written until the owner serves again, or a replica of it "
            "takes over.");
    case Kind::Moving:
        return tr(
            "Both sides know of the move: it is under way, or was left half-way. Clients find every key.");
    case Kind::MigratingOnly:
        return tr(
            "The owner gives them away, but the other side does not take them: keys that are not at the "
            "owner can neither be read nor written.");
    case Kind::ImportingOnly:
        return tr(
            "The node would take them, but their owner does not give them: nothing moves, clients are not "
            "affected.");
    }
    return {};
}

QStringList SlotIssueModel::meanings() const
{
    QStringList sentences;
    for (const Kind kind :
        {Kind::Uncovered, Kind::NotServed, Kind::Moving, Kind::MigratingOnly, Kind::ImportingOnly}) {
        if (std::any_of(m_issues.cbegin(), m_issues.cend(),
                [kind](const Issue& issue) { return issue.kind == kind; }))
            //: %1: state of slots, such as "No owner"; %2: what it means
            sentences << tr("%1: %2").arg(stateOf(kind), meaningOf(kind));
    }
    return sentences;
}

QVariant SlotIssueModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Issue& issue = m_issues.at(index.row());
    const bool isOutOfReach = issue.kind == Kind::Uncovered || issue.kind == Kind::NotServed;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(issue, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(meaningOf(issue.kind));
    case Qt::TextAlignmentRole:
        return index.column() == CountColumn
            ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case CellRole::TextTone:
    case CellRole::IconTone:
        return index.column() == StateColumn
            ? QVariant(static_cast<int>(isOutOfReach ? Tone::Critical : Tone::Warning))
            : QVariant();
    case CellRole::Icon:
        return index.column() == StateColumn
            ? QVariant(static_cast<int>(isOutOfReach ? IconName::StateCritical : IconName::ArrowRight))
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
