#pragma once

#include "core/topology/Topology.h"
#include "core/topology/failoverObstacle.h"

namespace quorate {

/// Whether the Sentinels of a service could replace its master now, and what stands in the way. Two numbers
/// decide: the quorum declares the master down, the majority of all known Sentinels authorises the failover
/// (redis.io/docs/management/sentinel).
struct FailoverOutlook {
    int known = 0;
    int able = 0; ///< Sentinels that answer and are not in TILT
    int tilted = 0; ///< those that answer but are in TILT: they do nothing until it ends
    std::optional<int> quorum; ///< needed to declare the master down
    std::optional<int> majority; ///< needed to authorise the failover
    bool quorumReached = false;
    bool majorityReached = false;
    int candidates = 0; ///< replicas that they would promote
    QList<std::pair<Endpoint, FailoverObstacle>> blocked; ///< replicas that they would not promote
    bool inProgress = false;

    bool possible() const { return quorumReached && majorityReached && candidates > 0; }
};

/// Of one service: `topology` is not one of several data centres. Pure.
FailoverOutlook failoverOutlook(const Topology& topology);

} // namespace quorate
