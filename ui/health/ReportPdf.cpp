#include "ui/health/ReportPdf.h"

#include "ui/health/paperReport.h"

#include <QBuffer>

namespace quorate {

namespace {

struct Written {
    QByteArray bytes;
    int pages = 0;
};

Written writtenWith(const Report& report, const ReportSheet& sheet, const ReportOptions& options, int total)
{
    Written result;
    QBuffer buffer(&result.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(sheet.title + QStringLiteral(" - ") + sheet.target);
    writer.setCreator(QStringLiteral("Quorate ") + QStringLiteral(QUORATE_VERSION));
    PdfSheets sheets(writer);
    result.pages = writeReport(sheets, report, sheet, options, total);
    return result;
}

/// Qt writes the clock's time into the document; the report's own makes it the same every time. Same length,
/// so that no offset moves.
void setCreationDate(QByteArray& pdf, const QDateTime& time)
{
    const QByteArray key = "/CreationDate (D:";
    const auto begin = pdf.lastIndexOf(key);
    const auto end = pdf.indexOf(')', begin);
    if (begin < 0 || end < 0)
        return;
    const auto from = begin + key.size();
    // Where the zone is not UTC Qt writes "+01'00'" instead of "Z": blanks after the date are allowed.
    const QByteArray date = time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
    if (end - from >= date.size())
        pdf.replace(from, end - from, date.leftJustified(end - from, ' '));
}

} // namespace

QByteArray reportPdf(const Report& report, const Wording& wording, const ReportOptions& options)
{
    const ReportSheet sheet = sheetOf(report, wording);
    // Once to count the pages, once with "1 / 3" on them.
    const int total = writtenWith(report, sheet, options, 0).pages;
    QByteArray pdf = writtenWith(report, sheet, options, total).bytes;
    setCreationDate(pdf, report.generatedAt);
    return pdf;
}

} // namespace quorate
