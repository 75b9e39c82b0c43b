#include "core/net/StagedConnection.h"

#include "core/net/IoThread.h"
#include "core/resp/RespCodec.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QTimer>

#include <array>
#include <condition_variable>
#include <mutex>

namespace quorate {

using namespace std::chrono_literals;

namespace {

// How long a TLS handshake may hang before we look whether the port speaks plain RESP.
constexpr auto kProbeAfter = 250ms;
// Of the replies to a few questions about the server itself.
constexpr qint64 kReplyBytes = 8LL * 1024 * 1024;

} // namespace

/// What has come so far: written by the I/O thread, waited for by the worker.
struct StagedConnection::Progress {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::optional<QHostInfo> resolved;
    bool connected = false;
    bool opened = false;
    std::optional<TlsFacts> tls;
    std::vector<Reply> replies;
    std::optional<Error> failed;

    template <typename Change> void change(Change apply)
    {
        {
            const std::lock_guard lock(mutex);
            apply(*this);
        }
        changed.notify_all();
    }
};

/// The half that lives in the I/O thread.
class StagedConnection::Wire final : public QObject {
public:
    explicit Wire(std::shared_ptr<Progress> progress)
        : m_progress(std::move(progress))
    {
        m_reader.setReplyBytes(kReplyBytes);
    }

    void resolve(const QString& host)
    {
        QHostInfo::lookupHost(host, this, [this](const QHostInfo& found) {
            m_progress->change([&](Progress& progress) { progress.resolved = found; });
        });
    }

    void open(const Endpoint& endpoint, const TlsSettings& tls)
    {
        m_transport = new Transport(endpoint, tls, this);
        connect(m_transport, &Transport::connected, this,
            [this] { m_progress->change([](Progress& progress) { progress.connected = true; }); });
        connect(m_transport, &Transport::opened, this, &Wire::noteOpened);
        connect(m_transport, &Transport::readyRead, this, &Wire::readReplies);
        connect(m_transport, &Transport::failed, this, [this](const Error& error) {
            readReplies(); // what came before the end counts
            fail(error);
        });
        m_transport->open();
        QTimer::singleShot(kProbeAfter, this, [this] {
            if (m_transport->isWaitingForTls())
                m_transport->probeForPlainPeer();
        });
    }

    void ask(const QByteArray& bytes) { m_transport->write(bytes); }

private:
    void noteOpened()
    {
        m_progress->change([this](Progress& progress) {
            progress.opened = true;
            progress.tls = m_transport->tlsFacts();
        });
    }

    void readReplies()
    {
        std::array<char, 16 * 1024> buffer;
        for (qint64 size = 0; !m_broken && (size = m_transport->read(buffer.data(), buffer.size())) > 0;) {
            m_reader.feed(buffer.data(), size);
            takeReplies();
        }
    }

    void takeReplies()
    {
        for (;;) {
            auto reply = m_reader.next();
            if (!reply) {
                m_transport->abort();
                return fail(reply.error());
            }
            if (!reply->has_value())
                return;
            m_progress->change([&](Progress& progress) { progress.replies.push_back(std::move(**reply)); });
        }
    }

    void fail(const Error& error)
    {
        if (!std::exchange(m_broken, true))
            m_progress->change([&](Progress& progress) { progress.failed = error; });
    }

    std::shared_ptr<Progress> m_progress;
    Transport* m_transport = nullptr;
    RespReader m_reader;
    bool m_broken = false;
};

StagedConnection::StagedConnection(IoThread& io, Endpoint announced, Endpoint reachable, TlsSettings tls)
    : m_io(io)
    , m_announced(std::move(announced))
    , m_reachable(std::move(reachable))
    , m_tls(std::move(tls))
    , m_progress(std::make_shared<Progress>())
{
    m_io.run([this] { m_wire = new Wire(m_progress); });
}

StagedConnection::~StagedConnection()
{
    m_io.run([this] { delete m_wire; });
}

/// Under the lock of m_progress `condition` is asked; a failure of the wire ends the wait unless it holds.
template <typename Condition> Status StagedConnection::waitFor(const Limit& limit, Condition condition)
{
    std::unique_lock lock(m_progress->mutex);
    m_progress->changed.wait_until(lock, limit.stop, limit.deadline,
        [&] { return condition(*m_progress) || m_progress->failed.has_value(); });
    const QString node = m_announced.toString();
    if (condition(*m_progress))
        return {};
    if (m_progress->failed)
        return Error{m_progress->failed->code, node, m_progress->failed->detail, m_progress->failed->reason};
    if (limit.stop.stop_requested())
        return Error{ErrorCode::Cancelled, node, QStringLiteral("the test was cancelled")};
    return Error{ErrorCode::Timeout, node, QStringLiteral("no answer within the deadline")};
}

bool StagedConnection::needsResolving() const
{
    return !m_reachable.isUnixSocket() && QHostAddress(m_reachable.host).isNull();
}

Result<QStringList> StagedConnection::resolve(const Limit& limit)
{
    m_io.post([wire = m_wire, host = m_reachable.host] { wire->resolve(host); });
    const auto unknown = [this](const QString& detail) {
        return Error{ErrorCode::Unreachable, m_announced.toString(), detail, ErrorReason::NameNotResolved};
    };
    const auto waited =
        waitFor(limit, [](const Progress& progress) { return progress.resolved.has_value(); });
    if (!waited && waited.error().code == ErrorCode::Timeout)
        return unknown(QStringLiteral("the name service did not answer in time"));
    if (!waited)
        return waited.error();
    const QHostInfo& found = *m_progress->resolved;
    if (found.error() != QHostInfo::NoError || found.addresses().isEmpty())
        return unknown(found.errorString());
    QStringList addresses;
    for (const QHostAddress& address : found.addresses())
        addresses += address.toString();
    return addresses;
}

Status StagedConnection::connect(const Limit& limit)
{
    m_io.post([wire = m_wire, where = m_reachable, tls = m_tls] { wire->open(where, tls); });
    return waitFor(limit, [](const Progress& progress) { return progress.connected; });
}

Result<TlsFacts> StagedConnection::secure(const Limit& limit)
{
    const auto waited = waitFor(limit, [](const Progress& progress) { return progress.opened; });
    if (!waited)
        return waited.error();
    return m_progress->tls.value_or(TlsFacts());
}

Result<std::vector<Reply>> StagedConnection::ask(const std::vector<Command>& commands, const Limit& limit)
{
    QByteArray bytes;
    for (const Command& command : commands)
        encodeTo(bytes, command);
    m_io.post([wire = m_wire, bytes] { wire->ask(bytes); });
    // An error may come alone, and a close after it: "-ERR max number of clients reached".
    const auto isAnswered = [&](const Progress& progress) {
        return progress.replies.size() >= commands.size()
            || (progress.failed && !progress.replies.empty() && progress.replies.front().isError());
    };
    if (const auto waited = waitFor(limit, isAnswered); !waited)
        return waited.error();
    const std::lock_guard lock(m_progress->mutex);
    return std::exchange(m_progress->replies, {});
}

} // namespace quorate
