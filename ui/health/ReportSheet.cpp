#include "ui/health/ReportSheet.h"

#include "core/base/Untrusted.h"
#include "ui/health/nodeTable.h"
#include "ui/health/reportTones.h"
#include "ui/words/Names.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ReportSheet)
};

QString timeText(const QDateTime& time)
{
    // Reports are compared across time zones: UTC, in the order that sorts.
    return time.isValid()
        ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC")
        : Words::tr("unknown", "a time");
}

QString arithmeticText(const ScoreArithmetic& sum)
{
    QStringList terms{QStringLiteral("100")};
    if (sum.nodePoints > 0)
        //: a term of a sum: %1 points lost because not all nodes are ok
        terms += Words::tr("%1 for nodes that are not ok").arg(sum.nodePoints);
    if (sum.criticals > 0)
        //: a term of a sum: %1 points lost for that many critical findings
        terms += Words::tr("%1 for %n critical finding(s)", nullptr, sum.criticals).arg(15 * sum.criticals);
    if (sum.warnings > 0)
        //: a term of a sum: %1 points lost for that many warnings
        terms += Words::tr("%1 for %n warning(s)", nullptr, sum.warnings).arg(5 * sum.warnings);
    if (terms.size() == 1)
        return Words::tr("Nothing is deducted.");
    const QString difference = terms.join(QStringLiteral(" \u2212 "));
    if (sum.score == 0)
        //: %1: a sum such as "100 - 15 for 1 critical finding"
        return Words::tr("%1, never below 0.").arg(difference);
    //: %1: a sum such as "100 - 15 for 1 critical finding", %2: its result
    return Words::tr("%1 = %2.").arg(difference, QString::number(sum.score));
}

QString limitText(const Report& report)
{
    if (report.status == statusOf(report.arithmetic.score))
        return {};
    //: %1: status such as "good", %2: health such as "degraded"
    return Words::tr("Not better than \"%1\", because the deployment is %2.")
        .arg(reportStatusWord(report.status), healthWord(report.topology->health));
}

template <typename T, typename Text> QString orUnknown(const std::optional<T>& value, Text text)
{
    return value ? text(*value) : QStringLiteral("\u2013");
}

ReportSheet::Tile memoryTile(const ReportSummary& summary)
{
    ReportSheet::Tile tile{
        Words::tr("Memory"), orUnknown(summary.memoryUsedBytes, [](qint64 n) { return bytesText(n); }), {}};
    if (!summary.memoryMaxBytes)
        tile.detail = Words::tr("limit unknown");
    else if (*summary.memoryMaxBytes == 0)
        tile.detail = Words::tr("without a limit");
    else
        //: %1: an amount of memory, %2: a percentage
        tile.detail =
            Words::tr("of %1 (%2)")
                .arg(bytesText(*summary.memoryMaxBytes), percentText(summary.memoryPercent.value_or(0)));
    const double percent = summary.memoryPercent.value_or(0);
    tile.tone = percent >= 90 ? Tone::Critical : percent >= 80 ? Tone::Warning : Tone::Neutral;
    return tile;
}

QString findingsDetail(const ScoreArithmetic& sum)
{
    QStringList parts;
    if (sum.criticals > 0)
        parts += Words::tr("%n critical", "below the number of findings", sum.criticals);
    if (sum.warnings > 0)
        parts += Words::tr("%n warning(s)", "below the number of findings", sum.warnings);
    return parts.isEmpty() ? Words::tr("none", "below the number of findings")
                           : parts.join(QStringLiteral(", "));
}

QList<ReportSheet::Tile> tilesOf(const Report& report)
{
    const ReportSummary& summary = report.summary;
    const ScoreArithmetic& sum = report.arithmetic;
    const auto count = [](qint64 n) {
        return countText(static_cast<double>(n));
    };
    const int sick = sum.totalNodes - sum.healthyNodes;
    const Tone nodes = sum.totalNodes > 0 && sick == 0 ? Tone::Ok : Tone::Critical;
    const Tone findings = sum.criticals > 0 ? Tone::Critical : sum.warnings > 0 ? Tone::Warning : Tone::Ok;
    return {
        //: %1 and %2: numbers of nodes
        {Words::tr("Nodes"), Words::tr("%1 of %2").arg(sum.healthyNodes).arg(sum.totalNodes),
            sick == 0 ? Words::tr("all are ok") : Words::tr("%n not ok", nullptr, sick), nodes},
        {Words::tr("Findings"), QString::number(sum.criticals + sum.warnings), findingsDetail(sum), findings},
        memoryTile(summary),
        {Words::tr("Clients"), orUnknown(summary.clients, count), Words::tr("connected")},
        {Words::tr("Load"), orUnknown(summary.opsPerSecond, count), Words::tr("commands a second")},
        {Words::tr("Keys"), orUnknown(summary.keys, count), Words::tr("in the masters")},
    };
}

QList<ReportSheet::Point> pointsOf(const Report& report, const Wording& wording)
{
    QList<ReportSheet::Point> points;
    for (const Finding& finding : report.topology->findings) {
        const Recommendation advice{finding.code, finding.node, {}, finding.facts};
        points += ReportSheet::Point{toneOf(finding.severity), severityWord(finding.severity),
            wording.finding(finding), wording.why(finding), wording.recommendation(advice)};
    }
    return points;
}

QList<ReportSheet::Advice> adviceOf(const Report& report, const Wording& wording)
{
    QList<ReportSheet::Advice> list;
    for (const Recommendation& advice : report.recommendations)
        list += ReportSheet::Advice{
            wording.recommendation(advice), plainLine(advice.node, 120), plainLine(advice.setting, 60)};
    return list;
}

} // namespace

ReportSheet sheetOf(const Report& report, const Wording& wording)
{
    ReportSheet sheet;
    sheet.title = Words::tr("Health report");
    sheet.target = report.target.isEmpty() ? Words::tr("Unnamed deployment") : plainLine(report.target, 120);
    //: %1: kind of deployment, %2 and %3: points in time
    sheet.about = Words::tr("%1, seen %2, report of %3")
                      .arg(kindWord(report.topology->kind), timeText(report.topology->observedAt),
                          timeText(report.generatedAt));
    sheet.score = QString::number(report.arithmetic.score);
    sheet.arithmetic = arithmeticText(report.arithmetic);
    sheet.limit = limitText(report);
    sheet.status = reportStatusWord(report.status);
    sheet.statusTone = toneOf(report.status);
    sheet.summary = wording.summary(report);
    sheet.tiles = tilesOf(report);
    sheet.findings = pointsOf(report, wording);
    sheet.advice = adviceOf(report, wording);
    fillNodeTable(sheet, report);
    return sheet;
}

} // namespace quorate
