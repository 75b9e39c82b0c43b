#pragma once

#include "core/net/IoThread.h"
#include "core/replication/commandClasses.h"
#include "core/replication/planReplicas.h"

#include <stop_token>

namespace quorate {

/// What planners of replication need and no topology knows. Blocking: one round of questions, or two.

QList<JoiningNode> askJoiningNodes(IoThread& io, const ConnectionSettings& settings,
    const QList<Endpoint>& nodes, const std::stop_token& stop);

/// The classes of every command that this server knows.
Result<CommandClasses> askCommandClasses(
    IoThread& io, const ConnectionSettings& settings, const Endpoint& node, const std::stop_token& stop);

} // namespace quorate
