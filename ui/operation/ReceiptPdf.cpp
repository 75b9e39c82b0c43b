#include "ui/operation/ReceiptPdf.h"

#include "core/base/Untrusted.h"
#include "ui/health/PaperTable.h"
#include "ui/health/pdfFile.h"
#include "ui/operation/receiptFacts.h"
#include "ui/words/EventWords.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ReceiptPdf)
};

using Cell = ReportSheet::Cell;

constexpr qsizetype kMostOfReply = 120;

QString dateText(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) + QStringLiteral(" UTC");
}

QString clockText(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("HH:mm:ss.zzz"));
}

Tone toneOf(Outcome outcome)
{
    return outcome == Outcome::Succeeded                               ? Tone::Ok
        : outcome == Outcome::Cancelled || outcome == Outcome::Refused ? Tone::Warning
                                                                       : Tone::Critical;
}

Cell plain(const QString& text)
{
    return {text, Tone::Neutral, false};
}

void write(PaperPages& pages, const QString& text, const PaperFont& font, const QColor& colour, double below)
{
    pages.require(40);
    pages.moveDown(
        pages.canvas().paragraph({PaperPages::kLeft, pages.y()}, PaperPages::kWidth, text, font, colour)
        + below);
}

void writeTitle(PaperPages& pages, const Receipt& receipt, const PlanWording& wording)
{
    const Tokens& tokens = pages.canvas().tokens();
    write(pages, wording.title(receipt.plan), {20, false, false}, tokens.text, 4);
    write(pages, plainLine(receipt.plan.deployment), {11, true, false}, tokens.text, 3);
    write(pages, dateText(receipt.startedAt) + QStringLiteral(" \u00b7 ") + receipt.id, {8.5, false, false},
        tokens.muted, 12);
    QStringList lines{wording.outcome(receipt)};
    if (receipt.error)
        lines << wording.error(*receipt.error);
    lines << leftLines(receipt);
    const double top = pages.y() + 7;
    pages.canvas().mark({PaperPages::kLeft + 6, top}, 11, toneOf(receipt.outcome));
    const double height = pages.canvas().paragraph({PaperPages::kLeft + 18, pages.y()},
        PaperPages::kWidth - 18, lines.join(QLatin1Char('\n')), {10, false, false}, tokens.text);
    pages.moveDown(height + 12);
}

void writeFacts(PaperPages& pages, const Receipt& receipt)
{
    pages.heading(Words::tr("What was measured"), 60);
    QList<QList<Cell>> rows;
    for (const ReceiptFact& fact : receiptFacts(receipt))
        rows << QList<Cell>{plain(fact.what), plain(fact.value)};
    writeTable(pages, {{Words::tr("Figure"), 1, false}, {Words::tr("Value"), 0, true}}, rows);
}

QString replyOf(const StepRecord& record, const PlanWording& wording)
{
    return record.error ? wording.error(*record.error) : plainLine(record.reply, kMostOfReply);
}

void writeSteps(PaperPages& pages, const Receipt& receipt, const PlanWording& wording)
{
    pages.heading(Words::tr("What was sent"), 80);
    QList<QList<Cell>> rows;
    for (const StepRecord& record : receipt.steps) {
        const PlanStep& step = receipt.plan.steps[record.step];
        const auto& command = record.isUndo ? step.undo : step.command;
        const QString what = command ? plainLine(command->redacted()) : wording.why(receipt.plan, step);
        rows << QList<Cell>{plain(clockText(record.startedAt)), plain(plainLine(step.node.toString(), 60)),
            {what, Tone::Neutral, command.has_value()},
            {replyOf(record, wording), record.error ? Tone::Critical : Tone::Neutral, false},
            plain(millisecondsText(record.durationMs))};
    }
    writeTable(pages,
        {{Words::tr("Time (UTC)"), 0, false}, {Words::tr("Node"), 0, false}, {Words::tr("Command"), 2, false},
            {Words::tr("Reply"), 1, false}, {Words::tr("Took"), 0, true}},
        rows);
}

void writeFailover(PaperPages& pages, const FailoverTimeline& timeline)
{
    pages.heading(Words::tr("The failover, as the Sentinels told it"), 80);
    QList<QList<Cell>> rows;
    for (const FailoverTimeline::Span& span : timeline.spans)
        rows << QList<Cell>{plain(clockText(span.from)), plain(phaseWord(span.phase)),
            plain(millisecondsText(span.durationMs()))};
    writeTable(pages,
        {{Words::tr("From (UTC)"), 0, false}, {Words::tr("Phase"), 1, false}, {Words::tr("Took"), 0, true}},
        rows);
    pages.moveDown(12);
    rows.clear();
    for (const SentinelEvent& event : timeline.events)
        rows << QList<Cell>{plain(clockText(event.at)), plain(plainLine(event.source.toString(), 60)),
            plain(eventText(event))};
    writeTable(pages,
        {{Words::tr("Time (UTC)"), 0, false}, {Words::tr("Sentinel"), 0, false},
            {Words::tr("Event"), 1, false}},
        rows);
}

int writeReceipt(PaperSheets& sheets, const Receipt& receipt, const QList<FailoverTimeline>& failovers,
    const PlanWording& wording, int total)
{
    PaperPages pages(sheets,
        QStringLiteral("Quorate %1 \u00b7 %2")
            .arg(QStringLiteral(QUORATE_VERSION), plainLine(receipt.plan.deployment)),
        total);
    writeTitle(pages, receipt, wording);
    writeFacts(pages, receipt);
    writeSteps(pages, receipt, wording);
    for (const FailoverTimeline& timeline : failovers)
        writeFailover(pages, timeline);
    pages.finish();
    return pages.count();
}

} // namespace

QByteArray receiptPdf(
    const Receipt& receipt, const QList<FailoverTimeline>& failovers, const PlanWording& wording)
{
    return pdfFile(wording.title(receipt.plan), receipt.finishedAt, [&](PaperSheets& sheets, int total) {
        return writeReceipt(sheets, receipt, failovers, wording, total);
    });
}

} // namespace quorate
