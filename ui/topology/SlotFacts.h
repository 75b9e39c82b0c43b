#pragma once

#include "core/topology/Topology.h"
#include "ui/widgets/KeyValueList.h"

namespace quorate {

/// A sentence on a slot, with how it looks.
struct SlotSaying {
    QString sentence;
    Tone tone = Tone::Neutral;
};

/// What is known of one slot of a cluster: its number, the range that it lies in, its owner and the owner's
/// replicas.
QList<KeyValue> slotFacts(const Topology& topology, int slot);
/// What the slot is doing: served, on the move, out of reach or without an owner.
SlotSaying slotSaying(const Topology& topology, int slot);

} // namespace quorate
