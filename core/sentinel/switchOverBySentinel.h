#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of OperationKind::SentinelSwitchover.
Status switchOverBySentinel(OperationContext& context);

} // namespace quorate
