#include "core/sentinel/FailoverOutlook.h"

#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

void countSentinels(FailoverOutlook& outlook, const SentinelSummary& summary)
{
    outlook.known = summary.known;
    outlook.quorum = summary.quorum;
    outlook.majority = summary.majority;
    for (const SentinelView& view : summary.sentinels) {
        if (!view.reachable)
            continue;
        ++(view.flags.contains(QStringLiteral("tilt")) ? outlook.tilted : outlook.able);
        outlook.inProgress |= view.flags.contains(QStringLiteral("failover_in_progress"));
    }
    // Their own CKQUORUM has a say too: we may reach Sentinels that do not reach one another.
    outlook.quorumReached =
        outlook.quorum && outlook.able >= *outlook.quorum && summary.quorumReachable.value_or(false);
    outlook.majorityReached =
        outlook.majority && outlook.able >= *outlook.majority && summary.majorityReachable.value_or(false);
}

} // namespace

FailoverOutlook failoverOutlook(const Topology& topology)
{
    FailoverOutlook outlook;
    if (topology.sentinel)
        countSentinels(outlook, *topology.sentinel);
    const bool masterLives = anyMasterLives(topology.nodes);
    for (const Node& node : topology.nodes) {
        if (node.role != NodeRole::Replica)
            continue;
        const FailoverObstacle obstacle = failoverObstacle(node, masterLives);
        if (obstacle == FailoverObstacle::None)
            ++outlook.candidates;
        else
            outlook.blocked.append({node.endpoint, obstacle});
    }
    return outlook;
}

} // namespace quorate
