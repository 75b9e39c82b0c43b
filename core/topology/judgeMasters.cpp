#include "core/topology/judge.h"
#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

bool isReplicated(DeploymentKind kind)
{
    return kind == DeploymentKind::Replication || kind == DeploymentKind::Sentinel;
}

QString serviceOf(const Topology& topology)
{
    return topology.sentinel ? topology.sentinel->service : QString();
}

int replicaCount(const Topology& topology)
{
    return static_cast<int>(std::count_if(topology.nodes.cbegin(), topology.nodes.cend(),
        [](const Node& node) { return node.role == NodeRole::Replica; }));
}

/// Nobody takes writes: the last known master is gone, or there never was one in sight.
void judgeMissing(Judgement& judgement)
{
    const Topology& topology = judgement.topology;
    const Node* last = nullptr;
    for (const Node& node : topology.nodes) {
        if (node.role != NodeRole::Master)
            continue;
        if (isAlive(node.state))
            return;
        last = &node;
    }
    Facts facts;
    facts.with("service", serviceOf(topology)).with("replicas", replicaCount(topology));
    if (last) {
        facts.with("lastKnown", last->endpoint.toString());
        if (const Node* candidate = bestCandidate(topology, last->endpoint))
            facts.with("candidate", candidate->endpoint.toString());
    }
    judgement.addForAll(FindingCode::MasterMissing, Severity::Critical, facts);
}

void judgeMultiple(Judgement& judgement)
{
    QStringList masters;
    for (const Node& node : judgement.topology.nodes) {
        if (node.role == NodeRole::Master && isAlive(node.state))
            masters += node.endpoint.toString();
    }
    if (masters.size() > 1)
        judgement.addForAll(FindingCode::MasterMultiple, Severity::Critical,
            Facts()
                .with("service", serviceOf(judgement.topology))
                .with("masters", QJsonArray::fromStringList(masters)));
}

/// How many replicas each master has, and how many of them answer.
struct ReplicaCounts {
    int known = 0;
    int living = 0;
};

QHash<Endpoint, ReplicaCounts> countReplicas(const Topology& topology)
{
    QHash<Endpoint, ReplicaCounts> counts;
    for (const Node& node : topology.nodes) {
        if (node.role != NodeRole::Replica || !node.master)
            continue;
        ReplicaCounts& ofMaster = counts[*node.master];
        ++ofMaster.known;
        ofMaster.living += isAlive(node.state);
    }
    return counts;
}

void judgeNoReplica(Judgement& judgement)
{
    const bool isCluster = judgement.topology.kind == DeploymentKind::Cluster;
    const QHash<Endpoint, ReplicaCounts> counts = countReplicas(judgement.topology);
    for (const Node& node : judgement.topology.nodes) {
        const bool counted =
            node.role == NodeRole::Master && isAlive(node.state) && (!isCluster || !node.slotRanges.empty());
        const ReplicaCounts replicas = counts.value(node.endpoint);
        if (!counted || replicas.living > 0)
            continue;
        Facts facts;
        facts.with("replicas", replicas.known);
        if (isCluster)
            facts.with("slotCount", node.slotCount());
        judgement.add(FindingCode::NoReplica, Severity::Warning, node.endpoint, facts);
    }
}

} // namespace

void judgeMasters(Judgement& judgement)
{
    const DeploymentKind kind = judgement.topology.kind;
    if (isReplicated(kind)) {
        judgeMissing(judgement);
        judgeMultiple(judgement);
    }
    if (isReplicated(kind) || kind == DeploymentKind::Cluster)
        judgeNoReplica(judgement);
}

} // namespace quorate
