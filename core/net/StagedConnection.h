#pragma once

#include "core/base/Result.h"
#include "core/net/ConnectionSettings.h"
#include "core/net/Transport.h"
#include "core/resp/Command.h"
#include "core/resp/Reply.h"

#include <QStringList>

#include <chrono>
#include <memory>
#include <stop_token>
#include <vector>

namespace quorate {

class IoThread;

/// One connection that is made stage by stage, so that a person can be told at which one it fails. Blocking:
/// for worker threads, one at a time. Call the stages in their order, once each, and no other after one that
/// failed. Errors of all: Timeout, Cancelled, and those of the stage; each names `announced`.
class StagedConnection {
public:
    struct Limit {
        std::chrono::steady_clock::time_point deadline;
        std::stop_token stop;
    };

    /// `announced` names the node in errors; `reachable` is where it is really found.
    StagedConnection(IoThread& io, Endpoint announced, Endpoint reachable, TlsSettings tls);
    ~StagedConnection(); ///< closes it
    StagedConnection(const StagedConnection&) = delete;
    StagedConnection& operator=(const StagedConnection&) = delete;

    /// An address or a path needs no name service.
    bool needsResolving() const;
    /// The addresses of the name. Errors: Unreachable with NameNotResolved, also when nobody answers in time.
    Result<QStringList> resolve(const Limit& limit);
    /// Until TCP or the unix socket is connected.
    Status connect(const Limit& limit);
    /// Until the peer has been verified. Errors: Tls.
    Result<TlsFacts> secure(const Limit& limit);
    /// Sent together, answered in order; an error reply stays a Reply. May be called again.
    Result<std::vector<Reply>> ask(const std::vector<Command>& commands, const Limit& limit);

private:
    class Wire;
    struct Progress;

    template <typename Condition> Status waitFor(const Limit& limit, Condition condition);

    IoThread& m_io;
    Endpoint m_announced;
    Endpoint m_reachable;
    TlsSettings m_tls;
    std::shared_ptr<Progress> m_progress;
    Wire* m_wire = nullptr; ///< lives in the I/O thread
};

} // namespace quorate
