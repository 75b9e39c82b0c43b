#include "core/topology/judge.h"
#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

void judgeServerFailover(Judgement& judgement)
{
    for (const Node& node : judgement.topology.nodes) {
        const auto state = node.info ? node.info->value("master_failover_state") : std::nullopt;
        if (state && !state->isEmpty() && *state != "no-failover")
            judgement.add(FindingCode::FailoverInProgress, Severity::Warning, node.endpoint,
                Facts().with("state", *state));
    }
}

void judgeSentinelFailover(Judgement& judgement)
{
    const QString flag = QStringLiteral("failover_in_progress");
    for (const SentinelView& view : judgement.topology.sentinel->sentinels) {
        if (view.flags.contains(flag))
            judgement.add(FindingCode::FailoverInProgress, Severity::Warning, view.endpoint,
                Facts().with("service", judgement.topology.sentinel->service).with("state", flag));
    }
}

/// Why the Sentinels would not promote it; empty when they would (sentinel.c: sentinelSelectSlave).
QString obstacleOf(const Node& replica)
{
    if (replica.state != NodeState::Ok)
        return QStringLiteral("down");
    if (replica.priority == 0)
        return QStringLiteral("priority-0");
    return {};
}

/// While the master lives, a replica that is cut off from it has grown too old to be taken over with.
QString obstacleWithMaster(const Node& replica, bool masterLives)
{
    const QString obstacle = obstacleOf(replica);
    if (obstacle.isEmpty() && masterLives && replica.linkUp == false)
        return QStringLiteral("link-down");
    return obstacle;
}

void judgeBlocked(Judgement& judgement)
{
    const QList<Node>& nodes = judgement.topology.nodes;
    const bool masterLives = std::any_of(nodes.cbegin(), nodes.cend(),
        [](const Node& node) { return node.role == NodeRole::Master && isAlive(node.state); });
    QJsonObject obstacles;
    QSet<QString> reasons;
    for (const Node& node : nodes) {
        if (node.role != NodeRole::Replica)
            continue;
        const QString obstacle = obstacleWithMaster(node, masterLives);
        if (obstacle.isEmpty())
            return;
        obstacles.insert(node.endpoint.toString(), obstacle);
        reasons.insert(obstacle);
    }
    const QString reason = reasons.isEmpty() ? QStringLiteral("no-replica")
        : reasons.size() == 1                ? *reasons.cbegin()
                                             : QStringLiteral("mixed");
    judgement.addForAll(FindingCode::FailoverBlocked, masterLives ? Severity::Warning : Severity::Critical,
        Facts()
            .with("service", judgement.topology.sentinel->service)
            .with("reason", reason)
            .with("values", obstacles));
}

} // namespace

void judgeFailover(Judgement& judgement)
{
    judgeServerFailover(judgement);
    if (judgement.topology.kind != DeploymentKind::Sentinel || !judgement.topology.sentinel)
        return;
    judgeSentinelFailover(judgement);
    judgeBlocked(judgement);
}

} // namespace quorate
