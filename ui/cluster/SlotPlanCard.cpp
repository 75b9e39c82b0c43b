#include "ui/cluster/SlotPlanCard.h"

#include "ui/cluster/MoveProgress.h"
#include "ui/cluster/ShareChart.h"

#include <QDeadlineTimer>
#include <QVBoxLayout>

namespace quorate {

SlotPlanCard::SlotPlanCard(QWidget* parent)
    : QFrame(parent)
    , m_chart(new ShareChart)
    , m_progress(new MoveProgress)
{
    setObjectName(QStringLiteral("slotPlanCard"));
    setProperty("surface", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_chart);
    column->addWidget(m_progress);
    hide();
}

void SlotPlanCard::setPlan(const Plan& plan)
{
    m_meter = MoveMeter(plan);
    m_hasTransfers = !plan.transfers.isEmpty();
    const QList<SlotShare> shares = m_meter.shares();
    m_chart->setShares(shares);
    m_chart->setVisible(!shares.isEmpty());
    m_progress->showFigures(m_meter.figures());
    m_progress->hide();
    setVisible(!shares.isEmpty());
}

void SlotPlanCard::end()
{
    m_progress->end();
}

void SlotPlanCard::take(const StepUpdate& update)
{
    if (!m_hasTransfers)
        return;
    m_meter.take(update, QDeadlineTimer::current().deadline());
    m_progress->showFigures(m_meter.figures());
    m_progress->show();
    show();
    m_chart->setShares(m_meter.shares());
}

} // namespace quorate
