#pragma once

#include "core/operation/OperationContext.h"
#include "core/topology/Role.h"

namespace quorate {

/// Questions to data nodes that the runbooks share. Blocking.

Result<Role> askRole(OperationContext& context, const Endpoint& node);

/// Replicas whose link to this master is up, by the master's own list.
Result<int> linkedReplicas(OperationContext& context, const Endpoint& master);

/// How often the node has served full and partial resynchronisations since it started.
struct ResyncCounts {
    qint64 full = 0, partial = 0;
};
Result<ResyncCounts> resyncCounts(OperationContext& context, const Endpoint& node);

/// Writes the difference to what was counted before into the facts, and nothing where one is not known.
void noteResyncs(OperationContext& context, const Endpoint& master, const Result<ResyncCounts>& before);

/// Waits at the AwaitLinks step until so many replicas are linked to it.
Status awaitLinks(OperationContext& context, const Endpoint& master, int replicas);

} // namespace quorate
