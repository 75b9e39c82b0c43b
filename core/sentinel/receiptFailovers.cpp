#include "core/sentinel/receiptFailovers.h"

#include "core/operation/PlanJson.h"

#include <QJsonArray>

namespace quorate {

QList<FailoverTimeline> failoversDuring(const Receipt& receipt, const QList<SentinelEvent>& events)
{
    QList<FailoverTimeline> during;
    for (FailoverTimeline timeline : failoversIn(events)) {
        if (timeline.startedAt < receipt.startedAt || timeline.startedAt > receipt.finishedAt)
            continue;
        const QJsonValue gap = receipt.facts.value(QLatin1String("writeGapMs"));
        if (gap.isDouble())
            timeline.clientGapMs = gap.toDouble();
        during += timeline;
    }
    return during;
}

QJsonObject receiptWithFailovers(
    const Receipt& receipt, const QList<FailoverTimeline>& failovers, const PlanWording& wording)
{
    QJsonObject document = receiptJson(receipt, wording);
    QJsonArray told;
    for (const FailoverTimeline& timeline : failovers)
        told += timelineJson(timeline);
    if (!told.isEmpty())
        document[QStringLiteral("failovers")] = told;
    return document;
}

} // namespace quorate
