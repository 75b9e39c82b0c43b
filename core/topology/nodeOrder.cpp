#include "core/topology/nodeOrder.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace quorate {

namespace {

/// Replicas whose master is none of the nodes come after the masters, Sentinels last.
class TreeOrder {
public:
    explicit TreeOrder(const QList<Node>& nodes)
        : m_nodes(nodes)
        , m_visited(static_cast<size_t>(nodes.size()), false)
    {
        for (qsizetype i = 0; i < nodes.size(); ++i)
            m_byRank += i;
        for (const Node& node : nodes)
            m_addresses.insert(node.endpoint);
        std::sort(m_byRank.begin(), m_byRank.end(),
            [this](qsizetype one, qsizetype other) { return keyOf(one) < keyOf(other); });
        for (qsizetype i : std::as_const(m_byRank)) {
            if (nodes[i].master)
                m_replicas[*nodes[i].master] += i;
        }
    }

    QList<Node> sorted()
    {
        for (const NodeRole role :
            {NodeRole::Master, NodeRole::Replica, NodeRole::Unknown, NodeRole::Sentinel}) {
            for (qsizetype i : std::as_const(m_byRank)) {
                if (m_nodes[i].role == role && !(role == NodeRole::Replica && hasRoot(i)))
                    visit(i);
            }
        }
        for (qsizetype i : std::as_const(m_byRank)) // a circle of replicas
            visit(i);
        return m_sorted;
    }

private:
    std::tuple<int, Endpoint, QByteArray> keyOf(qsizetype i) const
    {
        const Node& node = m_nodes[i];
        const int firstSlot = node.slotRanges.empty() ? kSlotCount : node.slotRanges.front().first;
        return {firstSlot, node.endpoint, node.id};
    }

    /// Its master is one of the nodes and brings it in.
    bool hasRoot(qsizetype i) const { return m_nodes[i].master && m_addresses.contains(*m_nodes[i].master); }

    void visit(qsizetype i)
    {
        std::vector<bool>::reference visited = m_visited[static_cast<size_t>(i)];
        if (visited)
            return;
        visited = true;
        m_sorted += m_nodes[i];
        for (qsizetype replica : m_replicas.value(m_nodes[i].endpoint))
            visit(replica);
    }

    const QList<Node>& m_nodes;
    QList<qsizetype> m_byRank;
    QSet<Endpoint> m_addresses;
    QHash<Endpoint, QList<qsizetype>> m_replicas;
    std::vector<bool> m_visited;
    QList<Node> m_sorted;
};

} // namespace

void sortNodes(QList<Node>& nodes)
{
    nodes = TreeOrder(nodes).sorted();
}

} // namespace quorate
