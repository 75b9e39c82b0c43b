#pragma once

#include "core/topology/ClusterMember.h"

namespace quorate {

/// What all views are held against.
struct ClusterTruth {
    const ClusterMembers& members;
    const std::vector<int>& owners; ///< member per slot, -1 for nobody
    const SlotSet& open; ///< slots on the move, on which views may differ for a moment
    int viewCount = 0;
};

/// Fills in where the group's view differs from the truth: owners of slots, roles, members.
void compare(ClusterViewGroup& group, const ClusterTruth& truth);

} // namespace quorate
