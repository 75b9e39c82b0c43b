#include "core/net/NodeClient.h"

#include "core/net/Connection.h"
#include "core/net/IoThread.h"

#include <condition_variable>
#include <mutex>

namespace quorate {

namespace {

// Where a worker waits for the I/O thread. Shared, because a worker that gives up leaves first.
struct Waiting {
    std::mutex mutex;
    std::condition_variable_any done;
    std::optional<Result<BatchReply>> answer;

    void put(Result<BatchReply> result)
    {
        {
            const std::lock_guard lock(mutex);
            answer = std::move(result);
        }
        done.notify_one();
    }
};

} // namespace

struct NodeClient::Impl {
    Impl(IoThread& ioThread, Endpoint where, ConnectionSettings how)
        : io(ioThread)
        , endpoint(std::move(where))
        , settings(std::move(how))
    {
        io.run([this] { connection = new Connection(endpoint, settings, settings.credentials); });
    }
    ~Impl()
    {
        io.run([this] { delete connection; });
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<BatchReply> exchange(
        const std::vector<Command>& commands, std::chrono::milliseconds timeout, std::stop_token stop)
    {
        if (stop.stop_requested())
            return Error{
                ErrorCode::Cancelled, endpoint.toString(), QStringLiteral("cancelled before it was sent")};
        const auto waiting = std::make_shared<Waiting>();
        const auto deadline = std::chrono::steady_clock::now() + timeout;
        io.post([target = connection, commands, deadline, waiting] {
            target->send(commands, deadline,
                [waiting](Result<BatchReply> answer) { waiting->put(std::move(answer)); });
        });
        std::unique_lock lock(waiting->mutex);
        if (waiting->done.wait(lock, stop, [&] { return waiting->answer.has_value(); }))
            return std::move(*waiting->answer);
        lock.unlock();
        disconnect(); // the answer would be taken for the next command's
        // That told our handler what became of the commands: not sent, answered after all, or unknown.
        lock.lock();
        if (waiting->answer)
            return std::move(*waiting->answer);
        return Error{
            ErrorCode::Cancelled, endpoint.toString(), QStringLiteral("cancelled before it was sent")};
    }

    void disconnect()
    {
        io.run([this] {
            connection->close(
                {ErrorCode::Cancelled, endpoint.toString(), QStringLiteral("cancelled while waiting")});
        });
    }

    IoThread& io;
    Endpoint endpoint;
    ConnectionSettings settings;
    Connection* connection = nullptr; ///< lives in the I/O thread
};

NodeClient::NodeClient(IoThread& io, Endpoint endpoint, ConnectionSettings settings)
    : m_impl(std::make_unique<Impl>(io, std::move(endpoint), std::move(settings)))
{
}

NodeClient::~NodeClient() = default;
NodeClient::NodeClient(NodeClient&&) noexcept = default;
NodeClient& NodeClient::operator=(NodeClient&&) noexcept = default;

const Endpoint& NodeClient::endpoint() const
{
    return m_impl->endpoint;
}

Result<Reply> NodeClient::call(const Command& command, std::stop_token stop)
{
    return call(command, m_impl->settings.timeout, std::move(stop));
}

Result<Reply> NodeClient::call(
    const Command& command, std::chrono::milliseconds deadline, std::stop_token stop)
{
    auto answer = m_impl->exchange({command}, deadline, std::move(stop));
    if (!answer)
        return answer.error();
    Reply& reply = answer->replies.front();
    if (reply.isError())
        return errorFromReply(m_impl->endpoint.toString(), reply.text());
    return std::move(reply);
}

Result<std::vector<Reply>> NodeClient::pipeline(
    const std::vector<Command>& commands, std::chrono::milliseconds deadline, std::stop_token stop)
{
    if (commands.empty())
        return std::vector<Reply>{};
    auto answer = m_impl->exchange(commands, deadline, std::move(stop));
    if (!answer)
        return answer.error();
    return std::move(answer->replies);
}

void NodeClient::disconnect()
{
    m_impl->disconnect();
}

} // namespace quorate
