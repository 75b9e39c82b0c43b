#include "ui/charts/SlotPicture.h"

#include "core/base/Untrusted.h"

namespace quorate {

const SlotPicture::Owner* SlotPicture::ownerOf(int slot, SlotRange* range) const
{
    for (const Owner& owner : owners) {
        for (const SlotRange& each : owner.ranges) {
            if (slot < each.first || slot > each.last)
                continue;
            if (range)
                *range = each;
            return &owner;
        }
    }
    return nullptr;
}

SlotPicture slotPicture(const Topology& topology)
{
    SlotPicture picture;
    if (!topology.cluster)
        return picture;
    for (const Node& node : topology.nodes) {
        if (node.role != NodeRole::Master)
            continue;
        SlotPicture::Owner owner;
        owner.name = plainLine(node.endpoint.toString());
        owner.ranges = node.slotRanges;
        owner.count = node.slotCount();
        owner.serving = node.state == NodeState::Ok;
        owner.colour = static_cast<int>(picture.owners.size());
        picture.owners << owner;
    }
    picture.open = topology.cluster->openSlots;
    picture.uncovered = topology.cluster->uncovered;
    return picture;
}

} // namespace quorate
