#pragma once

#include "core/operation/OperationContext.h"
#include "core/topology/Topology.h"

namespace quorate {

/// What takes back what an operation left: the undo of each step whose command reached, or may have reached,
/// its server and that the plan says must not stay. Empty steps: nothing is left. Undos that carried a secret
/// are not among them: the journal does not have it. Where a switchover was broken off after its candidate
/// had become the master, the way on is the safe one: then the rest of it is carried out, and the old master
/// is not let go before it follows. `now`: as it is seen. Pure.
Plan planMend(const Receipt& interrupted, const Topology& now);

/// The body of OperationKind::Mend.
Status mend(OperationContext& context);

} // namespace quorate
