#include "app/quoratectl/planText.h"

#include "app/quoratectl/TextTable.h"
#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanText)
};

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return Text::tr("ok");
    case Verdict::Warning:
        return Text::tr("warning");
    case Verdict::Refused:
        return Text::tr("refused");
    }
    Q_UNREACHABLE();
}

QString commandText(const std::optional<Command>& command)
{
    return command ? plainLine(command->redacted()) : Text::tr("(waits)");
}

QString wayOutText(const PlanStep& step)
{
    return step.wayOut == WayOut::Always ? Text::tr("whatever happens") : Text::tr("if it fails");
}

} // namespace

QString planText(const Plan& plan, const PlanWording& wording)
{
    TextTable checks({Text::tr("CHECK"), QString()});
    for (const PreflightCheck& check : plan.preflight)
        checks.addRow({verdictWord(check.verdict), wording.check(check)});
    TextTable steps({Text::tr("STEP"), Text::tr("NODE"), Text::tr("COMMAND"), Text::tr("WHY")},
        {TextTable::Align::Right});
    TextTable undos({Text::tr("TAKEN BACK"), Text::tr("NODE"), Text::tr("COMMAND")});
    for (int i = 0; i < plan.steps.size(); ++i) {
        const PlanStep& step = plan.steps[i];
        steps.addRow({QString::number(i + 1), step.node.toString(), commandText(step.command),
            wording.why(plan, step)});
        if (step.undo && step.wayOut != WayOut::None)
            undos.addRow({wayOutText(step), step.node.toString(), commandText(step.undo)});
    }
    QString text = wording.title(plan) + QStringLiteral("\n\n") + checks.text();
    if (!steps.isEmpty())
        text += QLatin1Char('\n') + steps.text();
    if (!undos.isEmpty())
        text += QLatin1Char('\n') + undos.text();
    return text + QLatin1Char('\n') + wording.risk(plan) + QLatin1Char('\n');
}

QString receiptText(const Receipt& receipt, const PlanWording& wording)
{
    TextTable steps(
        {Text::tr("STEP"), Text::tr("NODE"), Text::tr("COMMAND"), Text::tr("TOOK"), Text::tr("ANSWER")},
        {TextTable::Align::Right});
    for (const StepRecord& record : receipt.steps) {
        const PlanStep& step = receipt.plan.steps[record.step];
        steps.addRow({QString::number(record.step + 1), step.node.toString(),
            commandText(record.isUndo ? step.undo : step.command), millisecondsText(record.durationMs),
            record.error ? wording.error(*record.error) : plainLine(record.reply)});
    }
    TextTable left({Text::tr("LEFT"), Text::tr("NODE"), Text::tr("MENDED BY")});
    for (const LeftOver& one : receipt.left) {
        const PlanStep& step = receipt.plan.steps[one.step];
        left.addRow({QString::number(one.step + 1), step.node.toString(), commandText(mendingCommand(step))});
    }
    QString text = QLatin1Char('\n') + (steps.isEmpty() ? QString() : steps.text() + QLatin1Char('\n'))
        + wording.outcome(receipt) + QLatin1Char('\n');
    if (receipt.error)
        text += wording.error(*receipt.error) + QLatin1Char('\n');
    if (!left.isEmpty())
        text += QLatin1Char('\n') + left.text();
    return text;
}

} // namespace quorate
