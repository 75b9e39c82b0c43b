#include "core/replication/replicaOffers.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr int kUsualPriority = 100; // redis.conf

// Another node would not help.
bool isRefusedForAll(const Plan& plan)
{
    return std::any_of(plan.preflight.cbegin(), plan.preflight.cend(), [](const PreflightCheck& check) {
        return check.verdict == Verdict::Refused && check.node.isEmpty();
    });
}

// The first that is possible, or else the first.
template <typename Planner> std::optional<Plan> firstPossible(const QList<Endpoint>& nodes, Planner planner)
{
    std::optional<Plan> first;
    for (const Endpoint& node : nodes) {
        const std::optional<Plan> plan = planner(node);
        if (!plan)
            continue;
        if (!plan->isRefused() || isRefusedForAll(*plan))
            return plan;
        if (!first)
            first = plan;
    }
    return first;
}

QList<Endpoint> chosenOr(const Endpoint& chosen, const QList<Endpoint>& all)
{
    return chosen.isValid() ? QList<Endpoint>{chosen} : all;
}

std::optional<Plan> offeredRepoint(
    const Topology& topology, const QString& deployment, const Endpoint& replica, const Endpoint& master)
{
    QList<Endpoint> masters = chosenOr(master, dataNodesOf(topology));
    if (!master.isValid()) {
        const Node* const node = topology.find(replica);
        masters.removeAll(replica);
        if (node && node->master)
            masters.removeAll(*node->master);
    }
    if (masters.isEmpty()) // none but the one that it follows: the planner says so
        masters = {topology.find(replica) && topology.find(replica)->master ? *topology.find(replica)->master
                                                                            : replica};
    return firstPossible(masters,
        [&](const Endpoint& to) { return std::optional(planRepoint(topology, deployment, replica, to)); });
}

Plan offeredPriority(const Topology& topology, const QString& deployment, const Endpoint& replica,
    const std::optional<int>& priority)
{
    const Node* const node = topology.find(replica);
    const int now = node && node->priority ? *node->priority : kUsualPriority;
    return planPriority(topology, deployment, replica, priority.value_or(now));
}

} // namespace

bool isOfReplicas(Offer offer)
{
    return offer == Offer::SetUp || offer == Offer::Repoint || offer == Offer::Detach
        || offer == Offer::Priority || offer == Offer::Split;
}

QList<Endpoint> dataNodesOf(const Topology& topology)
{
    QList<Endpoint> found;
    for (const Node& node : topology.nodes) {
        if (node.role != NodeRole::Sentinel)
            found += node.endpoint;
    }
    return found;
}

QList<Endpoint> replicasOf(const Topology& topology)
{
    QList<Endpoint> found;
    for (const Node& node : topology.nodes) {
        if (node.role == NodeRole::Replica)
            found += node.endpoint;
    }
    return found;
}

std::optional<Plan> offeredReplicaPlan(
    Offer offer, const Topology& topology, const QString& deployment, const ReplicaWish& wish)
{
    const bool suits = topology.kind == DeploymentKind::Replication
        || topology.kind == DeploymentKind::Standalone || topology.kind == DeploymentKind::Sentinel;
    if (!suits)
        return std::nullopt;
    if (offer == Offer::SetUp)
        return planSetup(topology, deployment, wish.setup);
    const QList<Endpoint> replicas = replicasOf(topology);
    if (replicas.isEmpty())
        return std::nullopt;
    if (offer == Offer::Split)
        return planSplit(topology, deployment);
    return firstPossible(chosenOr(wish.node, replicas), [&](const Endpoint& node) -> std::optional<Plan> {
        if (offer == Offer::Repoint)
            return offeredRepoint(topology, deployment, node, wish.master);
        if (offer == Offer::Detach)
            return planDetach(topology, deployment, node);
        return offeredPriority(topology, deployment, node, wish.priority);
    });
}

} // namespace quorate
