#pragma once

#include "core/health/Report.h"
#include "ui/health/PaperSheets.h"
#include "ui/health/ReportOptions.h"
#include "ui/health/ReportSheet.h"

namespace quorate {

/// The whole report, painted on sheets. `total`: number of its pages, 0 while it is not known yet. Returns
/// that number.
int writeReport(PaperSheets& sheets, const Report& report, const ReportSheet& sheet,
    const ReportOptions& options, int total);

} // namespace quorate
