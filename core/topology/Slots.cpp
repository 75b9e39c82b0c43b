#include "core/topology/Slots.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace quorate {

namespace {

// CRC16 with the polynomial 0x1021 and nothing reflected: "XMODEM" (redis.io/docs/reference/cluster-spec,
// appendix A).
constexpr std::array<quint16, 256> makeCrcTable()
{
    std::array<quint16, 256> table{};
    for (unsigned byte = 0; byte < table.size(); ++byte) {
        unsigned crc = byte << 8;
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc & 0x8000U) != 0 ? (crc << 1) ^ 0x1021U : crc << 1;
        table[byte] = static_cast<quint16>(crc & 0xFFFFU);
    }
    return table;
}

unsigned crc16(QByteArrayView bytes)
{
    static constexpr std::array<quint16, 256> table = makeCrcTable();
    unsigned crc = 0;
    for (const char c : bytes)
        crc = ((crc << 8) & 0xFFFFU) ^ table[((crc >> 8) ^ static_cast<unsigned char>(c)) & 0xFFU];
    return crc;
}

} // namespace

SlotSet toSet(const SlotRanges& ranges)
{
    SlotSet slotSet;
    for (const SlotRange& range : ranges) {
        const int last = std::min(range.last, kSlotCount - 1);
        for (int slot = std::max(range.first, 0); slot <= last; ++slot)
            slotSet.set(static_cast<size_t>(slot));
    }
    return slotSet;
}

SlotRanges toRanges(const SlotSet& slotSet)
{
    SlotRanges ranges;
    for (int slot = 0; slot < kSlotCount; ++slot) {
        if (!slotSet.test(static_cast<size_t>(slot)))
            continue;
        if (!ranges.empty() && ranges.back().last == slot - 1)
            ranges.back().last = slot;
        else
            ranges.push_back({slot, slot});
    }
    return ranges;
}

SlotRanges joined(SlotRanges ranges)
{
    std::sort(ranges.begin(), ranges.end(),
        [](const SlotRange& one, const SlotRange& other) { return one.first < other.first; });
    SlotRanges result;
    for (const SlotRange& range : ranges) {
        if (!result.empty() && range.first <= result.back().last + 1)
            result.back().last = std::max(result.back().last, range.last);
        else
            result.push_back(range);
    }
    return result;
}

int slotCount(const SlotRanges& ranges)
{
    int count = 0;
    for (const SlotRange& range : ranges)
        count += range.count();
    return count;
}

QString toText(const SlotRanges& ranges)
{
    QStringList texts;
    for (const SlotRange& range : ranges) {
        const QString first = QString::number(range.first);
        texts += range.first == range.last ? first : first + QLatin1Char('-') + QString::number(range.last);
    }
    return texts.join(QStringLiteral(", "));
}

QByteArrayView hashedPart(QByteArrayView key)
{
    const qsizetype open = key.indexOf('{');
    if (open < 0)
        return key;
    const qsizetype close = key.indexOf('}', open + 1);
    if (close <= open + 1)
        return key;
    return key.sliced(open + 1, close - open - 1);
}

int keySlot(QByteArrayView key)
{
    return static_cast<int>(crc16(hashedPart(key)) % kSlotCount);
}

} // namespace quorate
