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

} // namespace

Plan planMend(const Receipt& interrupted)
{
    Plan plan;
    plan.kind = OperationKind::Mend;
    plan.deployment = interrupted.plan.deployment;
    plan.service = interrupted.plan.service;
    plan.oldMaster = interrupted.plan.oldMaster;
    plan.newMaster = interrupted.plan.newMaster;
    plan.facts[QStringLiteral("operation")] = operationName(interrupted.plan.kind);
    plan.facts[QStringLiteral("id")] = interrupted.id;
    for (int step = static_cast<int>(interrupted.plan.steps.size()) - 1; step >= 0; --step) {
        const PlanStep& planned = interrupted.plan.steps[step];
        if (!isOwed(interrupted, step) || planned.undo->arguments().contains("***"))
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
        if (!done && first)
            first = done;
    }
    return first;
}

} // namespace quorate
