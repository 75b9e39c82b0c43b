#include "core/sentinel/SentinelFeed.h"

#include "core/net/Connection.h"
#include "core/net/ConnectionPool.h"
#include "core/net/Peer.h"

#include <QTimer>

#include <algorithm>
#include <map>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr auto kFirstPause = 250ms;
constexpr auto kLongestPause = 8s;
// A Sentinel that hangs keeps its sockets open: only a PING tells.
constexpr auto kPingInterval = 3s;
constexpr size_t kMostSentinels = 100;

bool isMessage(const Reply& reply)
{
    return reply.isArray() && reply.elements().size() == 4 && reply.elements()[0].text() == "pmessage";
}

} // namespace

struct SentinelFeed::Ears {
    ConnectionSettings settings;
    Listener listener;
    EventFilter filter;
    std::map<Endpoint, std::unique_ptr<Ear>> ears;

    void add(const Endpoint& sentinel);
    void tell(const SentinelEvent& event)
    {
        if (event.name == "+sentinel" && event.subject.isValid())
            add(event.subject);
        if (filter.isNews(event))
            listener(event);
    }
};

// One Sentinel that is listened to. Lives in the I/O thread.
struct SentinelFeed::Ear {
    Ear(Endpoint node, Ears& all)
        : endpoint(std::move(node))
        , ears(all)
    {
        again.setSingleShot(true);
        again.callOnTimeout([this] { subscribe(); });
        ping.callOnTimeout([this] { askWhetherAlive(); });
        subscribe();
    }

    void subscribe()
    {
        const bool isStranger = !usesDataCredentials;
        const Credentials& credentials =
            isStranger ? credentialsFor(ears.settings, Peer::Sentinel) : ears.settings.credentials;
        connection = std::make_unique<Connection>(endpoint, ears.settings, credentials);
        QObject::connect(connection.get(), &Connection::closed, &again, [this](const Error& e) { lost(e); });
        connection->send({Command{"PSUBSCRIBE", "*"}}, deadline(), [this](const Result<BatchReply>& answer) {
            if (!answer)
                return lost(answer.error());
            if (answer->replies.front().isError())
                return lost(errorFromReply(endpoint.toString(), answer->replies.front().text()));
            connection->setPushHandler([this](const Reply& reply) { hear(reply); });
            pause = kFirstPause;
            ping.start(kPingInterval);
            say(kListeningEvent);
        });
    }

    // Messages come in between: the answer may be one, and the PONG then follows as if it were one.
    void askWhetherAlive()
    {
        connection->send({Command{"PING"}}, deadline(), [this](const Result<BatchReply>& answer) {
            if (answer)
                hear(answer->replies.front());
            else
                lost(answer.error());
        });
    }

    Connection::Deadline deadline() const { return std::chrono::steady_clock::now() + ears.settings.timeout; }

    void hear(const Reply& reply)
    {
        if (isMessage(reply))
            ears.tell(parseSentinelEvent(endpoint, QDateTime::currentDateTimeUtc(),
                reply.elements()[2].text(), reply.elements()[3].text()));
    }

    void lost(const Error& error)
    {
        if (again.isActive())
            return;
        ping.stop();
        Connection* const broken = connection.release(); // it may be calling us
        broken->disconnect(&again);
        broken->deleteLater();
        if (!usesDataCredentials && wantsDataCredentials(ears.settings, Peer::Sentinel, error)) {
            usesDataCredentials = true;
            return again.start(0ms);
        }
        if (isHeard != std::optional(false))
            say(kSilentEvent, error.detail.toUtf8());
        again.start(pause);
        pause = std::min<std::chrono::milliseconds>(pause * 2, kLongestPause);
    }

    void say(const char* name, const QByteArray& why = {})
    {
        isHeard = qstrcmp(name, kListeningEvent) == 0;
        SentinelEvent event = parseSentinelEvent(endpoint, QDateTime::currentDateTimeUtc(), name, why);
        event.kind = "sentinel";
        event.subject = endpoint;
        event.service.clear();
        event.rest = event.payload;
        ears.tell(event);
    }

    Endpoint endpoint;
    Ears& ears;
    std::unique_ptr<Connection> connection;
    QTimer again, ping;
    std::chrono::milliseconds pause = kFirstPause;
    bool usesDataCredentials = false;
    std::optional<bool> isHeard; ///< said last; nothing: nothing said yet
};

void SentinelFeed::Ears::add(const Endpoint& sentinel)
{
    if (ears.size() < kMostSentinels && !ears.contains(sentinel))
        ears.emplace(sentinel, std::make_unique<Ear>(sentinel, *this));
}

SentinelFeed::SentinelFeed(
    IoThread& io, ConnectionSettings settings, const QList<Endpoint>& sentinels, Listener listener)
    : m_io(io)
    , m_ears(std::make_shared<Ears>())
{
    m_ears->settings = std::move(settings);
    m_ears->listener = std::move(listener);
    add(sentinels);
}

SentinelFeed::~SentinelFeed()
{
    m_io.run([this] { m_ears.reset(); });
}

void SentinelFeed::add(const QList<Endpoint>& sentinels)
{
    m_io.post([weak = std::weak_ptr(m_ears), sentinels] {
        const auto ears = weak.lock();
        for (const Endpoint& sentinel : sentinels) {
            if (ears)
                ears->add(sentinel);
        }
    });
}

} // namespace quorate
