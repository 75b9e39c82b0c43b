#include "core/cluster/SlotSurvey.h"

#include <algorithm>

namespace quorate {

bool SlotSurvey::Master::owns(int slot) const
{
    return std::any_of(slotRanges.begin(), slotRanges.end(),
        [slot](const SlotRange& range) { return range.first <= slot && slot <= range.last; });
}

const SlotSurvey::Master* SlotSurvey::find(const QByteArray& id) const
{
    const auto found = std::find_if(
        masters.cbegin(), masters.cend(), [&id](const Master& one) { return one.master.id == id; });
    return found == masters.cend() ? nullptr : &*found;
}

qint64 SlotSurvey::keysIn(const QByteArray& master, const SlotRanges& ranges) const
{
    const Master* holder = find(master);
    qint64 keys = 0;
    for (const SlotRange& range : ranges) {
        for (int slot = range.first; holder && slot <= range.last; ++slot)
            keys += holder->keys[static_cast<size_t>(slot)];
    }
    return keys;
}

SlotLoads SlotSurvey::keyLoads() const
{
    SlotLoads loads(kSlotCount, 0.0);
    for (const Master& one : masters) {
        for (const SlotRange& range : one.slotRanges) {
            for (int slot = range.first; slot <= range.last; ++slot)
                loads[static_cast<size_t>(slot)] = static_cast<double>(one.keys[static_cast<size_t>(slot)]);
        }
    }
    return loads;
}

QList<SlotHolder> SlotSurvey::holders() const
{
    QList<SlotHolder> all;
    for (const Master& one : masters)
        all += SlotHolder{one.master, one.slotRanges};
    return all;
}

} // namespace quorate
