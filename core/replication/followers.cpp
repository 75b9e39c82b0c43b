#include "core/replication/followers.h"

#include <algorithm>

namespace quorate {

Status pointFollowers(OperationContext& context)
{
    Status first;
    for (int i = 0; i < context.plan().steps.size(); ++i) {
        if (context.plan().steps[i].purpose != StepPurpose::FollowMaster)
            continue;
        const auto done = context.carryOut(i);
        if (!done && first)
            first = done;
    }
    return first;
}

int followerCount(const Plan& plan)
{
    return static_cast<int>(std::count_if(plan.steps.cbegin(), plan.steps.cend(),
        [](const PlanStep& step) { return step.purpose == StepPurpose::FollowMaster; }));
}

} // namespace quorate
