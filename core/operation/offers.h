#pragma once

#include "core/net/ConnectionSettings.h"
#include "core/operation/Plan.h"

#include <optional>

namespace quorate {

/// The operations that suit what a deployment is, whether they can be carried out now or not: menus and
/// buttons are enabled by the plans' own verdicts.
enum class Offer {
    Switchover,
    Failover,
    Promote,
    SetUp,
    Repoint,
    Detach,
    Priority,
    Split,
    ResetSentinels,
    FlushSentinels,
    StopWatching,
    WatchMaster,
    SetOptions,
    Rebalance,
    Reshard,
    MendSlots,
};

/// Whether a node can be chosen for it.
bool takesCandidate(Offer offer);

/// Whether it is on what the Sentinels watch, and has to ask before it can be planned: offeredPlan() then
/// tells whether it is possible at all.
bool isOfService(Offer offer);

/// Whether it is about the slots of a cluster: its plan needs a survey of them, and offeredPlan() only tells
/// whether it is possible at all.
bool isOfSlots(Offer offer);

/// The plan for it as the topology is, for the best candidate or the given one. Nothing where it makes no
/// sense at all (a failover by Sentinels where there are none), and for several data centres. `credentials`:
/// the connection's, for what no Sentinel tells and may have to be put back. Pure.
std::optional<Plan> offeredPlan(Offer offer, const Topology& topology, const QString& deployment,
    const Endpoint& candidate = {}, const Credentials& credentials = {});

} // namespace quorate
