#include "core/sandbox/formDeployment.h"

#include "core/topology/ClusterViews.h"
#include "core/topology/Role.h"

#include <algorithm>

namespace quorate {

namespace {

// One cluster being formed, step by step.
class ClusterFormation {
public:
    ClusterFormation(SandboxClients& clients, const SandboxDeployment& deployment)
        : m_clients(clients)
        , m_servers(deployment.servers)
        , m_masters(std::count_if(m_servers.cbegin(), m_servers.cend(),
              [](const SandboxServer& server) { return server.role == NodeRole::Master; }))
    {
    }

    Status run();

private:
    Status assignSlotsAndEpochs();
    Status introduceNodes();
    Status attachReplicas();
    Status awaitViews(const QString& what, const std::function<bool(const ClusterNodes&)>& isSo);
    Status awaitState(const SandboxServer& server);
    Status awaitSync(const SandboxServer& replica);
    bool isWhole(const ClusterNodes& view) const;
    bool hasAllReplicas(const ClusterNodes& view) const;

    SandboxClients& m_clients;
    const QList<SandboxServer>& m_servers; ///< masters first
    qsizetype m_masters;
};

Status ClusterFormation::run()
{
    if (auto assigned = assignSlotsAndEpochs(); !assigned)
        return assigned;
    if (auto introduced = introduceNodes(); !introduced)
        return introduced;
    const auto whole = [this](const ClusterNodes& view) {
        return isWhole(view);
    };
    if (auto met = awaitViews(QStringLiteral("all nodes to be linked"), whole); !met)
        return met;
    if (auto attached = attachReplicas(); !attached)
        return attached;
    const auto replicated = [this](const ClusterNodes& view) {
        return isWhole(view) && hasAllReplicas(view);
    };
    if (auto seen = awaitViews(QStringLiteral("all replicas to be known"), replicated); !seen)
        return seen;
    for (const SandboxServer& server : m_servers) {
        if (auto ok = awaitState(server); !ok)
            return ok;
        if (server.role != NodeRole::Replica)
            continue;
        if (auto synced = awaitSync(server); !synced)
            return synced;
    }
    return {};
}

// An epoch of its own for each node saves the cluster from colliding ones; it can be set only while a node
// knows no other (redis.io/commands/cluster-set-config-epoch).
Status ClusterFormation::assignSlotsAndEpochs()
{
    for (qsizetype i = 0; i < m_servers.size(); ++i) {
        std::vector<Command> commands{{"CLUSTER", "SET-CONFIG-EPOCH", QByteArray::number(i + 1)}};
        if (i < m_masters) {
            const qsizetype first = i * kSlotCount / m_masters;
            const qsizetype last = (i + 1) * kSlotCount / m_masters - 1;
            commands.push_back(
                {"CLUSTER", "ADDSLOTSRANGE", QByteArray::number(first), QByteArray::number(last)});
        }
        if (auto done = m_clients.callAll(m_servers.at(i), commands); !done)
            return done;
    }
    return {};
}

// Each node meets those 1, 2, 4, 8, ... places further: gossip then reaches all in a few rounds, however many
// they are.
Status ClusterFormation::introduceNodes()
{
    const qsizetype count = m_servers.size();
    for (qsizetype i = 0; i < count; ++i) {
        std::vector<Command> commands;
        for (qsizetype step = 1; step < count; step *= 2) {
            const SandboxServer& other = m_servers.at((i + step) % count);
            commands.push_back(
                {"CLUSTER", "MEET", other.endpoint.host.toUtf8(), QByteArray::number(other.endpoint.port)});
        }
        if (auto met = m_clients.callAll(m_servers.at(i), commands); !met)
            return met;
    }
    return {};
}

Status ClusterFormation::attachReplicas()
{
    for (const SandboxServer& server : m_servers) {
        if (server.role != NodeRole::Replica)
            continue;
        const auto master = m_clients.call(m_servers.at(server.master), {"CLUSTER", "MYID"});
        if (!master)
            return master.error();
        if (const auto attached = m_clients.call(server, {"CLUSTER", "REPLICATE", master->text()}); !attached)
            return attached.error();
    }
    return {};
}

Status ClusterFormation::awaitViews(const QString& what, const std::function<bool(const ClusterNodes&)>& isSo)
{
    for (const SandboxServer& server : m_servers) {
        const auto seen = m_clients.waitUntil(server, {"CLUSTER", "NODES"}, what, [&](const Reply& reply) {
            const auto view = ClusterNodes::parse(reply.text());
            return view && isSo(*view);
        });
        if (!seen)
            return seen;
    }
    return {};
}

Status ClusterFormation::awaitState(const SandboxServer& server)
{
    return m_clients.waitUntil(
        server, {"CLUSTER", "INFO"}, QStringLiteral("cluster_state:ok"), [](const Reply& reply) {
            const auto info = ClusterInfo::parse(reply.text());
            return info && info->state == "ok";
        });
}

Status ClusterFormation::awaitSync(const SandboxServer& replica)
{
    return m_clients.waitUntil(replica, {"ROLE"}, QStringLiteral("the first sync"), [](const Reply& reply) {
        const auto role = Role::parse(reply);
        return role && role->kind == Role::Kind::Replica && role->linkState == "connected";
    });
}

bool ClusterFormation::isWhole(const ClusterNodes& view) const
{
    return view.nodes.size() == m_servers.size()
        && std::all_of(view.nodes.cbegin(), view.nodes.cend(), [](const ClusterNode& node) {
               return node.endpoint.isValid() && !node.hasFlag("handshake")
                   && (node.linkConnected || node.hasFlag("myself"));
           });
}

bool ClusterFormation::hasAllReplicas(const ClusterNodes& view) const
{
    return std::count_if(view.nodes.cbegin(), view.nodes.cend(), [](const ClusterNode& node) {
        return !node.masterId.isEmpty();
    }) == m_servers.size() - m_masters;
}

} // namespace

Status formCluster(SandboxClients& clients, const SandboxDeployment& deployment)
{
    return ClusterFormation(clients, deployment).run();
}

} // namespace quorate
