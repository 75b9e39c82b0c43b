#pragma once

#include "core/base/Result.h"
#include "core/net/ConnectionSettings.h"
#include "core/resp/Command.h"
#include "core/resp/Reply.h"

#include <chrono>
#include <memory>
#include <stop_token>
#include <vector>

namespace quorate {

class IoThread;
class Connection;

/// The blocking face of one connection to one node, for worker threads: reads like a runbook. Connects on
/// first use and again after a failure; never sends a command twice. Threads: any but the I/O thread and the
/// GUI thread, one at a time.
class NodeClient {
public:
    NodeClient(IoThread& io, Endpoint endpoint, ConnectionSettings settings);
    ~NodeClient();
    NodeClient(NodeClient&&) noexcept;
    NodeClient& operator=(NodeClient&&) noexcept;

    const Endpoint& endpoint() const;

    /// One command, one reply. A RESP error reply is an Error here. The deadline covers connecting too.
    /// Errors: those of connecting, Timeout, Cancelled, Permission (read-only), ServerReply, OutcomeUnknown
    /// when the connection was lost after the command may have been sent and it is not known to only read.
    Result<Reply> call(const Command& command, std::stop_token stop = {});
    Result<Reply> call(const Command& command, std::chrono::milliseconds deadline, std::stop_token stop = {});

    /// Sent together, answered in order; a RESP error reply stays a Reply of type Error in its place. The
    /// Error of the whole is a connection that failed.
    Result<std::vector<Reply>> pipeline(
        const std::vector<Command>& commands, std::chrono::milliseconds deadline, std::stop_token stop = {});

    /// Closes the connection; the next call opens a new one.
    void disconnect();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace quorate
