#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of OperationKind::ReplicationSwitchover.
Status switchOver(OperationContext& context);

} // namespace quorate
