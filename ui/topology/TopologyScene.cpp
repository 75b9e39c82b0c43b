#include "ui/topology/TopologyScene.h"

#include "core/base/Untrusted.h"
#include "ui/topology/LinkLine.h"
#include "ui/topology/NodeCard.h"
#include "ui/topology/drawnFacts.h"
#include "ui/topology/shortNames.h"

#include <QApplication>
#include <QPainter>
#include <QSet>

#include <limits>

namespace quorate {

namespace {

constexpr qreal kMargin = 24;

template <typename Item>
void dropGone(QGraphicsScene& scene, QHash<QString, Item*>& items, const QSet<QString>& wanted)
{
    for (auto it = items.begin(); it != items.end();) {
        if (wanted.contains(it.key())) {
            ++it;
            continue;
        }
        scene.removeItem(it.value());
        delete it.value();
        it = items.erase(it);
    }
}

} // namespace

TopologyScene::TopologyScene(QObject* parent)
    : QGraphicsScene(parent)
{
    // A few hundred things that seldom move.
    setItemIndexMethod(QGraphicsScene::BspTreeIndex);
}

void TopologyScene::setDeployment(const DeploymentView& view, qreal width, const QDateTime& now)
{
    const auto lanes = std::exchange(m_drawing, layOutTopology(topologyItem(view), width)).lanes;
    placeCards(now);
    placeLinks();
    const QRectF area = m_drawing.area.adjusted(-kMargin, -kMargin, kMargin, kMargin);
    const bool sameLanes = std::equal(lanes.cbegin(), lanes.cend(), m_drawing.lanes.cbegin(),
        m_drawing.lanes.cend(), [](const DrawnLane& one, const DrawnLane& other) {
            return one.area == other.area && one.title == other.title && one.primary == other.primary;
        });
    if (area != sceneRect())
        setSceneRect(area);
    if (!sameLanes)
        invalidate(area, QGraphicsScene::BackgroundLayer);
}

void TopologyScene::placeCards(const QDateTime& now)
{
    QSet<QString> wanted;
    for (const DrawnNode& drawn : std::as_const(m_drawing.nodes))
        wanted.insert(drawn.key);
    dropGone(*this, m_cards, wanted);
    nameShortly();
    for (qsizetype at = 0; at < m_drawing.nodes.size(); ++at) {
        const DrawnNode& drawn = m_drawing.nodes.at(at);
        NodeCard*& card = m_cards[drawn.key];
        if (!card) {
            card = new NodeCard(drawn.key);
            addItem(card);
        }
        card->setPos(drawn.place.topLeft());
        card->setNode({drawn.node.endpoint, drawn.centre});
        CardFacts facts = cardFacts(drawn.node, drawn.topology.get(), now, drawn.centre);
        facts.shortName = m_shortNames.at(at);
        card->setFacts(facts);
    }
}

// Each data centre for itself, and Sentinels, who listen elsewhere, apart from what they watch. From poll to
// poll they are the same.
void TopologyScene::nameShortly()
{
    QList<QPair<NodePlace, bool>> nodes;
    for (const DrawnNode& drawn : std::as_const(m_drawing.nodes))
        nodes.append({{drawn.node.endpoint, drawn.centre}, drawn.node.role == NodeRole::Sentinel});
    if (nodes == m_named)
        return;
    m_named = nodes;
    m_shortNames = QList<QString>(nodes.size());
    QHash<QPair<QString, bool>, QList<qsizetype>> groups;
    for (qsizetype at = 0; at < nodes.size(); ++at)
        groups[{nodes.at(at).first.centre, nodes.at(at).second}] << at;
    for (const QList<qsizetype>& group : std::as_const(groups)) {
        QList<Endpoint> endpoints;
        for (const qsizetype at : group)
            endpoints << nodes.at(at).first.endpoint;
        const QList<QString> names = shortNames(endpoints);
        for (qsizetype one = 0; one < group.size(); ++one)
            m_shortNames[group.at(one)] = plainLine(names.at(one));
    }
}

void TopologyScene::placeLinks()
{
    QSet<QString> wanted;
    for (const DrawnLink& drawn : std::as_const(m_drawing.links))
        wanted.insert(drawn.to);
    dropGone(*this, m_links, wanted);
    QHash<QString, const DrawnNode*> nodes;
    for (const DrawnNode& drawn : std::as_const(m_drawing.nodes))
        nodes.insert(drawn.key, &drawn);
    for (const DrawnLink& drawn : std::as_const(m_drawing.links)) {
        LinkLine*& link = m_links[drawn.to];
        if (!link) {
            link = new LinkLine;
            addItem(link);
        }
        const QRectF from = nodes.value(drawn.from)->place;
        const QRectF to = nodes.value(drawn.to)->place;
        link->setEnds({from.center().x(), from.bottom()}, {to.center().x(), to.top()});
        link->setFacts(linkFacts(nodes.value(drawn.to)->node));
    }
}

NodeCard* TopologyScene::selectedCard() const
{
    for (QGraphicsItem* const item : selectedItems()) {
        if (auto* const card = qgraphicsitem_cast<NodeCard*>(item))
            return card;
    }
    return nullptr;
}

QString TopologyScene::selectedEndpoint() const
{
    const NodeCard* const card = selectedCard();
    return card ? card->facts().endpoint : QString();
}

NodePlace TopologyScene::selectedNode() const
{
    const NodeCard* const card = selectedCard();
    return card ? card->node() : NodePlace();
}

NodeCard* TopologyScene::card(const NodePlace& node) const
{
    for (NodeCard* const card : m_cards) {
        if (card->node().isMeantBy(node))
            return card;
    }
    return nullptr;
}

QList<NodeCard*> TopologyScene::cards() const
{
    QList<NodeCard*> cards;
    for (const DrawnNode& drawn : m_drawing.nodes)
        cards << m_cards.value(drawn.key);
    return cards;
}

void TopologyScene::selectCard(NodeCard& card)
{
    if (card.isSelected())
        return;
    clearSelection();
    card.setSelected(true);
}

void TopologyScene::selectNode(const NodePlace& node)
{
    if (NodeCard* const wanted = card(node))
        return selectCard(*wanted);
    clearSelection();
}

NodeCard* TopologyScene::neighbour(Qt::Key direction) const
{
    const NodeCard* const from = selectedCard();
    if (!from)
        return m_drawing.nodes.isEmpty() ? nullptr : m_cards.value(m_drawing.nodes.first().key);
    NodeCard* nearest = nullptr;
    qreal least = std::numeric_limits<qreal>::max();
    for (NodeCard* const card : m_cards) {
        const QPointF way = card->pos() - from->pos();
        const bool isAcross = direction == Qt::Key_Left || direction == Qt::Key_Right;
        const bool isBack = direction == Qt::Key_Left || direction == Qt::Key_Up;
        const qreal along = (isAcross ? way.x() : way.y()) * (isBack ? -1 : 1);
        const qreal aside = isAcross ? way.y() : way.x();
        if (along <= 0)
            continue;
        // Straight ahead is nearer than aside.
        const qreal distance = along + 3 * std::abs(aside);
        if (distance < least) {
            least = distance;
            nearest = card;
        }
    }
    return nearest;
}

void TopologyScene::drawBackground(QPainter* painter, const QRectF& rect)
{
    const Tokens& tokens = currentTokens();
    painter->fillRect(rect, tokens.page);
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const DrawnLane& lane : std::as_const(m_drawing.lanes)) {
        painter->setPen(QPen(tokens.line, 1));
        painter->setBrush(blend(tokens.page, tokens.raised, 0.6));
        painter->drawRoundedRect(lane.area, 8, 8);
        const QString name =
            lane.kind == TopologyItem::Kind::SentinelGroup ? tr("Sentinels") : plainLine(lane.title);
        const QString title = lane.primary ? tr("%1 (primary)", "%1: a data centre").arg(name) : name;
        painter->setPen(tokens.muted);
        painter->drawText(QRectF(lane.area.left() + kLanePadding, lane.area.top() + 6,
                              lane.area.width() - 2 * kLanePadding, kLaneTitle),
            Qt::AlignLeft | Qt::AlignVCenter, title);
    }
}

} // namespace quorate
