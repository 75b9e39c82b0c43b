#pragma once

#include "core/operation/PlanWording.h"
#include "core/sentinel/FailoverTimeline.h"

namespace quorate {

/// The failovers that began while an operation ran, with the gap that it measured; the oldest first. Pure.
QList<FailoverTimeline> failoversDuring(const Receipt& receipt, const QList<SentinelEvent>& events);

/// receiptJson(), with them as `failovers` where there were any. Pure.
QJsonObject receiptWithFailovers(
    const Receipt& receipt, const QList<FailoverTimeline>& failovers, const PlanWording& wording);

} // namespace quorate
