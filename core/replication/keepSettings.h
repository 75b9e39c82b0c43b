#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// Carries out the KeepSettings steps of the plan, or those of one node. One that fails stops nothing and is
/// never taken back; the facts tell: kept (true: all were) and notKept ("host:port: the server's words", one
/// after the other).
void keepSettings(OperationContext& context);
void keepSettingsOf(OperationContext& context, const Endpoint& node);

} // namespace quorate
