#include "core/replication/candidate.h"

#include "core/topology/Facts.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace quorate {

namespace {

QString obstacle(const Node* node, bool needsLink)
{
    if (!node)
        return QStringLiteral("unknown");
    if (node->role != NodeRole::Replica)
        return QStringLiteral("not-a-replica");
    if (node->state == NodeState::Loading)
        return QStringLiteral("loading");
    if (node->state != NodeState::Ok && node->state != NodeState::Suspect)
        return QStringLiteral("down");
    if (node->priority == 0)
        return QStringLiteral("priority-0");
    if (node->syncInProgress == true)
        return QStringLiteral("syncing");
    if (needsLink && node->linkUp != true)
        return QStringLiteral("link-down");
    return {};
}

auto rank(const Node& node)
{
    return std::tuple(-node.offset.value_or(-1), node.priority.value_or(std::numeric_limits<int>::max()),
        node.endpoint.toString());
}

} // namespace

ReplicaSet replicaSetOf(const Topology& topology)
{
    ReplicaSet set;
    const Node* silent = nullptr;
    for (const Node& node : topology.nodes) {
        if (node.role == NodeRole::Replica)
            set.replicas += &node;
        if (node.role != NodeRole::Master)
            continue;
        const bool answers = node.state == NodeState::Ok || node.state == NodeState::Suspect;
        if (answers && set.masters++ == 0)
            set.master = &node;
        else if (!answers)
            silent = &node;
    }
    if (set.masters > 1)
        set.master = nullptr;
    if (set.masters == 0)
        set.master = silent;
    return set;
}

PreflightCheck checkCandidate(const Topology& topology, const Endpoint& candidate, bool needsLink)
{
    const QString reason = obstacle(topology.find(candidate), needsLink);
    return {CheckCode::CandidateUsable, reason.isEmpty() ? Verdict::Ok : Verdict::Refused,
        candidate.toString(), Facts().with("reason", reason)};
}

PreflightCheck checkCandidateLag(const Node& candidate, qint64 limitBytes)
{
    const bool isBehind = !candidate.lagBytes || *candidate.lagBytes > limitBytes;
    return {CheckCode::CandidateLag, isBehind ? Verdict::Refused : Verdict::Ok, candidate.endpoint.toString(),
        Facts().with("bytes", candidate.lagBytes).with("limit", static_cast<double>(limitBytes))};
}

PreflightCheck checkMasterAlive(const ReplicaSet& set)
{
    const bool isAlive = set.masters == 1;
    return {CheckCode::MasterAlive, isAlive ? Verdict::Ok : Verdict::Refused,
        set.master ? set.master->endpoint.toString() : QString(), Facts().with("masters", set.masters)};
}

PreflightCheck checkNoSentinelWatches(const Topology& topology)
{
    int watching = topology.sentinel ? topology.sentinel->known : 0;
    for (const Finding& finding : topology.findings)
        watching = std::max(watching, finding.facts.value(QLatin1String("watching")).toInt());
    const bool isWatched = watching > 0 || topology.kind == DeploymentKind::Sentinel;
    return {CheckCode::NoSentinelWatches, isWatched ? Verdict::Refused : Verdict::Ok, {},
        Facts().with("sentinels", watching)};
}

const Node* bestCandidate(const Topology& topology, bool needsLink)
{
    const Node* best = nullptr;
    for (const Node& node : topology.nodes) {
        if (obstacle(&node, needsLink).isEmpty() && (!best || rank(node) < rank(*best)))
            best = &node;
    }
    return best;
}

} // namespace quorate
