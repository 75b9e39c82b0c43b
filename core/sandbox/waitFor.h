#pragma once

#include "core/base/Result.h"

#include <chrono>
#include <functional>
#include <stop_token>

namespace quorate {

/// Until when to wait, and who may end it before.
struct WaitLimit {
    std::chrono::steady_clock::time_point deadline;
    std::stop_token stop;
};

/// Asks again and again, with a short pause between, until the answer is true. Errors: the first that `isSo`
/// returns, Cancelled, Timeout (with `what`: what was waited for). Threads: a worker; blocks.
Status waitFor(const WaitLimit& limit, const QString& what, const std::function<Result<bool>()>& isSo);

} // namespace quorate
