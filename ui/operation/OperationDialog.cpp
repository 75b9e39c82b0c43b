#include "ui/operation/OperationDialog.h"

#include "core/base/Untrusted.h"
#include "core/operation/redisCli.h"
#include "ui/operation/PlanSheet.h"
#include "ui/operation/receiptFacts.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"
#include "ui/words/Quantities.h"

#include <QComboBox>
#include <QDeadlineTimer>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace quorate {

namespace {

// For what is drawn beside its figures; fits a window of 1280 x 720.
constexpr int kWideWidth = 1120;
constexpr int kWideHeight = 680;
constexpr auto kElapsedInterval = std::chrono::milliseconds(200);

qint64 monotonicMs()
{
    return QDeadlineTimer::current().deadline();
}

Tone toneOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Succeeded:
        return Tone::Ok;
    case Outcome::Cancelled:
    case Outcome::Refused:
        return Tone::Warning;
    case Outcome::Failed:
    case Outcome::Unknown:
        return Tone::Critical;
    }
    Q_UNREACHABLE();
}

QPushButton* button(const char* name)
{
    auto* const made = new QPushButton;
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

OperationDialog::OperationDialog(const PlanWording& wording, const Setting& setting, QWidget* parent)
    : QDialog(parent)
    , m_wording(wording)
    , m_setting(setting)
    , m_title(textLabel(TextRole::Title))
    , m_candidate(new QComboBox)
    , m_candidateCaption(textLabel(TextRole::Muted, tr("New master")))
    , m_stack(new QStackedWidget)
    , m_input(new InputPage)
    , m_questions(m_input)
    , m_sheet(new PlanSheet(wording))
    , m_risk(textLabel(TextRole::Body))
    , m_outcome(textLabel(TextRole::Strong))
    , m_facts(textLabel(TextRole::Muted))
    , m_confirmCaption(textLabel(TextRole::Body))
    , m_confirm(new QLineEdit)
    , m_copy(button("copyPlan"))
    , m_save(button("saveReceipt"))
    , m_back(button("backToInput"))
    , m_close(button("closeOperation"))
    , m_go(button("startOperation"))
    , m_clock(new QTimer(this))
{
    setObjectName(QStringLiteral("operationDialog"));
    setUpLayout();
    offerCandidates();
    connect(m_go, &QPushButton::clicked, this, [this] { m_phase == Phase::Input ? proceed() : start(); });
    connect(m_back, &QPushButton::clicked, this, &OperationDialog::goBack);
    connect(m_input, &InputPage::changed, this, &OperationDialog::refresh);
    connect(m_input, &InputPage::submitted, this, &OperationDialog::proceed);
    connect(m_close, &QPushButton::clicked, this, &OperationDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] { copyText(asRedisCli(m_plan, m_setting.usesTls)); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_receipt); });
    connect(m_confirm, &QLineEdit::textChanged, this, &OperationDialog::refresh);
    connect(m_clock, &QTimer::timeout, this, &OperationDialog::refresh);
    refresh();
}

void OperationDialog::setUpLayout()
{
    m_risk->setObjectName(QStringLiteral("operationRisk"));
    m_outcome->setObjectName(QStringLiteral("operationOutcome"));
    m_facts->setObjectName(QStringLiteral("operationFacts"));
    m_confirm->setObjectName(QStringLiteral("confirmName"));
    m_candidate->setObjectName(QStringLiteral("candidate"));
    m_candidate->setAccessibleName(m_candidateCaption->text());
    for (QLabel* label : {m_risk, m_outcome, m_facts, m_confirmCaption})
        label->setWordWrap(true);
    setLook(*m_go, "look", QStringLiteral("primary"));
    m_copy->setText(tr("Copy as redis-cli"));
    m_copy->setIcon(icon(IconName::ActionCopy));
    m_save->setText(tr("Save the receipt…"));
    m_back->setText(tr("Back"));
    m_stack->addWidget(m_sheet);
    m_stack->addWidget(m_input);
    auto* const choice = new QHBoxLayout;
    choice->addWidget(m_title, 1);
    choice->addWidget(m_candidateCaption);
    choice->addWidget(m_candidate);
    auto* const confirmation = new QHBoxLayout;
    confirmation->addWidget(m_confirmCaption, 1);
    confirmation->addWidget(m_confirm);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(12);
    column->addLayout(choice);
    column->addWidget(m_stack, 1);
    column->addWidget(m_risk);
    column->addWidget(m_outcome);
    column->addWidget(m_facts);
    column->addLayout(confirmation);
    column->addLayout(buttons);
    resize(1000, 620);
}

