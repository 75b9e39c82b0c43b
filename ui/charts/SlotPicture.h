#pragma once

#include "core/topology/Topology.h"

#include <QList>
#include <QString>

namespace quorate {

/// What the slot chart draws: who owns which slots, which are being moved, and which nobody owns.
struct SlotPicture {
    struct Owner {
        QString name; ///< host:port, made safe to show
        SlotRanges ranges;
        int count = 0;
        bool serving = true; ///< it answers and serves; else its slots are out of reach
        int colour = 0; ///< index for masterColour()

        bool operator==(const Owner&) const = default;
    };

    QList<Owner> owners;
    QList<OpenSlot> open;
    SlotRanges uncovered;

    bool isEmpty() const { return owners.isEmpty() && uncovered.empty(); }
    /// The owner of the slot and the range of it that holds the slot; null when nobody owns it.
    const Owner* ownerOf(int slot, SlotRange* range = nullptr) const;
    bool operator==(const SlotPicture&) const = default;
};

/// Pure. Empty for anything but a cluster. Colours are given in the order of the owners; see SlotChart for
/// keeping them.
SlotPicture slotPicture(const Topology& topology);

} // namespace quorate
