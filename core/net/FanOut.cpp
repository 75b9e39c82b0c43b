#include "core/net/FanOut.h"

#include <QTimer>

#include <condition_variable>
#include <deque>
#include <mutex>

namespace quorate {

// Shared with handlers in the I/O thread, which may outlive the FanOut.
struct FanOut::Inbox {
    std::mutex mutex;
    std::condition_variable_any arrived;
    std::deque<Answer> answers;
    int outstanding = 0; ///< batches and listeners that have not ended
    std::vector<std::shared_ptr<Listener>> listeners; ///< touched in the I/O thread only

    void begin()
    {
        const std::lock_guard lock(mutex);
        ++outstanding;
    }

    void put(Answer answer, bool ends)
    {
        {
            const std::lock_guard lock(mutex);
            answers.push_back(std::move(answer));
            if (ends)
                --outstanding;
        }
        arrived.notify_one();
    }
};

// One subscription. Lives in the I/O thread.
struct FanOut::Listener : std::enable_shared_from_this<FanOut::Listener> {
    Listener(Endpoint node, int answerTag, std::weak_ptr<Inbox> inbox)
        : endpoint(std::move(node))
        , tag(answerTag)
        , target(std::move(inbox))
    {
    }

    void start(const ConnectionSettings& settings, const Credentials& credentials, const QByteArray& channel,
        std::chrono::milliseconds duration)
    {
        connection = std::make_unique<Connection>(endpoint, settings, credentials);
        QObject::connect(
            connection.get(), &Connection::closed, connection.get(), [this](const Error& e) { end(e); });
        QTimer::singleShot(duration, connection.get(), [this] {
            end({ErrorCode::Cancelled, endpoint.toString(), QStringLiteral("listened long enough")});
        });
        connection->send({Command{"SUBSCRIBE", channel}}, std::chrono::steady_clock::now() + duration,
            [this](const Result<BatchReply>& answer) {
                if (!answer)
                    return end(answer.error());
                if (answer->replies.front().isError())
                    return end(errorFromReply(endpoint.toString(), answer->replies.front().text()));
                connection->setPushHandler([this](const Reply& message) { deliver(message); });
            });
    }

    void deliver(const Reply& message)
    {
        if (const auto inbox = target.lock(); inbox && !ended)
            inbox->put({endpoint, tag, BatchReply{{message}, 0}}, false);
    }

    void end(const Error& why)
    {
        if (std::exchange(ended, true))
            return;
        if (const auto inbox = target.lock())
            inbox->put({endpoint, tag, why}, true);
    }

    Endpoint endpoint;
    int tag;
    std::weak_ptr<Inbox> target;
    std::unique_ptr<Connection> connection;
    bool ended = false;
};

FanOut::FanOut(ConnectionPool& pool, std::chrono::milliseconds timeout)
    : m_pool(pool)
    , m_timeout(timeout)
    , m_inbox(std::make_shared<Inbox>())
{
}

FanOut::~FanOut()
{
    // The listeners' sockets belong to the I/O thread.
    m_pool.io().post([inbox = m_inbox] { inbox->listeners.clear(); });
}

void FanOut::ask(const Endpoint& node, Peer peer, std::vector<Command> commands, int tag)
{
    m_inbox->begin();
    m_pool.send(node, peer, std::move(commands), std::chrono::steady_clock::now() + m_timeout,
        [inbox = std::weak_ptr(m_inbox), node, tag](Result<BatchReply> reply) {
            if (const auto open = inbox.lock())
                open->put({node, tag, std::move(reply)}, true);
        });
}

void FanOut::listen(
    const Endpoint& node, Peer peer, const QByteArray& channel, std::chrono::milliseconds duration, int tag)
{
    m_inbox->begin();
    m_pool.io().post([inbox = m_inbox, node, channel, duration, tag, settings = m_pool.settings(),
                         credentials = m_pool.credentialsFor(peer)] {
        auto listener = std::make_shared<Listener>(node, tag, inbox);
        inbox->listeners.push_back(listener);
        listener->start(settings, credentials, channel, duration);
    });
}

void FanOut::stopListening()
{
    m_pool.io().post([inbox = m_inbox] {
        for (const auto& listener : inbox->listeners)
            listener->end(
                {ErrorCode::Cancelled, listener->endpoint.toString(), QStringLiteral("heard enough")});
        inbox->listeners.clear();
    });
}

std::optional<FanOut::Answer> FanOut::next(std::stop_token stop)
{
    std::unique_lock lock(m_inbox->mutex);
    m_inbox->arrived.wait(
        lock, std::move(stop), [this] { return !m_inbox->answers.empty() || m_inbox->outstanding == 0; });
    if (m_inbox->answers.empty())
        return std::nullopt;
    Answer answer = std::move(m_inbox->answers.front());
    m_inbox->answers.pop_front();
    return answer;
}

} // namespace quorate
