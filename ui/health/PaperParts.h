#pragma once

#include "ui/health/PaperPages.h"
#include "ui/health/ReportSheet.h"
#include "ui/health/reportWords.h"

namespace quorate {

// The parts of the report on paper, from top to bottom.
void writeTitleBlock(PaperPages& pages, const ReportSheet& sheet, const ReportWords& words);
void writeSummary(PaperPages& pages, const ReportSheet& sheet);
void writeFindings(PaperPages& pages, const ReportSheet& sheet, const ReportWords& words);
void writeAdvice(PaperPages& pages, const ReportSheet& sheet, const ReportWords& words);

} // namespace quorate
