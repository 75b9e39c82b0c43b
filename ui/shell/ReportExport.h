#pragma once

#include "core/base/Result.h"
#include "core/health/Report.h"
#include "core/health/Wording.h"
#include "ui/health/ReportOrder.h"

namespace quorate {

/// The report as it was ordered, written to its path in one step. Errors: Storage, naming the path. Threads:
/// any; takes seconds for a thousand nodes.
Status exportReport(const Report& report, const Wording& wording, const ReportOrder& order);

/// "shop-2026-01-31.pdf", safe as a file name.
QString exportFileName(const Report& report, ExportFormat format);

} // namespace quorate
