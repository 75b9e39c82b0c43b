#pragma once

#include "core/base/Result.h"
#include "core/net/ConnectionSettings.h"
#include "core/operation/Plan.h"

#include <QList>

#include <chrono>

namespace quorate {

/// What is done to a slot, one after the other; the names of the journal, by slotPhaseName().
enum class SlotPhase {
    Import, ///< the target accepts its keys from clients that were told ASK
    Migrate, ///< the source sends clients that look for a key that has gone to the target
    Hold, ///< a holder that does not own it may act as the source of MIGRATE
    Keys, ///< MIGRATE, which overwrites nothing
    SameKeys, ///< a key that is on both sides with the same value: one copy of it goes
    OwnTarget, ///< with a higher epoch if it needs one; it tells every node at once
    OwnTargetToo, ///< between two of those: without telling every node of each slot, which stalls them all
    OwnSource,
    OwnOther, ///< the masters that have no part in it are told
    FreeSource, ///< its mark is taken away
    FreeTarget,
};

/// One thing to do to one slot of a transfer.
struct SlotOrder {
    int transfer = 0; ///< place in Plan::transfers
    SlotPhase phase = SlotPhase::Import;
    int slot = 0;
    QList<QByteArray> keys{}; ///< of Keys and SameKeys: names, never empty
    Endpoint other{}; ///< of OwnOther: who is told
};

/// What MIGRATE needs besides: how the source signs in to the target, and how long a step of it may take.
struct MigrateTerms {
    Credentials credentials;
    std::chrono::milliseconds timeout{1000};
};

/// The phases that a transfer goes through, in this order, and those of its way back.
QList<SlotPhase> slotPhases(SlotTransfer::Kind kind);

/// Where the order's commands go. Invalid when it is none of the plan's.
Endpoint slotNode(const Plan& plan, const SlotOrder& order);

/// The commands of an order, to be sent together, the last one's reply being the answer. This is all that an
/// operation may send about slots: it has to be a slot, a phase, a node and keys of one of the plan's
/// transfers. Errors: Precondition. Pure.
Result<QList<Command>> slotCommands(const Plan& plan, const SlotOrder& order, const MigrateTerms& terms);

/// The same for reading, with words in angle brackets for what is known only when it is sent: each with the
/// node it goes to, nowhere for the other masters.
struct SlotTemplate {
    SlotPhase phase = SlotPhase::Import;
    Endpoint node;
    Command command;
};
QList<SlotTemplate> slotTemplates(const Plan& plan, const PlanStep& step);

/// "import"
QString slotPhaseName(SlotPhase phase);
std::optional<SlotPhase> slotPhaseFromName(const QString& name);

} // namespace quorate
