#include "core/topology/Evidence.h"

#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

template <typename Predicate> bool anyAnswering(const ObservedNodes& observed, Predicate matches)
{
    return std::any_of(observed.entries().cbegin(), observed.entries().cend(),
        [&](const ObservedNodes::Entry& entry) { return entry.seen->answered && matches(*entry.seen); });
}

bool knewSentinels(const Topology* known, const ObservedNodes& observed)
{
    return known && std::any_of(known->nodes.cbegin(), known->nodes.cend(), [&](const Node& node) {
        return node.role == NodeRole::Sentinel && observed.find(node.endpoint);
    });
}

bool hasReplication(const ObservedNodes& observed)
{
    return observed.entries().size() > 1 || anyAnswering(observed, [](const NodeObservation& seen) {
        const bool lists = seen.role && !seen.role->replicas.isEmpty();
        return lists || observedRole(seen) == NodeRole::Replica
            || (seen.info && !seen.info->replicas().isEmpty());
    });
}

/// What the answering nodes make of it. When none tells what it is, what it was.
DeploymentKind kindOf(const ObservedNodes& observed, const Topology* known)
{
    const DeploymentKind before = known ? known->kind : DeploymentKind::Unknown;
    if (anyAnswering(observed, isClusterNode))
        return DeploymentKind::Cluster;
    if (anyAnswering(observed, isSentinel))
        return DeploymentKind::Sentinel;
    const bool anyTells = anyAnswering(
        observed, [](const NodeObservation& seen) { return observedRole(seen) != NodeRole::Unknown; });
    if (!anyTells)
        return before;
    if (knewSentinels(known, observed))
        return DeploymentKind::Sentinel;
    return hasReplication(observed) ? DeploymentKind::Replication : DeploymentKind::Standalone;
}

QSet<QByteArray> idsOf(const Topology* known)
{
    QSet<QByteArray> ids;
    if (!known || known->kind != DeploymentKind::Cluster)
        return ids;
    for (const Node& node : known->nodes) {
        if (!node.id.isEmpty())
            ids.insert(node.id);
    }
    return ids;
}

} // namespace

Evidence::Evidence(const Observations& seen, const Topology* known)
    : observed(seen)
    , kind(kindOf(observed, known))
{
    if (kind == DeploymentKind::Cluster)
        cluster.emplace(observed, idsOf(known));
    if (kind == DeploymentKind::Sentinel)
        sentinel.emplace(observed, seen.service);
}

} // namespace quorate