void OperationDialog::offerCandidates()
{
    for (const Endpoint& candidate : std::as_const(m_setting.candidates))
        m_candidate->addItem(plainLine(candidate.toString(), 60), candidate.toString());
    connect(m_candidate, &QComboBox::activated, this, [this](int at) {
        m_isChecked = false;
        refresh();
        Q_EMIT candidateChosen(m_setting.candidates[at]);
    });
}

void OperationDialog::askFor(
    const QString& title, const QString& explanation, const QList<InputField>& fields)
{
    m_input->setFields(explanation, fields);
    openQuestions(title, *m_input);
}

void OperationDialog::askBy(const QString& title, QuestionPage* page)
{
    m_stack->addWidget(page);
    connect(page, &QuestionPage::changed, this, &OperationDialog::refresh);
    connect(page, &QuestionPage::submitted, this, &OperationDialog::proceed);
    openQuestions(title, *page);
    resize(std::max(width(), kWideWidth), std::max(height(), kWideHeight));
    page->setFocus();
}

void OperationDialog::openQuestions(const QString& title, QuestionPage& page)
{
    m_phase = Phase::Input;
    m_hasInput = true;
    m_isLooking = false;
    m_inputTitle = title;
    m_questions = &page;
    m_outcome->clear();
    m_title->setText(title);
    setWindowTitle(title);
    m_stack->setCurrentWidget(&page);
    refresh();
}

void OperationDialog::showLooking(const QString& title)
{
    m_title->setText(title);
    setWindowTitle(title);
    look();
}

void OperationDialog::look()
{
    m_phase = Phase::Review;
    m_isLooking = true;
    m_isChecked = false;
    m_plan = {};
    m_outcome->setText(tr("Looking at the servers, without changing anything…"));
    setTextTone(*m_outcome, Tone::Neutral);
    m_close->setFocus();
    refresh();
}

void OperationDialog::proceed()
{
    if (m_phase != Phase::Input || !m_questions->isComplete())
        return;
    look();
    Q_EMIT inputGiven(m_questions->answers());
}

void OperationDialog::goBack()
{
    m_phase = Phase::Input;
    m_isLooking = false;
    m_title->setText(m_inputTitle);
    setWindowTitle(m_inputTitle);
    m_outcome->clear();
    m_risk->clear();
    m_confirm->clear();
    m_stack->setCurrentWidget(m_questions);
    m_questions->setFocus();
    refresh();
    Q_EMIT inputReopened();
}

void OperationDialog::showPlan(const Plan& plan, bool isChecked)
{
    if (m_phase != Phase::Review)
        return;
    m_isLooking = false;
    m_outcome->clear();
    m_stack->setCurrentWidget(m_sheet);
    m_plan = plan;
    m_isChecked = isChecked;
    m_sheet->setPlan(plan);
    m_title->setText(m_wording.title(plan));
    setWindowTitle(m_wording.title(plan));
    m_risk->setText(m_wording.risk(plan));
    m_candidate->setCurrentIndex(static_cast<int>(m_setting.candidates.indexOf(plan.newMaster)));
    //: %1: name of a deployment
    m_confirmCaption->setText(tr("This is production. Type %1 to confirm.").arg(plainLine(plan.deployment)));
    m_confirm->setAccessibleName(m_confirmCaption->text());
    refresh();
}

void OperationDialog::showProblem(const QString& sentence)
{
    if (m_phase != Phase::Review)
        return;
    m_outcome->setText(sentence);
    setTextTone(*m_outcome, Tone::Critical);
    m_isChecked = false;
    m_isLooking = false;
    refresh();
}

void OperationDialog::showStep(const StepUpdate& update)
{
    m_canCancel = update.canCancel;
    m_sheet->setStep(update);
    refresh();
}

void OperationDialog::showReceipt(const Receipt& receipt)
{
    m_phase = Phase::Over;
    m_receipt = receipt;
    m_clock->stop();
    m_sheet->setReceipt(receipt);
    m_outcome->setText(m_wording.outcome(receipt));
    setTextTone(*m_outcome, toneOf(receipt.outcome));
    sayFacts(receipt);
    refresh();
    m_close->setFocus();
}

void OperationDialog::sayFacts(const Receipt& receipt)
{
    QStringList lines;
    if (receipt.error)
        lines << m_wording.error(*receipt.error);
    lines << leftLines(receipt);
    QStringList figures;
    for (const ReceiptFact& fact : receiptFacts(receipt))
        figures << fact.what + QStringLiteral(": ") + fact.value;
    lines << figures.join(QStringLiteral(" \u00b7 "));
    m_facts->setText(lines.join(QLatin1Char('\n')));
}

