#pragma once

#include "core/health/Wording.h"
#include "ui/health/ReportOptions.h"

#include <QString>

namespace quorate {

/// The report as one self-contained HTML file: no script, nothing loaded from anywhere, light or dark as the
/// reader's desktop. Strings of servers are escaped. The same for the same report and
/// language. Threads: any, in another than the GUI's within a SpeakingIn.
QString reportHtml(const Report& report, const Wording& wording, const ReportOptions& options = {});

} // namespace quorate
