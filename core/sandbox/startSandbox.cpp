#include "core/sandbox/startSandbox.h"

#include "core/base/privateFile.h"
#include "core/sandbox/formDeployment.h"
#include "core/sandbox/freePorts.h"
#include "core/sandbox/launchServer.h"
#include "core/sandbox/serverConfig.h"
#include "core/sandbox/stopSandbox.h"

#include <QFile>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr int kPortAttempts = 5;

// One start. Places rather than pointers to servers, which a copy of the sandbox would invalidate.
class SandboxStart {
public:
    SandboxStart(const SandboxStore& store, const SandboxSpec& spec, const SandboxRun& run, Sandbox& sandbox)
        : m_store(store)
        , m_spec(spec)
        , m_run(run)
        , m_sandbox(sandbox)
    {
    }

    Status run(const QString& program);

private:
    struct Place {
        qsizetype deployment = 0;
        qsizetype server = 0;
    };
    using Places = QList<Place>;

    SandboxDeployment& deploymentOf(Place place) { return m_sandbox.deployments[place.deployment]; }
    SandboxServer& serverAt(Place place) { return deploymentOf(place).servers[place.server]; }
    Places placesOf(NodeRole role);

    Status takeBasePorts();
    Status bringUp(SandboxClients& clients, Places places);
    Status chooseMissingPorts(const Places& places);
    Status launch(Place place);
    Result<Places> awaitAll(SandboxClients& clients, const Places& places);
    Status form(SandboxClients& clients);
    void report();

    const SandboxStore& m_store;
    const SandboxSpec& m_spec;
    const SandboxRun& m_run;
    Sandbox& m_sandbox;
    QString m_program;
    SecretString m_password;
    SandboxProgress m_progress;
};

Status SandboxStart::run(const QString& program)
{
    m_program = program;
    const auto password = m_store.password(m_sandbox.name);
    if (!password)
        return password.error();
    m_password = *password;
    m_progress.servers = static_cast<int>(m_sandbox.servers().size());
    m_progress.deployments = static_cast<int>(m_sandbox.deployments.size());
    const WaitLimit limit{std::chrono::steady_clock::now() + 30s + m_progress.servers * 1s, m_run.stop};
    SandboxClients clients(m_run.io, m_password, limit);
    if (auto taken = takeBasePorts(); !taken)
        return taken;
    // In this order, because replicas and Sentinels are configured with the port that their master got.
    for (NodeRole role : {NodeRole::Master, NodeRole::Replica, NodeRole::Sentinel}) {
        if (auto up = bringUp(clients, placesOf(role)); !up)
            return up;
    }
    if (auto formed = form(clients); !formed)
        return formed;
    m_sandbox.complete = true;
    return m_store.save(m_sandbox);
}

SandboxStart::Places SandboxStart::placesOf(NodeRole role)
{
    Places places;
    for (qsizetype d = 0; d < m_sandbox.deployments.size(); ++d) {
        const QList<SandboxServer>& servers = m_sandbox.deployments.at(d).servers;
        for (qsizetype s = 0; s < servers.size(); ++s) {
            if (servers.at(s).role == role)
                places << Place{d, s};
        }
    }
    return places;
}

Status SandboxStart::takeBasePorts()
{
    quint16 port = m_spec.basePort;
    if (port == 0)
        return {};
    for (SandboxDeployment& deployment : m_sandbox.deployments) {
        for (SandboxServer& server : deployment.servers) {
            server.endpoint.port = port++;
            const auto bus = static_cast<quint16>(clusterBusPort(server.endpoint.port));
            const bool free = isPortFree(server.endpoint.port)
                && (deployment.kind != DeploymentKind::Cluster || isPortFree(bus));
            if (!free)
                return Error{ErrorCode::Busy, server.endpoint.toString(),
                    QStringLiteral("the port, or the cluster bus port 10000 above it, is in use")};
        }
    }
    return {};
}

