#include "ui/cluster/ReshardQuestions.h"

#include "core/base/Untrusted.h"
#include "ui/cluster/SlotPreview.h"
#include "ui/profile/FormField.h"
#include "ui/words/Quantities.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

ReshardQuestions::ReshardQuestions(
    const SurveyedCluster& cluster, const SlotRanges& slotRanges, const PlanWording& wording, QWidget* parent)
    : SlotQuestions(Offer::Reshard, cluster, wording, parent)
    , m_which(new QLineEdit(slotListText(slotRanges)))
    , m_to(new QComboBox)
    , m_from(new QComboBox)
{
    setObjectName(QStringLiteral("reshardQuestions"));
    offerMasters(toSet(slotRanges));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(makeForm());
    column->addWidget(preview());
    column->addStretch(1);
    connect(m_which, &QLineEdit::textChanged, this, &ReshardQuestions::check);
    connect(m_which, &QLineEdit::returnPressed, this, [this] {
        if (isComplete())
            Q_EMIT submitted();
    });
    connect(m_to, &QComboBox::currentIndexChanged, this, &ReshardQuestions::answer);
    connect(m_from, &QComboBox::currentIndexChanged, this, &ReshardQuestions::answer);
    setFocusProxy(slotRanges.empty() ? static_cast<QWidget*>(m_which) : m_to);
}

QWidget* ReshardQuestions::makeForm()
{
    auto* const content = new QWidget;
    QFormLayout* const form = quorate::makeForm(*content);
    m_which->setObjectName(slotAnswer::which);
    m_to->setObjectName(slotAnswer::to);
    m_from->setObjectName(slotAnswer::from);
    m_whichField = new FormField(m_which);
    m_whichField->addTo(*form);
    m_whichField->setLabel(tr("Slots"));
    m_whichField->setNote(tr("How many, such as 1000, or which: 0-99,200"));
    auto* const to = new FormField(m_to);
    to->addTo(*form);
    to->setLabel(tr("To"));
    auto* const from = new FormField(m_from);
    from->addTo(*form);
    from->setLabel(tr("From"));
    addCare(*form);
    return content;
}

// The one with the fewest slots is who most likely gets some, unless it has some of these.
void ReshardQuestions::offerMasters(const SlotSet& wanted)
{
    m_from->addItem(tr("All the other masters"), QString());
    int fewest = kSlotCount + 1;
    for (const SlotSurvey::Master& one : cluster().survey.masters) {
        const int has = slotCount(one.slotRanges);
        //: %1: host:port, %2: a number of slots
        const QString text =
            tr("%1, with %2 slots").arg(plainLine(one.master.endpoint.toString(), 80), exactText(has));
        const QString id = QString::fromLatin1(one.master.id);
        m_to->addItem(text, id);
        m_from->addItem(text, id);
        if (has < fewest && (toSet(one.slotRanges) & wanted).none()) {
            fewest = has;
            m_to->setCurrentIndex(m_to->count() - 1);
        }
    }
}

QString ReshardQuestions::missing() const
{
    const QString which = m_which->text().trimmed();
    if (which.isEmpty())
        return tr("Say how many slots, or which.");
    bool isNumber = false;
    const int count = which.toInt(&isNumber);
    if (isNumber && (count < 1 || count > kSlotCount))
        return tr("There are 16,384 slots.");
    if (!isNumber && !slotListFromText(which))
        return tr("Give a number, or slots from 0 to 16383 such as 0-99,200.");
    return {};
}

void ReshardQuestions::check()
{
    m_whichField->setProblem(missing());
    answer();
}

InputAnswers ReshardQuestions::given() const
{
    InputAnswers answers;
    answers.insert(slotAnswer::which, missing().isEmpty() ? m_which->text().trimmed() : QString());
    answers.insert(slotAnswer::to, m_to->currentData());
    answers.insert(slotAnswer::from, m_from->currentData());
    addCareTo(answers);
    return answers;
}

} // namespace quorate
