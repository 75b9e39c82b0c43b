#pragma once

#include "core/topology/Observation.h"
#include "core/topology/Topology.h"

namespace quorate {

/// Limits from which a difference becomes a finding.
struct FindingLimits {
    qint64 lagBytesWarning = 10 * 1024 * 1024;
    qint64 lagSecondsWarning = 10;
    qint64 lagSecondsCritical = 30;
    int memoryPercentWarning = 80;
    int memoryPercentCritical = 90;
    qint64 staleAfterSeconds = 600; ///< down for so long, an entry of a Sentinel is taken for a left-over
};

/// Everything that is known of a deployment, put together from what each node said. Pure: same observations,
/// same topology. `previous` is the last published topology or null: what a silent node was, and since when
/// it has not been seen.
Topology assembleTopology(
    const Observations& seen, const Topology* previous, const FindingLimits& limits = {});

/// The findings of a topology without findings, the worst first, then by code and node. Called by
/// assembleTopology, which adds the changes of identity that only the previous topology shows.
QList<Finding> judge(const Topology& topology, const Observations& seen, const FindingLimits& limits);

/// Several deployments as one. The centres' findings are included, each with the fact "datacenter". Pure.
Topology assembleDatacenters(const QList<Datacenter>& centres);

/// Never better than the worst finding: any critical one is Critical, any warning Degraded.
HealthLevel healthFrom(const QList<Finding>& findings);

} // namespace quorate
