#include "core/topology/judge.h"

#include "core/topology/nodeState.h"

#include <algorithm>
#include <tuple>

namespace quorate {

QList<Finding> judgeEvidence(const Topology& topology, const Evidence& evidence, const FindingLimits& limits)
{
    Judgement judgement{topology, evidence, limits, {}};
    judgeNodes(judgement);
    judgeServers(judgement);
    judgeReplication(judgement);
    judgeMasters(judgement);
    judgeFailover(judgement);
    if (evidence.cluster) {
        judgeCluster(judgement);
        judgeClusterViews(judgement);
    }
    judgeSentinels(judgement);
    sortFindings(judgement.findings);
    return judgement.findings;
}

QList<Finding> judge(const Topology& topology, const Observations& seen, const FindingLimits& limits)
{
    return judgeEvidence(topology, Evidence(seen, &topology), limits);
}

HealthLevel healthFrom(const QList<Finding>& findings)
{
    HealthLevel health = HealthLevel::Healthy;
    for (const Finding& finding : findings) {
        if (finding.severity == Severity::Critical)
            return HealthLevel::Critical;
        if (finding.severity == Severity::Warning)
            health = HealthLevel::Degraded;
    }
    return health;
}

void sortFindings(QList<Finding>& findings)
{
    std::stable_sort(findings.begin(), findings.end(), [](const Finding& one, const Finding& other) {
        return std::tie(other.severity, one.code, one.node) < std::tie(one.severity, other.code, other.node);
    });
}

bool carriesWrites(const Topology& topology, const Node& node)
{
    if (!node.slotRanges.empty())
        return true;
    if (node.role == NodeRole::Master)
        return topology.kind != DeploymentKind::Cluster;
    if (node.role != NodeRole::Unknown)
        return false;
    return std::none_of(topology.nodes.cbegin(), topology.nodes.cend(),
        [](const Node& other) { return other.role == NodeRole::Master && isAlive(other.state); });
}

const Node* bestCandidate(const Topology& topology, const Endpoint& master)
{
    const Node* best = nullptr;
    for (const Node& node : topology.nodes) {
        const bool fits = node.role == NodeRole::Replica && node.master == master
            && node.state == NodeState::Ok && node.priority != 0;
        if (fits && (!best || node.offset.value_or(-1) > best->offset.value_or(-1)))
            best = &node;
    }
    return best;
}

} // namespace quorate
