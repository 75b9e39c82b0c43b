#pragma once

#include "core/operation/JournalText.h"
#include "core/operation/Receipt.h"

namespace quorate {

/// An operation as the journal tells it.
struct JournalledOperation {
    Receipt receipt; ///< its plan has no basis and each secret argument is "***"
    bool hasEnded = false; ///< without an end: it is running, or was interrupted

    /// It has ended and something of it is still there: planMend() takes it back.
    bool hasLeftOvers() const { return hasEnded && !receipt.left.isEmpty(); }
};

/// Every operation that begins in the journal, the oldest first. Lines that make no sense are passed over.
QList<JournalledOperation> journalledOperations(const JournalContent& content);

} // namespace quorate
