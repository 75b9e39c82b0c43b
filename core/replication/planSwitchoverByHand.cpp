#include "core/replication/planSwitchoverByHand.h"

#include "core/replication/pausedSteps.h"

#include <algorithm>

namespace quorate {

namespace {

// Put back under the old master when nobody can say whether it was promoted: that one has every write.
PlanStep promoteStep(const Endpoint& candidate, const Endpoint& oldMaster)
{
    PlanStep promote = plainStep(StepPurpose::PromoteReplica, candidate, Command{"REPLICAOF", "NO", "ONE"});
    promote.undo = followCommand(oldMaster);
    promote.wayOut = WayOut::OnFailure;
    return promote;
}

bool lacksFailover(const PreflightCheck& check)
{
    return check.code == CheckCode::Rights && check.verdict == Verdict::Refused
        && check.facts.value(QLatin1String("command")).toString() == QLatin1String("FAILOVER");
}

} // namespace

Plan planSwitchoverByHand(const Topology& topology, const QString& deployment, const SwitchoverWish& wish)
{
    Plan plan = planSwitchover(topology, deployment, wish);
    const ReplicaSet set = replicaSetOf(topology);
    if (!set.master)
        return plan;
    const qsizetype rest = plan.find(StepPurpose::AwaitPromotion) + 1;
    QList<PlanStep> steps{guardStep(plan.oldMaster, set), pauseStep(plan.oldMaster, wish.pause),
        plainStep(StepPurpose::AwaitOffsets, plan.newMaster), promoteStep(plan.newMaster, plan.oldMaster),
        plainStep(StepPurpose::AwaitPromotion, plan.newMaster),
        plainStep(StepPurpose::FenceOldMaster, plan.oldMaster, followCommand(plan.newMaster)),
        plainStep(StepPurpose::DropClients, plan.oldMaster, Command{"CLIENT", "KILL", "TYPE", "normal"})};
    plan.steps = steps + plan.steps.mid(rest);
    for (PreflightCheck& check : plan.preflight) {
        if (check.code == CheckCode::ServerSupports)
            check.facts.insert(QStringLiteral("command"), QStringLiteral("CLIENT PAUSE WRITE"));
    }
    return plan;
}

std::optional<Plan> byHandInstead(const Plan& plan, const Topology& topology)
{
    const bool isSwap = plan.kind == OperationKind::ReplicationSwitchover
        && plan.find(StepPurpose::StartFailover) >= 0 && plan.isRefused();
    const bool isAll =
        std::all_of(plan.preflight.cbegin(), plan.preflight.cend(), [](const PreflightCheck& check) {
            return check.verdict != Verdict::Refused || lacksFailover(check);
        });
    if (!isSwap || !isAll)
        return std::nullopt;
    const std::chrono::milliseconds pause(plan.facts.value(QLatin1String("pauseMs")).toInteger());
    Plan other =
        planSwitchoverByHand(topology, plan.deployment, {.candidate = plan.newMaster, .pause = pause});
    other.preflight +=
        PreflightCheck{CheckCode::FailoverCommand, Verdict::Warning, plan.oldMaster.toString(), {}};
    sortByVerdict(other.preflight);
    return other;
}

} // namespace quorate
