#pragma once

#include "ui/health/PaperPages.h"
#include "ui/health/ReportSheet.h"

namespace quorate {

/// A table whose header is repeated on every page it runs over. Columns are as wide as their
/// cells need, the shares divide what is left; where that is too much cells wrap. A row is never split.
void writeTable(PaperPages& pages, const QList<ReportSheet::Column>& columns,
    const QList<QList<ReportSheet::Cell>>& rows);

} // namespace quorate
