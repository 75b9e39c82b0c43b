#pragma once

#include "core/base/Result.h"
#include "core/health/Report.h"
#include "ui/health/HealthPage.h"

namespace quorate {

/// The report in one of its formats, written in one step. Errors: Storage, naming the path. PDF needs the GUI
/// thread (fonts).
Status exportReport(const Report& report, const Wording& wording, ExportFormat format, const QString& path);

/// "shop-2026-01-31.pdf", safe as a file name.
QString exportFileName(const Report& report, ExportFormat format);

} // namespace quorate
