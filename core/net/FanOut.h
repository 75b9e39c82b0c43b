#pragma once

#include "core/net/ConnectionPool.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace quorate {

/// Asks many nodes at once and hands the answers back as they come, so that a hung node delays nobody: the
/// whole costs one deadline, not one each. Blocking face for one worker thread.
///
///     FanOut fan(pool, 1s);
///     for (const Endpoint& node : nodes)
///         fan.ask(node, Peer::Data, {Command {"INFO"}});
///     while (auto answer = fan.next(stop))
///         ...; // may ask further nodes
class FanOut {
public:
    struct Answer {
        Endpoint node;
        int tag = 0; ///< the asker's
        Result<BatchReply> reply; ///< of a listener: one message of its channel as the only element
    };

    /// `timeout` is each batch's own, from the moment it is asked.
    FanOut(ConnectionPool& pool, std::chrono::milliseconds timeout);
    ~FanOut(); ///< answers that are still under way are dropped

    void ask(const Endpoint& node, Peer peer, std::vector<Command> commands, int tag = 0);

    /// Messages of a pub/sub channel, over a connection of its own, for `duration` or until stopListening().
    /// Then an answer with the error Cancelled ends it, or with the error that broke it.
    void listen(const Endpoint& node, Peer peer, const QByteArray& channel,
        std::chrono::milliseconds duration, int tag);
    void stopListening();

    /// The next answer, waiting for it. Nothing when nothing is outstanding any more, or when asked to stop.
    std::optional<Answer> next(std::stop_token stop = {});

private:
    struct Inbox;
    struct Listener;

    ConnectionPool& m_pool;
    std::chrono::milliseconds m_timeout;
    std::shared_ptr<Inbox> m_inbox;
};

} // namespace quorate
