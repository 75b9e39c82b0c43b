#include "core/sentinel/askService.h"

#include "core/net/FanOut.h"
#include "core/replication/askServers.h"
#include "core/topology/SentinelViews.h"

namespace quorate {

namespace {

QString obstacleIn(const JoiningNode& node)
{
    if (node.info.integer("cluster_enabled") == 1)
        return QStringLiteral("cluster");
    if (!node.role)
        return node.error ? QStringLiteral("down") : QString(); // who may not say ROLE may still be one
    if (node.role->kind == Role::Kind::Sentinel)
        return QStringLiteral("sentinel");
    return node.role->kind == Role::Kind::Replica ? QStringLiteral("replica") : QString();
}

JoiningNode askWith(IoThread& io, ConnectionSettings settings, const Endpoint& master,
    const Credentials& credentials, const std::stop_token& stop)
{
    settings.credentials = credentials;
    settings.database = 0;
    return askJoiningNodes(io, settings, {master}, stop).first();
}

bool isRefusedSignIn(const JoiningNode& node)
{
    return node.error && node.error->code == ErrorCode::Auth;
}

} // namespace

QHash<Endpoint, Endpoint> askWhoWatches(IoThread& io, const ConnectionSettings& settings,
    const Topology& topology, const QByteArray& service, const std::stop_token& stop)
{
    QHash<Endpoint, Endpoint> watched;
    ConnectionPool pool(io, settings);
    FanOut fan(pool, settings.timeout);
    if (topology.sentinel) {
        for (const SentinelView& view : topology.sentinel->sentinels) {
            if (view.reachable)
                fan.ask(view.endpoint, Peer::Sentinel, {Command{"SENTINEL", "MASTER", service}});
        }
    }
    while (auto answer = fan.next(stop)) {
        if (!answer->reply)
            continue;
        if (const auto master = parseSentinelInstance(answer->reply->replies.front()))
            watched.insert(answer->node, master->endpoint);
    }
    return watched;
}

MasterTrial tryMaster(IoThread& io, const ConnectionSettings& settings, const Endpoint& master,
    const Credentials& credentials, const std::stop_token& stop)
{
    MasterTrial trial;
    const JoiningNode node = askWith(io, settings, master, credentials, stop);
    if (!isRefusedSignIn(node)) {
        trial.obstacle = obstacleIn(node);
        // An ACL that forbids INFO still lets a Sentinel's PING in.
        trial.signIn = MasterTrial::SignIn::Works;
        return trial;
    }
    trial.signIn = credentials.password.isEmpty() ? MasterTrial::SignIn::Missing : MasterTrial::SignIn::Wrong;
    if (credentials.password.isEmpty())
        return trial;
    const JoiningNode open = askWith(io, settings, master, {}, stop);
    if (!isRefusedSignIn(open)) {
        trial.obstacle = obstacleIn(open);
        trial.needsPassword = false;
        trial.signIn = MasterTrial::SignIn::Works; // a Sentinel does not mind that its AUTH is refused
    }
    return trial;
}

Credentials signInOf(const QList<ServiceOption>& options)
{
    Credentials credentials;
    for (const ServiceOption& option : options) {
        if (option.name == "auth-user")
            credentials.user = QString::fromUtf8(option.value.reveal());
        if (option.name == "auth-pass")
            credentials.password = option.value;
    }
    return credentials;
}

} // namespace quorate
