#pragma once

#include "core/cluster/SlotTransfer.h"
#include "core/operation/JournalText.h"

#include <QJsonArray>

namespace quorate {

/// The transfers of a plan as the journal and documents keep them: kind, source, target, slots.
QJsonArray transfersJson(const QList<SlotTransfer>& transfers);
QList<SlotTransfer> transfersFromJson(const QJsonArray& array);

/// Slots that an operation announced to change.
struct AnnouncedSlots {
    QString operation; ///< its id
    SlotSet slotSet;
};

/// Of each operation that has no end in the journal, or ended with something left, and was not mended since:
/// where an open slot of ours can be. The oldest first. Pure.
QList<AnnouncedSlots> unsettledSlots(const JournalContent& content);

} // namespace quorate
