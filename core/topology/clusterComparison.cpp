#include "core/topology/clusterComparison.h"

namespace quorate {

namespace {

std::vector<int> ownersIn(const ClusterViewGroup& group, const ClusterIndex& index)
{
    std::vector<int> owners(kSlotCount, -1);
    for (const ClusterNode& line : group.lines()) {
        if (!isMemberLine(line))
            continue;
        const int member = index.value(line.id, -1);
        for (const SlotRange& range : line.slotRanges)
            std::fill(owners.begin() + range.first, owners.begin() + range.last + 1, member);
    }
    return owners;
}

SlotSet differingSlots(const ClusterViewGroup& group, const ClusterTruth& truth)
{
    SlotSet differing;
    const std::vector<int> owners = ownersIn(group, truth.index);
    for (size_t slot = 0; slot < owners.size(); ++slot)
        differing.set(slot, owners[slot] != truth.owners[slot]);
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
    for (const ClusterNode& line : group.lines()) {
        const int place = truth.index.value(line.id, -1);
        if (place < 0 || !isMemberLine(line))
            continue;
        const ClusterMember& member = truth.members[static_cast<size_t>(place)];
        listed[static_cast<size_t>(place)] = true;
        if (!isKnownToMost(member, truth.viewCount))
            group.differingMembers += member.id;
        else if (roleOf(line) != member.role || line.masterId != member.masterId)
            group.differingRoles += member.id;
    }
    for (size_t i = 0; i < listed.size(); ++i) {
        if (!listed[i] && isKnownToMost(truth.members[i], truth.viewCount))
            group.differingMembers += truth.members[i].id;
    }
}

} // namespace quorate
