#pragma once

#include "core/net/Connection.h"
#include "core/net/IoThread.h"
#include "core/net/Peer.h"

#include <memory>

namespace quorate {

/// The credentials to try first: a Sentinel is not sent the password of the data nodes unasked.
const Credentials& credentialsFor(const ConnectionSettings& settings, Peer peer);

/// True when a Sentinel for which no credentials are set asks for some: many deployments use one password.
bool wantsDataCredentials(const ConnectionSettings& settings, Peer peer, const Error& error);

/// The control connections to the nodes of one deployment, one a node, kept open between polls. The object
/// may be used from any thread; the connections live in the I/O thread. Destroy it outside the I/O thread.
class ConnectionPool {
public:
    ConnectionPool(IoThread& io, ConnectionSettings settings);
    ~ConnectionPool(); ///< closes all; handlers of pending batches are not called
    ConnectionPool(const ConnectionPool&) = delete;
    ConnectionPool& operator=(const ConnectionPool&) = delete;

    const ConnectionSettings& settings() const { return m_settings; }
    IoThread& io() const { return m_io; }

    /// As Connection::send; `handler` runs in the I/O thread. A Sentinel for which no credentials are set is
    /// tried without any and, if it asks for them, once more with those of the data nodes.
    void send(const Endpoint& node, Peer peer, std::vector<Command> commands, Connection::Deadline deadline,
        Connection::Handler handler);

    /// Closes the connections to nodes that are not in `keep`; what is pending on them ends with Cancelled.
    void retain(const QSet<Endpoint>& keep);

private:
    struct Members;

    IoThread& m_io;
    ConnectionSettings m_settings;
    std::shared_ptr<Members> m_members; ///< touched in the I/O thread only
};

} // namespace quorate
