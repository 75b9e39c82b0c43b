#include "core/topology/Topology.h"

#include <algorithm>

namespace quorate {

const Node* Topology::find(const Endpoint& endpoint) const
{
    const auto found = std::find_if(
        nodes.cbegin(), nodes.cend(), [&](const Node& node) { return node.endpoint == endpoint; });
    return found == nodes.cend() ? nullptr : &*found;
}

bool wasSeen(const Topology& topology)
{
    const auto heard = [](const Node& node) {
        return node.lastSeen.isValid();
    };
    const auto hasHeard = [](const Datacenter& centre) {
        return wasSeen(*centre.topology);
    };
    return std::any_of(topology.nodes.cbegin(), topology.nodes.cend(), heard)
        || std::any_of(topology.datacenters.cbegin(), topology.datacenters.cend(), hasHeard);
}

QDateTime lastAnswer(const Topology& topology)
{
    QDateTime last;
    const auto hear = [&last](const QDateTime& answer) {
        if (answer.isValid() && (!last.isValid() || answer > last))
            last = answer;
    };
    for (const Node& node : topology.nodes)
        hear(node.lastSeen);
    for (const Datacenter& centre : topology.datacenters)
        hear(lastAnswer(*centre.topology));
    return last;
}

std::optional<Error> firstError(const Topology& topology)
{
    for (const Node& node : topology.nodes) {
        if (node.error)
            return node.error;
    }
    for (const Datacenter& centre : topology.datacenters) {
        if (auto error = firstError(*centre.topology))
            return error;
    }
    return std::nullopt;
}

QString kindName(DeploymentKind kind)
{
    switch (kind) {
    case DeploymentKind::Unknown:
        return QStringLiteral("unknown");
    case DeploymentKind::Standalone:
        return QStringLiteral("standalone");
    case DeploymentKind::Replication:
        return QStringLiteral("replication");
    case DeploymentKind::Sentinel:
        return QStringLiteral("sentinel");
    case DeploymentKind::Cluster:
        return QStringLiteral("cluster");
    case DeploymentKind::Datacenters:
        return QStringLiteral("datacenters");
    }
    return QStringLiteral("unknown");
}

QString roleName(NodeRole role)
{
    switch (role) {
    case NodeRole::Unknown:
        return QStringLiteral("unknown");
    case NodeRole::Master:
        return QStringLiteral("master");
    case NodeRole::Replica:
        return QStringLiteral("replica");
    case NodeRole::Sentinel:
        return QStringLiteral("sentinel");
    }
    return QStringLiteral("unknown");
}

QString stateName(NodeState state)
{
    switch (state) {
    case NodeState::Ok:
        return QStringLiteral("ok");
    case NodeState::Suspect:
        return QStringLiteral("suspect");
    case NodeState::Failed:
        return QStringLiteral("failed");
    case NodeState::Unreachable:
        return QStringLiteral("unreachable");
    case NodeState::Loading:
        return QStringLiteral("loading");
    case NodeState::Denied:
        return QStringLiteral("denied");
    case NodeState::Refused:
        return QStringLiteral("refused");
    case NodeState::NotServing:
        return QStringLiteral("not-serving");
    case NodeState::TlsError:
        return QStringLiteral("tls-error");
    case NodeState::ProtocolError:
        return QStringLiteral("protocol-error");
    }
    return QStringLiteral("unreachable");
}

QString healthName(HealthLevel health)
{
    switch (health) {
    case HealthLevel::Healthy:
        return QStringLiteral("healthy");
    case HealthLevel::Degraded:
        return QStringLiteral("degraded");
    case HealthLevel::Critical:
        return QStringLiteral("critical");
    }
    return QStringLiteral("critical");
}

} // namespace quorate
