#pragma once

#include "core/operation/OperationContext.h"

#include <chrono>

namespace quorate {

/// The part of a change of roles in which the old master accepts no write: from the pause until it is fenced
/// or the pause is taken back. For runbooks of plans that have the steps GuardMaster, PauseWrites,
/// AwaitOffsets, FenceOldMaster and DropClients. Blocking.
class PausedWrites {
public:
    explicit PausedWrites(OperationContext& context)
        : m_context(context)
        , m_plan(context.plan())
    {
    }

    /// Guards and pauses the old master and waits, a third of the pause at most, until the candidate has
    /// every byte. Facts: offsetBefore.
    Status begin();
    /// What is left of the pause; 0 when it has ended.
    std::chrono::milliseconds left() const;
    /// Since it began.
    double elapsedMs() const { return m_context.ticksMs() - m_pausedAt; }
    /// In one packet, so that the old master accepts nothing between the first and the last: it follows the
    /// new one, drops its clients and goes on. Facts: writeGapMs, offsetAfter.
    Status fence();

private:
    OperationContext& m_context;
    const Plan& m_plan;
    double m_pausedAt = 0;
};

} // namespace quorate
