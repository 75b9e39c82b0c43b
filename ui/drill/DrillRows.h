#pragma once

#include "core/drill/Drill.h"
#include "ui/widgets/TableRow.h"

namespace quorate {

/// The drills of this user as rows, the newest first.
QList<TableColumn> drillColumns();
QList<TableRow> drillRows(const QList<DrillReport>& reports);

/// The figures of one drill beside those of the one before (may be null).
QList<TableColumn> figureColumns(const DrillReport* before);
QList<TableRow> figureRows(const DrillReport& report, const DrillReport* before);

/// What happened when.
QList<TableColumn> markColumns();
QList<TableRow> markRows(const QList<DrillMark>& marks);

} // namespace quorate
