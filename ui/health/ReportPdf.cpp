#include "ui/health/ReportPdf.h"

#include "ui/health/PaperParts.h"
#include "ui/health/PaperTable.h"
#include "ui/health/SlotPicture.h"
#include "ui/health/TopologyPicture.h"

#include <QBuffer>

namespace quorate {

namespace {

void writePictures(PaperPages& pages, const Topology& topology, const ReportWords& words)
{
    const QList<Drawing> bands = topologyBands(topology, PaperPages::kWidth);
    if (!bands.isEmpty())
        pages.heading(words.topology, std::min(bands.first().size.height(), 200.0));
    for (qsizetype i = 0; i < bands.size(); ++i) {
        // A heading stays with what it is the heading of.
        const bool isHeading = bands[i].size.height() < 20 && i + 1 < bands.size();
        pages.require(bands[i].size.height() + (isHeading ? bands[i + 1].size.height() : 0));
        pages.canvas().draw(bands[i], {PaperPages::kLeft, pages.y()});
        pages.moveDown(bands[i].size.height());
    }
    for (const SlotPicture& picture : slotPictures(topology, PaperPages::kWidth)) {
        pages.heading(picture.title, picture.drawing.size.height());
        pages.canvas().draw(picture.drawing, {PaperPages::kLeft, pages.y()});
        pages.moveDown(picture.drawing.size.height());
    }
}

int writePages(QPdfWriter& writer, const Report& report, const ReportSheet& sheet, int total)
{
    const ReportWords words = reportWords();
    PaperPages pages(writer,
        QStringLiteral("Quorate %1 \u00b7 %2 \u00b7 %3")
            .arg(QStringLiteral(QUORATE_VERSION), sheet.target, sheet.about),
        total);
    writeTitleBlock(pages, sheet, words);
    writeTiles(pages, sheet);
    writeFindings(pages, sheet, words);
    writeAdvice(pages, sheet, words);
    writePictures(pages, *report.topology, words);
    if (!sheet.rows.isEmpty()) {
        pages.heading(words.nodes, 60);
        writeTable(pages, sheet.columns, sheet.rows);
    }
    pages.finish();
    return pages.count();
}

struct Written {
    QByteArray bytes;
    int pages = 0;
};

Written writtenWith(const Report& report, const ReportSheet& sheet, int total)
{
    Written result;
    QBuffer buffer(&result.bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    writer.setTitle(sheet.title + QStringLiteral(" - ") + sheet.target);
    writer.setCreator(QStringLiteral("Quorate ") + QStringLiteral(QUORATE_VERSION));
    result.pages = writePages(writer, report, sheet, total);
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

QByteArray reportPdf(const Report& report, const Wording& wording)
{
    const ReportSheet sheet = sheetOf(report, wording);
    // Once to count the pages, once with "1 / 3" on them.
    const int total = writtenWith(report, sheet, 0).pages;
    QByteArray pdf = writtenWith(report, sheet, total).bytes;
    setCreationDate(pdf, report.generatedAt);
    return pdf;
}

} // namespace quorate
