#include "ui/words/Names.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::Names)
};

} // namespace

QString roleWord(NodeRole role)
{
    switch (role) {
    case NodeRole::Unknown:
        return Words::tr("unknown role");
    case NodeRole::Master:
        return Words::tr("master", "role of a node");
    case NodeRole::Replica:
        return Words::tr("replica", "role of a node");
    case NodeRole::Sentinel:
        return Words::tr("Sentinel", "role of a node");
    }
    return {};
}

QString stateWord(NodeState state)
{
    switch (state) {
    case NodeState::Ok:
        return Words::tr("ok", "state of a node");
    case NodeState::Suspect:
        return Words::tr("suspected", "state of a node (PFAIL)");
    case NodeState::Failed:
        return Words::tr("failed", "state of a node");
    case NodeState::Unreachable:
        return Words::tr("not answering", "state of a node");
    case NodeState::Loading:
        return Words::tr("loading", "state of a node that reads its data set");
    case NodeState::Denied:
        return Words::tr("access denied", "state of a node");
    case NodeState::Refused:
        return Words::tr("connection refused", "state of a node with too many clients");
    case NodeState::NotServing:
        return Words::tr("not serving", "state of a node");
    case NodeState::TlsError:
        return Words::tr("TLS error", "state of a node");
    case NodeState::ProtocolError:
        return Words::tr("not Redis", "state of a node that breaks the protocol");
    }
    return {};
}

QString kindWord(DeploymentKind kind)
{
    switch (kind) {
    case DeploymentKind::Unknown:
        return Words::tr("kind unknown", "kind of a deployment");
    case DeploymentKind::Standalone:
        return Words::tr("Single server", "kind of a deployment");
    case DeploymentKind::Replication:
        return Words::tr("Replication", "kind of a deployment");
    case DeploymentKind::Sentinel:
        return Words::tr("Sentinel", "kind of a deployment");
    case DeploymentKind::Cluster:
        return Words::tr("Redis Cluster", "kind of a deployment");
    case DeploymentKind::Datacenters:
        return Words::tr("Data centres", "kind of a deployment");
    }
    return {};
}

QString healthWord(HealthLevel health)
{
    switch (health) {
    case HealthLevel::Healthy:
        return Words::tr("healthy", "health of a deployment");
    case HealthLevel::Degraded:
        return Words::tr("degraded", "health of a deployment");
    case HealthLevel::Critical:
        return Words::tr("critical", "health of a deployment");
    }
    return {};
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return Words::tr("info", "severity of a finding");
    case Severity::Warning:
        return Words::tr("warning", "severity of a finding");
    case Severity::Critical:
        return Words::tr("critical", "severity of a finding");
    }
    return {};
}

QString reportStatusWord(ReportStatus status)
{
    switch (status) {
    case ReportStatus::Excellent:
        return Words::tr("excellent", "status of a health report");
    case ReportStatus::Good:
        return Words::tr("good", "status of a health report");
    case ReportStatus::Fair:
        return Words::tr("fair", "status of a health report");
    case ReportStatus::Poor:
        return Words::tr("poor", "status of a health report");
    case ReportStatus::Critical:
        return Words::tr("critical", "status of a health report");
    }
    return {};
}

} // namespace quorate
