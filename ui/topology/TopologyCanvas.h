#pragma once

#include "core/topology/NodePlace.h"

#include <QGraphicsView>

class QMenu;

namespace quorate {

class NodeCard;
class NodeDrag;
class TopologyScene;

/// The view on the drawing: zoom with Ctrl and the wheel or with + - 0, pan by dragging, go from node to node
/// with the arrows or Tab. Stays where a person has moved it; until then it shows everything.
class TopologyCanvas : public QGraphicsView {
    Q_OBJECT

public:
    static constexpr qreal kLeastZoom = 0.05;
    static constexpr qreal kMostZoom = 2.0;

    /// The scene must outlive it.
    explicit TopologyCanvas(TopologyScene& scene, QWidget* parent = nullptr);

    TopologyScene& drawing() const { return m_scene; }
    /// Its nodes are dragged onto each other.
    NodeDrag* drag() const { return m_drag; }
    /// Chooses the node, brings it into view and tells a screen reader.
    void goTo(NodeCard& card);

    qreal zoom() const { return transform().m11(); }
    void zoomIn() { zoomBy(1.25); }
    void zoomOut() { zoomBy(0.8); }
    /// Everything at once, but nothing larger than it is. From now on it follows the drawing's size.
    void fit();
    /// After the drawing changed: keeps what a person sees, or shows everything if he has not moved it.
    void follow();

Q_SIGNALS:
    /// The node was clicked or chosen by key.
    void nodeChosen(const quorate::NodePlace& node);
    /// The menu of that node is about to be shown: whoever knows more to do adds to it.
    void nodeMenuOpened(QMenu* menu, const quorate::NodePlace& node);
    /// There is another width to lay the drawing out in.
    void resized();

protected:
    bool focusNextPrevChild(bool isNext) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void zoomBy(qreal factor);
    bool step(Qt::Key direction);
    QPoint placeOf(const NodeCard& card) const;
    void showMenu(const NodeCard& card, const QPoint& at);

    TopologyScene& m_scene;
    NodeDrag* m_drag;
    bool m_follows = true;
};

} // namespace quorate
