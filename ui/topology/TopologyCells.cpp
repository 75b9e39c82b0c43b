#include "ui/topology/TopologyCells.h"

#include "core/base/Untrusted.h"
#include "ui/theme/Tokens.h"
#include "ui/topology/Looks.h"
#include "ui/topology/TopologyModel.h"
#include "ui/widgets/Ages.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Text.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace quorate {

namespace {

using Kind = TopologyItem::Kind;
using Model = TopologyModel;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::TopologyCells)
};

bool isAtRight(int column)
{
    return column == Model::LagColumn || column == Model::OffsetColumn || column == Model::SlotsColumn
        || column == Model::LatencyColumn;
}

QDateTime seenAt(const TopologyItem& item)
{
    if (item.kind == Kind::Node)
        return item.node.lastSeen;
    return item.topology ? item.topology->observedAt : QDateTime();
}

std::optional<Look> stateLook(const TopologyItem& item)
{
    switch (item.kind) {
    case Kind::Node:
        return lookOf(item.node.state);
    case Kind::Deployment:
    case Kind::Datacenter:
        if (item.error)
            return lookOf(NodeState::Unreachable);
        if (!item.topology)
            return Look{Words::tr("Connecting"), Tone::Unknown, IconName::StateBusy};
        return lookOf(item.topology->health);
    case Kind::SentinelGroup:
        if (item.known == 0)
            return std::nullopt;
        return Look{
            Words::tr("%1 of %2 answer").arg(QString::number(item.reachable), QString::number(item.known)),
            !item.majority ? Tone::Critical : (item.reachable < item.known ? Tone::Warning : Tone::Ok),
            !item.majority ? IconName::StateCritical
                           : (item.reachable < item.known ? IconName::StateWarning : IconName::StateOk)};
    }
    return std::nullopt;
}

