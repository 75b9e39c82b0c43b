#include "ui/topology/ReadingPart.h"

#include "ui/widgets/AgeLabel.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Text.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace quorate {

namespace {

QLabel* wrapped(TextRole role)
{
    QLabel* const label = textLabel(role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ReadingPart::ReadingPart(NodeTopic topic, const QString& name, const Wording& wording, Ticker& ticker)
    : m_topic(topic)
    , m_wording(wording)
    , m_ticker(ticker)
    , m_note(textLabel(TextRole::Caption))
    , m_age(new AgeLabel(ticker))
    , m_refresh(new QToolButton)
    , m_body(new QVBoxLayout)
    , m_message(wrapped(TextRole::Muted))
    , m_sentence(wrapped(TextRole::Body))
    , m_hint(wrapped(TextRole::Muted))
    , m_again(new QPushButton)
{
    setObjectName(name);
    m_message->setObjectName(name + QStringLiteral("Message"));
    // A reading is as old as it is: nobody promised to repeat it.
    m_age->setStaleAfter(std::chrono::hours(24 * 365));
    m_failure = makeFailure(name);
    auto* const card = new QFrame;
    setLook(*card, "surface", QStringLiteral("card"));
    m_body->setSpacing(8);
    m_body->setContentsMargins(16, 12, 16, 12);
    m_head = makeHead(name);
    m_body->addWidget(m_head);
    m_body->addWidget(m_message);
    m_body->addWidget(m_failure);
    m_body->addStretch(0);
    card->setLayout(m_body);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    connect(m_refresh, &QToolButton::clicked, this, &ReadingPart::ask);
    connect(m_again, &QPushButton::clicked, this, &ReadingPart::ask);
}

QWidget* ReadingPart::makeHead(const QString& name)
{
    auto* const head = new QWidget;
    auto* const line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_note);
    line->addStretch(1);
    line->addWidget(m_age);
    line->addWidget(m_refresh);
    m_note->setObjectName(name + QStringLiteral("Note"));
    m_refresh->setObjectName(name + QStringLiteral("Refresh"));
    m_refresh->setIcon(icon(IconName::ActionRefresh));
    setLook(*m_refresh, "look", QStringLiteral("flat"));
    return head;
}

QWidget* ReadingPart::makeFailure(const QString& name)
{
    auto* const failure = new QWidget;
    auto* const column = new QVBoxLayout(failure);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_sentence);
    column->addWidget(m_hint);
    column->addWidget(m_again, 0, Qt::AlignLeft);
    m_sentence->setObjectName(name + QStringLiteral("Failure"));
    m_again->setObjectName(name + QStringLiteral("Again"));
    setTextTone(*m_sentence, Tone::Critical);
    return failure;
}

void ReadingPart::setContent(QWidget* content, QWidget* above)
{
    m_content = content;
    m_above = above;
    if (above)
        m_body->insertWidget(1, above);
    m_body->insertWidget(m_body->count() - 1, content, 1);
}

void ReadingPart::setNote(const QString& note)
{
    m_noteText = note;
    m_note->setText(note);
}

void ReadingPart::reset()
{
    m_state = State::Unasked;
    m_error.reset();
    m_reading.reset();
    m_noteText.clear();
    clearReading();
    refresh();
}

void ReadingPart::open()
{
    if (m_state == State::Unasked)
        ask();
}

void ReadingPart::ask()
{
    if (m_state == State::Asking && m_topic != NodeTopic::Raw)
        return; // the raw part may have chosen another command meanwhile
    m_wasPressed = m_refresh->hasFocus() || m_again->hasFocus();
    m_state = State::Asking;
    m_error.reset();
    refresh();
    Q_EMIT asked();
}

void ReadingPart::showAnswer(const Result<NodeReading>& answer)
{
    m_state = answer ? State::Read : State::Failed;
    if (answer) {
        m_reading = *answer;
        m_age->setSeen(m_ticker.now());
    } else {
        m_error = answer.error();
        m_reading.reset();
        clearReading();
    }
    const bool hadFocus = m_wasPressed && (m_refresh->hasFocus() || !m_refresh->isVisible());
    refresh();
    // Who pressed one of the two buttons goes on with the one that stands there now.
    if (hadFocus && isVisible())
        m_error ? m_again->setFocus() : m_refresh->setFocus();
}

void ReadingPart::refresh()
{
    const bool isAsking = m_state == State::Asking;
    const bool isFilled = m_reading && showReading(*m_reading);
    m_note->setText(m_reading && isAsking ? tr("Asking…") : m_reading ? m_noteText : QString());
    m_age->setVisible(m_reading && !isAsking);
    m_head->setVisible(m_reading.has_value());
    m_message->setText(m_reading ? emptySentence() : tr("Asking…"));
    m_message->setVisible(m_reading ? !isFilled : isAsking);
    m_failure->setVisible(m_error.has_value());
    m_sentence->setText(m_error ? m_wording.error(*m_error) : QString());
    m_hint->setText(m_error ? m_wording.hint(*m_error) : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    m_content->setVisible(isFilled);
    if (m_above)
        m_above->setVisible(m_reading.has_value() || m_topic == NodeTopic::Raw);
}

void ReadingPart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReadingPart::retranslate()
{
    m_refresh->setToolTip(tr("Ask again"));
    m_refresh->setAccessibleName(tr("Ask again"));
    m_again->setText(tr("Try again"));
    m_again->setAccessibleName(tr("Try again"));
    refresh();
}

} // namespace quorate
