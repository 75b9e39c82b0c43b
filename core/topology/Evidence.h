#pragma once

#include "core/topology/ClusterPicture.h"
#include "core/topology/ObservedNodes.h"
#include "core/topology/SentinelPicture.h"
#include "core/topology/Topology.h"

namespace quorate {

/// The observations of a round, put side by side: what the assembly and the judgement both read. Refers to
/// the observations, which must outlive it.
struct Evidence {
    Evidence(const Observations& seen, const Topology* known);

    ObservedNodes observed;
    DeploymentKind kind = DeploymentKind::Unknown; ///< `known`'s when nobody tells
    std::optional<ClusterPicture> cluster; ///< of a cluster
    std::optional<SentinelPicture> sentinel; ///< of a Sentinel deployment
};

} // namespace quorate
