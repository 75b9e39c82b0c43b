#pragma once

#include "core/operation/Plan.h"

namespace quorate {

/// CONFIG REWRITE on that node: keeps whom it follows and how it is set in its configuration file, as
/// Sentinels have it done after a failover, for a restart would bring the old roles back. Pure.
PlanStep keepStep(const Endpoint& node);

} // namespace quorate
