#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// Questions to Sentinels that the runbooks share. Blocking.

/// The address of the master that this Sentinel believes in. Errors: those of asking; ServerReply when it
/// does not know the service.
Result<Endpoint> masterBySentinel(OperationContext& context, const Endpoint& sentinel);

/// The Sentinels named in the facts of an AwaitSentinels step.
QList<Endpoint> sentinelsOf(const PlanStep& step);

/// Whether those that answer, at least a majority of them all, name this master.
bool sentinelsName(OperationContext& context, const QList<Endpoint>& sentinels, const Endpoint& master);

} // namespace quorate
