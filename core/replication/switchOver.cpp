#include "core/replication/switchOver.h"

#include "core/replication/followers.h"
#include "core/replication/keepSettings.h"
#include "core/replication/replicaLooks.h"
#include "core/replication/switchOverByHand.h"
#include "core/topology/Info.h"

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr auto kInterval = 5ms;
// After the command's own time-out the server needs a moment to take it back.
constexpr auto kGrace = 2s;

// "no-failover", "waiting-for-sync", "failover-in-progress"; empty when it does not tell.
QByteArray failoverState(OperationContext& context, const Endpoint& master)
{
    const auto reply = context.ask(master, Peer::Data, {"INFO", "replication"});
    return reply ? Info::parse(reply->text()).value("master_failover_state").value_or(QByteArray())
                 : QByteArray();
}

Status awaitSwap(OperationContext& context, int start)
{
    const Plan& plan = context.plan();
    const auto limit =
        std::chrono::milliseconds(plan.facts.value(QLatin1String("pauseMs")).toInteger()) + kGrace;
    return context.await(plan.find(StepPurpose::AwaitPromotion), limit, kInterval, [&]() -> Result<bool> {
        const auto role = askRole(context, plan.newMaster);
        if (role && role->kind == Role::Kind::Master)
            return true;
        // It gave up by itself: the old master takes writes again, nothing is left to call off.
        if (failoverState(context, plan.oldMaster) == "no-failover") {
            const auto again = askRole(context, plan.newMaster);
            if (again && again->kind == Role::Kind::Master)
                return true;
            context.settle(start);
            return Error{ErrorCode::Precondition, plan.newMaster.toString(),
                QStringLiteral("it did not reach the master's offset in time; nothing has changed")};
        }
        return false;
    });
}

} // namespace

Status switchOver(OperationContext& context)
{
    const Plan& plan = context.plan();
    const int start = plan.find(StepPurpose::StartFailover);
    if (start < 0)
        return switchOverByHand(context);
    const auto resyncs = resyncCounts(context, plan.newMaster);
    if (const auto role = askRole(context, plan.oldMaster); role && role->offset)
        context.setFact("offsetBefore", static_cast<double>(*role->offset));
    const double began = context.ticksMs();
    const Status started = context.carryOut(start);
    if (!started && started.error().code != ErrorCode::OutcomeUnknown)
        return started;
    if (auto swapped = awaitSwap(context, start); !swapped)
        return swapped;
    context.commit();
    context.settle(start);
    context.setFact("writeGapMs", context.ticksMs() - began);
    if (const auto role = askRole(context, plan.newMaster); role && role->offset)
        context.setFact("offsetAfter", static_cast<double>(*role->offset));
    const Status followed = pointFollowers(context);
    const int linked = followerCount(plan) + 1; // the old master too
    const Status up = awaitLinks(context, plan.newMaster, linked);
    noteResyncs(context, plan.newMaster, resyncs);
    keepSettings(context);
    return !followed ? followed : up;
}

} // namespace quorate
