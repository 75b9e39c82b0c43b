#include "core/topology/failoverObstacle.h"
#include "core/topology/judge.h"

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

void judgeBlocked(Judgement& judgement)
{
    const QList<Node>& nodes = judgement.topology.nodes;
    const bool masterLives = anyMasterLives(nodes);
    QJsonObject obstacles;
    QSet<QString> reasons;
    for (const Node& node : nodes) {
        if (node.role != NodeRole::Replica)
            continue;
        const QString obstacle = obstacleName(failoverObstacle(node, masterLives));
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
