#pragma once

#include "core/operation/Receipt.h"

#include <QString>

namespace quorate {

/// Sentences of the plans that change what Sentinels watch; see PlanWording for what each is. Plain text.
QString serviceStepSentence(const Plan& plan, const PlanStep& step);
QString serviceCheckSentence(const PreflightCheck& check);
QString servicePlanTitle(const Plan& plan);
QString servicePlanRisk(const Plan& plan);
/// What there is to say besides done or failed; empty for other operations.
QString serviceOutcomeSentence(const Receipt& receipt);

} // namespace quorate
