#pragma once

#include "ui/topology/TopologyItem.h"

#include <QRectF>

namespace quorate {

/// One node of the drawing, in the drawing's own units (pixels at a zoom of 1).
struct DrawnNode {
    QString key; ///< as in TopologyItem: stable from poll to poll
    Node node;
    QString centre; ///< as in TopologyItem
    TopologyPtr topology; ///< of its data centre, or of the whole
    QRectF place;
    int depth = 0; ///< 0: a master, or what has none here; 1: its replicas; then theirs
};

/// From a master to its replica, by their keys.
struct DrawnLink {
    QString from;
    QString to;
};

/// An area with a title around the nodes of a data centre, or around the Sentinels.
struct DrawnLane {
    TopologyItem::Kind kind = TopologyItem::Kind::Datacenter; ///< Datacenter or SentinelGroup
    QString key;
    QString title; ///< of a data centre
    bool primary = false;
    QRectF area;
};

struct TopologyDrawing {
    QList<DrawnNode> nodes;
    QList<DrawnLink> links;
    QList<DrawnLane> lanes; ///< those outside before those inside
    QRectF area;
};

inline constexpr QSizeF kCardSize{196, 66};
inline constexpr qreal kCardGap = 16; ///< beside each other
inline constexpr qreal kLevelGap = 44; ///< between a master and its replicas: room for the lag
inline constexpr qreal kLanePadding = 16;
inline constexpr qreal kLaneTitle = 28;

/// Masters in rows with their replicas below, rows filled up to about `width`; replicas without a known
/// master in rows of their own, apart from the masters; a lane each for data centres and Sentinels, below
/// each other. Nothing overlaps. `deployment` is what topologyItem() makes. Pure; the same for the same
/// input.
TopologyDrawing layOutTopology(const TopologyItem& deployment, qreal width);

} // namespace quorate
