#pragma once

#include "core/cluster/SlotTransfer.h"

#include <QHash>

#include <vector>

namespace quorate {

/// A master with what it owns.
struct SlotHolder {
    SlotMaster master;
    SlotRanges slotRanges;
};

/// What a rebalance is to reach.
struct RebalanceWish {
    QHash<QByteArray, double> weights; ///< by node id; 1 where there is none. 0: it gives all its slots away
    double thresholdPercent = 2; ///< nothing is moved while every master is this near to its share
    bool usesEmptyMasters = false; ///< masters without slots take part
};

/// Load of each slot, in any unit: keys, bytes, microseconds. Empty: each slot counts as one.
using SlotLoads = std::vector<double>;

/// The moves after which every master has its share: of the slots to within one, with the fewest slots that
/// can be moved; of loads as near as whole slots allow, the heaviest first. Nothing when all are within the
/// threshold already, or no weight is above 0. At most one move for a pair of masters. Neighbouring slots
/// stay together where that costs nothing. Pure.
QList<SlotTransfer> spreadSlots(
    const QList<SlotHolder>& holders, const RebalanceWish& wish, const SlotLoads& loads = {});

/// `count` slots from these masters to one, from each in proportion to what it has; fewer when they have no
/// more. Pure.
QList<SlotTransfer> takeSlots(const QList<SlotHolder>& sources, const SlotMaster& target, int count);

/// Exactly these slots, from whichever of the masters owns them; others are passed over. Pure.
QList<SlotTransfer> takeSlots(
    const QList<SlotHolder>& sources, const SlotMaster& target, const SlotRanges& slotRanges);

} // namespace quorate
