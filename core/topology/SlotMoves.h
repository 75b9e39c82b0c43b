#pragma once

#include "core/topology/Topology.h"

namespace quorate {

/// Neighbouring slots that stand open in the same way, both sides heard together.
struct SlotMove {
    enum class Kind {
        BothSides, ///< one migrates them, the other imports them: on the move, or left half-way
        MigratingOnly, ///< the other side does not import them
        ImportingOnly, ///< the other side does not migrate them
    };

    Kind kind = Kind::BothSides;
    SlotRange range;
    QString node; ///< host:port of who gives them; of who imports them when nobody does
    QString peer; ///< the other side: host:port, or its id when the address is not known

    bool operator==(const SlotMove&) const = default;
};

/// Pairs the two sides of each open slot and joins neighbours. By slot. Pure.
QList<SlotMove> slotMoves(const QList<OpenSlot>& open);

} // namespace quorate
