#include "core/sandbox/stopSandbox.h"

#include "core/sandbox/ServerProcess.h"

#include <csignal>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// A server may just have forked a child, or a start may be under way: look again until nothing is found.
constexpr int kRounds = 5;

std::vector<ServerProcess> killAll(const QList<FoundServer>& found)
{
    std::vector<ServerProcess> killed;
    for (const FoundServer& server : found) {
        auto process = ServerProcess::open(server);
        if (process && process->send(SIGKILL))
            killed.push_back(std::move(*process));
    }
    return killed;
}

} // namespace

Status stopSandbox(const SandboxStore& store, const QString& name)
{
    const auto folder = store.folderOf(name);
    if (!folder)
        return folder.error();
    for (int round = 0; round < kRounds; ++round) {
        const QList<FoundServer> found = serversBelow(*folder);
        if (found.isEmpty())
            break;
        for (const ServerProcess& process : killAll(found)) {
            if (!process.waitForEnd(5s))
                return Error{ErrorCode::Timeout, {},
                    QStringLiteral("process %1 does not end").arg(process.server().mark.pid)};
        }
    }
    return store.remove(name);
}

} // namespace quorate
