#pragma once

#include "ui/topology/TopologyLayout.h"
#include "ui/widgets/Icon.h"

#include <QGraphicsItem>

namespace quorate {

/// What a card says of its node: words, ready to be drawn.
struct CardFacts {
    QString endpoint;
    QString shortName; ///< what tells it from the others of the drawing; may be empty
    QString centre; ///< name of its data centre; empty where there is only one
    IconName role = IconName::RoleUnknown;
    QString roleWord;
    IconName state = IconName::StateUnknown;
    QString stateWord;
    Tone tone = Tone::Unknown;
    QString link; ///< of a replica: "lag 2 KB", "link down"
    QString detail; ///< "5,461 slots · 2.09 MB", or how long ago it was seen
    bool isStale = false;

    bool operator==(const CardFacts&) const = default;
};

/// A node of the drawing: role, address, state and a line of figures. Seen from far away a block with its
/// short name, and its role and state as far as there is room: trouble before all. Where the keyboard is, a
/// ring lies around it.
class NodeCard : public QGraphicsItem {
public:
    enum { Type = UserType + 1 };
    /// Below this zoom the words would be too small to read.
    static constexpr qreal kReadableZoom = 0.55;
    /// Below this one not even the short name could be read.
    static constexpr qreal kNamedZoom = 0.14;

    /// `key` as in TopologyItem: it stays the same as long as the card.
    explicit NodeCard(const QString& key);

    const QString& key() const { return m_key; }
    const NodePlace& node() const { return m_node; }
    void setNode(const NodePlace& node) { m_node = node; }

    void setFacts(const CardFacts& facts);
    const CardFacts& facts() const { return m_facts; }
    /// Address, role, state and lag in words, for those who cannot see the card.
    QString spoken() const;

    int type() const override { return Type; }
    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

protected:
    void hoverEnterEvent(QGraphicsSceneHoverEvent* event) override;

private:
    void explain();
    void paintBlock(QPainter& painter, qreal zoom) const;
    void paintWords(QPainter& painter) const;

    QString m_key;
    NodePlace m_node;
    CardFacts m_facts;
    bool m_paintedWords = true; ///< as it was last painted; a block looks the same whatever the detail
};

} // namespace quorate
