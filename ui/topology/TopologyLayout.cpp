#include "ui/topology/TopologyLayout.h"

#include <algorithm>
#include <cmath>

namespace quorate {

namespace {

// How wide a drawing should be for its height, where there is a lot to draw.
constexpr qreal kAspect = 1.8;
constexpr qreal kRowGap = 32;
constexpr qreal kOrphanGap = 64; // wider than between a master and its replicas

class Layout {
public:
    Layout(qreal width, TopologyPtr topology)
        : m_width(std::max(width, kCardSize.width()))
        , m_topology(std::move(topology))
    {
    }

    // Returns the lower edge.
    qreal placeAll(const QList<TopologyItem>& items, QPointF corner)
    {
        QList<TopologyItem> shards;
        QList<TopologyItem> orphans;
        QList<TopologyItem> lanes;
        for (const TopologyItem& item : items) {
            const bool isOrphan = item.node.role == NodeRole::Replica;
            (item.kind != TopologyItem::Kind::Node ? lanes : isOrphan ? orphans : shards) << item;
        }
        qreal bottom = placeShards(shards, corner);
        if (!orphans.isEmpty())
            bottom = placeShards(orphans, {corner.x(), bottom + (bottom > corner.y() ? kOrphanGap : 0)});
        for (const TopologyItem& lane : lanes) {
            const qreal top = bottom + (bottom > corner.y() ? kRowGap : 0);
            bottom = placeLane(lane, {corner.x(), top});
        }
        return bottom;
    }

    TopologyDrawing take() { return std::move(m_drawing); }

private:
    // Beside each other, in as many rows as it takes.
    qreal placeShards(const QList<TopologyItem>& shards, QPointF corner)
    {
        QPointF at = corner;
        qreal bottom = corner.y();
        for (const TopologyItem& shard : shards) {
            const qreal width = widthOf(shard);
            if (at.x() > corner.x() && at.x() + width > corner.x() + m_width) {
                at = {corner.x(), bottom + kRowGap};
            }
            bottom = std::max(bottom, placeTree(shard, at, 0));
            at.rx() += width + kCardGap;
        }
        return bottom;
    }

    qreal placeLane(const TopologyItem& lane, QPointF corner)
    {
        const auto index = m_drawing.lanes.size();
        m_drawing.lanes.append({lane.kind, lane.key, lane.title, lane.primary, {}});
        const auto firstNode = m_drawing.nodes.size();
        const auto firstLane = m_drawing.lanes.size();
        qreal right = corner.x() + m_width;
        const TopologyPtr outer = m_topology;
        if (lane.topology)
            m_topology = lane.topology;
        m_width -= 2 * kLanePadding;
        const qreal bottom =
            placeAll(lane.children, corner + QPointF(kLanePadding, kLaneTitle + kLanePadding));
        m_width += 2 * kLanePadding;
        m_topology = outer;
        for (auto at = firstNode; at < m_drawing.nodes.size(); ++at)
            right = std::max(right, m_drawing.nodes.at(at).place.right() + kLanePadding);
        for (auto at = firstLane; at < m_drawing.lanes.size(); ++at)
            right = std::max(right, m_drawing.lanes.at(at).area.right() + kLanePadding);
        m_drawing.lanes[index].area = QRectF(corner, QPointF(right, bottom + kLanePadding));
        return bottom + kLanePadding;
    }

    static qreal widthOf(const TopologyItem& tree)
    {
        qreal below = 0;
        for (const TopologyItem& child : tree.children)
            below += widthOf(child) + (below > 0 ? kCardGap : 0);
        return std::max(below, kCardSize.width());
    }

    // The master in the middle over its replicas. Returns the lower edge.
    qreal placeTree(const TopologyItem& tree, QPointF corner, int depth)
    {
        const qreal left = corner.x() + (widthOf(tree) - kCardSize.width()) / 2;
        const QRectF place(QPointF(left, corner.y()), kCardSize);
        m_drawing.nodes.append({tree.key, tree.node, tree.centre, m_topology, place, depth});
        qreal bottom = place.bottom();
        QPointF at(corner.x(), place.bottom() + kLevelGap);
        for (const TopologyItem& child : tree.children) {
            m_drawing.links.append({tree.key, child.key});
            bottom = std::max(bottom, placeTree(child, at, depth + 1));
            at.rx() += widthOf(child) + kCardGap;
        }
        return bottom;
    }

    qreal m_width;
    TopologyPtr m_topology;
    TopologyDrawing m_drawing;
};

int countNodes(const TopologyItem& item)
{
    int count = item.kind == TopologyItem::Kind::Node ? 1 : 0;
    for (const TopologyItem& child : item.children)
        count += countNodes(child);
    return count;
}

} // namespace

TopologyDrawing layOutTopology(const TopologyItem& deployment, qreal width)
{
    // What is too much for one screen is drawn in its shape and looked at from further away.
    const qreal cell = (kCardSize.width() + kCardGap) * (kCardSize.height() + kLevelGap);
    const qreal wanted = std::sqrt(countNodes(deployment) * cell * kAspect);
    Layout layout(std::max(width, wanted), deployment.topology);
    layout.placeAll(deployment.children, {0, 0});
    TopologyDrawing drawing = layout.take();
    for (const DrawnNode& node : drawing.nodes)
        drawing.area |= node.place;
    for (const DrawnLane& lane : drawing.lanes)
        drawing.area |= lane.area;
    return drawing;
}

} // namespace quorate
