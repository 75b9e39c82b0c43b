#pragma once

#include "core/operation/Plan.h"

namespace quorate {

/// What one master has of a cluster before a plan about slots, and after it.
struct SlotShare {
    struct Load {
        double slotCount = 0, keys = 0, bytes = 0; ///< bytes by samples

        Load& operator+=(const Load& other);
        bool operator==(const Load&) const = default;
    };
    QString node; ///< host:port
    int colour = 0; ///< for masterColour(): as a slot map gives them
    Load before, after;

    bool operator==(const SlotShare&) const = default;
};

/// Of a plan that says so: a rebalance, a reshard. Empty for any other. Pure.
QList<SlotShare> slotShares(const Plan& plan);

} // namespace quorate
