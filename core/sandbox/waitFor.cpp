#include "core/sandbox/waitFor.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace quorate {

using namespace std::chrono_literals;

Status waitFor(const WaitLimit& limit, const QString& what, const std::function<Result<bool>()>& isSo)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    auto pause = 5ms;
    for (;;) {
        const auto answer = isSo();
        if (!answer)
            return answer.error();
        if (*answer)
            return {};
        if (std::chrono::steady_clock::now() >= limit.deadline)
            return Error{ErrorCode::Timeout, {}, QStringLiteral("waited in vain for ") + what};
        std::unique_lock lock(mutex);
        stopped.wait_for(lock, limit.stop, pause, [] { return false; });
        if (limit.stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled while waiting for ") + what};
        pause = std::min(pause * 2, 50ms);
    }
}

} // namespace quorate
