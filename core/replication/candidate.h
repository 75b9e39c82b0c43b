#pragma once

#include "core/operation/Preflight.h"
#include "core/topology/Topology.h"

#include <QList>

namespace quorate {

/// The data nodes of one replication set. Points into the topology, which must outlive it.
struct ReplicaSet {
    const Node* master = nullptr; ///< null when there is none, or more than one that answers
    int masters = 0;
    QList<const Node*> replicas; ///< in the topology's order
};

/// Of a replication set or a Sentinel service. Where several masters stand and only one answers, that one.
ReplicaSet replicaSetOf(const Topology& topology);

/// Whether it could become the master. A graceful change needs its link to be up; after the master's death
/// no link is.
PreflightCheck checkCandidate(const Topology& topology, const Endpoint& candidate, bool needsLink);
PreflightCheck checkCandidateLag(const Node& candidate, qint64 limitBytes);
/// Refused when no master answers.
PreflightCheck checkMasterAlive(const ReplicaSet& set);
/// Refused when Sentinels are known or seen to watch: they would undo a change of roles that is not theirs.
PreflightCheck checkNoSentinelWatches(const Topology& topology);

/// The replica that is fit and has most of the stream; the lowest priority, then the address, decide between
/// equals. Null when none is fit.
const Node* bestCandidate(const Topology& topology, bool needsLink);

} // namespace quorate
