#include "ui/topology/LegendSign.h"

#include <QPainter>

namespace quorate {

namespace {

constexpr int kIcon = 14;
constexpr int kLine = 30;

} // namespace

LegendSign::LegendSign(IconName name, Tone tone)
    : m_icon(icon(name, tone))
{
    setFixedSize(sizeHint());
}

LegendSign::LegendSign(const LinkFacts& line)
    : m_line(line)
{
    setFixedSize(sizeHint());
}

QSize LegendSign::sizeHint() const
{
    return {m_line ? kLine : kIcon, kIcon};
}

void LegendSign::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_line)
        return m_icon.paint(&painter, rect());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(linkPen(*m_line, currentTokens()));
    const qreal middle = height() / 2.0;
    painter.drawLine(QPointF(1, middle), QPointF(width() - 1, middle));
}

} // namespace quorate
