#pragma once

#include "core/topology/Evidence.h"
#include "core/topology/NodeTable.h"

namespace quorate {

/// Gives the table the members of the cluster, with id, role, master, epoch and slots, and the state that the
/// others see them in. The observed nodes must be in the table already.
void assembleClusterNodes(NodeTable& table, const Evidence& evidence);

/// The cluster as a whole, from the finished nodes. Nothing when neither the views nor the nodes know of any
/// slot or member.
std::optional<ClusterSummary> summariseCluster(const QList<Node>& nodes, const ClusterPicture& picture);

} // namespace quorate
