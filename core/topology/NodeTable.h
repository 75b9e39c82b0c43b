#pragma once

#include "core/topology/Observation.h"
#include "core/topology/Topology.h"

#include <QHash>

namespace quorate {

/// What a node says of itself, without what the others say of it.
Node nodeFrom(const NodeObservation& seen, const Endpoint& address);

/// The nodes of a topology while it is put together, found by address.
class NodeTable {
public:
    /// Null when there is none at that address.
    Node* find(const Endpoint& address);
    /// Adds the node; its address must be new, or invalid (a cluster node of which nobody knows the address).
    Node& add(Node node);
    /// The node at that address; one that only others name starts as unreachable, with an unknown role.
    Node& findOrAdd(const Endpoint& address);

    QList<Node>& nodes() { return m_nodes; }
    const QList<Node>& nodes() const { return m_nodes; }

private:
    QList<Node> m_nodes;
    QHash<Endpoint, qsizetype> m_index;
};

/// Gives nodes that did not tell their role or version this round what they last were: a hung node keeps its
/// place. What others say of it now (already in the table) goes first.
void rememberFrom(const Topology& previous, NodeTable& table);

} // namespace quorate
