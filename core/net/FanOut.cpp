#include "core/net/FanOut.h"

#include <QPointer>
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
    std::vector<std::unique_ptr<Listener>> listeners; ///< touched in the I/O thread only

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
struct FanOut::Listener {
    Listener(Endpoint node, Peer kind, QByteArray name, int answerTag, std::weak_ptr<Inbox> inbox)
        : endpoint(std::move(node))
        , peer(kind)
        , channel(std::move(name))
        , tag(answerTag)
        , target(std::move(inbox))
    {
    }

    void start(const ConnectionSettings& connectionSettings, std::chrono::milliseconds duration)
    {
        settings = connectionSettings;
        until = std::chrono::steady_clock::now() + duration;
        limit.setSingleShot(true);
        limit.callOnTimeout([this] {
            end({ErrorCode::Cancelled, endpoint.toString(), QStringLiteral("listened long enough")});
        });
        limit.start(duration);
        subscribe(credentialsFor(settings, peer));
    }

    void subscribe(const Credentials& credentials)
    {
        connection = new Connection(endpoint, settings, credentials, &limit);
        connection->send({Command{"SUBSCRIBE", channel}}, until, [this](const Result<BatchReply>& answer) {
            if (!answer)
                return failed(answer.error());
            if (answer->replies.front().isError())
                return failed(errorFromReply(endpoint.toString(), answer->replies.front().text()));
            QObject::connect(connection, &Connection::closed, &limit, [this](const Error& e) { end(e); });
            connection->setPushHandler([this](const Reply& message) { deliver(message); });
        });
    }

    void failed(const Error& error)
    {
        if (!wantsDataCredentials(settings, peer, error) || std::exchange(triedDataCredentials, true))
            return end(error);
        connection->deleteLater(); // it is calling us
        subscribe(settings.credentials);
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
        limit.stop();
        connection->deleteLater(); // it may be calling us
        if (const auto inbox = target.lock())
            inbox->put({endpoint, tag, why}, true);
    }

    Endpoint endpoint;
    Peer peer;
    QByteArray channel;
    int tag;
    std::weak_ptr<Inbox> target;
    ConnectionSettings settings;
    Connection::Deadline until;
    QTimer limit;
    QPointer<Connection> connection; ///< a child of `limit`
    bool triedDataCredentials = false;
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
    m_pool.io().post([inbox = m_inbox, node, peer, channel, duration, tag, settings = m_pool.settings()] {
        inbox->listeners.push_back(std::make_unique<Listener>(node, peer, channel, tag, inbox));
        inbox->listeners.back()->start(settings, duration);
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
