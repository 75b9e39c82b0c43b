#include "core/sandbox/SandboxSpec.h"

#include <QRegularExpression>

namespace quorate {

namespace {

// A cluster node's bus listens on its port + 10000, so that has to be a port too.
constexpr int kHighestBasePort = 50'000;

Status inRange(const char* what, qint64 value, qint64 lowest, qint64 highest)
{
    if (value >= lowest && value <= highest)
        return {};
    return Error{ErrorCode::Usage, {},
        QStringLiteral("%1 must be %2 to %3, not %4")
            .arg(QLatin1String(what), QString::number(lowest), QString::number(highest),
                QString::number(value))};
}

Status checkDatacenters(const QList<DeploymentKind>& kinds)
{
    if (kinds.size() < 2 || kinds.size() > 3)
        return Error{
            ErrorCode::Usage, {}, QStringLiteral("a sandbox of data centres has two or three of them")};
    for (DeploymentKind kind : kinds) {
        if (kind == DeploymentKind::Unknown || kind == DeploymentKind::Datacenters)
            return Error{
                ErrorCode::Usage, {}, QStringLiteral("a data centre cannot be of kind ") + kindName(kind)};
    }
    return {};
}

} // namespace

bool isSandboxName(const QString& name)
{
    static const QRegularExpression allowed(QStringLiteral("\\A[A-Za-z0-9_-]{1,40}\\z"));
    return allowed.match(name).hasMatch();
}

Status checkSandboxSpec(const SandboxSpec& spec)
{
    if (spec.kind == DeploymentKind::Unknown)
        return Error{ErrorCode::Usage, {}, QStringLiteral("a sandbox needs a kind")};
    if (!spec.name.isEmpty() && !isSandboxName(spec.name))
        return Error{ErrorCode::Usage, {}, QStringLiteral("a sandbox's name is 1 to 40 of A-Z a-z 0-9 _ -")};
    const Status checks[] = {
        inRange("the number of masters", spec.masters, 1, 200),
        inRange("the number of replicas of each master", spec.replicasPerMaster, 0, 5),
        inRange("the number of replicas", spec.replicas, 0, 20),
        inRange("the number of Sentinels", spec.sentinels, 1, 15),
        inRange("the base port", spec.basePort == 0 ? 1024 : spec.basePort, 1024, kHighestBasePort),
        inRange("the time to detect a failure in ms", spec.detectAfter.count(), 500, 60'000),
    };
    for (const Status& check : checks) {
        if (!check)
            return check;
    }
    return spec.kind == DeploymentKind::Datacenters ? checkDatacenters(spec.datacenters) : Status();
}

} // namespace quorate
