#include "core/replication/switchOverByHand.h"

#include "core/replication/PausedWrites.h"
#include "core/replication/followers.h"
#include "core/replication/keepSettings.h"
#include "core/replication/replicaLooks.h"

namespace quorate {

namespace {

using namespace std::chrono_literals;

// A promotion that is begun later could be seen only after the old master takes writes again.
constexpr auto kLeastLeft = 500ms;
constexpr auto kInterval = 5ms;
constexpr auto kFenceTime = 2s;

// One that is not known to be promoted is put back under the old master, which has every write.
Status promote(OperationContext& context, const PausedWrites& paused)
{
    const Plan& plan = context.plan();
    if (paused.left() < kLeastLeft)
        return Error{ErrorCode::Timeout, plan.newMaster.toString(),
            QStringLiteral("too little of the pause is left to promote it")};
    const Status sent = context.carryOut(plan.find(StepPurpose::PromoteReplica));
    if (!sent && sent.error().code != ErrorCode::OutcomeUnknown)
        return sent;
    const auto limit = std::max(kInterval, paused.left() - 200ms);
    return context.await(plan.find(StepPurpose::AwaitPromotion), limit, kInterval, [&]() -> Result<bool> {
        const auto role = askRole(context, plan.newMaster);
        return role && role->kind == Role::Kind::Master;
    });
}

// What is not known to have been done is looked at; it is not sent again.
Status fence(OperationContext& context, PausedWrites& paused)
{
    const Plan& plan = context.plan();
    const int step = plan.find(StepPurpose::FenceOldMaster);
    const Status fenced = paused.fence();
    if (fenced || fenced.error().code != ErrorCode::OutcomeUnknown)
        return fenced;
    return context.await(step, kFenceTime, kInterval, [&]() -> Result<bool> {
        const auto role = askRole(context, plan.oldMaster);
        return role && role->kind == Role::Kind::Replica && role->master == plan.newMaster;
    });
}

// It may still be a master: the guard is what keeps it from accepting writes, so it stays.
void leaveGuarded(OperationContext& context, const Error& why)
{
    for (const StepPurpose purpose : {StepPurpose::FenceOldMaster, StepPurpose::GuardMaster})
        context.leave(context.plan().find(purpose), why);
    context.settle(context.plan().find(StepPurpose::GuardMaster));
}

} // namespace

Status switchOverByHand(OperationContext& context)
{
    const Plan& plan = context.plan();
    const auto resyncs = resyncCounts(context, plan.newMaster);
    PausedWrites paused(context);
    if (auto level = paused.begin(); !level)
        return level;
    if (auto promoted = promote(context, paused); !promoted)
        return promoted;
    context.commit();
    context.settle(plan.find(StepPurpose::PromoteReplica)); // from here the way on is the safe one
    context.setFact("promotionMs", paused.elapsedMs());
    const Status fenced = fence(context, paused);
    if (!fenced)
        leaveGuarded(context, fenced.error());
    const Status followed = pointFollowers(context);
    const int linked = followerCount(plan) + (fenced ? 1 : 0);
    const Status up = awaitLinks(context, plan.newMaster, linked);
    noteResyncs(context, plan.newMaster, resyncs);
    keepSettings(context);
    return !fenced ? fenced : !followed ? followed : up;
}

} // namespace quorate
