#pragma once

#include "core/net/ConnectionSettings.h"
#include "core/net/IoThread.h"
#include "core/operation/Plan.h"
#include "core/topology/Topology.h"

#include <stop_token>

namespace quorate {

/// Asks the servers what a plan cannot know from the topology, reading only, and adds what it found to the
/// plan's checks: whether the user may run each command on its node (ACL DRYRUN, Redis 7), whether the old
/// master can sign in to the new one, whether the new master keeps its data over a restart. Settings that the
/// plan changes are noted, to be put back. What cannot be
/// found out is a warning. Blocking: one round of questions.
void addLivePreflight(
    Plan& plan, IoThread& io, const ConnectionSettings& settings, const std::stop_token& stop);

/// The plan with what addLivePreflight() found; a switchover for which FAILOVER alone is missing or
/// forbidden, as one step by step (planSwitchoverByHand()) where nothing else stands in its way. `topology`:
/// what the plan was made from.
Plan checkedLive(Plan plan, const Topology& topology, IoThread& io, const ConnectionSettings& settings,
    const std::stop_token& stop);

} // namespace quorate
