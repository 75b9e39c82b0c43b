#pragma once

#include "core/operation/Receipt.h"

#include <QString>

namespace quorate {

/// Sentences of the plans that move slots and put them right; see PlanWording for what each is. Plain text.
QString slotStepSentence(const PlanStep& step);
QString slotCheckSentence(const PreflightCheck& check);
QString slotPlanTitle(const Plan& plan);
QString slotPlanRisk(const Plan& plan);
/// What there is to say besides done or failed; empty for other operations.
QString slotOutcomeSentence(const Receipt& receipt);

} // namespace quorate
