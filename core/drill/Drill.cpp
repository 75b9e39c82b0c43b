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

std::optional<double> DrillReport::msOf(DrillMark::Kind wanted) const
{
    for (const DrillMark& mark : marks) {
        if (mark.kind == wanted)
            return mark.ms;
    }
    return std::nullopt;
}

} // namespace quorate
