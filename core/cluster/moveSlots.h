#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of a rebalance and a reshard: every target is ready, each source still owns what it is to give,
/// the slots move, every master says so.
Status moveSlots(OperationContext& context);

/// The body of a resume and a fix: step by step, in the plan's order.
Status fixSlots(OperationContext& context);

} // namespace quorate
