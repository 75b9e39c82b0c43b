#pragma once

#include "core/cluster/planSlotMoves.h"

namespace quorate {

/// What is wrong with a slot; the names of documents, by slotTroubleName().
enum class SlotTrouble {
    HalfMoved, ///< its owner migrates it and the other one imports it
    MigratingOnly,
    ImportingOnly,
    SeveralImporting,
    StrayKeys, ///< a master that does not own it holds keys of it
    NobodyWithKeys, ///< nobody owns it, and there are keys
    NobodyEmpty,
    TwoOwners,
    OwnerSilent, ///< its owner does not answer: nothing is done
};

struct SlotDiagnosis {
    int slot = 0;
    SlotTrouble trouble = SlotTrouble::StrayKeys;
    QByteArray owner; ///< who will own it; empty: nobody yet
    QList<SlotTransfer> remedy; ///< of this one slot, in order
};

/// Nothing when the slot is as it should be. The owner is the living claimant with the highest configEpoch
/// (redis.io/docs/reference/cluster-spec); of a slot that nobody claims the one that holds most of its keys,
/// the smaller id of equals. Keys elsewhere go to the owner; none is overwritten. Pure.
std::optional<SlotDiagnosis> diagnoseSlot(const SlotSurvey& survey, int slot);

/// All that is wrong, or only what is wrong within these slots, each with its remedy. Slots that nobody owns
/// and that are empty go, range by range, to the master with the fewest slots. A plan without steps: all is
/// well. Pure.
Plan planSlotFix(OperationKind kind, const Topology& topology, const QString& deployment,
    const SlotSurvey& survey, const SlotSet& among = ~SlotSet());

/// "half-moved"
QString slotTroubleName(SlotTrouble trouble);

} // namespace quorate
