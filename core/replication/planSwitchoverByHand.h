#pragma once

#include "core/replication/planSwitchover.h"

namespace quorate {

/// The same change of roles, without Sentinels, step by step, where the server or the user's rights lack
/// FAILOVER: the old master is guarded and its writes wait, the candidate gets every byte and is promoted,
/// the old master follows it before it may accept another write. Refused as planSwitchover() is. Pure.
Plan planSwitchoverByHand(const Topology& topology, const QString& deployment, const SwitchoverWish& wish);

/// planSwitchoverByHand() for a plan of planSwitchover() whose live preflight found that FAILOVER is all that
/// is missing; nothing for any other plan. Pure.
std::optional<Plan> byHandInstead(const Plan& plan, const Topology& topology);

} // namespace quorate
