#include "core/cluster/slotEvidence.h"

#include <algorithm>

namespace quorate {

bool ownsSlot(const ClusterNodes& view, const QByteArray& id, int slot)
{
    const ClusterNode* owner = view.find(id);
    return owner
        && std::any_of(owner->slotRanges.begin(), owner->slotRanges.end(),
            [slot](const SlotRange& range) { return range.first <= slot && slot <= range.last; });
}

bool showsPhase(const ClusterNodes& view, const SlotTransfer& transfer, SlotPhase phase, int slot)
{
    const ClusterNode* self = view.myself();
    if (!self)
        return false;
    switch (phase) {
    case SlotPhase::Import:
        return self->importing.value(slot) == transfer.source.id;
    case SlotPhase::Migrate:
        return self->migrating.value(slot) == transfer.target.id;
    case SlotPhase::Hold:
        return self->importing.value(slot) == transfer.target.id;
    case SlotPhase::OwnTarget:
    case SlotPhase::OwnTargetToo:
    case SlotPhase::OwnSource:
    case SlotPhase::OwnOther:
        return ownsSlot(view, transfer.target.id, slot) && !self->migrating.contains(slot)
            && !self->importing.contains(slot);
    case SlotPhase::FreeSource:
    case SlotPhase::FreeTarget:
        return !self->importing.contains(slot) && !self->migrating.contains(slot);
    case SlotPhase::Keys:
    case SlotPhase::SameKeys:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace quorate
