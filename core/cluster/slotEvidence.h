#pragma once

#include "core/cluster/slotCommands.h"
#include "core/topology/ClusterNodes.h"

namespace quorate {

/// Whether a node shows by its own view (CLUSTER NODES) that a phase of a slot has reached it: asked when the
/// answer to a SETSLOT was lost, before it is sent again. Of Keys and SameKeys no view tells: false. Pure.
bool showsPhase(const ClusterNodes& view, const SlotTransfer& transfer, SlotPhase phase, int slot);

/// Whether that master owns the slot in this view.
bool ownsSlot(const ClusterNodes& view, const QByteArray& id, int slot);

} // namespace quorate
