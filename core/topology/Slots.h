#pragma once

#include <QByteArrayView>
#include <QString>

#include <bitset>
#include <vector>

namespace quorate {

/// Hash slots of Redis Cluster: 0 to 16383 (cluster.h: CLUSTER_SLOTS).
inline constexpr int kSlotCount = 16384;

using SlotSet = std::bitset<kSlotCount>;

/// first to last, both included.
struct SlotRange {
    int first = 0;
    int last = 0;

    int count() const { return last - first + 1; }
    bool operator==(const SlotRange&) const = default;
};

using SlotRanges = std::vector<SlotRange>;

SlotSet toSet(const SlotRanges& ranges);
/// Sorted, disjoint and as few as possible.
SlotRanges toRanges(const SlotSet& slotSet);
/// The same without a detour over all slots. The ranges have to lie within the cluster, with first <= last.
SlotRanges joined(SlotRanges ranges);
int slotCount(const SlotRanges& ranges);
/// "0-5460, 7000".
QString toText(const SlotRanges& ranges);

/// The part of the key that is hashed: what stands between the first "{" and the first "}" after it, if that
/// is not empty; otherwise the whole key (redis.io/docs/reference/cluster-spec, "Hash tags").
QByteArrayView hashedPart(QByteArrayView key);
/// CRC16/XMODEM of the hashed part, modulo 16384.
int keySlot(QByteArrayView key);

} // namespace quorate
