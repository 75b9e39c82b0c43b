#pragma once

#include "core/sandbox/Sandbox.h"

#include <QList>

#include <chrono>
#include <optional>

namespace quorate {

/// A running process that was started with a configuration file of ours as its first argument.
struct FoundServer {
    ProcessMark mark;
    QString configFile;
    bool frozen = false; ///< stopped by a signal
};

/// Looks through /proc for this user's Redis processes whose configuration file lies below `folder`
/// (canonical). The command line and the program are compared, never a pid alone: pids are given out again.
/// Zombies are not running.
QList<FoundServer> serversBelow(const QString& folder);

/// The mark of a living process; nothing when there is none.
std::optional<ProcessMark> markOf(qint64 pid);

/// A hold on one process through its pidfd (Linux 5.3+): a signal reaches this process or nobody, whatever
/// happens to its pid in between. Threads: any, one at a time.
class ServerProcess {
public:
    /// Nothing when the process is gone, or has become another one.
    static std::optional<ServerProcess> open(const FoundServer& server);
    ~ServerProcess();
    ServerProcess(ServerProcess&& other) noexcept;
    ServerProcess& operator=(ServerProcess&&) = delete;
    ServerProcess(const ServerProcess&) = delete;

    const FoundServer& server() const { return m_server; }

    /// Errors: Precondition when it is gone.
    Status send(int signal) const;

    /// Whether it has ended within that time.
    bool waitForEnd(std::chrono::milliseconds timeout) const;

private:
    ServerProcess(int descriptor, FoundServer server);

    int m_descriptor;
    FoundServer m_server;
};

} // namespace quorate
