#pragma once

#include "core/operation/LookGround.h"
#include "core/sentinel/planService.h"

#include <stop_token>

namespace quorate {

/// Plans of services after a look at what no topology knows. Blocking: a round of questions, or two.

/// Who watches a service of that name already, and whether a Sentinel could sign in to the master: with the
/// sign-in among the options or, where there is none and the master asks for one, with the connection's own.
Plan lookAndPlanMonitor(
    const Topology& topology, MonitorWish wish, const LookGround& ground, const std::stop_token& stop);

/// A password among the options is tried on the master first.
Plan lookAndPlanSet(const Topology& topology, const QList<ServiceOption>& options, const LookGround& ground,
    const std::stop_token& stop);

} // namespace quorate
