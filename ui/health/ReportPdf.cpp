#include "ui/health/ReportPdf.h"

#include "ui/health/paperReport.h"
#include "ui/health/pdfFile.h"

namespace quorate {

QByteArray reportPdf(const Report& report, const Wording& wording, const ReportOptions& options)
{
    const ReportSheet sheet = sheetOf(report, wording);
    return pdfFile(sheet.title + QStringLiteral(" - ") + sheet.target, report.generatedAt,
        [&](PaperSheets& sheets, int total) { return writeReport(sheets, report, sheet, options, total); });
}

} // namespace quorate
