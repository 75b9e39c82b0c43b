#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The runbook of planSwitchoverByHand().
Status switchOverByHand(OperationContext& context);

} // namespace quorate
