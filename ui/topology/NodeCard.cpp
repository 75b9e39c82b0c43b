#include "ui/topology/NodeCard.h"

#include "ui/widgets/Text.h"

#include <QApplication>
#include <QCursor>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionGraphicsItem>

#include <algorithm>

namespace quorate {

namespace {

constexpr qreal kRadius = 6;
constexpr qreal kEdge = 4; ///< of the tone, at the left
constexpr qreal kLeft = 14;
const QString kUsualName = QStringLiteral("0.0.00");
constexpr qreal kRing = 4; ///< how far outside the card

QFont captionFont(bool isStrong)
{
    QFont font = QApplication::font();
    font.setPixelSize(kCaptionSize);
    font.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// As large on screen as there is room for, whatever the zoom.
QFont blockFont(qreal zoom)
{
    const qreal onScreen = std::clamp(kCardSize.height() * zoom * 0.6, 9.0, 12.0);
    return monoFont(qRound(onScreen / zoom));
}

/// The left edge of the card within its round corners: clipping each card would take longer than drawing it.
const QPainterPath& edge()
{
    static const QPainterPath path = [] {
        QPainterPath card;
        card.addRoundedRect(QRectF(QPointF(0, 0), kCardSize), kRadius, kRadius);
        QPainterPath strip;
        strip.addRect(QRectF(0, 0, kEdge, kCardSize.height()));
        return card.intersected(strip);
    }();
    return path;
}

} // namespace

NodeCard::NodeCard(const QString& key)
    : m_key(key)
{
    setFlags(ItemIsSelectable | ItemIsFocusable);
    setCursor(Qt::PointingHandCursor);
    setAcceptHoverEvents(true);
    setZValue(1);
}

void NodeCard::setFacts(const CardFacts& facts)
{
    if (facts == m_facts)
        return;
    CardFacts otherWords = facts;
    otherWords.detail = m_facts.detail;
    const bool showsIt = m_paintedWords || otherWords != m_facts;
    m_facts = facts;
    if (isUnderMouse())
        explain();
    if (showsIt)
        update();
}

void NodeCard::hoverEnterEvent(QGraphicsSceneHoverEvent*)
{
    explain();
}

void NodeCard::explain()
{
    setToolTip(plainToolTip(QStringLiteral("%1\n%2, %3\n%4")
                                .arg(m_facts.endpoint, m_facts.roleWord, m_facts.stateWord, m_facts.detail)));
}

QString NodeCard::spoken() const
{
    QStringList words{m_facts.endpoint, m_facts.centre, m_facts.roleWord, m_facts.stateWord, m_facts.link};
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QRectF NodeCard::boundingRect() const
{
    return QRectF(QPointF(0, 0), kCardSize).adjusted(-kRing - 2, -kRing - 2, kRing + 2, kRing + 2);
}

void NodeCard::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*)
{
    const Tokens& tokens = currentTokens();
    const qreal zoom = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const QRectF card(QPointF(0, 0), kCardSize);
    painter->setRenderHint(QPainter::Antialiasing);
    if (option->state & QStyle::State_HasFocus) {
        painter->setPen(QPen(tokens.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(card.adjusted(-kRing, -kRing, kRing, kRing), kRadius + 2, kRadius + 2);
    }
    const bool isChosen = option->state & QStyle::State_Selected;
    painter->setPen(isChosen ? QPen(tokens.accent, 2 / std::min<qreal>(zoom, 1)) : QPen(tokens.line, 1));
    painter->setBrush(isChosen ? tokens.selection : m_facts.isStale ? tokens.page : tokens.card);
    painter->drawRoundedRect(card, kRadius, kRadius);
    painter->setPen(Qt::NoPen);
    painter->setBrush(toneColour(tokens, m_facts.tone));
    painter->drawPath(edge());
    m_paintedWords = zoom >= kReadableZoom;
    if (zoom < kReadableZoom)
        paintBlock(*painter, zoom);
    else
        paintWords(*painter);
}

void NodeCard::paintBlock(QPainter& painter, qreal zoom) const
{
    const Tokens& tokens = currentTokens();
    const QRectF card(QPointF(0, 0), kCardSize);
    const bool isGood = m_facts.tone == Tone::Ok;
    if (!isGood) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneTint(tokens, m_facts.tone));
        painter.drawRoundedRect(card.adjusted(kEdge, 1, -1, -1), kRadius, kRadius);
    }
    const QFont font = blockFont(zoom);
    const QFontMetricsF metrics(font);
    const bool hasName = zoom >= kNamedZoom && !m_facts.shortName.isEmpty();
    const qreal sign = std::min(40.0, 14 / zoom);
    QRectF room = card.adjusted(kLeft, 0, -10, 0);
    // What is well, and what stands above and below, is seen without a sign; trouble is not.
    // A name as long as most makes neighbours look alike.
    qreal left = room.width()
        - std::max(metrics.horizontalAdvance(m_facts.shortName), metrics.horizontalAdvance(kUsualName));
    const qreal step = sign + 10;
    const bool showsState = !isGood || !hasName;
    left -= showsState ? step : 0;
    const bool showsRole = !hasName || left >= step;
    const auto paintSign = [&](const QIcon& drawn, qreal x) {
        drawn.paint(&painter, QRectF(x, room.center().y() - sign / 2, sign, sign).toAlignedRect());
    };
    if (showsRole) {
        paintSign(icon(m_facts.role), room.left());
        room.setLeft(room.left() + step);
    }
    if (showsState) {
        paintSign(icon(m_facts.state, m_facts.tone), room.right() - sign);
        room.setRight(room.right() - step);
    }
    if (!hasName)
        return;
    painter.setFont(font);
    painter.setPen(m_facts.isStale ? tokens.muted : tokens.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
        metrics.elidedText(m_facts.shortName, Qt::ElideLeft, room.width()));
}

void NodeCard::paintWords(QPainter& painter) const
{
    const Tokens& tokens = currentTokens();
    const qreal width = kCardSize.width() - kLeft - 10;
    const auto line = [&](const QFont& font, const QColor& colour, qreal left, qreal top,
                          const QString& text) {
        const QFontMetricsF metrics(font);
        painter.setFont(font);
        painter.setPen(colour);
        const qreal room = width - (left - kLeft);
        painter.drawText(QRectF(left, top, room, 18), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(text, Qt::ElideMiddle, room));
    };
    icon(m_facts.role).paint(&painter, QRect(int(kLeft), 8, 16, 16));
    line(monoFont(), m_facts.isStale ? tokens.muted : tokens.text, kLeft + 22, 7, m_facts.endpoint);
    icon(m_facts.state, m_facts.tone).paint(&painter, QRect(int(kLeft), 28, 14, 14));
    line(captionFont(true), toneText(tokens, m_facts.tone), kLeft + 22, 26, m_facts.stateWord);
    line(captionFont(false), tokens.muted, kLeft, 44, m_facts.detail);
}

} // namespace quorate
