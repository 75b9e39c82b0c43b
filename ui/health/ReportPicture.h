#pragma once

#include "core/health/Wording.h"
#include "ui/health/ReportOptions.h"

#include <QImage>
#include <QList>

namespace quorate {

/// How the pages of reportPdf() look.
struct ReportPicture {
    QList<QImage> pages; ///< the first ones
    int pageCount = 0; ///< of all
};

/// `width` of a page in pixels; at most `most` pages are painted. Needs a QGuiApplication. Threads: any, in
/// another than the GUI's within a SpeakingIn.
ReportPicture reportPicture(
    const Report& report, const Wording& wording, const ReportOptions& options, int width, int most);

} // namespace quorate
