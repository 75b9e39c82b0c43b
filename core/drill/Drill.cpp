#include "core/drill/Drill.h"

namespace quorate {

namespace {

struct ScenarioName {
    DrillScenario scenario;
    QLatin1String name;
};

constexpr ScenarioName kScenarios[] = {
    {DrillScenario::KillMaster, QLatin1String("kill-master")},
    {DrillScenario::HangMaster, QLatin1String("hang-master")},
    {DrillScenario::CutReplica, QLatin1String("cut-replica")},
    {DrillScenario::FailOver, QLatin1String("failover")},
    {DrillScenario::SwitchOver, QLatin1String("switchover")},
};

} // namespace

QString scenarioName(DrillScenario scenario)
{
    for (const ScenarioName& each : kScenarios) {
        if (each.scenario == scenario)
            return each.name;
    }
    Q_UNREACHABLE();
}

std::optional<DrillScenario> scenarioFromName(const QString& name)
{
    for (const ScenarioName& each : kScenarios) {
        if (each.name == name)
            return each.scenario;
    }
    return std::nullopt;
}

QList<DrillScenario> allScenarios()
{
    QList<DrillScenario> all;
    for (const ScenarioName& each : kScenarios)
        all << each.scenario;
    return all;
}

bool needsSandbox(DrillScenario scenario)
{
    return scenario != DrillScenario::FailOver && scenario != DrillScenario::SwitchOver;
}

const Node* drillReplica(const Topology& topology)
{
    for (const Node& node : topology.nodes) {
        const Node* const master =
            node.role == NodeRole::Replica && node.master ? topology.find(*node.master) : nullptr;
        if (master && master->role == NodeRole::Master)
            return &node;
    }
    return nullptr;
}

const Node* drillMaster(const Topology& topology)
{
    const Node* const replica = drillReplica(topology);
    return replica ? topology.find(*replica->master) : nullptr;
}

std::optional<DrillObstacle> drillObstacle(const Topology& topology, DrillScenario scenario, bool isSandbox)
{
    using Kind = DrillObstacle::Kind;
    if (!topology.datacenters.isEmpty())
        return DrillObstacle{Kind::SeveralCentres, {}};
    if (needsSandbox(scenario) && !isSandbox)
        return DrillObstacle{Kind::NeedsSandbox, {}};
    // First: a replica that is gone may be why there is none.
    for (const Node& node : topology.nodes) {
        const bool isLinked = node.role != NodeRole::Replica || node.linkUp.value_or(false);
        if (node.state != NodeState::Ok || !isLinked)
            return DrillObstacle{Kind::NotWell, node.endpoint.toString()};
    }
    if (!drillReplica(topology))
        return DrillObstacle{Kind::NoReplica, {}};
    if (scenario == DrillScenario::FailOver && topology.kind != DeploymentKind::Sentinel)
        return DrillObstacle{Kind::NeedsSentinels, {}};
    if (scenario == DrillScenario::SwitchOver && topology.kind == DeploymentKind::Cluster)
        return DrillObstacle{Kind::NotInCluster, {}};
    return std::nullopt;
}

Error toError(const DrillObstacle& obstacle)
{
    using Kind = DrillObstacle::Kind;
    const auto precondition = [&obstacle](const char* detail) {
        return Error{ErrorCode::Precondition, obstacle.node, QString::fromLatin1(detail)};
    };
    switch (obstacle.kind) {
    case Kind::NotSeen:
        return precondition("nothing is known of the deployment yet");
    case Kind::ReadOnly:
        return {ErrorCode::Permission, {}, {}, ErrorReason::ReadOnlyProfile};
    case Kind::Production:
        return precondition("drills are not for a production profile");
    case Kind::SeveralCentres:
        return precondition("this deployment has several data centres; give the address of one");
    case Kind::NeedsSandbox:
        return precondition(
            "only servers of a sandbox are killed or hung; here failover and switchover can be "
            "rehearsed");
    case Kind::NoReplica:
        return precondition("no master here has a replica");
    case Kind::NeedsSentinels:
        return precondition("this failover is a command to Sentinels; none is here");
    case Kind::NotInCluster:
        return precondition("a switchover in a cluster cannot be rehearsed yet");
    case Kind::NotWell:
        return {ErrorCode::Precondition, obstacle.node,
            QStringLiteral("a drill begins with a deployment that is well; %1 is not").arg(obstacle.node)};
    }
    Q_UNREACHABLE();
}

Status checkDrillSpec(const DrillSpec& spec)
{
    if (spec.writesPerSecond < 1 || spec.writesPerSecond > 5000)
        return Error{ErrorCode::Usage, {}, QStringLiteral("the rate of writes is to be 1 to 5000 a second")};
    if (spec.before < std::chrono::milliseconds(100) || spec.before > std::chrono::minutes(10))
        return Error{ErrorCode::Usage, {}, QStringLiteral("the time before is to be 100 ms to 10 min")};
    if (spec.limit < std::chrono::seconds(1) || spec.limit > std::chrono::minutes(10))
        return Error{ErrorCode::Usage, {}, QStringLiteral("the limit is to be 1 s to 10 min")};
    return {};
}

QString markName(DrillMark::Kind kind)
{
    switch (kind) {
    case DrillMark::Kind::Struck:
        return QStringLiteral("struck");
    case DrillMark::Kind::Suspected:
        return QStringLiteral("suspected");
    case DrillMark::Kind::Detected:
        return QStringLiteral("detected");
    case DrillMark::Kind::NewMaster:
        return QStringLiteral("new-master");
    case DrillMark::Kind::WritesBack:
        return QStringLiteral("writes-back");
    case DrillMark::Kind::Healed:
        return QStringLiteral("healed");
    case DrillMark::Kind::AllLinked:
        return QStringLiteral("all-linked");
    }
    Q_UNREACHABLE();
}

const DrillReport* comparableBefore(const DrillReport& report, const QList<DrillReport>& drills)
{
    const DrillReport* ofAnother = nullptr;
    for (const DrillReport& each : drills) {
        if (each.id == report.id || each.startedAt >= report.startedAt || each.error
            || each.scenario != report.scenario || each.kind != report.kind)
            continue;
        if (each.deployment == report.deployment)
            return &each;
        if (!ofAnother)
            ofAnother = &each;
    }
    return ofAnother;
}

std::optional<double> DrillReport::msOf(DrillMark::Kind wanted) const
{
    for (const DrillMark& mark : marks) {
        if (mark.kind == wanted)
            return mark.ms;
    }
    return std::nullopt;
}

} // namespace quorate
