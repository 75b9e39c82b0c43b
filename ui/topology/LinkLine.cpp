#include "ui/topology/LinkLine.h"

#include "ui/topology/NodeCard.h"
#include "ui/widgets/Text.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace quorate {

namespace {

constexpr qreal kLabelHeight = 16;
constexpr qreal kLabelRoom = 110;

QFont labelFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(kCaptionSize);
    return font;
}

} // namespace

void LinkLine::setEnds(QPointF from, QPointF to)
{
    if (from == m_from && to == m_to)
        return;
    prepareGeometryChange();
    m_from = from;
    m_to = to;
}

void LinkLine::setFacts(const LinkFacts& facts)
{
    if (facts == m_facts)
        return;
    prepareGeometryChange();
    m_facts = facts;
    setToolTip(plainToolTip(facts.label));
    update();
}

QRectF LinkLine::labelPlace() const
{
    const qreal width =
        std::min(kLabelRoom, QFontMetricsF(labelFont()).horizontalAdvance(m_facts.label) + 10);
    const QPointF middle(m_to.x(), m_to.y() - (m_to.y() - m_from.y()) / 2 + 8);
    return {middle.x() - width / 2, middle.y() - kLabelHeight / 2, width, kLabelHeight};
}

QRectF LinkLine::boundingRect() const
{
    const qreal margin = m_facts.thickness + 2;
    return QRectF(m_from, m_to).normalized().adjusted(-margin, -margin, margin, margin) | labelPlace();
}

void LinkLine::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const Tokens& tokens = currentTokens();
    const qreal zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const QColor colour =
        m_facts.isBroken ? toneColour(tokens, Tone::Critical) : blend(tokens.line, tokens.muted, 0.6);
    QPen pen(colour, std::max(m_facts.thickness, 1 / std::max<qreal>(zoom, 0.01)),
        m_facts.isBroken        ? Qt::DashLine
            : m_facts.isUnknown ? Qt::DotLine
                                : Qt::SolidLine);
    pen.setJoinStyle(Qt::RoundJoin);
    // Down, across and down again, as one draws a family tree.
    const qreal bend = m_from.y() + 12;
    QPainterPath path(m_from);
    path.lineTo(m_from.x(), bend);
    path.lineTo(m_to.x(), bend);
    path.lineTo(m_to);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
    if (zoom < NodeCard::kReadableZoom || m_facts.label.isEmpty())
        return;
    const QRectF place = labelPlace();
    painter->setPen(Qt::NoPen);
    painter->setBrush(tokens.page);
    painter->drawRect(place);
    painter->setFont(labelFont());
    painter->setPen(m_facts.tone == Tone::Neutral ? tokens.muted : toneText(tokens, m_facts.tone));
    painter->drawText(place, Qt::AlignCenter,
        QFontMetricsF(painter->font()).elidedText(m_facts.label, Qt::ElideRight, place.width()));
}

} // namespace quorate
