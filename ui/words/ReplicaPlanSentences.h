#pragma once

#include "core/operation/Receipt.h"

#include <QString>

namespace quorate {

/// Sentences of the plans that make, move and set replicas; see PlanWording for what each is. Plain text.
QString replicaStepSentence(const PlanStep& step, const QString& master = {});
QString replicaCheckSentence(const PreflightCheck& check);
QString replicaPlanTitle(const Plan& plan);
QString replicaPlanRisk(const Plan& plan);
/// What there is to say besides done or failed; empty for other operations.
QString replicaOutcomeSentence(const Receipt& receipt);

} // namespace quorate
