#pragma once

#include "core/topology/Observation.h"
#include "core/topology/Topology.h"

#include <optional>

namespace quorate {

bool isSentinel(const NodeObservation& seen);
/// cluster_enabled, or it answered a CLUSTER command.
bool isClusterNode(const NodeObservation& seen);

/// By ROLE first, INFO as a complement (ROLE is length-prefixed, INFO can be injected into).
NodeRole observedRole(const NodeObservation& seen);
/// The master that a replica says it follows; nothing for others.
std::optional<Endpoint> observedMaster(const NodeObservation& seen);

/// The state by its own words alone, before the others are heard. Ok only when it answered in this round and
/// said what a node of its kind must say: INFO or ROLE, in a cluster also CLUSTER NODES, of a Sentinel its
/// services.
NodeState observedState(const NodeObservation& seen);

/// It took part in this round, in whatever mood: a NOAUTH and a LOADING are answers too.
bool isAlive(NodeState state);

} // namespace quorate
