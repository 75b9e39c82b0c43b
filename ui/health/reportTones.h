#pragma once

#include "core/health/Report.h"
#include "ui/theme/Tokens.h"

namespace quorate {

/// The tone in which paper and screen show a value of the core.
Tone toneOf(NodeState state);
Tone toneOf(Severity severity);
Tone toneOf(ReportStatus status);

} // namespace quorate
