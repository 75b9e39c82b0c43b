#pragma once

#include "core/base/Clock.h"
#include "core/drill/Drill.h"
#include "core/operation/Journal.h"
#include "core/profile/Target.h"
#include "core/sandbox/SandboxStore.h"

#include <functional>
#include <stop_token>

namespace quorate {

class IoThread;

/// Where a drill takes place.
struct DrillGround {
    IoThread& io;
    QString deployment; ///< its name, for the report
    Target target; ///< with secrets
    const SandboxStore& sandboxes;
    QString sandbox; ///< whose servers they are; empty: nobody's of ours, and no process is touched
    const Journal& journal;
    const Clock& clock;
    std::stop_token stop;
    std::function<void(const DrillMark&)> noticed; ///< called in the worker's thread; may be empty
};

/// Rehearses a scenario from a deployment that is well to one that is well again: the canary, the fault, the
/// recovery, the healing, the count of what was lost. Whatever goes wrong, and also after a cancel, the
/// struck server is healed and the canary's keys are removed, as far as the servers let it; the report says
/// how far. Errors, nothing having been done: Usage, Precondition (not well, no replica, not a sandbox, a
/// read-only profile, the scenario does not fit this kind). Threads: a worker; blocks.
Result<DrillReport> runDrill(const DrillSpec& spec, const DrillGround& ground);

} // namespace quorate
