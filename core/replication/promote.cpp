#include "core/replication/promote.h"

#include "core/replication/followers.h"
#include "core/replication/keepSettings.h"
#include "core/replication/replicaLooks.h"

namespace quorate {

Status promote(OperationContext& context)
{
    const Plan& plan = context.plan();
    // It may have come back since the plan was made.
    if (plan.oldMaster.isValid()) {
        const auto role = askRole(context, plan.oldMaster);
        if (role && role->kind == Role::Kind::Master)
            return Error{ErrorCode::Precondition, plan.oldMaster.toString(),
                QStringLiteral("the master answers again: switch over instead")};
    }
    const auto resyncs = resyncCounts(context, plan.newMaster);
    const double began = context.ticksMs();
    if (auto promoted = context.carryOut(plan.find(StepPurpose::PromoteReplica)); !promoted)
        return promoted;
    context.commit();
    const auto role = askRole(context, plan.newMaster);
    if (!role)
        return role.error();
    if (role->kind != Role::Kind::Master)
        return Error{ErrorCode::Precondition, plan.newMaster.toString(),
            QStringLiteral("it accepted the command and is still no master")};
    context.setFact("promotionMs", context.ticksMs() - began);
    if (role->offset)
        context.setFact("offsetAfter", static_cast<double>(*role->offset));
    const Status followed = pointFollowers(context);
    const Status linked = awaitLinks(context, plan.newMaster, followerCount(plan));
    noteResyncs(context, plan.newMaster, resyncs);
    keepSettings(context);
    return !followed ? followed : linked;
}

} // namespace quorate
