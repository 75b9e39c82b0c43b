#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The FollowMaster steps of a plan: all are tried; the first error is that of the whole.
Status pointFollowers(OperationContext& context);
int followerCount(const Plan& plan);

} // namespace quorate
