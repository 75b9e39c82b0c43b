#include "ui/topology/TopologyCanvas.h"

#include "ui/topology/CanvasAccess.h"
#include "ui/topology/NodeCard.h"
#include "ui/topology/NodeDrag.h"
#include "ui/topology/TopologyScene.h"
#include "ui/widgets/Text.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QWheelEvent>

#include <algorithm>

namespace quorate {

TopologyCanvas::TopologyCanvas(TopologyScene& scene, QWidget* parent)
    : QGraphicsView(&scene, parent)
    , m_scene(scene)
    , m_drag(new NodeDrag(*this, [this](const QPoint& at) -> std::optional<MetNode> {
        const auto* const card = qgraphicsitem_cast<NodeCard*>(itemAt(at));
        if (!card)
            return std::nullopt;
        return MetNode{{}, card->node(), mapFromScene(card->sceneBoundingRect()).boundingRect()};
    }))
{
    offerCanvasAccess();
    setObjectName(QStringLiteral("topologyCanvas"));
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    // A poll changes most of the cards, and clipping to each costs more than painting what is between them.
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    viewport()->setCursor(Qt::ArrowCursor);
}

void TopologyCanvas::fit()
{
    m_follows = true;
    const QRectF area = m_scene.sceneRect();
    if (area.isEmpty())
        return;
    const QSizeF room = maximumViewportSize(); // without the scroll bars, which it then does not need
    const qreal scale =
        std::clamp(0.99 * std::min({1 / 0.99, room.width() / area.width(), room.height() / area.height()}),
            kLeastZoom, kMostZoom);
    setTransform(QTransform::fromScale(scale, scale));
    centerOn(area.center());
}

void TopologyCanvas::follow()
{
    if (m_follows)
        fit();
}

void TopologyCanvas::zoomBy(qreal factor)
{
    m_follows = false;
    const qreal wanted = std::clamp(zoom() * factor, kLeastZoom, kMostZoom);
    setTransform(QTransform::fromScale(wanted, wanted));
}

bool TopologyCanvas::step(Qt::Key direction)
{
    NodeCard* const next = m_scene.neighbour(direction);
    if (!next)
        return false;
    goTo(*next);
    return true;
}

void TopologyCanvas::goTo(NodeCard& card)
{
    m_scene.selectCard(card);
    card.setFocus(Qt::TabFocusReason);
    ensureVisible(&card);
    setAccessibleDescription(card.spoken());
    QAccessibleEvent moved(this, QAccessible::Focus);
    moved.setChild(static_cast<int>(m_scene.cards().indexOf(&card)));
    QAccessible::updateAccessibility(&moved);
}

// From card to card, and out behind the last one; Home and End are the way past many.
bool TopologyCanvas::focusNextPrevChild(bool isNext)
{
    const QList<NodeCard*> cards = m_scene.cards();
    const auto at = cards.indexOf(m_scene.selectedCard());
    const auto next = at + (isNext ? 1 : -1);
    if (at < 0 || next < 0 || next >= cards.size())
        return QAbstractScrollArea::focusNextPrevChild(isNext);
    goTo(*cards.at(next));
    return true;
}

void TopologyCanvas::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    const QList<NodeCard*> cards = m_scene.cards();
    const bool isByTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (!isByTab || cards.isEmpty())
        return;
    NodeCard* const chosen = m_scene.selectedCard();
    NodeCard* const end = event->reason() == Qt::TabFocusReason ? cards.first() : cards.last();
    goTo(chosen ? *chosen : *end);
}

void TopologyCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_0:
        return fit();
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (step(static_cast<Qt::Key>(event->key())))
            return;
        break;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (const QList<NodeCard*> cards = m_scene.cards(); !cards.isEmpty())
            return goTo(event->key() == Qt::Key_Home ? *cards.first() : *cards.last());
        break;
    case Qt::Key_F10: // for keyboards without a menu key
        if (NodeCard* const chosen = m_scene.selectedCard();
            chosen && event->modifiers() == Qt::ShiftModifier)
            return showMenu(*chosen, placeOf(*chosen));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const NodePlace node = m_scene.selectedNode(); node.isValid())
            return Q_EMIT nodeChosen(node);
        break;
    default:
        break;
    }
    QGraphicsView::keyPressEvent(event);
}

void TopologyCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(Qt::ArrowCursor);
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto* const card = qgraphicsitem_cast<NodeCard*>(itemAt(event->pos()));
        card && card->isSelected())
        Q_EMIT nodeChosen(card->node());
}

void TopologyCanvas::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    zoomBy(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
    event->accept();
}

void TopologyCanvas::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    Q_EMIT resized();
    follow();
}

void TopologyCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    auto* const card = isByKey ? m_scene.selectedCard() : qgraphicsitem_cast<NodeCard*>(itemAt(event->pos()));
    if (!card)
        return;
    m_scene.selectCard(*card);
    showMenu(*card, isByKey ? placeOf(*card) : event->globalPos());
    event->accept();
}

QPoint TopologyCanvas::placeOf(const NodeCard& card) const
{
    return viewport()->mapToGlobal(mapFromScene(card.sceneBoundingRect().center()));
}

void TopologyCanvas::showMenu(const NodeCard& card, const QPoint& at)
{
    const QString endpoint = card.facts().endpoint;
    auto* const menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("nodeMenu"));
    menu->setAccessibleName(endpoint);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    connect(menu->addAction(tr("Show this node")), &QAction::triggered, this,
        [this, node = card.node()] { Q_EMIT nodeChosen(node); });
    connect(menu->addAction(tr("Copy the address")), &QAction::triggered, this,
        [endpoint] { copyText(endpoint); });
    Q_EMIT nodeMenuOpened(menu, card.node());
    menu->popup(at);
}

} // namespace quorate
