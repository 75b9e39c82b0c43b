#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The body of OperationKind::SentinelMonitor, SentinelRemove and SentinelSet: Sentinel by Sentinel, each
/// asked afterwards whether it has what it was told. Where one refuses, those before it are put back; what
/// cannot be put back is named. Facts: changed (Sentinels that have it and said so).
Status changeService(OperationContext& context);

} // namespace quorate
