#include "ui/cluster/SlotQuestions.h"

#include "ui/cluster/SlotPreview.h"
#include "ui/profile/FormField.h"

#include <QFormLayout>
#include <QSpinBox>

namespace quorate {

SlotQuestions::SlotQuestions(
    Offer offer, const SurveyedCluster& cluster, const PlanWording& wording, QWidget* parent)
    : QuestionPage(parent)
    , m_offer(offer)
    , m_cluster(cluster)
    , m_preview(new SlotPreview(wording, this))
    , m_latency(new QSpinBox(this))
    , m_rate(new QSpinBox(this))
{
    m_latency->setObjectName(slotAnswer::latency);
    m_latency->setRange(1, 10'000);
    m_latency->setValue(20);
    m_rate->setObjectName(slotAnswer::rate);
    m_rate->setRange(0, 100'000);
    m_due.setSingleShot(true);
    m_due.setInterval(0);
    connect(m_latency, &QSpinBox::valueChanged, this, &SlotQuestions::answer);
    connect(m_rate, &QSpinBox::valueChanged, this, &SlotQuestions::answer);
    connect(&m_due, &QTimer::timeout, this, &SlotQuestions::makePlan);
    m_due.start();
}

void SlotQuestions::addCare(QFormLayout& form)
{
    //: behind a number
    m_latency->setSuffix(QLatin1Char(' ') + tr("ms"));
    m_rate->setSuffix(QLatin1Char(' ') + tr("MB/s"));
    m_rate->setSpecialValueText(tr("No limit"));
    auto* const latency = new FormField(m_latency);
    latency->addTo(form);
    latency->setLabel(tr("Back off above"));
    latency->setNote(tr("A PING that takes longer slows the move down, so that clients do not feel it."));
    auto* const rate = new FormField(m_rate);
    rate->addTo(form);
    rate->setLabel(tr("From each master at most"));
}

void SlotQuestions::addCareTo(InputAnswers& answers) const
{
    answers.insert(slotAnswer::latency, m_latency->value());
    answers.insert(slotAnswer::rate, m_rate->value());
}

bool SlotQuestions::isComplete() const
{
    return !m_due.isActive() && missing().isEmpty() && !m_plan.isRefused() && !m_plan.transfers.isEmpty();
}

void SlotQuestions::answer()
{
    m_due.start();
    Q_EMIT changed();
}

void SlotQuestions::makePlan()
{
    m_answers = given();
    m_plan = planSlots(m_offer, m_answers, *m_cluster.topology, m_cluster.deployment, m_cluster.survey);
    m_preview->showPlan(m_plan, missing());
    showPlanned();
    Q_EMIT changed();
}

} // namespace quorate
