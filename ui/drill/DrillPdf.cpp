#include "ui/drill/DrillPdf.h"

#include "core/base/Untrusted.h"
#include "ui/drill/DrillWords.h"
#include "ui/health/PaperTable.h"
#include "ui/health/pdfFile.h"
#include "ui/words/Names.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DrillPdf)
};

using Cell = ReportSheet::Cell;

QString dateText(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC");
}

void writeTitle(PaperPages& pages, const DrillReport& report)
{
    PaperCanvas& canvas = pages.canvas();
    const Tokens& tokens = canvas.tokens();
    const double left = PaperPages::kLeft;
    const double wide = PaperPages::kWidth;
    const auto write = [&](const QString& text, const PaperFont& font, const QColor& colour, double below) {
        pages.moveDown(canvas.paragraph({left, pages.y()}, wide, text, font, colour) + below);
    };
    //: %1: what was rehearsed, such as "Kill the master"
    write(Words::tr("Drill: %1").arg(scenarioWord(report.scenario)), {20, false, false}, tokens.text, 4);
    write(plainLine(report.deployment), {11, true, false}, tokens.text, 3);
    write(kindWord(report.kind) + QStringLiteral(" \u00b7 ") + dateText(report.startedAt),
        {8.5, false, false}, tokens.muted, 12);
    write(drillSummary(report), {10, false, false}, tokens.text, 12);
}

void writeFigures(PaperPages& pages, const DrillReport& report, const DrillReport* before)
{
    pages.heading(Words::tr("What it showed"), 80);
    QList<ReportSheet::Column> columns{{Words::tr("Figure"), 1, false}, {Words::tr("This drill"), 0, true}};
    if (before)
        columns << ReportSheet::Column{Words::tr("The one of %1").arg(dateText(before->startedAt)), 0, true};
    QList<QList<Cell>> rows;
    for (const DrillFigure& figure : drillFigures(report, before)) {
        QList<Cell> row{{figure.what, Tone::Neutral, false},
            {figure.now, figure.isBad ? Tone::Critical : Tone::Neutral, false}};
        if (before)
            row << Cell{figure.before, Tone::Neutral, false};
        rows << row;
    }
    writeTable(pages, columns, rows);
}

void writeCourse(PaperPages& pages, const DrillReport& report)
{
    pages.heading(Words::tr("What happened when"), 60);
    QList<QList<Cell>> rows;
    for (const DrillMark& mark : report.marks)
        rows << QList<Cell>{
            {drillTime(mark.ms), Tone::Neutral, false}, {markWord(mark.kind), Tone::Neutral, false}};
    writeTable(pages, {{Words::tr("Time"), 0, true}, {Words::tr("Event"), 1, false}}, rows);
    pages.moveDown(12);
    const QString masters =
        Words::tr("Struck: %1. Master before: %2, after: %3.")
            .arg(plainLine(report.struck), plainLine(report.masterBefore),
                report.masterAfter.isEmpty() ? Words::tr("unknown") : plainLine(report.masterAfter));
    PaperCanvas& canvas = pages.canvas();
    pages.require(40);
    pages.moveDown(canvas.paragraph({PaperPages::kLeft, pages.y()}, PaperPages::kWidth, masters,
        {8.5, false, false}, canvas.tokens().muted));
}

int writeDrill(PaperSheets& sheets, const DrillReport& report, const DrillReport* before, int total)
{
    PaperPages pages(sheets,
        QStringLiteral("Quorate %1 \u00b7 %2")
            .arg(QStringLiteral(QUORATE_VERSION), plainLine(report.deployment)),
        total);
    writeTitle(pages, report);
    writeFigures(pages, report, before);
    writeCourse(pages, report);
    pages.finish();
    return pages.count();
}

} // namespace

QByteArray drillPdf(const DrillReport& report, const DrillReport* before)
{
    return pdfFile(Words::tr("Drill: %1").arg(scenarioWord(report.scenario)), report.finishedAt,
        [&](PaperSheets& sheets, int total) { return writeDrill(sheets, report, before, total); });
}

} // namespace quorate
