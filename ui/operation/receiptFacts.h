#pragma once

#include "core/operation/Receipt.h"

#include <QStringList>

namespace quorate {

/// What was measured during an operation, for people.
struct ReceiptFact {
    QString what; ///< "Time without writes"
    QString value; ///< "640 ms"
};
/// In the language in use; what was not measured is left out.
QList<ReceiptFact> receiptFacts(const Receipt& receipt);

/// What was left half done: the node and the command that mends it, one a line. Plain text.
QStringList leftLines(const Receipt& receipt);

} // namespace quorate
