#include "core/sandbox/sandboxFaults.h"

#include "core/sandbox/ServerProcess.h"
#include "core/sandbox/launchServer.h"

#include <csignal>

namespace quorate {

namespace {

using namespace std::chrono_literals;

Error noServer(const Endpoint& server, const QString& why)
{
    return {ErrorCode::Precondition, server.toString(), why};
}

// The running process of a server, held.
Result<ServerProcess> hold(const Sandbox& sandbox, const Endpoint& endpoint)
{
    const SandboxServer* server = sandbox.find(endpoint);
    if (!server)
        return noServer(endpoint, QStringLiteral("the sandbox has no such server"));
    auto process = server->process
        ? ServerProcess::open({*server->process, sandbox.configFileOf(*server), server->frozen})
        : std::nullopt;
    if (!process)
        return noServer(endpoint, QStringLiteral("the server does not run"));
    return std::move(*process);
}

Status sendSignal(const SandboxStore& store, const QString& name, const Endpoint& endpoint, int signal)
{
    const auto sandbox = store.load(name);
    if (!sandbox)
        return sandbox.error();
    const auto process = hold(*sandbox, endpoint);
    if (!process)
        return process.error();
    if (auto sent = process->send(signal); !sent)
        return sent;
    if (signal == SIGKILL)
        return process->waitForEnd(5s)
            ? Status()
            : Status(noServer(endpoint, QStringLiteral("the process does not end")));
    // A signal is delivered a moment after it was sent.
    const WaitLimit limit{std::chrono::steady_clock::now() + 5s, {}};
    return waitFor(limit, QStringLiteral("the signal to arrive"), [&]() -> Result<bool> {
        const auto now = store.load(name);
        if (!now)
            return now.error();
        const SandboxServer* server = now->find(endpoint);
        return server && server->frozen == (signal == SIGSTOP);
    });
}

} // namespace

Status freezeServer(const SandboxStore& store, const QString& sandbox, const Endpoint& server)
{
    return sendSignal(store, sandbox, server, SIGSTOP);
}

Status thawServer(const SandboxStore& store, const QString& sandbox, const Endpoint& server)
{
    return sendSignal(store, sandbox, server, SIGCONT);
}

Status killServer(const SandboxStore& store, const QString& sandbox, const Endpoint& server)
{
    return sendSignal(store, sandbox, server, SIGKILL);
}

Status restartServer(
    const SandboxStore& store, const QString& name, const Endpoint& endpoint, const SandboxRun& run)
{
    const auto program = findServerProgram();
    if (!program)
        return program.error();
    auto sandbox = store.load(name);
    const auto password = store.password(name);
    if (!sandbox || !password)
        return sandbox ? password.error() : sandbox.error();
    SandboxServer* server = sandbox->find(endpoint);
    if (!server)
        return noServer(endpoint, QStringLiteral("the sandbox has no such server"));
    if (server->process) {
        if (auto killed = killServer(store, name, endpoint); !killed)
            return killed;
    }
    const auto process = launchServer(*program, *sandbox, *server);
    if (!process)
        return process.error();
    server->process = *process;
    if (auto saved = store.save(*sandbox); !saved)
        return saved;
    SandboxClients clients(run.io, *password, {std::chrono::steady_clock::now() + 30s, run.stop});
    return awaitServer(clients, *sandbox, *server);
}

Result<QList<Endpoint>> healSandbox(const SandboxStore& store, const QString& name, const SandboxRun& run)
{
    const auto sandbox = store.load(name);
    if (!sandbox)
        return sandbox.error();
    QList<Endpoint> healed;
    for (const SandboxServer& server : sandbox->servers()) {
        if (server.process && !server.frozen)
            continue;
        const Status back = server.process ? thawServer(store, name, server.endpoint)
                                           : restartServer(store, name, server.endpoint, run);
        if (!back)
            return back.error();
        healed << server.endpoint;
    }
    return healed;
}

} // namespace quorate
