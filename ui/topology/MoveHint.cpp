#include "ui/topology/MoveHint.h"

#include "ui/theme/Tokens.h"

#include <QPainter>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kSign = 16;
constexpr int kSpace = 8;
constexpr int kWidest = 420;

} // namespace

MoveHint::MoveHint(QWidget& view)
    : QWidget(&view)
{
    setObjectName(QStringLiteral("moveHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void MoveHint::show(const QRect& target, const MoveVerdict& verdict)
{
    m_target = target;
    m_verdict = verdict;
    setAccessibleName(verdict.sentence);
    setGeometry(parentWidget()->rect());
    raise();
    setVisible(true);
    update();
}

void MoveHint::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toneColour(tokens, m_verdict.tone), 2));
    painter.drawRoundedRect(m_target.adjusted(1, 1, -1, -1), 4, 4);
    const int room = std::min(width(), kWidest) - kSign - 3 * kSpace;
    const QRect words =
        fontMetrics().boundingRect(QRect(0, 0, room, 400), Qt::TextWordWrap, m_verdict.sentence);
    QRect bubble(m_target.left(), m_target.bottom() + 6, words.width() + kSign + 3 * kSpace,
        std::max(words.height(), kSign) + 2 * kSpace);
    if (bubble.bottom() > height())
        bubble.moveBottom(m_target.top() - 6);
    bubble.moveLeft(std::clamp(bubble.left(), 0, std::max(0, width() - bubble.width())));
    painter.setBrush(tokens.card);
    painter.drawRoundedRect(bubble.adjusted(1, 1, -1, -1), 6, 6);
    icon(m_verdict.icon, m_verdict.tone)
        .paint(&painter, bubble.left() + kSpace, bubble.top() + kSpace, kSign, kSign);
    painter.setPen(tokens.text);
    painter.drawText(bubble.adjusted(kSign + 2 * kSpace, kSpace, -kSpace + 1, -kSpace + 1), Qt::TextWordWrap,
        m_verdict.sentence);
}

} // namespace quorate
