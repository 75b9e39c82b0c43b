#include "core/replication/ReplicationHistory.h"

namespace quorate {

void ReplicationHistory::add(const Topology& topology)
{
    ++m_look;
    addNodes(topology, {});
    for (const Datacenter& centre : topology.datacenters)
        addNodes(*centre.topology, centre.name);
    m_rings.removeIf([this](const auto& entry) { return entry.value().look != m_look; });
}

void ReplicationHistory::addNodes(const Topology& topology, const QString& centre)
{
    for (const Node& node : topology.nodes) {
        if (node.role == NodeRole::Sentinel)
            continue;
        Ring& ring = m_rings[{node.endpoint, centre}];
        if (ring.look == m_look)
            continue; // named twice
        ring.look = m_look;
        ring.lag << (node.lagBytes ? std::optional(static_cast<double>(*node.lagBytes)) : std::nullopt);
        if (ring.lag.size() > kMost)
            ring.lag.removeFirst();
        const auto mark = streamMark(node);
        // A look without an answer leaves the marks: the next one tells how much was written meanwhile.
        if (!mark || (!ring.marks.isEmpty() && ring.marks.last().at >= mark->at))
            continue;
        if (!ring.marks.isEmpty() && ring.marks.last().replicationId != mark->replicationId)
            ring.marks.clear();
        ring.marks << *mark;
        if (ring.marks.size() > kRateLooks)
            ring.marks.removeFirst();
    }
}

QList<std::optional<double>> ReplicationHistory::lagOf(const NodePlace& node) const
{
    return m_rings.value(node).lag;
}

std::optional<StreamMark> ReplicationHistory::earlierMark(const NodePlace& node) const
{
    const auto ring = m_rings.constFind(node);
    if (ring == m_rings.constEnd() || ring->marks.size() < 2)
        return std::nullopt;
    return ring->marks.first();
}

} // namespace quorate
