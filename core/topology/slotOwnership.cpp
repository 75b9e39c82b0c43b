#include "core/topology/slotOwnership.h"

#include <algorithm>
#include <map>

namespace quorate {

namespace {

/// A silent master to whom views give a slot.
struct Claim {
    int member = -1;
    int votes = 0;
    qint64 epoch = 0;
};

using ClaimsBySlot = std::vector<std::vector<Claim>>;

template <typename Action> void forEachSlot(const SlotRanges& ranges, Action action)
{
    for (const SlotRange& range : ranges) {
        for (int slot = range.first; slot <= range.last; ++slot)
            action(slot);
    }
}

void vote(std::vector<Claim>& claims, int member, int votes, qint64 epoch)
{
    const auto known = std::find_if(
        claims.begin(), claims.end(), [member](const Claim& claim) { return claim.member == member; });
    if (known == claims.end()) {
        claims.push_back({member, votes, epoch});
        return;
    }
    known->votes += votes;
    known->epoch = std::max(known->epoch, epoch);
}

ClaimsBySlot claimsOfSilent(const ClusterMembers& members, const std::vector<ClusterViewGroup>& groups)
{
    ClaimsBySlot claims(kSlotCount);
    for (const ClusterViewGroup& group : groups) {
        group.forEachMember([&](const ClusterNode& line, size_t member) {
            if (members[member].ownLine)
                return;
            forEachSlot(line.slotRanges, [&](int slot) {
                vote(claims[static_cast<size_t>(slot)], static_cast<int>(member), group.weight(),
                    line.configEpoch);
            });
        });
    }
    return claims;
}

/// Living masters, the highest epoch first; on a collision the smaller id, which gets the newer epoch in the
/// end (cluster.c: clusterHandleConfigEpochCollision).
std::vector<int> livingMasters(const ClusterMembers& members)
{
    std::vector<int> masters;
    for (size_t i = 0; i < members.size(); ++i) {
        if (members[i].isLivingMaster() && !members[i].ownLine->slotRanges.empty())
            masters.push_back(static_cast<int>(i));
    }
    std::sort(masters.begin(), masters.end(), [&](int one, int other) {
        const ClusterMember& a = members[static_cast<size_t>(one)];
        const ClusterMember& b = members[static_cast<size_t>(other)];
        return a.configEpoch != b.configEpoch ? a.configEpoch > b.configEpoch : a.id < b.id;
    });
    return masters;
}

SlotOwnership ownByLiving(const ClusterMembers& members)
{
    SlotOwnership ownership;
    ownership.owners.assign(kSlotCount, -1);
    std::map<std::pair<int, int>, SlotSet> conflicts;
    for (int claimant : livingMasters(members)) {
        const ClusterNode& line = *members[static_cast<size_t>(claimant)].ownLine;
        forEachSlot(line.slotRanges, [&](int slot) {
            int& owner = ownership.owners[static_cast<size_t>(slot)];
            if (owner < 0)
                owner = claimant;
            // A source that is still migrating a slot to its new owner: the end of a move, not a conflict.
            else if (line.migrating.value(slot) != members[static_cast<size_t>(owner)].id)
                conflicts[{owner, claimant}].set(static_cast<size_t>(slot));
        });
    }
    for (const auto& [claimants, claimed] : conflicts)
        ownership.conflicts.push_back({claimed, claimants.first, claimants.second});
    return ownership;
}

/// Nothing unless more than half of the views give the slot to a silent master.
const Claim* believedClaim(const std::vector<Claim>& claims, int viewCount)
{
    int votes = 0;
    const Claim* best = nullptr;
    for (const Claim& claim : claims) {
        votes += claim.votes;
        if (!best || claim.votes > best->votes || (claim.votes == best->votes && claim.epoch > best->epoch))
            best = &claim;
    }
    return votes * 2 > viewCount ? best : nullptr;
}

} // namespace

SlotOwnership ownSlots(
    const ClusterMembers& members, const std::vector<ClusterViewGroup>& groups, int viewCount)
{
    SlotOwnership ownership = ownByLiving(members);
    const bool allSpoke = std::all_of(
        members.cbegin(), members.cend(), [](const ClusterMember& member) { return member.ownLine; });
    if (allSpoke)
        return ownership;
    const ClaimsBySlot claims = claimsOfSilent(members, groups);
    for (size_t slot = 0; slot < claims.size(); ++slot) {
        const Claim* claim = believedClaim(claims[slot], viewCount);
        int& owner = ownership.owners[slot];
        if (claim && (owner < 0 || members[static_cast<size_t>(owner)].configEpoch < claim->epoch))
            owner = claim->member;
    }
    return ownership;
}

} // namespace quorate
