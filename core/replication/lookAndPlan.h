#pragma once

#include "core/operation/LookGround.h"
#include "core/replication/replicaOffers.h"

#include <stop_token>

namespace quorate {

/// The plan of an operation on replicas, after a look at what no topology knows: what nodes that are to
/// join say of themselves (wish.setup needs their addresses only), and the classes of commands for those who
/// split reads from writes. Nothing as offeredReplicaPlan(). Blocking: a round of questions, or two.
std::optional<Plan> lookAndPlan(Offer offer, const Topology& topology, ReplicaWish wish,
    const LookGround& ground, const std::stop_token& stop);

} // namespace quorate
