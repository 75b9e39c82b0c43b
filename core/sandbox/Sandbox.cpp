#include "core/sandbox/Sandbox.h"

#include <algorithm>

namespace quorate {

namespace {

const char* const kDatacenterNames[] = {"east", "west", "north"};

// Adds servers to one deployment, counting the labels.
class Layout {
public:
    Layout(QString datacenter, DeploymentKind kind)
        : m_prefix(datacenter.isEmpty() ? QString() : datacenter + u'-')
        , m_deployment{std::move(datacenter), kind, {}}
    {
    }

    void addData(NodeRole role, int master = -1) { add(QStringLiteral("node-"), ++m_nodes, role, master); }
    void addSentinel() { add(QStringLiteral("sentinel-"), ++m_sentinels, NodeRole::Sentinel, -1); }
    SandboxDeployment take() { return std::move(m_deployment); }

private:
    void add(const QString& what, int number, NodeRole role, int master)
    {
        SandboxServer server;
        server.label = m_prefix + what + QString::number(number);
        server.endpoint.host = QStringLiteral("127.0.0.1");
        server.role = role;
        server.master = master;
        m_deployment.servers << server;
    }

    QString m_prefix;
    SandboxDeployment m_deployment;
    int m_nodes = 0;
    int m_sentinels = 0;
};

SandboxDeployment layOutDeployment(const SandboxSpec& spec, DeploymentKind kind, const QString& datacenter)
{
    Layout layout(datacenter, kind);
    if (kind == DeploymentKind::Cluster) {
        for (int i = 0; i < spec.masters; ++i)
            layout.addData(NodeRole::Master);
        for (int i = 0; i < spec.masters * spec.replicasPerMaster; ++i)
            layout.addData(NodeRole::Replica, i % spec.masters);
        return layout.take();
    }
    layout.addData(NodeRole::Master);
    for (int i = 0; kind != DeploymentKind::Standalone && i < spec.replicas; ++i)
        layout.addData(NodeRole::Replica, 0);
    for (int i = 0; kind == DeploymentKind::Sentinel && i < spec.sentinels; ++i)
        layout.addSentinel();
    return layout.take();
}

} // namespace

const SandboxServer* Sandbox::find(const Endpoint& endpoint) const
{
    for (const SandboxDeployment& deployment : deployments) {
        const auto found = std::find_if(deployment.servers.cbegin(), deployment.servers.cend(),
            [&](const SandboxServer& server) { return server.endpoint == endpoint; });
        if (found != deployment.servers.cend())
            return &*found;
    }
    return nullptr;
}

SandboxServer* Sandbox::find(const Endpoint& endpoint)
{
    for (SandboxDeployment& deployment : deployments) {
        for (SandboxServer& server : deployment.servers) {
            if (server.endpoint == endpoint)
                return &server;
        }
    }
    return nullptr;
}

QList<SandboxServer> Sandbox::servers() const
{
    QList<SandboxServer> all;
    for (const SandboxDeployment& deployment : deployments)
        all += deployment.servers;
    return all;
}

int Sandbox::runningCount() const
{
    const QList<SandboxServer> all = servers();
    return static_cast<int>(std::count_if(
        all.cbegin(), all.cend(), [](const SandboxServer& server) { return server.process.has_value(); }));
}

int Sandbox::frozenCount() const
{
    const QList<SandboxServer> all = servers();
    return static_cast<int>(
        std::count_if(all.cbegin(), all.cend(), [](const SandboxServer& server) { return server.frozen; }));
}

QString Sandbox::folderOf(const SandboxServer& server) const
{
    return folder + u'/' + server.label;
}

QString Sandbox::configFileOf(const SandboxServer& server) const
{
    return folderOf(server) + QStringLiteral("/server.conf");
}

QString Sandbox::logFileOf(const SandboxServer& server) const
{
    return folderOf(server) + QStringLiteral("/server.log");
}

QList<SandboxDeployment> layOutSandbox(const SandboxSpec& spec)
{
    if (spec.kind != DeploymentKind::Datacenters)
        return {layOutDeployment(spec, spec.kind, {})};
    QList<SandboxDeployment> deployments;
    for (DeploymentKind kind : spec.datacenters) {
        const QLatin1String name(kDatacenterNames[deployments.size()]);
        deployments << layOutDeployment(spec, kind, name);
    }
    return deployments;
}

} // namespace quorate
