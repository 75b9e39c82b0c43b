#pragma once

#include "core/operation/offers.h"
#include "core/replication/planReplicas.h"

namespace quorate {

/// What a person asks of an operation on replicas. What is left open is chosen, so that there is a plan
/// to judge whether the operation is possible at all.
struct ReplicaWish {
    Endpoint node{}; ///< invalid: the first that it is possible for
    Endpoint master{}; ///< that it is to follow; invalid: the first that is possible
    std::optional<int> priority{}; ///< nothing: as it is
    SetupWish setup{};
};

bool isOfReplicas(Offer offer);

/// The plan for an Offer of replication. Nothing where it makes no sense at all: in clusters, for several
/// data centres, and on replicas where there are none. Pure.
std::optional<Plan> offeredReplicaPlan(
    Offer offer, const Topology& topology, const QString& deployment, const ReplicaWish& wish);

/// Those that can be moved, detached or given a priority, in the topology's order.
QList<Endpoint> replicasOf(const Topology& topology);
/// Those that a replica may be told to follow: every data node.
QList<Endpoint> dataNodesOf(const Topology& topology);

} // namespace quorate
