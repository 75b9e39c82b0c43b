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

QPen linkPen(const LinkFacts& facts, const Tokens& tokens)
{
    if (facts.isBroken)
        return {toneColour(tokens, Tone::Critical), facts.thickness, Qt::DashLine};
    if (facts.isSyncing)
        return {toneColour(tokens, Tone::Warning), facts.thickness, Qt::DashDotLine};
    return {blend(tokens.line, tokens.muted, 0.6), facts.thickness,
        facts.isUnknown ? Qt::DotLine : Qt::SolidLine};
}

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
    setToolTip(plainToolTip(facts.label));
    LinkFacts otherLabel = facts;
    otherLabel.label = m_facts.label;
    if (otherLabel == m_facts) {
        m_facts = facts;
        if (m_paintedLabel)
            update(labelRoom());
        return;
    }
    prepareGeometryChange();
    m_facts = facts;
    update();
}

QRectF LinkLine::labelRoom() const
{
    const QPointF middle(m_to.x(), m_to.y() - (m_to.y() - m_from.y()) / 2 + 8);
    return {middle.x() - kLabelRoom / 2, middle.y() - kLabelHeight / 2, kLabelRoom, kLabelHeight};
}

QRectF LinkLine::labelPlace() const
{
    const qreal width =
        std::min(kLabelRoom, QFontMetricsF(labelFont()).horizontalAdvance(m_facts.label) + 10);
    const qreal aside = (kLabelRoom - width) / 2;
    return labelRoom().adjusted(aside, 0, -aside, 0);
}

QRectF LinkLine::boundingRect() const
{
    const qreal margin = m_facts.thickness + 2;
    return QRectF(m_from, m_to).normalized().adjusted(-margin, -margin, margin, margin) | labelRoom();
}

void LinkLine::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const Tokens& tokens = currentTokens();
    const qreal zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    QPen pen = linkPen(m_facts, tokens);
    pen.setWidthF(std::max(m_facts.thickness, 1 / std::max<qreal>(zoom, 0.01)));
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
    m_paintedLabel = zoom >= NodeCard::kReadableZoom;
    if (!m_paintedLabel || m_facts.label.isEmpty())
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
