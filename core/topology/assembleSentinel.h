#pragma once

#include "core/topology/Evidence.h"
#include "core/topology/NodeTable.h"

namespace quorate {

/// Adds what only the Sentinels name, and gives silent nodes the role, master and state that most Sentinels
/// see.
void assembleSentinelNodes(NodeTable& table, const Evidence& evidence);

/// The views side by side and the two numbers, from the finished nodes.
SentinelSummary summariseSentinels(const QList<Node>& nodes, const SentinelPicture& picture);

} // namespace quorate
