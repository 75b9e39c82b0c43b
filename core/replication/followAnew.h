#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of OperationKind::ReplicationSetup and ReplicationRepoint: node by node, so that one that fails
/// is taken back and named, and the others go on. Facts: linked, failed, results (of each node).
Status followAnew(OperationContext& context);

} // namespace quorate
