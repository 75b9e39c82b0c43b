#pragma once

#include "core/net/NodeClient.h"
#include "core/sandbox/Sandbox.h"
#include "core/sandbox/waitFor.h"

#include <map>

namespace quorate {

/// Connections to the servers of one sandbox, kept while it is being started. Threads: a worker; blocks.
class SandboxClients {
public:
    SandboxClients(IoThread& io, SecretString password, WaitLimit limit);

    const WaitLimit& limit() const { return m_limit; }

    /// As NodeClient::call and NodeClient::pipeline; here an error reply in a pipeline is an Error too.
    Result<Reply> call(const SandboxServer& server, const Command& command);
    Status callAll(const SandboxServer& server, const std::vector<Command>& commands);

    /// Waits until the server's reply to `command` is as wanted. No reply yet, or an error, counts as not
    /// yet.
    Status waitUntil(const SandboxServer& server, const Command& command, const QString& what,
        const std::function<bool(const Reply&)>& isSo);

private:
    NodeClient& to(const Endpoint& endpoint);

    IoThread& m_io;
    ConnectionSettings m_settings;
    WaitLimit m_limit;
    std::map<quint16, NodeClient> m_clients; ///< by port
};

} // namespace quorate