std::optional<Look> roleLook(const TopologyItem& item)
{
    switch (item.kind) {
    case Kind::Node:
        return lookOf(item.node.role);
    case Kind::Deployment:
        return item.topology ? std::optional(lookOf(item.topology->kind)) : std::nullopt;
    case Kind::Datacenter:
        return Look{item.primary ? Words::tr("Primary") : Words::tr("Secondary"),
            item.primary ? Tone::Info : Tone::Neutral, IconName::KindDatacenters};
    case Kind::SentinelGroup:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Look> lookIn(const TopologyItem& item, int column)
{
    if (column == Model::StateColumn)
        return stateLook(item);
    if (column == Model::RoleColumn)
        return roleLook(item);
    if (column == Model::LinkColumn && item.kind == Kind::Node)
        return linkLook(item.node);
    return std::nullopt;
}

QString nodeTitle(const TopologyItem& item)
{
    switch (item.kind) {
    case Kind::Node:
        return plainLine(item.node.endpoint.toString());
    case Kind::SentinelGroup:
        return Words::tr("Sentinels");
    case Kind::Deployment:
    case Kind::Datacenter:
        return plainLine(item.title);
    }
    return {};
}

QString slotsText(const TopologyItem& item)
{
    const QLocale locale;
    if (item.kind == Kind::Node)
        return item.node.slotRanges.empty() ? QString() : locale.toString(item.node.slotCount());
    if (item.topology && item.topology->cluster)
        return locale.toString(item.topology->cluster->slotsAssigned);
    return {};
}

std::optional<double> latencyOf(const TopologyItem& item)
{
    return item.kind == Kind::Node ? item.node.latencyMs : item.latencyMs;
}

QString latencyText(const TopologyItem& item)
{
    const auto latency = latencyOf(item);
    return latency ? millisecondsText(*latency) : QString();
}

QString seenText(const TopologyItem& item, const QDateTime& now)
{
    if (!cellIsStale(item, now))
        return {};
    const QDateTime seen = seenAt(item);
    if (!seen.isValid())
        return item.kind == Kind::Node ? Words::tr("never") : QString();
    return agoWords(std::max<qint64>(0, seen.secsTo(now)));
}

QString textIn(const TopologyItem& item, int column, const QDateTime& now)
{
    switch (column) {
    case Model::NodeColumn:
        return nodeTitle(item);
    case Model::LagColumn:
        return item.kind == Kind::Node && item.node.lagBytes ? bytesText(*item.node.lagBytes) : QString();
    case Model::OffsetColumn:
        return item.kind == Kind::Node && item.node.offset ? QLocale().toString(*item.node.offset)
                                                           : QString();
    case Model::SlotsColumn:
        return slotsText(item);
    case Model::VersionColumn:
        return plainLine(item.node.version, 40);
    case Model::LatencyColumn:
        return latencyText(item);
    case Model::SeenColumn:
        return seenText(item, now);
    default: {
        const auto look = lookIn(item, column);
        return look ? look->word : QString();
    }
    }
}

QString lagToolTip(const Node& node)
{
    if (!node.lagBytes)
        return node.role == NodeRole::Replica ? Words::tr("The lag is not known.") : QString();
    const QString bytes = exactText(*node.lagBytes);
    if (!node.lagSeconds)
        return Words::tr("%1 bytes behind its master").arg(bytes);
    return Words::tr("%1 bytes behind its master, acknowledged %2").arg(bytes, agoWords(*node.lagSeconds));
}

QString toolTipIn(const TopologyItem& item, int column)
{
    const QDateTime seen = seenAt(item);
    switch (column) {
    case Model::NodeColumn:
        return item.kind == Kind::Node && !item.node.id.isEmpty()
            ? nodeTitle(item) + QLatin1Char('\n') + plainLine(item.node.id)
            : nodeTitle(item);
    case Model::LagColumn:
        return item.kind == Kind::Node ? lagToolTip(item.node) : QString();
    case Model::SlotsColumn:
        return item.kind == Kind::Node ? plainLine(toText(item.node.slotRanges), 2'000) : QString();
    case Model::SeenColumn:
        return seen.isValid() ? QLocale().toString(seen.toLocalTime(), QLocale::LongFormat) : QString();
    default:
        return {};
    }
}

QVariant sortValue(const TopologyItem& item, int column, const QDateTime& now)
{
    // Unknown sorts below everything that is known.
    switch (column) {
    case Model::LagColumn:
        return item.node.lagBytes.value_or(-1);
    case Model::OffsetColumn:
        return item.node.offset.value_or(-1);
    case Model::SlotsColumn:
        return item.kind == Kind::Node ? item.node.slotCount() : -1;
    case Model::LatencyColumn:
        return latencyOf(item).value_or(-1.0);
    case Model::SeenColumn:
        return seenAt(item);
    case Model::StateColumn:
        return item.kind == Kind::Node ? static_cast<int>(item.node.state) : -1;
    default:
        return textIn(item, column, now);
    }
}

QVariant iconIn(const TopologyItem& item, int column)
{
    if (const auto look = lookIn(item, column))
        return static_cast<int>(look->icon);
    if (column != Model::NodeColumn)
        return {};
    switch (item.kind) {
    case Kind::Node:
        return static_cast<int>(lookOf(item.node.role).icon);
    case Kind::SentinelGroup:
        return static_cast<int>(IconName::RoleSentinel);
    case Kind::Datacenter:
        return static_cast<int>(IconName::KindDatacenters);
    case Kind::Deployment:
        return static_cast<int>(lookOf(item.topology ? item.topology->kind : DeploymentKind::Unknown).icon);
    }
    return {};
}

QVariant toneIn(const TopologyItem& item, int column)
{
    const auto look = lookIn(item, column);
    return look ? QVariant(static_cast<int>(look->tone)) : QVariant();
}

// Loud only about what is wrong: where all is well the icon says it.
QVariant textToneIn(const TopologyItem& item, int column)
{
    const QVariant tone = column == Model::StateColumn ? toneIn(item, column) : QVariant();
    return tone.isValid() && tone.toInt() == static_cast<int>(Tone::Ok) ? QVariant() : tone;
}

bool sameCell(const TopologyItem& a, const TopologyItem& b, int column)
{
    const auto cluster = [](const TopologyItem& item) {
        return item.topology && item.topology->cluster ? item.topology->cluster->slotsAssigned : -1;
    };
    const auto health = [](const TopologyItem& item) {
        return item.topology ? static_cast<int>(item.topology->health) : -1;
    };
    const auto kind = [](const TopologyItem& item) {
        return item.topology ? static_cast<int>(item.topology->kind) : -1;
    };
    switch (column) {
    case Model::NodeColumn:
        return a.title == b.title && a.node.endpoint == b.node.endpoint && a.node.role == b.node.role
            && kind(a) == kind(b) && a.colour == b.colour;
    case Model::StateColumn:
        return a.node.state == b.node.state && health(a) == health(b) && a.error == b.error
            && a.known == b.known && a.reachable == b.reachable && a.majority == b.majority;
    case Model::RoleColumn:
        return a.node.role == b.node.role && kind(a) == kind(b) && a.primary == b.primary;
    case Model::LinkColumn:
        return a.node.linkUp == b.node.linkUp && a.node.syncInProgress == b.node.syncInProgress;
    case Model::LagColumn:
        return a.node.lagBytes == b.node.lagBytes && a.node.lagSeconds == b.node.lagSeconds;
    case Model::OffsetColumn:
        return a.node.offset == b.node.offset;
    case Model::SlotsColumn:
        return a.node.slotRanges == b.node.slotRanges && cluster(a) == cluster(b);
    case Model::VersionColumn:
        return a.node.version == b.node.version;
    case Model::LatencyColumn:
        return latencyOf(a) == latencyOf(b);
    case Model::SeenColumn:
        return seenAt(a) == seenAt(b);
    default:
        return true;
    }
}

} // namespace

QVariant cellData(const TopologyItem& item, int column, int role, const QDateTime& now)
{
    switch (role) {
    case Qt::DisplayRole:
        return textIn(item, column, now);
    case Qt::ToolTipRole:
        return plainToolTip(toolTipIn(item, column));
    case Qt::AccessibleTextRole:
        return textIn(item, column, now);
    case Qt::TextAlignmentRole:
        return isAtRight(column) ? QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter))
                                 : QVariant();
    case Model::DeploymentRole:
        return item.deployment;
    case Model::EndpointRole:
        return item.kind == Kind::Node ? item.node.endpoint.toString() : QString();
    case Model::PlaceRole:
        return QVariant::fromValue(item.place());
    case Model::ItemKindRole:
        return static_cast<int>(item.kind);
    case CellRole::IconTone:
        return toneIn(item, column);
    case CellRole::TextTone:
        return textToneIn(item, column);
    case CellRole::Icon:
        return iconIn(item, column);
    case CellRole::Mark:
        return column == Model::NodeColumn && !item.colour.isEmpty() ? item.colour : QVariant();
    case CellRole::Stale:
        return cellIsStale(item, now);
    case CellRole::Mono:
        return column == Model::NodeColumn && item.kind == Kind::Node;
    case CellRole::Strong:
        return column == Model::NodeColumn && item.kind == Kind::Deployment;
    case Model::SortRole:
        return sortValue(item, column, now);
    case Model::KeyRole:
        return item.key;
    default:
        return {};
    }
}

QVariant columnHeader(int column, int role)
{
    static constexpr std::array kNames{QT_TRANSLATE_NOOP("quorate::TopologyCells", "Node"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "State"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "Role"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "Link"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "Lag"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "Offset"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "Slots"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "Version"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "Latency"),
        QT_TRANSLATE_NOOP("quorate::TopologyCells", "Last seen")};
    static_assert(kNames.size() == Model::ColumnCount);
    if (column < 0 || column >= Model::ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return Words::tr(kNames.at(static_cast<std::size_t>(column)));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isAtRight(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

std::pair<int, int> changedColumns(const TopologyItem& before, const TopologyItem& after)
{
    int first = Model::ColumnCount;
    int last = -1;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (sameCell(before, after, column))
            continue;
        first = std::min(first, column);
        last = column;
    }
    return {first, last};
}

bool cellIsStale(const TopologyItem& item, const QDateTime& now)
{
    if (item.kind == Kind::Node)
        return isStale(item.node, now);
    const QDateTime seen = seenAt(item);
    return item.kind == Kind::Deployment && seen.isValid() && now.isValid()
        && seen.secsTo(now) > kStaleSeconds;
}

} // namespace quorate
