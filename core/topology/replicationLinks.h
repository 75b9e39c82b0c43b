#pragma once

#include "core/topology/NodeTable.h"
#include "core/topology/ObservedNodes.h"

namespace quorate {

enum class NamedNodes {
    Add, ///< a master that only its replica names, or a replica that only its master lists, is a node too
    Ignore, ///< the members are known from elsewhere (Redis Cluster)
};

/// Ties replicas to masters in both directions, chains included, and reads each replica's lag from its
/// master's own lines. The nodes that answered must be in the table already.
void linkReplication(NodeTable& table, const ObservedNodes& observed, NamedNodes named);

} // namespace quorate
