#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of OperationKind::ReplicationPromote.
Status promote(OperationContext& context);

} // namespace quorate
