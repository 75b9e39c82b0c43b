#pragma once

#include "core/operation/PlanWording.h"
#include "core/operation/journalReceipts.h"
#include "ui/widgets/TableRow.h"

#include <QSet>

namespace quorate {

/// The table of the journal's page, one row an operation in the given order; the key is its id.
QList<TableColumn> journalColumns();
QList<TableRow> journalRows(const QList<JournalledOperation>& operations, const QSet<QString>& interrupted,
    const PlanWording& wording);

} // namespace quorate
