#pragma once

#include "core/cluster/SlotChannel.h"

#include <QJsonObject>

namespace quorate {

/// A key of a slot that both sides of a transfer hold.
struct SlotKeyCopies {
    bool onSource = false, onTarget = false;
    bool areSame = false; ///< by DUMP, or element by element where its order is not that of the value
    /// key, source and target with type, bytes and ttlMs of each: for a person to decide.
    QJsonObject shown;
};

/// Looks at both copies, changing nothing. What cannot be compared is not the same. Errors: those of asking.
Result<SlotKeyCopies> compareCopies(
    SlotChannel& channel, const SlotTransfer& transfer, const QByteArray& key);

} // namespace quorate
