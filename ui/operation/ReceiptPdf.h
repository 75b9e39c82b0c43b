#pragma once

#include "core/operation/PlanWording.h"
#include "core/sentinel/FailoverTimeline.h"

#include <QByteArray>

namespace quorate {

/// The receipt of an operation as a PDF: A4, selectable text; what became of it, what was measured, every
/// command with its reply and time, and the failovers that the Sentinels told of. In the language in use.
/// Needs a QGuiApplication. Threads: any, in another than the GUI's within a SpeakingIn.
QByteArray receiptPdf(
    const Receipt& receipt, const QList<FailoverTimeline>& failovers, const PlanWording& wording);

} // namespace quorate
