#pragma once

#include "ui/theme/Tokens.h"

#include <QGraphicsItem>
#include <QPen>

namespace quorate {

/// What the line from a master to its replica says.
struct LinkFacts {
    QString label; ///< the lag: "0 B"; or that the link is down
    Tone tone = Tone::Unknown;
    bool isBroken = false;
    bool isSyncing = false; ///< a full synchronisation is under way
    bool isUnknown = false; ///< nobody can say
    qreal thickness = 1.5; ///< by what runs over it

    bool operator==(const LinkFacts&) const = default;
};

/// How the line is drawn at a zoom of 1: dashed when it is down, dashes and dots while it synchronises,
/// dotted when nobody can say.
QPen linkPen(const LinkFacts& facts, const Tokens& tokens);

/// The replication link of one replica, labelled with its lag.
class LinkLine : public QGraphicsItem {
public:
    void setEnds(QPointF from, QPointF to);
    void setFacts(const LinkFacts& facts);
    const LinkFacts& facts() const { return m_facts; }

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QRectF labelRoom() const; ///< however long the label
    QRectF labelPlace() const;

    QPointF m_from;
    QPointF m_to;
    LinkFacts m_facts;
    bool m_paintedLabel = true; ///< as it was last painted
};

} // namespace quorate
