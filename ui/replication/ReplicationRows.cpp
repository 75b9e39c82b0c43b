#include "ui/replication/ReplicationRows.h"

#include "core/base/Untrusted.h"
#include "ui/topology/NodeCells.h"
#include "ui/widgets/Ages.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace quorate {

namespace {

constexpr double kShortOutageSeconds = 60; // less than a minute of writes is soon outlived
constexpr double kLongestShown = 1e9; // seconds; more than a person or QLocale can use
constexpr int kShortId = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ReplicationRows)
};

TableCell none()
{
    return {{}, {}, -2.0};
}

TableCell bytesCell(const std::optional<qint64>& bytes)
{
    if (!bytes)
        return unknownCell();
    return {bytesText(*bytes), Words::tr("%1 bytes").arg(exactText(*bytes)), static_cast<double>(*bytes)};
}

TableCell lagTimeCell(const Node& node)
{
    if (!node.lagSeconds)
        return unknownCell();
    return {durationText(*node.lagSeconds), Words::tr("acknowledged %1").arg(agoWords(*node.lagSeconds)),
        static_cast<double>(*node.lagSeconds)};
}

TableCell trendCell(const QList<std::optional<double>>& lag)
{
    std::optional<double> least, most;
    for (const auto& sample : lag) {
        if (!sample)
            continue;
        least = std::min(least.value_or(*sample), *sample);
        most = std::max(most.value_or(*sample), *sample);
    }
    if (!most)
        return unknownCell();
    TableCell cell;
    //: %1 and %2: amounts of bytes
    cell.exact = Words::tr("Lag over the last %n look(s): %1 to %2", nullptr, static_cast<int>(lag.size()))
                     .arg(bytesText(static_cast<qint64>(*least)), bytesText(static_cast<qint64>(*most)));
    cell.sort = *most;
    cell.samples = lag;
    return cell;
}

TableCell writtenCell(const ReplicationFacts& facts)
{
    if (!facts.writeBytesPerSecond)
        return unknownCell(Words::tr("Two looks at the same stream are needed."));
    const auto bytes = static_cast<qint64>(*facts.writeBytesPerSecond);
    //: %1: an amount of bytes
    return {Words::tr("%1/s").arg(bytesText(bytes)), Words::tr("%1 bytes a second").arg(exactText(bytes)),
        *facts.writeBytesPerSecond};
}

TableCell outageCell(const ReplicationFacts& facts)
{
    if (facts.backlogActive == false)
        return {Words::tr("no backlog"),
            Words::tr("Every replica that returns needs a full synchronisation."), 0.0, Tone::Warning,
            IconName::StateWarning, Tone::Warning};
    if (!facts.outageSeconds)
        return {Words::tr("unknown"),
            facts.writeBytesPerSecond
                ? Words::tr("Nothing was written between the last looks: there is no rate.")
                : Words::tr("Two looks at the same stream are needed."),
            -1.0};
    TableCell cell{durationText(static_cast<qint64>(std::min(*facts.outageSeconds, kLongestShown))),
        Words::tr("A replica may be away for so long without a full synchronisation: the size of the backlog "
                  "by the "
                  "write rate."),
        *facts.outageSeconds};
    if (*facts.outageSeconds < kShortOutageSeconds) {
        cell.icon = IconName::StateWarning;
        cell.iconTone = cell.tone = Tone::Warning;
    }
    return cell;
}

TableCell priorityCell(const Node& node)
{
    if (!node.priority)
        return unknownCell();
    if (*node.priority == 0)
        return {QStringLiteral("0"), Words::tr("Never promoted by Sentinels or a cluster."), 0.0,
            Tone::Warning, IconName::StateWarning, Tone::Warning};
    return {QLocale().toString(*node.priority), {}, static_cast<double>(*node.priority)};
}

TableCell readOnlyCell(const Node& node)
{
    if (!node.readOnly)
        return unknownCell();
    if (*node.readOnly)
        return {Words::tr("yes")};
    return {Words::tr("no"), Words::tr("It accepts writes that its master never sees."), {}, Tone::Warning,
        IconName::StateWarning, Tone::Warning};
}

TableCell syncCell(const Node& node, const ReplicationFacts& facts)
{
    if (!node.syncInProgress)
        return unknownCell();
    if (!*node.syncInProgress)
        return {Words::tr("no")};
    const QString text = facts.syncPercent ? percentText(*facts.syncPercent) : Words::tr("in progress");
    return {text, Words::tr("A full synchronisation is in progress."), facts.syncPercent.value_or(0.0),
        Tone::Warning, IconName::StateBusy, Tone::Warning};
}

TableCell streamCell(const QByteArray& id, const std::optional<qint64>& upTo = {})
{
    if (id.isEmpty())
        return unknownCell();
    TableCell cell{plainLine(id.left(kShortId)), plainLine(id)};
    if (upTo)
        cell.exact += QLatin1Char('\n') + Words::tr("valid up to offset %1").arg(exactText(*upTo));
    cell.mono = true;
    return cell;
}

TableCell offsetCell(const Node& node)
{
    if (!node.offset)
        return unknownCell();
    return {QLocale().toString(*node.offset), {}, static_cast<double>(*node.offset)};
}

