#pragma once

#include "core/operation/OperationContext.h"
#include "core/topology/SentinelViews.h"

namespace quorate {

/// Questions to Sentinels that the runbooks share. Blocking.

/// The address of the master that this Sentinel believes in. Errors: those of asking; ServerReply when it
/// does not know the service.
Result<Endpoint> masterBySentinel(OperationContext& context, const Endpoint& sentinel);

/// The Sentinels named in the facts of an AwaitSentinels step.
QList<Endpoint> sentinelsOf(const PlanStep& step);

/// Whether those that answer, at least a majority of them all, name this master.
bool sentinelsName(OperationContext& context, const QList<Endpoint>& sentinels, const Endpoint& master);

/// SENTINEL MASTER of the plan's service by each, in order. One that does not watch it answers with the error
/// ServerReply.
QList<Result<SentinelInstance>> servicesBySentinels(
    OperationContext& context, const QList<Endpoint>& sentinels);

} // namespace quorate