QString OperationDialog::verb() const
{
    const QString node = plainLine(m_plan.newMaster.toString(), 60);
    switch (m_plan.kind) {
    case OperationKind::ReplicationSwitchover:
    case OperationKind::SentinelSwitchover:
        //: %1: host:port
        return tr("Switch over to %1").arg(node);
    case OperationKind::ReplicationPromote:
        return tr("Promote %1").arg(node);
    case OperationKind::SentinelFailover:
        return tr("Fail over");
    case OperationKind::ReplicationSetup:
        return tr("Set up replication");
    case OperationKind::ReplicationRepoint:
        //: %1: host:port
        return tr("Re-point to %1").arg(node);
    case OperationKind::ReplicationDetach:
        return tr("Detach %1").arg(node);
    case OperationKind::ReplicationPriority:
        return tr("Set the priority");
    case OperationKind::ReplicationSplit:
        return tr("Make the replicas read-only");
    case OperationKind::SentinelMonitor:
        return tr("Watch it");
    case OperationKind::SentinelRemove:
        return tr("Stop watching it");
    case OperationKind::SentinelSet:
        return tr("Set it on every Sentinel");
    case OperationKind::SentinelReset:
        return tr("Reset the Sentinels");
    case OperationKind::SentinelFlush:
        return tr("Write the files");
    case OperationKind::ClusterRebalance:
    case OperationKind::ClusterReshard:
        return tr("Move the slots");
    case OperationKind::ClusterResume:
        return tr("Finish it");
    case OperationKind::ClusterFix:
        return tr("Put it right");
    case OperationKind::Mend:
        return tr("Take it back");
    }
    Q_UNREACHABLE();
}

QString OperationDialog::goText() const
{
    if (m_phase == Phase::Input)
        return tr("Show the plan");
    const bool isAsking = m_isLooking || (!m_isChecked && !m_plan.steps.isEmpty());
    return isAsking ? tr("Asking the servers…") : verb();
}

void OperationDialog::refresh()
{
    const bool isInput = m_phase == Phase::Input;
    const bool isReview = m_phase == Phase::Review;
    const bool isRunning = m_phase == Phase::Running;
    const bool isNamed = !m_setting.isProduction || m_confirm->text() == m_plan.deployment;
    const bool canStart = isReview && m_isChecked && !m_plan.isRefused() && !m_plan.steps.isEmpty();
    m_go->setVisible(isReview || isInput);
    m_go->setEnabled(isInput ? m_questions->isComplete() : canStart && isNamed);
    m_go->setText(goText());
    m_back->setVisible(isReview && m_hasInput);
    m_close->setText(isRunning    ? tr("Cancel the operation")
            : isReview || isInput ? tr("Cancel")
                                  : tr("Close"));
    m_close->setEnabled(!isRunning || (m_canCancel && !m_wantsCancel));
    m_close->setToolTip(
        isRunning && !m_canCancel ? tr("The way on is safer than the way back now.") : QString());
    m_confirm->setVisible(isReview && m_setting.isProduction && canStart);
    m_confirmCaption->setVisible(m_confirm->isVisibleTo(this));
    m_candidate->setVisible(m_setting.candidates.size() > 1);
    m_candidate->setEnabled(isReview);
    m_candidateCaption->setVisible(m_candidate->isVisibleTo(this));
    m_risk->setVisible(isReview);
    m_copy->setVisible(!isInput);
    m_copy->setEnabled(!m_plan.steps.isEmpty());
    m_save->setVisible(m_phase == Phase::Over && !m_receipt.id.isEmpty());
    m_facts->setVisible(m_phase == Phase::Over);
    if (isRunning) {
        setTextTone(*m_outcome, Tone::Neutral);
        const qint64 elapsed = monotonicMs() - m_startedAt;
        //: %1: a duration
        m_outcome->setText(
            m_wantsCancel ? tr("Cancelling…") : tr("Running for %1").arg(durationText(elapsed / 1000)));
    }
    m_outcome->setVisible(!m_outcome->text().isEmpty());
}

void OperationDialog::start()
{
    m_phase = Phase::Running;
    m_startedAt = monotonicMs();
    m_clock->start(kElapsedInterval);
    refresh();
    Q_EMIT startRequested(m_plan);
}

// Also of Escape and of the window's own button.
void OperationDialog::reject()
{
    if (m_phase != Phase::Running)
        return QDialog::reject();
    if (!m_canCancel || m_wantsCancel)
        return;
    m_wantsCancel = true;
    refresh();
    Q_EMIT cancelRequested();
}

} // namespace quorate
