#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// The runbook of an operation: does the plan's steps and sees for itself that they had their effect.
/// Success is what the servers say.
using OperationBody = Status (*)(OperationContext& context);

OperationBody operationBody(OperationKind kind);

} // namespace quorate
