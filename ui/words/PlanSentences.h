#pragma once

#include "core/operation/Plan.h"

#include <QString>

namespace quorate {

/// Why a step is in a plan, in one sentence: plain text, in the language in use.
QString stepSentence(const Plan& plan, const PlanStep& step);
/// What was looked at before anything is sent, and how it is. Of a refusal it says what to do.
QString checkSentence(const PreflightCheck& check);

} // namespace quorate
