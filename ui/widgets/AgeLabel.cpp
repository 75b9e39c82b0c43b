#include "ui/widgets/AgeLabel.h"

#include "ui/widgets/Ages.h"
#include "ui/widgets/Text.h"

#include <QEvent>

#include <algorithm>

namespace quorate {

AgeLabel::AgeLabel(Ticker& ticker, QWidget* parent)
    : QLabel(parent)
    , m_ticker(ticker)
{
    setTextFormat(Qt::PlainText);
    setTextRole(*this, TextRole::Caption);
    connect(&ticker, &Ticker::ticked, this, &AgeLabel::showAge);
    showAge(ticker.now());
}

void AgeLabel::setSeen(const QDateTime& seen)
{
    m_seen = seen;
    showAge(m_ticker.now());
}

void AgeLabel::setStaleAfter(std::chrono::seconds limit)
{
    m_limit = limit;
    showAge(m_ticker.now());
}

void AgeLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showAge(m_ticker.now());
}

void AgeLabel::showAge(const QDateTime& now)
{
    if (!m_seen.isValid()) {
        m_stale = true;
        setText(tr("never seen"));
    } else {
        // A clock that steps back must not show a negative age.
        const qint64 seconds = std::max<qint64>(0, m_seen.secsTo(now));
        m_stale = seconds > m_limit.count();
        setText(m_stale ? tr("last seen %1").arg(agoWords(seconds)) : tr("seen %1").arg(agoWords(seconds)));
    }
    setTextTone(*this, m_stale ? Tone::Warning : Tone::Neutral);
}

} // namespace quorate
