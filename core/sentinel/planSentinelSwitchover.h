#pragma once

#include "core/replication/planSwitchover.h"

namespace quorate {

/// A change of roles of a service that Sentinels watch, while the master is alive, so that no acknowledged
/// write is lost: the writes are paused, the candidate gets every byte, the Sentinels promote it, and at that
/// moment the old master becomes its replica and drops its clients, before the pause ends. The pause is kept
/// well under down-after-milliseconds: a paused master does not answer the Sentinels' PUBLISH, and they would
/// take it for dead. Refused, with the reason among the checks, where it cannot be done safely. Pure.
Plan planSentinelSwitchover(const Topology& topology, const QString& deployment, const SwitchoverWish& wish);

/// SENTINEL FAILOVER alone. Of a master that is alive it loses what is written between the promotion and the
/// moment at which the Sentinels reconfigure the old master, about ten seconds.
Plan planSentinelFailover(const Topology& topology, const QString& deployment);

} // namespace quorate
