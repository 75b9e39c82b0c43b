#pragma once

#include "core/operation/PlanWording.h"
#include "core/operation/offers.h"
#include "core/sentinel/planService.h"
#include "ui/operation/InputField.h"

namespace quorate {

/// What an operation on what the Sentinels watch has to ask: what is to be watched, or what is to be another
/// than it is. What cannot be is said beside the fields by the planner's own checks; the wording must outlive
/// them.
OperationQuestions serviceQuestions(Offer offer, const TopologyPtr& topology, const PlanWording& wording);

/// Of the answers of Offer::WatchMaster: only what is not Sentinel's own default is set.
MonitorWish monitorWish(const InputAnswers& answers);
/// Of the answers of Offer::SetOptions: what is not the same already on every Sentinel that answers.
QList<ServiceOption> changedOptions(const InputAnswers& answers, const Topology& topology);

} // namespace quorate
