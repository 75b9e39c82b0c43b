#include "ui/operation/JournalRows.h"

#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QLocale>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::JournalRows)
};

TableCell stateCell(const JournalledOperation& operation, bool wasInterrupted)
{
    const auto cell = [](const QString& word, Tone tone) {
        TableCell made;
        made.text = word;
        made.icon = toneIcon(tone);
        made.iconTone = made.tone = tone;
        return made;
    };
    if (wasInterrupted)
        return cell(Words::tr("interrupted"), Tone::Critical);
    if (!operation.hasEnded)
        return cell(Words::tr("running"), Tone::Info);
    switch (operation.receipt.outcome) {
    case Outcome::Succeeded:
        return cell(Words::tr("done"), Tone::Ok);
    case Outcome::Failed:
        return cell(Words::tr("failed"), Tone::Critical);
    case Outcome::Cancelled:
        return cell(Words::tr("cancelled"), Tone::Warning);
    case Outcome::Refused:
        return cell(Words::tr("refused"), Tone::Warning);
    case Outcome::Unknown:
        return cell(Words::tr("outcome not known"), Tone::Unknown);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<TableColumn> journalColumns()
{
    return {{Words::tr("Time"), 136}, {Words::tr("State"), 124}, {Words::tr("Operation"), 220},
        {Words::tr("Deployment"), 90}, {Words::tr("Took"), 76, true},
        {Words::tr("Still"), 76, true, Words::tr("For how long writes stood still")}};
}

QList<TableRow> journalRows(const QList<JournalledOperation>& operations, const QSet<QString>& interrupted,
    const PlanWording& wording)
{
    QList<TableRow> rows;
    for (const JournalledOperation& operation : operations) {
        const Receipt& receipt = operation.receipt;
        const QDateTime at = receipt.startedAt.toLocalTime();
        TableRow row;
        row.key = receipt.id;
        TableCell time;
        time.text = QLocale().toString(at, QLocale::ShortFormat);
        time.exact = at.toString(Qt::ISODateWithMs);
        time.sort = at;
        TableCell title;
        title.text = wording.title(receipt.plan);
        TableCell deployment;
        deployment.text = plainLine(receipt.plan.deployment, 120);
        TableCell took;
        took.text = operation.hasEnded ? millisecondsText(receipt.durationMs()) : QStringLiteral("–");
        took.sort = receipt.durationMs();
        const QJsonValue gap = receipt.facts.value(QLatin1String("writeGapMs"));
        TableCell still;
        still.text = gap.isDouble() ? millisecondsText(gap.toDouble()) : QStringLiteral("–");
        still.sort = gap.toDouble(-1);
        row.cells = {
            time, stateCell(operation, interrupted.contains(receipt.id)), title, deployment, took, still};
        rows += row;
    }
    return rows;
}

} // namespace quorate
