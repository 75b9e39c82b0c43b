#pragma once

#include "core/topology/ClusterMember.h"

namespace quorate {

/// Slots that two living masters claim, each in its own line.
struct SlotConflict {
    SlotSet claimed;
    int winner = 0; ///< members: the claimant with the higher epoch
    int loser = 0;
};

struct SlotOwnership {
    std::vector<int> owners; ///< member per slot, -1 for nobody
    std::vector<SlotConflict> conflicts;
};

/// Who owns each slot. Of living masters the own lines count, the highest configEpoch first
/// (redis.io/docs/reference/ cluster-spec: "the last failover wins"); a living master owns nothing that it
/// does not claim itself. Of silent ones what the views say: a slot is theirs when more than half of the
/// `viewCount` views give it to a silent master, and no living one claims it with a higher epoch. So neither
/// a minority's view nor an old master that came back is believed.
SlotOwnership ownSlots(
    const ClusterMembers& members, const std::vector<ClusterViewGroup>& groups, int viewCount);

} // namespace quorate
