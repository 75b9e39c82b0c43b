#include "core/topology/assemble.h"

#include "core/topology/Evidence.h"
#include "core/topology/NodeTable.h"
#include "core/topology/assembleCluster.h"
#include "core/topology/assembleSentinel.h"
#include "core/topology/judge.h"
#include "core/topology/judgeIdentity.h"
#include "core/topology/nodeOrder.h"
#include "core/topology/replicationLinks.h"

#include <algorithm>

namespace quorate {

namespace {

bool isForeign(const Evidence& evidence, const NodeObservation* seen)
{
    if (!evidence.cluster)
        return false;
    const auto& foreign = evidence.cluster->foreign();
    return std::find(foreign.cbegin(), foreign.cend(), seen) != foreign.cend();
}

void addObserved(NodeTable& table, const Evidence& evidence, const QDateTime& endOfRound)
{
    for (const ObservedNodes::Entry& entry : evidence.observed.entries()) {
        if (isForeign(evidence, entry.seen) || !entry.address.isValid() || table.find(entry.address))
            continue;
        Node& node = table.add(nodeFrom(*entry.seen, entry.address));
        if (entry.seen->answered && !node.lastSeen.isValid())
            node.lastSeen = endOfRound;
    }
}

/// When nobody speaks, nobody has left either.
void keepAll(NodeTable& table, const Topology& previous)
{
    for (const Node& before : previous.nodes) {
        if (before.endpoint.isValid())
            table.findOrAdd(before.endpoint);
    }
}

/// Nobody told whose slots are whose: as they were.
void keepSlots(NodeTable& table, const Topology& previous)
{
    for (Node& node : table.nodes()) {
        if (!node.slotRanges.empty() || node.role == NodeRole::Replica)
            continue;
        if (const Node* before = previous.find(node.endpoint))
            node.slotRanges = before->slotRanges;
    }
}

void assembleNodes(NodeTable& table, const Evidence& evidence, const Topology* previous)
{
    const bool isCluster = evidence.cluster.has_value();
    if (isCluster)
        assembleClusterNodes(table, evidence);
    linkReplication(table, evidence.observed, isCluster ? NamedNodes::Ignore : NamedNodes::Add);
    if (evidence.sentinel)
        assembleSentinelNodes(table, evidence);
    if (!previous)
        return;
    if (!evidence.observed.anyAnswered())
        keepAll(table, *previous);
    rememberFrom(*previous, table);
    if (isCluster && evidence.cluster->viewCount() == 0)
        keepSlots(table, *previous);
}

} // namespace

Topology assembleTopology(const Observations& seen, const Topology* previous, const FindingLimits& limits)
{
    const Evidence evidence(seen, previous);
    NodeTable table;
    addObserved(table, evidence, seen.observedAt);
    assembleNodes(table, evidence, previous);

    Topology topology;
    topology.kind = evidence.kind;
    topology.observedAt = seen.observedAt;
    topology.nodes = std::move(table.nodes());
    sortNodes(topology.nodes);
    if (evidence.cluster)
        topology.cluster = summariseCluster(topology.nodes, *evidence.cluster);
    if (evidence.sentinel)
        topology.sentinel = summariseSentinels(topology.nodes, *evidence.sentinel);

    topology.findings = judgeEvidence(topology, evidence, limits);
    if (previous)
        topology.findings += judgeIdentity(topology, *previous);
    sortFindings(topology.findings);
    topology.health = healthFrom(topology.findings);
    return topology;
}

} // namespace quorate
