#pragma once

#include "core/operation/Plan.h"
#include "core/replication/candidate.h"

#include <chrono>

namespace quorate {

/// Steps of plans that change roles while the writes wait. Pure.

PlanStep plainStep(StepPurpose purpose, const Endpoint& node, std::optional<Command> command = std::nullopt);

/// REPLICAOF that master.
Command followCommand(const Endpoint& master);

/// With as many replicas demanded as are linked, late ones too, the promotion itself stops the old master:
/// the candidate leaves it, and it answers NOREPLICAS. So nothing is accepted and lost even when nobody is
/// left to fence it. What the setting was before is filled in by the live preflight.
PlanStep guardStep(const Endpoint& master, const ReplicaSet& set);

/// CLIENT PAUSE WRITE of Redis 6.2; always taken back.
PlanStep pauseStep(const Endpoint& master, std::chrono::milliseconds pause);

} // namespace quorate
