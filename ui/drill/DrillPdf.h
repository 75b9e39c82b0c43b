#pragma once

#include "core/drill/Drill.h"

#include <QByteArray>

namespace quorate {

/// The report of a drill as a PDF: A4, selectable text, the figures beside those of the drill before (may be
/// null), and what happened when. In the language in use. Needs a QGuiApplication. Threads: any, in another
/// than the GUI's within a SpeakingIn.
QByteArray drillPdf(const DrillReport& report, const DrillReport* before);

} // namespace quorate
