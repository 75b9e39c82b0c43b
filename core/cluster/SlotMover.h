#pragma once

#include "core/cluster/SlotLane.h"

namespace quorate {

/// Carries out those steps of the plan that have transfers, side by side where they don't touch each other.
/// Blocking. Servers differ in how they move slots: every way has this face.
using SlotMover = Status (*)(OperationContext& context, const QList<int>& steps, SlotTally& tally);

/// By CLUSTER SETSLOT and MIGRATE, which every version has.
Status moveBySetSlot(OperationContext& context, const QList<int>& steps, SlotTally& tally);

} // namespace quorate
