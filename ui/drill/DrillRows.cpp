#include "ui/drill/DrillRows.h"

#include "core/base/Untrusted.h"
#include "ui/drill/DrillWords.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QLocale>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::DrillRows)
};

TableCell cell(const QString& text, const QVariant& sort = {})
{
    TableCell made;
    made.text = text;
    made.sort = sort;
    return made;
}

TableCell lostCell(const DrillReport& report)
{
    TableCell made = cell(report.lost ? exactText(*report.lost) : Words::tr("unknown"),
        report.lost ? double(*report.lost) : -1.0);
    const Tone tone = !report.lost ? Tone::Unknown : *report.lost > 0 ? Tone::Critical : Tone::Ok;
    made.tone = made.iconTone = tone;
    made.icon = toneIcon(tone);
    return made;
}

} // namespace

QList<TableColumn> drillColumns()
{
    return {{Words::tr("Time"), 136}, {Words::tr("Drill"), 140}, {Words::tr("Deployment"), 110},
        {Words::tr("Writes lost"), 92}, {Words::tr("No write for"), 92, true, {}, true},
        {Words::tr("Detected after"), 100, true, {}, true}};
}

QList<TableRow> drillRows(const QList<DrillReport>& reports)
{
    QList<TableRow> rows;
    for (const DrillReport& report : reports) {
        const QDateTime at = report.startedAt.toLocalTime();
        TableRow row;
        row.key = report.id;
        TableCell time = cell(QLocale().toString(at, QLocale::ShortFormat), at);
        time.exact = at.toString(Qt::ISODateWithMs);
        TableCell scenario = cell(scenarioWord(report.scenario));
        if (report.error) {
            scenario.icon = IconName::StateWarning;
            scenario.iconTone = Tone::Warning;
            scenario.exact = drillSummary(report);
        }
        const auto detected = report.msOf(DrillMark::Kind::Detected);
        row.cells = {time, scenario, cell(plainLine(report.deployment, 120)), lostCell(report),
            cell(report.writeGapMs ? drillTime(*report.writeGapMs) : QStringLiteral("–"),
                report.writeGapMs.value_or(-1)),
            cell(detected ? drillTime(*detected) : QStringLiteral("–"), detected.value_or(-1))};
        rows += row;
    }
    return rows;
}

QList<TableColumn> figureColumns(const DrillReport* before)
{
    return {{Words::tr("Figure"), 220}, {Words::tr("This drill"), 100, true},
        {before ? QLocale().toString(before->startedAt.toLocalTime(), QLocale::ShortFormat)
                : Words::tr("Before"),
            130, true, Words::tr("The last drill of the same kind before it")}};
}

QList<TableRow> figureRows(const DrillReport& report, const DrillReport* before)
{
    QList<TableRow> rows;
    for (const DrillFigure& figure : drillFigures(report, before)) {
        TableRow row;
        row.key = QString::number(rows.size());
        TableCell now = cell(figure.now);
        if (figure.isBad) {
            now.tone = now.iconTone = Tone::Critical;
            now.icon = IconName::StateCritical;
        }
        row.cells = {cell(figure.what), now, cell(before ? figure.before : QStringLiteral("–"))};
        rows += row;
    }
    return rows;
}

QList<TableColumn> markColumns()
{
    return {{Words::tr("After"), 80, true}, {Words::tr("Event"), 240}};
}

QList<TableRow> markRows(const QList<DrillMark>& marks)
{
    QList<TableRow> rows;
    for (const DrillMark& mark : marks) {
        TableRow row;
        row.key = markName(mark.kind);
        row.cells = {cell(drillTime(mark.ms), mark.ms), cell(markWord(mark.kind))};
        rows += row;
    }
    return rows;
}

} // namespace quorate
