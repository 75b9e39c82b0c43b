#include "ui/health/ReportOrder.h"

namespace quorate {

QString formatName(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral("PDF");
    case ExportFormat::Json:
        return QStringLiteral("JSON");
    case ExportFormat::Html:
        return QStringLiteral("HTML");
    }
    return {};
}

} // namespace quorate
