#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of OperationKind::SentinelReset: one Sentinel after the other. Those not reset after a failure or
/// a cancel are named. Facts: changed.
Status resetService(OperationContext& context);
/// The body of OperationKind::SentinelFlush: one that cannot write its file is named, the others go on.
Status flushSentinels(OperationContext& context);

} // namespace quorate
