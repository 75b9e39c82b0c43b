#include "core/cluster/SlotTransfer.h"

#include "core/base/NamedCodes.h"

#include <QStringList>

namespace quorate {

namespace {

constexpr std::array kKinds{
    NamedCode{SlotTransfer::Kind::Move, "move"},
    NamedCode{SlotTransfer::Kind::Close, "close"},
    NamedCode{SlotTransfer::Kind::Adopt, "adopt"},
    NamedCode{SlotTransfer::Kind::Gather, "gather"},
    NamedCode{SlotTransfer::Kind::Concede, "concede"},
};

std::optional<int> slotIn(const QString& text)
{
    bool isNumber = false;
    const int slot = text.trimmed().toInt(&isNumber);
    return isNumber && slot >= 0 && slot < kSlotCount ? std::optional(slot) : std::nullopt;
}

} // namespace

bool SlotTransfer::contains(int slot) const
{
    const auto after = std::upper_bound(slotRanges.begin(), slotRanges.end(), slot,
        [](int one, const SlotRange& range) { return one < range.first; });
    return after != slotRanges.begin() && std::prev(after)->last >= slot;
}

QString slotTransferName(SlotTransfer::Kind kind)
{
    return nameOf(kKinds, kind);
}

std::optional<SlotTransfer::Kind> slotTransferFromName(const QString& name)
{
    return codeOf(kKinds, name);
}

QString slotListText(const SlotRanges& ranges)
{
    return toText(ranges).remove(QLatin1Char(' '));
}

std::optional<SlotRanges> slotListFromText(const QString& text)
{
    SlotRanges ranges;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const QStringList ends = part.split(QLatin1Char('-'));
        const auto first = slotIn(ends.first());
        const auto last = slotIn(ends.last());
        if (ends.size() > 2 || !first || !last || *first > *last)
            return std::nullopt;
        ranges.push_back({*first, *last});
    }
    return ranges.empty() ? std::nullopt : std::optional(joined(ranges));
}

} // namespace quorate
