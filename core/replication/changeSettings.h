#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of OperationKind::ReplicationPriority and ReplicationSplit: each setting is set, read back, and
/// kept over a restart if the server can. Facts: kept, notKept (why).
Status changeSettings(OperationContext& context);
/// The body of OperationKind::ReplicationDetach.
Status detach(OperationContext& context);

} // namespace quorate
