#include "ui/cluster/RebalanceQuestions.h"

#include "ui/cluster/SlotPreview.h"
#include "ui/cluster/SlotShares.h"
#include "ui/cluster/WeightList.h"
#include "ui/profile/FormField.h"
#include "ui/widgets/Text.h"
#include "ui/words/Quantities.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

/// In the order of a chart of the plan, so that the colours stand in the same order.
QList<SlotMaster> mastersOf(const SlotSurvey& survey)
{
    QList<SlotSurvey::Master> sorted = survey.masters;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& one, const auto& other) {
        const auto first = [](const SlotSurvey::Master& master) {
            return master.slotRanges.empty() ? kSlotCount : master.slotRanges.front().first;
        };
        return first(one) < first(other);
    });
    QList<SlotMaster> masters;
    for (const SlotSurvey::Master& one : std::as_const(sorted))
        masters += one.master;
    return masters;
}

QString figureOf(const SlotShare& share, SlotMeasure measure)
{
    const auto arrow = [](const QString& before, const QString& after) {
        return before + QStringLiteral(" \u2192 ") + after;
    };
    switch (measure) {
    case SlotMeasure::Slots:
        return arrow(exactText(qRound64(share.before.slotCount)), exactText(qRound64(share.after.slotCount)));
    case SlotMeasure::Keys:
        return arrow(countText(share.before.keys), countText(share.after.keys));
    case SlotMeasure::Bytes:
        return arrow(bytesText(qRound64(share.before.bytes)), bytesText(qRound64(share.after.bytes)));
    }
    Q_UNREACHABLE();
}

} // namespace

RebalanceQuestions::RebalanceQuestions(
    const SurveyedCluster& cluster, const PlanWording& wording, QWidget* parent)
    : SlotQuestions(Offer::Rebalance, cluster, wording, parent)
    , m_measure(new QComboBox)
    , m_threshold(new QDoubleSpinBox)
    , m_useEmpty(new QCheckBox(tr("Use empty masters")))
    , m_weights(new WeightList(mastersOf(cluster.survey)))
{
    setObjectName(QStringLiteral("rebalanceQuestions"));
    auto* const upper = new QHBoxLayout;
    upper->setSpacing(24);
    upper->addWidget(makeForm(), 2);
    auto* const right = new QVBoxLayout;
    right->setContentsMargins(0, 12, 0, 0);
    right->setSpacing(8);
    right->addWidget(textLabel(TextRole::Section, tr("Weights of the masters")));
    right->addWidget(m_weights, 1);
    right->addStretch();
    upper->addLayout(right, 3);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addLayout(upper, 1);
    column->addWidget(preview());
    connect(m_measure, &QComboBox::currentIndexChanged, this, &RebalanceQuestions::answer);
    connect(m_threshold, &QDoubleSpinBox::valueChanged, this, &RebalanceQuestions::answer);
    connect(m_useEmpty, &QCheckBox::toggled, this, &RebalanceQuestions::answer);
    connect(m_weights, &WeightList::changed, this, &RebalanceQuestions::answer);
    setFocusProxy(m_measure);
}

QWidget* RebalanceQuestions::makeForm()
{
    auto* const content = new QWidget;
    QFormLayout* const form = quorate::makeForm(*content);
    m_measure->setObjectName(slotAnswer::measure);
    m_measure->addItem(tr("Number of slots"), static_cast<int>(SlotMeasure::Slots));
    m_measure->addItem(tr("Number of keys"), static_cast<int>(SlotMeasure::Keys));
    m_measure->addItem(tr("Memory of the keys"), static_cast<int>(SlotMeasure::Bytes));
    m_threshold->setObjectName(slotAnswer::threshold);
    m_threshold->setRange(0, 100);
    m_threshold->setDecimals(1);
    m_threshold->setValue(2);
    m_threshold->setSuffix(QStringLiteral(" %"));
    m_useEmpty->setObjectName(slotAnswer::useEmpty);
    m_useEmpty->setAccessibleName(m_useEmpty->text());
    auto* const measure = new FormField(m_measure);
    measure->addTo(*form);
    measure->setLabel(tr("Balance by"));
    auto* const threshold = new FormField(m_threshold);
    threshold->addTo(*form);
    threshold->setLabel(tr("Tolerate"));
    threshold->setNote(tr("Nothing moves while every master is this near to its share."));
    auto* const useEmpty = new FormField(m_useEmpty);
    useEmpty->addTo(*form);
    addCare(*form);
    return content;
}

InputAnswers RebalanceQuestions::given() const
{
    InputAnswers answers;
    answers.insert(slotAnswer::measure, m_measure->currentData());
    answers.insert(slotAnswer::threshold, m_threshold->value());
    answers.insert(slotAnswer::useEmpty, m_useEmpty->isChecked());
    answers.insert(slotAnswer::weights, m_weights->weights());
    addCareTo(answers);
    return answers;
}

void RebalanceQuestions::showPlanned()
{
    const auto measure = static_cast<SlotMeasure>(m_measure->currentData().toInt());
    QStringList figures;
    const QList<SlotShare> shares = slotShares(plan());
    for (const SlotShare& share : shares)
        figures += figureOf(share, measure);
    m_weights->setFigures(figures);
}

} // namespace quorate
