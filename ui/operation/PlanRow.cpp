#include "ui/operation/PlanRow.h"

#include "core/base/Untrusted.h"
#include "core/cluster/slotCommands.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"
#include "ui/words/Quantities.h"

#include <QGridLayout>
#include <QLocale>

#include <utility>

namespace quorate {

namespace {

constexpr int kMarkSize = 18;

// What is sent for each slot of a transfer.
QStringList templateLines(const Plan& plan, const PlanStep& step)
{
    QStringList lines;
    for (const SlotTemplate& each : slotTemplates(plan, step))
        lines += (each.node.isValid() ? plainLine(each.node.toString(), 120) : PlanRow::tr("other masters"))
            + QStringLiteral("  ") + plainLine(each.command.redacted());
    return lines;
}

} // namespace

PlanRow::PlanRow(const Plan& plan, int step, const PlanWording& wording, QWidget* parent)
    : QWidget(parent)
    , m_mark(textLabel(TextRole::Muted, QLocale().toString(step + 1)))
    , m_why(textLabel(TextRole::Body, wording.why(plan, plan.steps[step])))
    , m_command(textLabel(TextRole::Mono))
    , m_answer(textLabel(TextRole::Caption))
{
    const PlanStep& planned = plan.steps[step];
    setObjectName(QStringLiteral("planStep%1").arg(step + 1));
    m_mark->setFixedWidth(kMarkSize + 4);
    m_mark->setAlignment(Qt::AlignRight | Qt::AlignTop);
    for (QLabel* label : {m_why, m_command, m_answer})
        label->setWordWrap(true);
    const QString node = plainLine(planned.node.toString(), 120);
    m_command->setText(planned.command
            ? node + QStringLiteral("  ") + plainLine(planned.command->redacted())
            : (QStringList{node} + templateLines(plan, planned)).join(QLatin1Char('\n')));
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_answer->hide();
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_why, 0, 1);
    grid->addWidget(m_command, 1, 1);
    grid->addWidget(m_answer, 2, 1);
    grid->setColumnStretch(1, 1);
    describe({});
}

// Number, state and words as one: a screen reader reads rows, not labels.
void PlanRow::describe(const QString& state)
{
    setAccessibleName(state.isEmpty() ? m_why->text() : state + QStringLiteral(": ") + m_why->text());
    setAccessibleDescription(m_command->text());
}

bool PlanRow::setState(StepUpdate::State state)
{
    if (std::exchange(m_state, state) == state)
        return false;
    const auto mark = [this](IconName name, Tone tone, const QString& word) {
        m_mark->setPixmap(icon(name, tone).pixmap(kMarkSize, kMarkSize));
        m_mark->setToolTip(word);
        describe(word);
    };
    switch (state) {
    case StepUpdate::State::Running:
        mark(IconName::StateBusy, Tone::Info, tr("running"));
        break;
    case StepUpdate::State::Done:
        mark(IconName::StateOk, Tone::Ok, tr("done"));
        break;
    case StepUpdate::State::Failed:
        mark(IconName::StateCritical, Tone::Critical, tr("failed"));
        break;
    case StepUpdate::State::TakenBack:
        mark(IconName::StateOk, Tone::Ok, tr("done, and taken back"));
        break;
    }
    return true;
}

void PlanRow::setRecord(const StepRecord& record, const PlanWording& wording)
{
    const QString took = millisecondsText(record.durationMs);
    const QString answer = record.error ? wording.error(*record.error) : plainLine(record.reply);
    //: %1: what a server answered, %2: how long it took
    QString text = answer.isEmpty() ? took : tr("%1, after %2").arg(answer, took);
    if (record.isUndo)
        //: %1: what a server answered to the command that takes a step back
        text = tr("taken back: %1").arg(text);
    m_answer->setText(m_answer->text().isEmpty() ? text : m_answer->text() + QStringLiteral("; ") + text);
    setTextTone(*m_answer, record.error ? Tone::Critical : Tone::Neutral);
    m_answer->show();
    setState(record.error   ? StepUpdate::State::Failed
            : record.isUndo ? StepUpdate::State::TakenBack
                            : StepUpdate::State::Done);
}

} // namespace quorate
