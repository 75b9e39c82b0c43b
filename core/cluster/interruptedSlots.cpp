#include "core/cluster/interruptedSlots.h"

#include "core/base/Clock.h"
#include "core/operation/journalEvents.h"
#include "core/operation/journalReceipts.h"
#include "core/operation/operationLocks.h"

namespace quorate {

Result<QList<AnnouncedSlots>> interruptedSlots(const Journal& journal, const QString& deployment)
{
    const auto content = journal.read();
    if (!content)
        return content.error();
    QHash<QString, QString> deployments;
    for (const JournalledOperation& operation : journalledOperations(*content))
        deployments.insert(operation.receipt.id, operation.receipt.plan.deployment);
    QList<AnnouncedSlots> all = unsettledSlots(*content);
    erase_if(all, [&](const AnnouncedSlots& one) {
        return OperationLocks::isRunning(journal.folder(), one.operation)
            || (!deployment.isEmpty() && deployments.value(one.operation) != deployment);
    });
    return all;
}

void closeInterrupted(const Journal& journal, const QJsonArray& ids)
{
    QList<QJsonObject> events;
    for (const QJsonValue& id : ids)
        events += mendedEvent(id.toString(), SystemClock().now(), {});
    if (!events.isEmpty())
        (void)journal.append(events);
}

} // namespace quorate