Status SandboxStart::bringUp(SandboxClients& clients, Places places)
{
    for (int attempt = 1; !places.isEmpty(); ++attempt) {
        if (auto chosen = chooseMissingPorts(places); !chosen)
            return chosen;
        // Written before and after: a crash in between leaves servers that can be found by their
        // configuration files.
        if (auto saved = m_store.save(m_sandbox); !saved)
            return saved;
        for (Place place : qAsConst(places)) {
            if (auto launched = launch(place); !launched)
                return launched;
        }
        if (auto saved = m_store.save(m_sandbox); !saved)
            return saved;
        auto clashed = awaitAll(clients, places);
        if (!clashed)
            return clashed.error();
        places = *clashed;
        if (!places.isEmpty() && (attempt == kPortAttempts || m_spec.basePort != 0))
            return Error{ErrorCode::Busy, serverAt(places.first()).endpoint.toString(),
                QStringLiteral("the port is in use")};
        for (Place place : qAsConst(places))
            serverAt(place).endpoint.port = 0;
    }
    return {};
}

Status SandboxStart::chooseMissingPorts(const Places& places)
{
    QSet<quint16> taken;
    for (const SandboxServer& server : m_sandbox.servers())
        taken << server.endpoint.port;
    const auto missing = std::count_if(
        places.cbegin(), places.cend(), [this](Place place) { return serverAt(place).endpoint.port == 0; });
    const auto ports = chooseFreePorts(missing, taken);
    if (!ports)
        return ports.error();
    auto next = ports->cbegin();
    for (Place place : places) {
        if (serverAt(place).endpoint.port == 0)
            serverAt(place).endpoint.port = *next++;
    }
    return {};
}

Status SandboxStart::launch(Place place)
{
    SandboxServer& server = serverAt(place);
    const QString folder = m_sandbox.folderOf(server);
    if (auto made = makePrivateFolder(folder); !made)
        return made.error();
    QFile::remove(m_sandbox.logFileOf(server)); // of an attempt on another port
    const SecretString config = serverConfig(m_spec, deploymentOf(place), server, folder, m_password);
    if (auto written = writePrivateFile(m_sandbox.configFileOf(server), config.reveal()); !written)
        return written;
    auto process = launchServer(m_program, m_sandbox, server);
    if (!process)
        return process.error();
    server.process = *process;
    return {};
}

// Those whose port somebody else took in the meantime.
Result<SandboxStart::Places> SandboxStart::awaitAll(SandboxClients& clients, const Places& places)
{
    Places clashed;
    for (Place place : places) {
        const auto up = awaitServer(clients, m_sandbox, serverAt(place));
        if (!up && up.error().code != ErrorCode::Busy)
            return up.error();
        if (!up) {
            serverAt(place).process.reset();
            clashed << place;
            continue;
        }
        ++m_progress.serversUp;
        report();
    }
    return clashed;
}

Status SandboxStart::form(SandboxClients& clients)
{
    for (const SandboxDeployment& deployment : qAsConst(m_sandbox.deployments)) {
        auto formed = deployment.kind == DeploymentKind::Cluster ? formCluster(clients, deployment)
                                                                 : formReplication(clients, deployment);
        if (formed)
            formed = formSentinels(clients, deployment);
        if (!formed)
            return formed;
        ++m_progress.deploymentsFormed;
        report();
    }
    return {};
}

void SandboxStart::report()
{
    if (m_run.progress)
        m_run.progress(m_progress);
}

} // namespace

Result<Sandbox> startSandbox(const SandboxStore& store, const SandboxSpec& spec, const SandboxRun& run)
{
    const auto program = findServerProgram();
    if (!program)
        return program.error();
    auto sandbox = store.create(spec);
    if (!sandbox)
        return sandbox.error();
    const Status started = SandboxStart(store, spec, run, *sandbox).run(*program);
    if (started)
        return sandbox;
    if (const auto stopped = stopSandbox(store, sandbox->name); !stopped)
        return stopped.error();
    if (run.stop.stop_requested()) // whatever a step made of it
        return Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled; nothing of the sandbox is left")};
    return started.error();
}

} // namespace quorate
