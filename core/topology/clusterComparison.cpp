#include "core/topology/clusterComparison.h"

namespace quorate {

namespace {

SlotSet differingSlots(const ClusterViewGroup& group, const ClusterTruth& truth)
{
    std::vector<int> owners(kSlotCount, -1);
    group.forEachMember([&](const ClusterNode& line, size_t member) {
        for (const SlotRange& range : line.slotRanges)
            std::fill(
                owners.begin() + range.first, owners.begin() + range.last + 1, static_cast<int>(member));
    });
    SlotSet differing;
    for (size_t slot = 0; slot < owners.size(); ++slot) {
        if (owners[slot] != truth.owners[slot])
            differing.set(slot);
    }
    return differing & ~truth.open;
}

bool isKnownToMost(const ClusterMember& member, int viewCount)
{
    return member.listedBy * 2 > viewCount;
}

} // namespace

void compare(ClusterViewGroup& group, const ClusterTruth& truth)
{
    group.differingSlots = differingSlots(group, truth);
    std::vector<bool> listed(truth.members.size(), false);
    group.forEachMember([&](const ClusterNode& line, size_t place) {
        const ClusterMember& member = truth.members[place];
        listed[place] = true;
        if (!isKnownToMost(member, truth.viewCount))
            group.differingMembers += member.id;
        else if (roleOf(line) != member.role || line.masterId != member.masterId)
            group.differingRoles += member.id;
    });
    for (size_t i = 0; i < listed.size(); ++i) {
        if (!listed[i] && isKnownToMost(truth.members[i], truth.viewCount))
            group.differingMembers += truth.members[i].id;
    }
}

} // namespace quorate
