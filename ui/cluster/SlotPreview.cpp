#include "ui/cluster/SlotPreview.h"

#include "ui/cluster/ShareChart.h"
#include "ui/widgets/Text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

SlotPreview::SlotPreview(const PlanWording& wording, QWidget* parent)
    : QFrame(parent)
    , m_wording(wording)
    , m_chart(new ShareChart)
    , m_sentence(textLabel(TextRole::Strong))
{
    setProperty("surface", QStringLiteral("card"));
    m_sentence->setObjectName(QStringLiteral("slotPreview"));
    m_sentence->setWordWrap(true);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_chart);
}

void SlotPreview::showPlan(const Plan& plan, const QString& missing)
{
    m_chart->setShares(slotShares(plan));
    // What stands in the way comes first in a plan; else what moves is worth saying.
    const auto chosen = std::find_if(plan.preflight.cbegin(), plan.preflight.cend(),
        [](const PreflightCheck& check) { return check.code == CheckCode::SlotsChosen; });
    const bool isRefused = missing.isEmpty() && plan.isRefused();
    if (!missing.isEmpty())
        m_sentence->setText(missing);
    else if (isRefused)
        m_sentence->setText(m_wording.check(plan.preflight.first()));
    else if (chosen != plan.preflight.cend())
        m_sentence->setText(m_wording.check(*chosen));
    setTextTone(*m_sentence, isRefused ? Tone::Critical : Tone::Neutral);
}

QString SlotPreview::sentence() const
{
    return m_sentence->text();
}

} // namespace quorate
