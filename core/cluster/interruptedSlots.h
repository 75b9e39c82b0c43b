#pragma once

#include "core/cluster/slotJournal.h"
#include "core/operation/Journal.h"

namespace quorate {

/// What operations on slots have left that are not running any more; of one deployment, or of all when it is
/// empty. Blocking. Errors: Storage, Busy.
Result<QList<AnnouncedSlots>> interruptedSlots(const Journal& journal, const QString& deployment = {});

/// Notes that nothing is left of these operations: every master has said so.
void closeInterrupted(const Journal& journal, const QJsonArray& ids);

} // namespace quorate
