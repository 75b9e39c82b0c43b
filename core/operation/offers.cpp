#include "core/operation/offers.h"

#include "core/replication/planSwitchover.h"
#include "core/replication/replicaOffers.h"
#include "core/sentinel/planSentinelSwitchover.h"
#include "core/sentinel/planService.h"
#include "core/sentinel/servicePlan.h"
#include "core/topology/Facts.h"

namespace quorate {

namespace {

Plan planOptions(const Topology& topology, const QString& deployment)
{
    Plan plan = begunService(OperationKind::SentinelSet, topology, deployment);
    if (topology.sentinel)
        plan.preflight += checkKnown(topology);
    sortByVerdict(plan.preflight);
    return plan;
}

// Without a survey nothing moves: only whether there is a cluster whose masters answer.
std::optional<Plan> offeredSlotPlan(Offer offer, const Topology& topology, const QString& deployment)
{
    if (topology.kind != DeploymentKind::Cluster || !topology.cluster)
        return std::nullopt;
    Plan plan;
    plan.kind = offer == Offer::Rebalance ? OperationKind::ClusterRebalance
        : offer == Offer::Reshard         ? OperationKind::ClusterReshard
                                          : OperationKind::ClusterFix;
    plan.deployment = deployment;
    QStringList silent;
    int masters = 0;
    for (const Node& node : topology.nodes) {
        const bool isSilent = node.state == NodeState::Unreachable || node.state == NodeState::Failed;
        masters += node.role == NodeRole::Master && !isSilent;
        if (!node.slotRanges.empty() && isSilent)
            silent += node.endpoint.toString();
    }
    const bool canMove = masters > 0 && (silent.isEmpty() || offer == Offer::MendSlots);
    plan.preflight += {CheckCode::SlotMastersUp, canMove ? Verdict::Ok : Verdict::Refused, {},
        Facts().with("nodes", silent.join(QStringLiteral(", "))).with("masters", masters)};
    return plan;
}

} // namespace

bool isOfService(Offer offer)
{
    return offer == Offer::WatchMaster || offer == Offer::SetOptions;
}

bool isOfSlots(Offer offer)
{
    return offer == Offer::Rebalance || offer == Offer::Reshard || offer == Offer::MendSlots;
}

bool takesCandidate(Offer offer)
{
    return offer == Offer::Switchover || offer == Offer::Promote;
}

std::optional<Plan> offeredPlan(Offer offer, const Topology& topology, const QString& deployment,
    const Endpoint& candidate, const Credentials& credentials)
{
    SwitchoverWish wish;
    wish.candidate = candidate;
    const bool isSentinel = topology.kind == DeploymentKind::Sentinel;
    const bool isReplication = topology.kind == DeploymentKind::Replication;
    switch (offer) {
    case Offer::Switchover:
        if (isSentinel)
            return planSentinelSwitchover(topology, deployment, wish);
        return isReplication ? std::optional(planSwitchover(topology, deployment, wish)) : std::nullopt;
    case Offer::Failover:
        return isSentinel ? std::optional(planSentinelFailover(topology, deployment)) : std::nullopt;
    case Offer::Promote:
        return isReplication ? std::optional(planPromote(topology, deployment, candidate)) : std::nullopt;
    case Offer::ResetSentinels:
        return isSentinel ? std::optional(planServiceReset(topology, deployment)) : std::nullopt;
    case Offer::FlushSentinels:
        return isSentinel ? std::optional(planSentinelFlush(topology, deployment)) : std::nullopt;
    case Offer::StopWatching:
        return isSentinel ? std::optional(planServiceRemove(topology, deployment, credentials))
                          : std::nullopt;
    case Offer::WatchMaster:
        return isSentinel ? std::optional(begunService(OperationKind::SentinelMonitor, topology, deployment))
                          : std::nullopt;
    case Offer::SetOptions:
        return isSentinel ? std::optional(planOptions(topology, deployment)) : std::nullopt;
    case Offer::Rebalance:
    case Offer::Reshard:
    case Offer::MendSlots:
        return offeredSlotPlan(offer, topology, deployment);
    case Offer::SetUp:
    case Offer::Repoint:
    case Offer::Detach:
    case Offer::Priority:
    case Offer::Split:
        return offeredReplicaPlan(offer, topology, deployment, {.node = candidate});
    }
    Q_UNREACHABLE();
}

} // namespace quorate
