#include "ui/profile/TestGroup.h"

#include "ui/profile/stepWords.h"
#include "ui/widgets/Text.h"
#include "ui/words/Quantities.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kIconSize = 16;

enum Column { IconColumn, NameColumn, StateColumn, DetailColumn, DurationColumn, ColumnCount };

void setIcon(QLabel& label, IconName name, Tone tone)
{
    label.setPixmap(icon(name, tone).pixmap(QSize(kIconSize, kIconSize), label.devicePixelRatioF()));
}

} // namespace

TestGroup::TestGroup(const Wording& wording, int index, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_sentence(textLabel(TextRole::Body))
    , m_hint(textLabel(TextRole::Muted))
{
    setObjectName(QStringLiteral("testGroup%1").arg(index));
    auto* const grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(DetailColumn, 1);
    if (!title.isEmpty())
        addTitle(title, *grid);
    for (int stage = 0; stage < kTestStages; ++stage)
        addRow(static_cast<TestStage>(stage), index, *grid);
    if (m_titleIcon)
        drawTitle();
    m_sentence->setObjectName(QStringLiteral("testSentence%1").arg(index));
    m_hint->setObjectName(QStringLiteral("testHint%1").arg(index));
    for (QLabel* label : {m_sentence, m_hint}) {
        label->setWordWrap(true);
        label->hide();
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, grid->rowCount(), NameColumn, 1, ColumnCount - NameColumn);
    }
}

void TestGroup::addTitle(const QString& title, QGridLayout& grid)
{
    m_titleIcon = textLabel(TextRole::Body);
    m_titleNote = textLabel(TextRole::Muted);
    grid.addWidget(m_titleIcon, 0, IconColumn);
    grid.addWidget(textLabel(TextRole::Strong, title), 0, NameColumn, 1, 2);
    grid.addWidget(m_titleNote, 0, DetailColumn, 1, 2);
}

void TestGroup::addRow(TestStage stage, int index, QGridLayout& grid)
{
    Row& row = m_rows.at(static_cast<size_t>(stage));
    row = {textLabel(TextRole::Body), textLabel(TextRole::Body, stageWord(stage)), textLabel(TextRole::Body),
        textLabel(TextRole::Muted), textLabel(TextRole::Muted)};
    row.state->setObjectName(QStringLiteral("step%1-%2").arg(QString::number(index), stageName(stage)));
    row.detail->setWordWrap(true);
    row.duration->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int line = grid.rowCount();
    int column = 0;
    for (QLabel* label : {row.icon, row.name, row.state, row.detail, row.duration})
        grid.addWidget(label, line, column++, label == row.detail ? Qt::Alignment() : Qt::AlignVCenter);
    m_steps.at(static_cast<size_t>(stage)).stage = stage;
    draw(stage);
}

void TestGroup::setStep(const TestStep& step)
{
    m_steps.at(static_cast<size_t>(step.stage)) = step;
    draw(step.stage);
    showFailure(step);
    if (m_titleIcon)
        drawTitle();
}

bool TestGroup::hasFailed() const
{
    return std::any_of(m_steps.cbegin(), m_steps.cend(),
        [](const TestStep& each) { return each.state == TestState::Failed; });
}

void TestGroup::draw(TestStage stage)
{
    const TestStep& shown = step(stage);
    const Row& row = m_rows.at(static_cast<size_t>(stage));
    const bool isOver = shown.state == TestState::Passed || shown.state == TestState::Failed;
    setIcon(*row.icon, stateIcon(shown.state), stateTone(shown.state));
    row.name->setText(stageWord(stage));
    row.state->setText(stateWord(shown.state));
    setTextTone(*row.state, shown.state == TestState::Waiting ? Tone::Unknown : stateTone(shown.state));
    row.detail->setText(stepDetail(shown));
    row.duration->setText(isOver ? millisecondsText(shown.milliseconds) : QString());
    row.state->setAccessibleName(
        QStringList{row.name->text(), row.state->text(), row.detail->text(), row.duration->text()}
            .join(QStringLiteral(" "))
            .simplified());
}

void TestGroup::drawTitle()
{
    const TestStep& last = step(TestStage::Identify);
    const bool hasPassed = last.state == TestState::Passed;
    TestState state = last.state;
    for (const TestStep& each : m_steps) {
        if (each.state == TestState::Failed || (each.state == TestState::Running && !hasPassed))
            state = each.state;
    }
    setIcon(*m_titleIcon, stateIcon(state), stateTone(state));
    m_titleNote->setText(hasPassed && last.server ? serverWords(*last.server) : stateWord(state));
    // What is in order needs no attention; what waits has nothing to say yet.
    const bool isOpen = state == TestState::Running || state == TestState::Failed;
    for (const Row& row : m_rows) {
        for (QLabel* label : {row.icon, row.name, row.state, row.detail, row.duration})
            label->setVisible(isOpen);
    }
}

void TestGroup::showFailure(const TestStep& step)
{
    if (step.state != TestState::Failed || !step.error)
        return;
    setTextTone(*m_sentence, step.error->code == ErrorCode::Cancelled ? Tone::Neutral : Tone::Critical);
    m_sentence->setText(m_wording.error(*step.error));
    m_hint->setText(m_wording.hint(*step.error));
    m_sentence->show();
    m_hint->setVisible(!m_hint->text().isEmpty());
}

void TestGroup::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool isOther = event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange;
    if (!isOther || !m_rows.back().icon)
        return;
    for (const TestStep& each : m_steps) {
        draw(each.stage);
        showFailure(each);
    }
    if (m_titleIcon)
        drawTitle();
}

} // namespace quorate