QList<TableCell> nodeCells(const Node& node, const QString& centre, const ReplicationHistory& history)
{
    const NodePlace place{node.endpoint, centre};
    const ReplicationFacts facts = replicationFacts(node, history.earlierMark(place));
    const bool replica = node.role == NodeRole::Replica;
    const auto ofReplica = [replica](const TableCell& cell) {
        return replica ? cell : none();
    };
    const auto ofMaster = [replica](const TableCell& cell) {
        return replica ? none() : cell;
    };
    const Look role = lookOf(node.role);
    const bool hasSecond = !facts.secondId.isEmpty();
    return {{plainLine(node.endpoint.toString()), role.word, {}, {}, role.icon, Tone::Neutral, true},
        lookCell(lookOf(node.state)), ofReplica(linkCell(node)), ofReplica(lagCell(node)),
        ofReplica(lagTimeCell(node)), ofReplica(trendCell(history.lagOf(place))), ofMaster(outageCell(facts)),
        ofMaster(writtenCell(facts)), offsetCell(node), bytesCell(facts.backlogBytes),
        bytesCell(facts.historyBytes), ofReplica(priorityCell(node)), ofReplica(readOnlyCell(node)),
        ofReplica(syncCell(node, facts)), streamCell(facts.replicationId),
        hasSecond ? streamCell(facts.secondId, facts.secondOffset) : none()};
}

QList<TableRow> rowsOf(
    const QList<TopologyItem>& items, const ReplicationHistory& history, const QDateTime& now)
{
    QList<TableRow> rows;
    for (const TopologyItem& item : items) {
        if (item.kind == TopologyItem::Kind::SentinelGroup || item.node.role == NodeRole::Sentinel)
            continue;
        TableRow row;
        row.key = item.key;
        row.children = rowsOf(item.children, history, now);
        if (item.kind == TopologyItem::Kind::Node) {
            row.endpoint = item.node.endpoint.toString();
            row.centre = item.centre;
            row.stale = isStale(item.node, now);
            row.cells = nodeCells(item.node, item.centre, history);
        } else {
            row.cells = {
                {plainLine(item.title), {}, {}, {}, IconName::KindDatacenters, Tone::Neutral, false, true}};
            while (row.cells.size() < ReplicationRows::ColumnCount)
                row.cells << none();
        }
        rows << row;
    }
    return rows;
}

void addReplica(ReplicationTotals& totals, const Node& node)
{
    ++totals.replicas;
    totals.linksUp += node.linkUp.value_or(false);
    if (node.lagBytes)
        totals.worstLagBytes = std::max(totals.worstLagBytes.value_or(0), *node.lagBytes);
    else
        totals.someLagUnknown = true;
}

void addMaster(
    ReplicationTotals& totals, const Node& node, const QString& centre, const ReplicationHistory& history)
{
    const ReplicationFacts facts = replicationFacts(node, history.earlierMark({node.endpoint, centre}));
    if (facts.writeBytesPerSecond)
        totals.writeBytesPerSecond = totals.writeBytesPerSecond.value_or(0) + *facts.writeBytesPerSecond;
    if (!facts.outageSeconds
        || (totals.shortestOutageSeconds && *totals.shortestOutageSeconds <= *facts.outageSeconds))
        return;
    totals.shortestOutageSeconds = std::min(*facts.outageSeconds, kLongestShown);
    totals.shortestOutageNode = node.endpoint.toString();
}

void addAll(ReplicationTotals& totals, const Topology& topology, const ReplicationHistory& history,
    const QString& centre = {})
{
    for (const Node& node : topology.nodes) {
        if (node.role == NodeRole::Replica)
            addReplica(totals, node);
        else if (node.role == NodeRole::Master)
            addMaster(totals, node, centre, history);
    }
}

} // namespace

QList<TableColumn> ReplicationRows::columns()
{
    return {
        {Words::tr("Node"), 180},
        {Words::tr("State"), 136, false, {}, false, 3},
        {Words::tr("Link"), 80, false, {}, false, 2},
        {Words::tr("Lag"), 72, true,
            Words::tr("What the master has and the replica has not acknowledged, in bytes."), false, 1},
        {Words::tr("Lag time"), 76, true,
            Words::tr("Since the replica's last acknowledgement, as its master counts."), true},
        {Words::tr("Lag trend"), 80, false, {}, false, 5},
        {Words::tr("Outage budget"), 108, true,
            Words::tr("For how long a replica may be away without a full synchronisation."), false, 4},
        {Words::tr("Written"), 84, true, Words::tr("Growth of the stream between the last looks."), true},
        {Words::tr("Offset"), 112, true, Words::tr("The place in the stream, in bytes."), true},
        {Words::tr("Backlog"), 84, true, {}, true},
        {Words::tr("History"), 84, true, Words::tr("How much of the backlog is filled."), true},
        {Words::tr("Priority"), 76, true,
            Words::tr("replica-priority: the lowest is promoted first, 0 never."), true},
        {Words::tr("Read-only"), 88, false, {}, true},
        {Words::tr("Full sync"), 96, false, {}, true},
        {Words::tr("Stream"), 88, false,
            Words::tr("master_replid: nodes of one stream can follow one another."), true},
        {Words::tr("Earlier stream"), 104, false,
            Words::tr("master_replid2: the stream before the last failover."), true},
    };
}

QList<TableRow> ReplicationRows::rows(
    const DeploymentView& view, const ReplicationHistory& history, const QDateTime& now)
{
    return rowsOf(topologyItem(view).children, history, now);
}

ReplicationTotals replicationTotals(const Topology& topology, const ReplicationHistory& history)
{
    ReplicationTotals totals;
    addAll(totals, topology, history);
    if (!topology.nodes.isEmpty())
        return totals;
    for (const Datacenter& centre : topology.datacenters)
        addAll(totals, *centre.topology, history, centre.name);
    return totals;
}

} // namespace quorate
