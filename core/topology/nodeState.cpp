#include "core/topology/nodeState.h"

namespace quorate {

namespace {

bool infoSays(const NodeObservation& seen, const char* field, const char* value)
{
    return seen.info && seen.info->value(field) == QByteArray(value);
}

bool saidTheEssentials(const NodeObservation& seen)
{
    if (isSentinel(seen))
        return !seen.services.isEmpty() || !seen.error;
    const bool known = seen.role || (seen.info && seen.info->value("role"));
    return known && (!isClusterNode(seen) || (seen.clusterNodes && seen.clusterInfo));
}

NodeState stateOfServerReply(ErrorReason reason)
{
    switch (reason) {
    case ErrorReason::Loading:
        return NodeState::Loading;
    case ErrorReason::MaxClients:
        return NodeState::Refused;
    // A renamed command is a refusal too: there is no other way to what it would have said.
    case ErrorReason::UnknownCommand:
        return NodeState::Denied;
    default:
        return NodeState::NotServing;
    }
}

NodeState stateByError(const std::optional<Error>& error)
{
    if (!error)
        return NodeState::Unreachable;
    switch (error->code) {
    case ErrorCode::Tls:
        return NodeState::TlsError;
    case ErrorCode::Protocol:
        return NodeState::ProtocolError;
    case ErrorCode::Auth:
    case ErrorCode::Permission:
        return NodeState::Denied;
    case ErrorCode::ServerReply:
        return stateOfServerReply(error->reason);
    default:
        return NodeState::Unreachable;
    }
}

/// Replies that say "I am here, but I do not serve", whatever else it told about itself.
bool refusesToServe(const Error& error)
{
    return error.code == ErrorCode::ServerReply
        && (error.reason == ErrorReason::ClusterDown || error.reason == ErrorReason::MisConf
            || error.reason == ErrorReason::MasterDown || error.reason == ErrorReason::ServerBusy);
}

} // namespace

bool isSentinel(const NodeObservation& seen)
{
    if (seen.role)
        return seen.role->kind == Role::Kind::Sentinel;
    return seen.sentinelId || !seen.services.isEmpty() || infoSays(seen, "redis_mode", "sentinel");
}

bool isClusterNode(const NodeObservation& seen)
{
    return seen.clusterNodes || seen.clusterInfo || infoSays(seen, "cluster_enabled", "1");
}

NodeRole observedRole(const NodeObservation& seen)
{
    if (isSentinel(seen))
        return NodeRole::Sentinel;
    if (seen.role)
        return seen.role->kind == Role::Kind::Master ? NodeRole::Master : NodeRole::Replica;
    if (infoSays(seen, "role", "master"))
        return NodeRole::Master;
    if (infoSays(seen, "role", "slave"))
        return NodeRole::Replica;
    return NodeRole::Unknown;
}

std::optional<Endpoint> observedMaster(const NodeObservation& seen)
{
    if (observedRole(seen) != NodeRole::Replica)
        return std::nullopt;
    if (seen.role && seen.role->master.isValid())
        return seen.role->master;
    if (!seen.info)
        return std::nullopt;
    const auto host = seen.info->value("master_host");
    const auto port = seen.info->integer("master_port");
    if (!host || host->isEmpty() || !port || *port < 1 || *port > 65535)
        return std::nullopt;
    return Endpoint{QString::fromUtf8(*host), static_cast<quint16>(*port), {}};
}

NodeState observedState(const NodeObservation& seen)
{
    if (!seen.answered)
        return stateByError(seen.error);
    if (infoSays(seen, "loading", "1") || (seen.error && seen.error->reason == ErrorReason::Loading))
        return NodeState::Loading;
    if (!saidTheEssentials(seen))
        return seen.error ? stateByError(seen.error) : NodeState::ProtocolError;
    if (seen.clusterInfo && seen.clusterInfo->state != "ok")
        return NodeState::NotServing;
    if (seen.error && refusesToServe(*seen.error))
        return NodeState::NotServing;
    return NodeState::Ok;
}

bool isAlive(NodeState state)
{
    switch (state) {
    case NodeState::Ok:
    case NodeState::Suspect:
    case NodeState::Loading:
    case NodeState::Denied:
    case NodeState::Refused:
    case NodeState::NotServing:
        return true;
    case NodeState::Failed:
    case NodeState::Unreachable:
    case NodeState::TlsError:
    case NodeState::ProtocolError:
        return false;
    }
    return false;
}

} // namespace quorate
