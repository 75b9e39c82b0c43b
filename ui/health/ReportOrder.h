#pragma once

#include "ui/health/ReportOptions.h"

#include <QString>

namespace quorate {

enum class ExportFormat { Pdf, Json, Html };

/// "PDF"
QString formatName(ExportFormat format);

/// Which report a person wants to have.
struct ReportOrder {
    ExportFormat format = ExportFormat::Pdf;
    ReportOptions options;
    QString language; ///< a name out of Language::available()
    QString path; ///< of the file; empty: to be asked for
};

} // namespace quorate
