#pragma once

#include "core/operation/OperationContext.h"

namespace quorate {

/// What takes back what an operation left: the undo of each step whose command reached, or may have reached,
/// its server and that the plan says must not stay. Empty steps: nothing is left. Undos that carried a secret
/// are not among them: the journal does not have it. Pure.
Plan planMend(const Receipt& interrupted);

/// The body of OperationKind::Mend.
Status mend(OperationContext& context);

} // namespace quorate
