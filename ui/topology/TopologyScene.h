#pragma once

#include "ui/topology/TopologyLayout.h"

#include <QGraphicsScene>
#include <QHash>

namespace quorate {

class LinkLine;
class NodeCard;

/// The drawing of a deployment. What is new comes into place, what changed is changed where it is, by the
/// keys of the nodes: a poll with nothing new paints nothing, and what is selected stays so.
class TopologyScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit TopologyScene(QObject* parent = nullptr);

    /// `width` is about how wide it should become.
    void setDeployment(const DeploymentView& view, qreal width, const QDateTime& now);

    /// Empty when none is selected.
    QString selectedEndpoint() const;
    /// Invalid when none is selected.
    NodePlace selectedNode() const;
    /// Null when none is selected.
    NodeCard* selectedCard() const;
    void selectCard(NodeCard& card);
    /// Selects that node alone; nothing when there is none.
    void selectNode(const NodePlace& node);
    NodeCard* card(const NodePlace& node) const;
    /// By TopologyItem::key.
    NodeCard* cardOf(const QString& key) const { return m_cards.value(key); }
    /// In the order of the drawing.
    QList<NodeCard*> cards() const;
    int linkCount() const { return static_cast<int>(m_links.size()); }

    /// The nearest card in that direction from the selected one, or the first of all.
    NodeCard* neighbour(Qt::Key direction) const;

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;

private:
    void placeCards(const QDateTime& now);
    void placeLinks();
    void nameShortly();

    TopologyDrawing m_drawing;
    QList<QPair<NodePlace, bool>> m_named; ///< who has the short names below, and whether it is a Sentinel
    QList<QString> m_shortNames; ///< in the order of the drawing
    QHash<QString, NodeCard*> m_cards; ///< by key
    QHash<QString, LinkLine*> m_links; ///< by the replica's key
};

} // namespace quorate
