#include "core/operation/mend.h"

#include <algorithm>

namespace quorate {

namespace {

bool isOwed(const Receipt& receipt, int step)
{
    const PlanStep& planned = receipt.plan.steps[step];
    if (!planned.undo || planned.wayOut == WayOut::None)
        return false;
    // A failover ends by itself within its time limit; to call another one off would do harm.
    if (planned.purpose == StepPurpose::StartFailover)
        return false;
    bool owed = false;
    for (const StepRecord& record : receipt.steps) {
        if (record.step != step)
            continue;
        const bool reached = !record.error || record.error->code == ErrorCode::OutcomeUnknown;
        if (!record.isUndo && reached)
            owed = true;
        else if (record.isUndo && !record.error)
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
