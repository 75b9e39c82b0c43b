#include "core/operation/mend.h"

#include <algorithm>

namespace quorate {

namespace {

// A step that sends nothing is put back with the next one of its node that does.
int sentWith(const Plan& plan, int step)
{
    for (int i = step; i < plan.steps.size() && !plan.steps[step].command; ++i) {
        if (plan.restoredWith(i).contains(step) && plan.steps[i].command)
            return i;
    }
    return step;
}

bool isOwed(const Receipt& receipt, int step)
{
    const PlanStep& planned = receipt.plan.steps[step];
    if (!planned.undo || planned.wayOut == WayOut::None)
        return false;
    // A failover ends by itself within its time limit; to call another one off would do harm.
    if (planned.purpose == StepPurpose::StartFailover)
        return false;
    const int sent = sentWith(receipt.plan, step);
    bool owed = false;
    for (const StepRecord& record : receipt.steps) {
        const bool reached = !record.error || record.error->code == ErrorCode::OutcomeUnknown;
        if (record.step == sent && !record.isUndo && reached)
            owed = true;
        else if (record.step == step && record.isUndo && !record.error)
            owed = false;
    }
    return owed;
}

bool isDone(const Receipt& receipt, int step)
{
    return std::any_of(receipt.steps.cbegin(), receipt.steps.cend(),
        [step](const StepRecord& record) { return record.step == step && !record.isUndo && !record.error; });
}

/// What became of a candidate that the program itself promoted, or may have.
enum class Promoted { NotByUs, No, Yes, NotKnown };

Promoted promotedNow(const Receipt& receipt, const Topology& now)
{
    const int step = receipt.plan.find(StepPurpose::PromoteReplica);
    if (step < 0 || receipt.plan.find(StepPurpose::FenceOldMaster) < 0 || !isOwed(receipt, step))
        return Promoted::NotByUs;
    const Node* candidate = now.find(receipt.plan.newMaster);
    if (!candidate || candidate->state != NodeState::Ok)
        return Promoted::NotKnown;
    return candidate->role == NodeRole::Master ? Promoted::Yes : Promoted::No;
}

// From the fence on, what has not been done.
QList<PlanStep> stepsLeft(const Receipt& interrupted, const Topology& now)
{
    const Node* old = now.find(interrupted.plan.oldMaster);
    const bool follows = old && old->state == NodeState::Ok && old->role == NodeRole::Replica
        && old->master == interrupted.plan.newMaster;
    QList<PlanStep> left;
    const QList<PlanStep>& steps = interrupted.plan.steps;
    for (int i = interrupted.plan.find(StepPurpose::FenceOldMaster); i < steps.size(); ++i) {
        const bool isFenced = steps[i].purpose == StepPurpose::FenceOldMaster && follows;
        if (!steps[i].command || isFenced || isDone(interrupted, i))
            continue;
        left += steps[i];
        left.last().undo.reset();
        left.last().wayOut = WayOut::None;
    }
    return left;
}

} // namespace

Plan planMend(const Receipt& interrupted, const Topology& now)
{
    Plan plan;
    plan.kind = OperationKind::Mend;
    plan.deployment = interrupted.plan.deployment;
    plan.service = interrupted.plan.service;
    plan.oldMaster = interrupted.plan.oldMaster;
    plan.newMaster = interrupted.plan.newMaster;
    plan.facts[QStringLiteral("operation")] = operationName(interrupted.plan.kind);
    plan.facts[QStringLiteral("id")] = interrupted.id;
    const Promoted promoted = promotedNow(interrupted, now);
    if (promoted == Promoted::NotKnown)
        plan.preflight += {CheckCode::CandidateUsable, Verdict::Refused, plan.newMaster.toString(),
            {{QStringLiteral("reason"), QStringLiteral("down")}}};
    if (promoted == Promoted::Yes) {
        plan.basis = basisOf(now);
        plan.steps = stepsLeft(interrupted, now);
    }
    for (int step = static_cast<int>(interrupted.plan.steps.size()) - 1; step >= 0; --step) {
        const PlanStep& planned = interrupted.plan.steps[step];
        const bool isWayOn = promoted == Promoted::Yes && planned.purpose == StepPurpose::PromoteReplica;
        if (!isOwed(interrupted, step) || isWayOn || planned.undo->arguments().contains("***"))
            continue;
        PlanStep undo;
        undo.purpose = StepPurpose::TakeBack;
        undo.node = planned.node;
        undo.peer = planned.peer;
        undo.command = planned.undo;
        undo.facts[QStringLiteral("purpose")] = stepPurposeName(planned.purpose);
        plan.steps += undo;
    }
    return plan;
}

Status mend(OperationContext& context)
{
    Status first;
    for (int step = 0; step < context.plan().steps.size(); ++step) {
        const auto done = context.carryOut(step);
        // As long as the old master does not follow, what keeps it from accepting writes stays.
        if (!done && context.plan().steps[step].purpose == StepPurpose::FenceOldMaster)
            return done;
        if (!done && first)
            first = done;
    }
    return first;
}

} // namespace quorate
