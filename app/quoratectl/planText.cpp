#include "app/quoratectl/planText.h"

#include "app/quoratectl/TextTable.h"
#include "core/base/Untrusted.h"
#include "core/cluster/slotCommands.h"
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
        steps.addRow({QString::number(i + 1), step.node.toString(),
            step.transfer < 0 ? commandText(step.command) : Text::tr("for each slot:"),
            wording.why(plan, step)});
        for (const SlotTemplate& each : slotTemplates(plan, step))
            steps.addRow({{}, each.node.isValid() ? each.node.toString() : Text::tr("other masters"),
                plainLine(each.command.redacted()), {}});
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
    const auto sentText = [&receipt](const StepRecord& record) {
        const PlanStep& step = receipt.plan.steps[record.step];
        const int transfer = step.transfer;
        return transfer < 0 ? commandText(record.isUndo ? step.undo : step.command)
                            : slotTransferName(receipt.plan.transfers.value(transfer).kind);
    };
    TextTable steps(
        {Text::tr("STEP"), Text::tr("NODE"), Text::tr("COMMAND"), Text::tr("TOOK"), Text::tr("ANSWER")},
        {TextTable::Align::Right});
    for (const StepRecord& record : receipt.steps) {
        const PlanStep& step = receipt.plan.steps[record.step];
        steps.addRow({QString::number(record.step + 1), step.node.toString(), sentText(record),
            millisecondsText(record.durationMs),
            record.error ? wording.error(*record.error) : plainLine(record.reply)});
    }
    TextTable left({Text::tr("LEFT"), Text::tr("NODE"), Text::tr("MENDED BY")});
    for (const LeftOver& one : receipt.left) {
        const PlanStep& step = receipt.plan.steps[one.step];
        left.addRow({QString::number(one.step + 1), step.node.toString(),
            step.transfer < 0 ? commandText(mendingCommand(step))
                              : QStringLiteral("quoratectl cluster resume")});
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
