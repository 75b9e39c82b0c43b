#pragma once

#include "core/base/Clock.h"
#include "core/net/ConnectionSettings.h"
#include "core/net/IoThread.h"
#include "core/operation/OperationContext.h"

#include <functional>
#include <stop_token>

namespace quorate {

/// What an operation needs from where it is started.
struct OperationGround {
    IoThread& io;
    ConnectionSettings settings; ///< with secrets
    const Journal& journal;
    const Clock& clock;
    std::function<TopologyPtr(std::stop_token)> observe; ///< a fresh look; never null
};

/// Carries a plan out, from its last check to its receipt: the nodes are locked against any other operation
/// of this user, the world is compared with the plan's basis, the journal is opened, the steps are made, what
/// must not stay is taken back, the servers are asked. Blocking: for a worker thread. Never fails: the
/// receipt says what became of it; the journal keeps all of it.
Receipt runOperation(const Plan& plan, const OperationGround& ground, std::stop_token stop,
    const OperationContext::Listener& listener);

} // namespace quorate
