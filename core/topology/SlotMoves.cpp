#include "core/topology/SlotMoves.h"

#include <QHash>

#include <algorithm>

namespace quorate {

namespace {

constexpr qsizetype kMostInterleaved = 8;

bool areTwoSides(const OpenSlot& one, const OpenSlot& other)
{
    return one.state != other.state && one.peer == other.node.toString() && other.peer == one.node.toString();
}

/// Nothing for the importing half of a pair: the migrating half tells of both.
std::optional<SlotMove> moveOf(const OpenSlot& open, const QList<const OpenSlot*>& sameSlot)
{
    const bool paired = std::any_of(
        sameSlot.cbegin(), sameSlot.cend(), [&](const OpenSlot* other) { return areTwoSides(open, *other); });
    const bool migrating = open.state == OpenSlot::State::Migrating;
    if (paired && !migrating)
        return std::nullopt;
    const auto kind = paired ? SlotMove::Kind::BothSides
        : migrating          ? SlotMove::Kind::MigratingOnly
                             : SlotMove::Kind::ImportingOnly;
    return SlotMove{kind, {open.slot, open.slot}, open.node.toString(), open.peer};
}

bool continues(const SlotMove& one, const SlotMove& next)
{
    return one.kind == next.kind && one.node == next.node && one.peer == next.peer
        && one.range.last + 1 == next.range.first;
}

} // namespace

QList<SlotMove> slotMoves(const QList<OpenSlot>& open)
{
    QHash<int, QList<const OpenSlot*>> bySlot;
    for (const OpenSlot& each : open)
        bySlot[each.slot] << &each;
    QList<SlotMove> moves;
    for (const OpenSlot& each : open) {
        const auto move = moveOf(each, bySlot.value(each.slot));
        if (!move)
            continue;
        // Two nodes may hold the same slots open towards different peers; their lines are then interleaved.
        const auto far = moves.rbegin() + std::min<qsizetype>(moves.size(), kMostInterleaved);
        const auto before =
            std::find_if(moves.rbegin(), far, [&](const SlotMove& other) { return continues(other, *move); });
        if (before != far)
            before->range.last = move->range.last;
        else
            moves << *move;
    }
    return moves;
}

} // namespace quorate
