#pragma once

#include "core/health/Wording.h"
#include "ui/health/ReportOptions.h"

#include <QByteArray>

namespace quorate {

/// The report as a PDF: A4, vectors, selectable text with embedded fonts. The same bytes for the same report,
/// language, fonts and version of Qt. Needs a QGuiApplication (the offscreen platform will do). Threads:
/// any, in another than the GUI's within a SpeakingIn.
QByteArray reportPdf(const Report& report, const Wording& wording, const ReportOptions& options = {});

} // namespace quorate
