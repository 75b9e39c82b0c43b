#include "core/net/ConnectionPool.h"

#include <QHash>

#include <unordered_map>

namespace quorate {

namespace {

struct Member {
    std::unique_ptr<Connection> connection;
    bool usesDataCredentials = false; ///< a Sentinel that asked for a password
};

struct EndpointHash {
    size_t operator()(const Endpoint& endpoint) const { return qHash(endpoint); }
};

// NOAUTH may come as the answer of a command instead of the greeting's, where CLIENT is allowed to strangers.
std::optional<Error> refusal(const Result<BatchReply>& answer, const Endpoint& node)
{
    if (!answer)
        return answer.error();
    if (answer->replies.empty() || !answer->replies.front().isError())
        return std::nullopt;
    return errorFromReply(node.toString(), answer->replies.front().text());
}

} // namespace

const Credentials& credentialsFor(const ConnectionSettings& settings, Peer peer)
{
    return peer == Peer::Sentinel ? settings.sentinelCredentials : settings.credentials;
}

bool wantsDataCredentials(const ConnectionSettings& settings, Peer peer, const Error& error)
{
    return peer == Peer::Sentinel && error.reason == ErrorReason::NoAuth
        && settings.sentinelCredentials.password.isEmpty() && !settings.credentials.password.isEmpty();
}

struct ConnectionPool::Members : std::enable_shared_from_this<ConnectionPool::Members> {
    explicit Members(ConnectionSettings poolSettings)
        : settings(std::move(poolSettings))
    {
    }

    Member& member(const Endpoint& node, const Credentials& credentials)
    {
        Member& found = members[node];
        if (!found.connection)
            found.connection = std::make_unique<Connection>(node, settings, credentials);
        return found;
    }

    void send(const Endpoint& node, Peer peer, std::vector<Command> commands, Connection::Deadline deadline,
        Connection::Handler handler)
    {
        Member& target = member(node, credentialsFor(settings, peer));
        if (peer != Peer::Sentinel || target.usesDataCredentials)
            return target.connection->send(std::move(commands), deadline, std::move(handler));
        auto again = [weak = weak_from_this(), node, peer, commands, deadline, handler](
                         Result<BatchReply> answer) {
            const auto refused = refusal(answer, node);
            const auto pool = weak.lock();
            if (!pool || !refused || !wantsDataCredentials(pool->settings, peer, *refused))
                return handler(std::move(answer));
            pool->switchToDataCredentials(node, *refused);
            pool->members[node].connection->send(commands, deadline, handler);
        };
        target.connection->send(std::move(commands), deadline, std::move(again));
    }

    void switchToDataCredentials(const Endpoint& node, const Error& refused)
    {
        Member& target = members[node];
        if (target.usesDataCredentials)
            return;
        target.usesDataCredentials = true;
        // It is calling us: end it, and what else was asked over it, when it is done.
        Connection* stranger = target.connection.release();
        QMetaObject::invokeMethod(
            stranger,
            [stranger, refused] {
                stranger->close(refused);
                stranger->deleteLater();
            },
            Qt::QueuedConnection);
        target.connection = std::make_unique<Connection>(node, settings, settings.credentials);
    }

    void retain(const QSet<Endpoint>& keep)
    {
        std::vector<std::pair<Endpoint, std::unique_ptr<Connection>>> leaving;
        for (auto& [node, entry] : members) {
            if (!keep.contains(node))
                leaving.emplace_back(node, std::move(entry.connection));
        }
        std::erase_if(members, [&](const auto& entry) { return !keep.contains(entry.first); });
        for (const auto& [node, connection] : leaving)
            connection->close({ErrorCode::Cancelled, node.toString(),
                QStringLiteral("no longer part of the deployment"), ErrorReason::None});
    }

    ConnectionSettings settings;
    std::unordered_map<Endpoint, Member, EndpointHash> members;
};

ConnectionPool::ConnectionPool(IoThread& io, ConnectionSettings settings)
    : m_io(io)
    , m_settings(std::move(settings))
    , m_members(std::make_shared<Members>(m_settings))
{
}

ConnectionPool::~ConnectionPool()
{
    m_io.run([this] { m_members.reset(); });
}

void ConnectionPool::send(const Endpoint& node, Peer peer, std::vector<Command> commands,
    Connection::Deadline deadline, Connection::Handler handler)
{
    m_io.post([weak = std::weak_ptr(m_members), node, peer, commands = std::move(commands), deadline,
                  handler = std::move(handler)]() mutable {
        if (const auto members = weak.lock())
            members->send(node, peer, std::move(commands), deadline, std::move(handler));
    });
}

void ConnectionPool::retain(const QSet<Endpoint>& keep)
{
    m_io.post([weak = std::weak_ptr(m_members), keep] {
        if (const auto members = weak.lock())
            members->retain(keep);
    });
}

} // namespace quorate
