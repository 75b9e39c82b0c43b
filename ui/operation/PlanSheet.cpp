#include "ui/operation/PlanSheet.h"

#include "core/base/Untrusted.h"
#include "ui/cluster/SlotPlanCard.h"
#include "ui/operation/PlanRow.h"
#include "ui/operation/PreflightList.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace quorate {

namespace {

QScrollArea* scroller(const char* name)
{
    auto* const area = new QScrollArea;
    area->setObjectName(QLatin1String(name));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setLook(*area, "surface", QStringLiteral("card"));
    return area;
}

} // namespace

PlanSheet::PlanSheet(const PlanWording& wording, QWidget* parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_slots(new SlotPlanCard)
    , m_stepsHeader(new SectionHeader({}))
    , m_checksHeader(new SectionHeader({}))
    , m_stepScroll(scroller("planSteps"))
    , m_checkScroll(scroller("planChecks"))
    , m_checks(new PreflightList(wording))
{
    auto* const inner = new QWidget;
    setLook(*inner, "surface", QStringLiteral("inCard"));
    auto* const innerColumn = new QVBoxLayout(inner);
    innerColumn->setContentsMargins(16, 12, 16, 12);
    innerColumn->addWidget(m_checks);
    m_checkScroll->setWidget(inner);
    auto* const left = new QVBoxLayout;
    left->addWidget(m_stepsHeader);
    left->addWidget(m_stepScroll, 1);
    auto* const right = new QVBoxLayout;
    right->addWidget(m_checksHeader);
    right->addWidget(m_checkScroll, 1);
    auto* const row = new QHBoxLayout;
    row->setSpacing(16);
    row->addLayout(left, 3);
    row->addLayout(right, 2);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_slots);
    column->addLayout(row, 1);
    retranslate();
}

void PlanSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

// The frame only: what a plan says is written anew by whoever shows it.
void PlanSheet::retranslate()
{
    m_stepsHeader->setTitle(tr("Steps"));
    m_checksHeader->setTitle(tr("Checks"));
    m_stepScroll->setAccessibleName(tr("Steps"));
    m_checkScroll->setAccessibleName(tr("Checks"));
    m_checks->setAccessibleName(tr("Checks before anything is sent"));
}

void PlanSheet::setPlan(const Plan& plan)
{
    m_rows.clear();
    auto* const content = new QWidget;
    setLook(*content, "surface", QStringLiteral("inCard"));
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(12, 8, 16, 12);
    column->setSpacing(0);
    for (int step = 0; step < plan.steps.size(); ++step) {
        m_rows += new PlanRow(plan, step, m_wording);
        column->addWidget(m_rows.back());
    }
    m_stepScroll->setWidget(content);
    addWayOut(plan);
    column->addStretch(1);
    m_checks->setChecks(plan.preflight);
    m_slots->setPlan(plan);
}

// What is undone, whatever happens, is part of what a person agrees to.
void PlanSheet::addWayOut(const Plan& plan)
{
    auto* const column = static_cast<QVBoxLayout*>(m_stepScroll->widget()->layout());
    const auto add = [&](WayOut wayOut, const QString& title) {
        QStringList lines;
        for (const PlanStep& step : plan.steps) {
            if (step.undo && step.wayOut == wayOut)
                lines << plainLine(step.node.toString(), 120) + QStringLiteral("  ")
                        + plainLine(step.undo->redacted());
        }
        if (lines.isEmpty())
            return;
        auto* const caption = textLabel(TextRole::Caption, title);
        auto* const commands = textLabel(TextRole::Mono, lines.join(QLatin1Char('\n')));
        commands->setWordWrap(true);
        commands->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addSpacing(12);
        column->addWidget(caption);
        column->addWidget(commands);
    };
    add(WayOut::Always, tr("Taken back whatever happens"));
    add(WayOut::OnFailure, tr("Taken back if it fails or is cancelled"));
}

void PlanSheet::setStep(const StepUpdate& update)
{
    if (update.step < 0 || update.step >= m_rows.size())
        return;
    m_slots->take(update);
    if (!m_rows[update.step]->setState(update.state))
        return;
    m_stepScroll->ensureWidgetVisible(m_rows[update.step]);
}

void PlanSheet::setReceipt(const Receipt& receipt)
{
    m_slots->end();
    for (const StepRecord& record : receipt.steps) {
        if (record.step < m_rows.size())
            m_rows[record.step]->setRecord(record, m_wording);
    }
}

} // namespace quorate
