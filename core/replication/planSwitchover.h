#pragma once

#include "core/operation/Plan.h"

#include <chrono>

namespace quorate {

/// What a person asks of a switchover.
struct SwitchoverWish {
    Endpoint candidate; ///< invalid: the best
    qint64 lagLimitBytes = 16LL * 1024 * 1024; ///< a candidate further behind is refused
    /// Writes stand still for this long at most.
    std::chrono::milliseconds pause{5000};
};

/// A change of roles while the master is alive, without Sentinels: FAILOVER TO of Redis 6.2 and later pauses
/// the writes, waits until the candidate has every byte and swaps the two; the other replicas follow.
/// Refused, with the reason among the checks, where it cannot be done safely. Pure.
Plan planSwitchover(const Topology& topology, const QString& deployment, const SwitchoverWish& wish);

/// The master is dead, or is to be left as it is: the candidate (invalid: the one with most of the stream)
/// becomes the master, the other replicas that answer follow it. Pure.
Plan planPromote(const Topology& topology, const QString& deployment, const Endpoint& candidate);

} // namespace quorate
