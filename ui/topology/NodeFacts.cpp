#include "ui/topology/NodeFacts.h"

#include "core/base/Untrusted.h"
#include "ui/widgets/Ages.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeFacts)
};

QString exact(std::optional<qint64> number)
{
    return number ? exactText(*number) : QString();
}

QString yesNo(std::optional<bool> value)
{
    if (!value)
        return {};
    return *value ? Words::tr("yes") : Words::tr("no");
}

KeyValue bytes(const QString& key, std::optional<qint64> value)
{
    return {key, value ? bytesText(*value) : QString(), exact(value)};
}

std::optional<qint64> fromInfo(const Node& node, const char* field)
{
    return node.info ? node.info->integer(field) : std::nullopt;
}

KeyValue link(const Node& node)
{
    KeyValue row{Words::tr("Link to master"), {}};
    if (!node.linkUp)
        return row;
    row.value = *node.linkUp ? Words::tr("up") : Words::tr("down");
    if (node.syncInProgress.value_or(false))
        row.value = Words::tr("synchronising");
    row.tone = *node.linkUp ? Tone::Ok : Tone::Critical;
    return row;
}

void addReplicaFacts(const Node& node, QList<KeyValue>& rows)
{
    rows << KeyValue{Words::tr("Master"), node.master ? plainLine(node.master->toString()) : QString(), {},
        true, Tone::Neutral, true};
    rows << link(node);
    rows << bytes(Words::tr("Lag"), node.lagBytes);
    rows << KeyValue{Words::tr("Acknowledged"), node.lagSeconds ? agoWords(*node.lagSeconds) : QString()};
    rows << KeyValue{Words::tr("Read only"), yesNo(node.readOnly)};
    rows << KeyValue{Words::tr("Promotion priority"),
        node.priority ? QString::number(*node.priority) : QString(),
        Words::tr("Sentinel promotes the replica with the lowest number first, and never one with 0.")};
}

void addMasterFacts(const Node& node, const Topology& topology, QList<KeyValue>& rows)
{
    int replicas = 0;
    for (const Node& other : topology.nodes)
        replicas += other.role == NodeRole::Replica && other.master == node.endpoint ? 1 : 0;
    rows << KeyValue{Words::tr("Replicas"), exactText(replicas)};
    if (topology.cluster)
        rows << KeyValue{
            Words::tr("Slots"), exactText(node.slotCount()), plainLine(toText(node.slotRanges), 2'000)};
    rows << KeyValue{Words::tr("Clients"), exact(fromInfo(node, "connected_clients"))};
    rows << bytes(Words::tr("Memory"), fromInfo(node, "used_memory"));
}

void addSentinelFacts(const Node& node, const Topology& topology, QList<KeyValue>& rows)
{
    if (!topology.sentinel)
        return;
    for (const SentinelView& view : topology.sentinel->sentinels) {
        if (view.endpoint != node.endpoint)
            continue;
        rows << KeyValue{Words::tr("Believes in master"),
            view.master ? plainLine(view.master->toString()) : QString(), {}, true, Tone::Neutral, true};
        rows << KeyValue{Words::tr("Quorum"), view.quorum ? QString::number(*view.quorum) : QString()};
        rows << KeyValue{Words::tr("Sentinels it knows"),
            view.knownSentinels ? QString::number(*view.knownSentinels) : QString()};
        rows << KeyValue{
            Words::tr("Its flags of the master"), plainLine(view.flags.join(QStringLiteral(", ")))};
    }
}

} // namespace

QList<KeyValue> nodeFacts(const Node& node, const Topology& topology)
{
    QList<KeyValue> rows;
    if (node.role == NodeRole::Replica)
        addReplicaFacts(node, rows);
    else if (node.role == NodeRole::Master)
        addMasterFacts(node, topology, rows);
    else if (node.role == NodeRole::Sentinel)
        addSentinelFacts(node, topology, rows);
    if (node.role != NodeRole::Sentinel)
        rows << KeyValue{Words::tr("Replication offset"), exact(node.offset)};
    rows << KeyValue{Words::tr("Version"), plainLine(node.version, 40)};
    rows << KeyValue{Words::tr("Latency"), node.latencyMs ? millisecondsText(*node.latencyMs) : QString()};
    const auto uptime = fromInfo(node, "uptime_in_seconds");
    rows << KeyValue{Words::tr("Uptime"), uptime ? durationText(*uptime) : QString(), exact(uptime)};
    if (topology.cluster)
        rows << KeyValue{Words::tr("Node id"), plainLine(node.id), {}, true};
    return rows;
}

} // namespace quorate
