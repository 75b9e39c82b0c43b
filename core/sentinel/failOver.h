#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of OperationKind::SentinelFailover.
Status failOver(OperationContext& context);

} // namespace quorate
