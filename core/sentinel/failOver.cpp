#include "core/sentinel/failOver.h"

#include "core/replication/replicaLooks.h"
#include "core/sentinel/sentinelLooks.h"

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr auto kFailoverTime = 60s;
constexpr auto kInterval = 20ms;

} // namespace

Status failOver(OperationContext& context)
{
    const Plan& plan = context.plan();
    const double start = context.ticksMs();
    const int agreed = plan.find(StepPurpose::AwaitSentinels);
    const Endpoint sentinel = plan.steps[agreed].node;
    const Status started = context.carryOut(plan.find(StepPurpose::StartFailover));
    if (!started && started.error().code != ErrorCode::OutcomeUnknown)
        return started;
    context.commit(); // it cannot be called off
    Endpoint elected;
    const auto changed = context.await(agreed, kFailoverTime, kInterval, [&]() -> Result<bool> {
        const auto master = masterBySentinel(context, sentinel);
        if (!master || *master == plan.oldMaster)
            return false;
        elected = *master;
        return sentinelsName(context, sentinelsOf(plan.steps[agreed]), elected);
    });
    if (!changed)
        return changed;
    context.setFact("newMaster", elected.toString());
    context.setFact("promotionMs", context.ticksMs() - start);
    const auto role = askRole(context, elected);
    if (!role)
        return role.error();
    if (role->kind != Role::Kind::Master)
        return Error{ErrorCode::Precondition, elected.toString(),
            QStringLiteral("the Sentinels name it, but it is not a master")};
    return awaitLinks(context, elected, 1);
}

} // namespace quorate
