#include "ui/health/paperReport.h"

#include "ui/health/PaperParts.h"
#include "ui/health/PaperTable.h"
#include "ui/health/SlotDrawing.h"
#include "ui/health/TopologyPicture.h"

namespace quorate {

namespace {

void writeTopology(PaperPages& pages, const Topology& topology, const ReportWords& words)
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
}

void writeSlots(PaperPages& pages, const Topology& topology)
{
    for (const SlotDrawing& picture : slotDrawings(topology, PaperPages::kWidth)) {
        pages.heading(picture.title, picture.drawing.size.height());
        pages.canvas().draw(picture.drawing, {PaperPages::kLeft, pages.y()});
        pages.moveDown(picture.drawing.size.height());
    }
}

void writeNodes(PaperPages& pages, const ReportSheet& sheet, const ReportWords& words)
{
    if (sheet.rows.isEmpty())
        return;
    pages.heading(words.nodes, 60);
    writeTable(pages, sheet.columns, sheet.rows);
}

} // namespace

int writeReport(PaperSheets& sheets, const Report& report, const ReportSheet& sheet,
    const ReportOptions& options, int total)
{
    const ReportWords words = reportWords();
    PaperPages pages(sheets,
        QStringLiteral("Quorate %1 \u00b7 %2 \u00b7 %3")
            .arg(QStringLiteral(QUORATE_VERSION), sheet.target, sheet.about),
        total);
    writeTitleBlock(pages, sheet, words);
    if (options.summary)
        writeSummary(pages, sheet);
    if (options.findings) {
        writeFindings(pages, sheet, words);
        writeAdvice(pages, sheet, words);
    }
    if (options.topology)
        writeTopology(pages, *report.topology, words);
    if (options.slotMap)
        writeSlots(pages, *report.topology);
    if (options.nodes)
        writeNodes(pages, sheet, words);
    pages.finish();
    return pages.count();
}

} // namespace quorate
