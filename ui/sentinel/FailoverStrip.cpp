#include "ui/sentinel/FailoverStrip.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/Text.h"
#include "ui/words/EventWords.h"
#include "ui/words/Quantities.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace quorate {

namespace {

constexpr double kTrackTop = 22;
constexpr double kTrackHeight = 26;
constexpr int kHeight = 78;
constexpr double kNearPixels = 4;

Tone toneOf(FailoverPhase phase)
{
    switch (phase) {
    case FailoverPhase::Detection:
        return Tone::Critical;
    case FailoverPhase::Vote:
        return Tone::Warning;
    case FailoverPhase::Promotion:
        return Tone::Info;
    case FailoverPhase::Reconfiguration:
        return Tone::Ok;
    }
    Q_UNREACHABLE();
}

} // namespace

FailoverStrip::FailoverStrip(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("failoverStrip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    describe();
}

QSize FailoverStrip::sizeHint() const
{
    return {400, kHeight};
}

void FailoverStrip::setTimeline(const std::optional<FailoverTimeline>& timeline)
{
    m_timeline = timeline;
    describe();
    update();
}

void FailoverStrip::describe()
{
    setAccessibleName(tr("Timeline of the last failover"));
    QStringList phases;
    if (m_timeline) {
        for (const FailoverTimeline::Span& span : m_timeline->spans)
            phases +=
                QStringLiteral("%1: %2").arg(phaseWord(span.phase), millisecondsText(span.durationMs()));
    }
    setAccessibleDescription(phases.join(QStringLiteral(", ")));
}

QRectF FailoverStrip::track() const
{
    return QRectF(1, kTrackTop, width() - 2, kTrackHeight);
}

// By the root of the time: a vote of 60 ms is seen beside a detection of 5 s.
double FailoverStrip::xOf(const QDateTime& at) const
{
    double before = 0;
    double all = 0;
    for (const FailoverTimeline::Span& span : m_timeline->spans) {
        const double length = std::max(1.0, span.durationMs());
        const double weight = std::sqrt(length);
        const double passed = std::clamp(static_cast<double>(span.from.msecsTo(at)) / length, 0.0, 1.0);
        before += weight * passed;
        all += weight;
    }
    return track().left() + track().width() * (all > 0 ? before / all : 0);
}

void FailoverStrip::drawSpan(QPainter& painter, const FailoverTimeline::Span& span, int index) const
{
    const Tokens& tokens = currentTokens();
    const double left = xOf(span.from);
    const double right =
        index + 1 < m_timeline->spans.size() ? xOf(m_timeline->spans[index + 1].from) : track().right();
    const QRectF box(left, kTrackTop, std::max(2.0, right - left - 1), kTrackHeight);
    const Tone tone = toneOf(span.phase);
    painter.fillRect(box, toneTint(tokens, tone));
    painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3), toneColour(tokens, tone));
    const QFontMetricsF metrics(painter.font());
    const QString time = millisecondsText(span.durationMs());
    const auto write = [&](const QRectF& where, const QString& text, const QColor& colour) {
        if (metrics.horizontalAdvance(text) > where.width())
            return;
        painter.setPen(colour);
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    write({box.left() + 2, 0, box.width() - 2, kTrackTop - 4}, phaseWord(span.phase), tokens.muted);
    write(box.adjusted(6, 0, -2, -3), time, toneText(tokens, tone));
}

void FailoverStrip::paintEvent(QPaintEvent*)
{
    if (!m_timeline || m_timeline->spans.isEmpty())
        return;
    QPainter painter(this);
    const Tokens& tokens = currentTokens();
    QFont font = this->font();
    font.setPixelSize(kCaptionSize);
    painter.setFont(font);
    for (int i = 0; i < m_timeline->spans.size(); ++i)
        drawSpan(painter, m_timeline->spans[i], i);
    painter.setPen(QPen(tokens.muted, 1));
    for (const SentinelEvent& event : m_timeline->events) {
        const double x = xOf(event.at);
        painter.drawLine(QPointF(x, kTrackTop + kTrackHeight + 2), QPointF(x, kTrackTop + kTrackHeight + 8));
    }
    const double below = kTrackTop + kTrackHeight + 12;
    QString line = tr("%1 in all", "a duration").arg(millisecondsText(m_timeline->durationMs()));
    if (m_timeline->clientGapMs) {
        const QDateTime end = m_timeline->startedAt.addMSecs(static_cast<qint64>(*m_timeline->clientGapMs));
        painter.fillRect(
            QRectF(xOf(m_timeline->startedAt), below - 2, xOf(end) - xOf(m_timeline->startedAt), 2),
            toneColour(tokens, Tone::Critical));
        line += QStringLiteral(" · ")
            + tr("clients could not write for %1").arg(millisecondsText(*m_timeline->clientGapMs));
    }
    painter.setPen(tokens.muted);
    painter.drawText(QRectF(2, below, width() - 4, kHeight - below), Qt::AlignLeft | Qt::AlignVCenter, line);
    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

bool FailoverStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_timeline)
        return QWidget::event(event);
    const auto* const help = static_cast<QHelpEvent*>(event);
    QStringList lines;
    for (const SentinelEvent& one : m_timeline->events) {
        if (std::abs(xOf(one.at) - help->pos().x()) <= kNearPixels && lines.size() < 6)
            lines += eventText(one);
    }
    QToolTip::showText(
        help->globalPos(), lines.isEmpty() ? QString() : plainToolTip(lines.join(QLatin1Char('\n'))), this);
    return true;
}

void FailoverStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        update();
}

} // namespace quorate
