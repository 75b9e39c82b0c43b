#include "core/net/Connection.h"

#include "core/net/Transport.h"
#include "core/net/handshake.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quorate {

namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

// INFO and CLUSTER replies are parsed whole on every poll; nothing honest comes near this.
constexpr qint64 kStatusReplyBytes = 8LL * 1024 * 1024;
// How long a TLS handshake may hang before we look whether the port speaks plain RESP.
constexpr auto kProbeAfter = 250ms;

bool isStatusCommand(const Command& command)
{
    const QByteArray name = command.name();
    return name == "INFO" || name == "CLUSTER";
}

QString targetOf(const Endpoint& announced, const Endpoint& reachable)
{
    return announced == reachable ? announced.toString()
                                  : announced.toString() + QStringLiteral(" via ") + reachable.toString();
}

} // namespace

bool Connection::Batch::onlyReads() const
{
    return std::all_of(commands.cbegin(), commands.cend(),
        [](const Command& command) { return isKnownToOnlyRead(command.fullName()); });
}

Connection::Connection(
    Endpoint endpoint, ConnectionSettings settings, Credentials credentials, QObject* parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_settings(std::move(settings))
    , m_credentials(std::move(credentials))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Connection::expire);
}

Connection::~Connection() = default;

void Connection::send(std::vector<Command> commands, Deadline deadline, Handler handler)
{
    m_waiting.push_back({std::move(commands), deadline, std::move(handler), {}, {}, !m_settings.readOnly});
    if (m_state == State::Ready)
        sendWaiting();
    else if (m_state == State::Closed)
        open();
    armTimer();
}

void Connection::open()
{
    m_state = State::Opening;
    m_openingSince = SteadyClock::now();
    m_reader = std::make_unique<RespReader>();
    m_transport = new Transport(m_settings.reachable(m_endpoint), m_settings.tls, this);
    connect(m_transport, &Transport::opened, this, &Connection::greet);
    connect(m_transport, &Transport::readyRead, this, &Connection::readReplies);
    connect(m_transport, &Transport::failed, this, [this](Error error) {
        error.node = m_endpoint.toString();
        // Whatever was answered before the end still counts: "-ERR max number of clients" comes with a close.
        const QPointer<Connection> alive(this);
        readReplies();
        if (alive && m_transport)
            close(error);
    });
    m_transport->open();
}

void Connection::greet()
{
    m_state = State::Greeting;
    // The deadline of the first batch covers the greeting; without one (cannot happen) the profile's.
    const Deadline deadline =
        m_waiting.empty() ? SteadyClock::now() + m_settings.timeout : m_waiting.front().deadline;
    transmit({handshakeCommands(m_settings, m_credentials), deadline,
        [this](const Result<BatchReply>& answer) { finishGreeting(answer); }, {}, {}, true});
}

void Connection::finishGreeting(const Result<BatchReply>& answer)
{
    if (!answer)
        return; // close() is under way and tells those who wait
    const auto commands = handshakeCommands(m_settings, m_credentials);
    for (size_t i = 0; i < commands.size(); ++i) {
        if (auto obstacle = handshakeObstacle(commands[i], answer->replies[i], m_endpoint.toString()))
            return close(*obstacle);
    }
    m_state = State::Ready;
    sendWaiting();
}

void Connection::sendWaiting()
{
    while (m_state == State::Ready && !m_askingGate && !m_waiting.empty()) {
        if (!m_waiting.front().passedGate && !passesGate(m_waiting.front()))
            return;
        Batch batch = std::move(m_waiting.front());
        m_waiting.pop_front();
        transmit(std::move(batch));
    }
}

// False when the batch has to wait for the server's flags, or has been refused.
bool Connection::passesGate(Batch& batch)
{
    QList<QByteArray> unknown;
    for (const Command& command : batch.commands) {
        const auto verdict = m_gate.verdict(command);
        if (verdict == CommandGate::Verdict::Refused) {
            Batch refused = std::move(batch);
            m_waiting.pop_front();
            refuse(std::move(refused),
                {ErrorCode::Permission, m_endpoint.toString(), command.redacted(),
                    ErrorReason::ReadOnlyProfile});
            return false;
        }
        if (verdict == CommandGate::Verdict::AskServer && !unknown.contains(command.fullName()))
            unknown += command.fullName();
    }
    if (unknown.isEmpty())
        return batch.passedGate = true;
    askGate(unknown, batch.deadline);
    return false;
}

void Connection::askGate(const QList<QByteArray>& names, Deadline deadline)
{
    m_askingGate = true;
    transmit({{CommandGate::question(names)}, deadline,
        [this, names](const Result<BatchReply>& answer) {
            m_askingGate = false;
            if (!answer)
                return;
            m_gate.learn(names, answer->replies.front());
            sendWaiting();
        },
        {}, {}, true});
}

void Connection::refuse(Batch batch, const Error& error)
{
    QMetaObject::invokeMethod(
        this,
        [this, handler = std::move(batch.handler), error] {
            const QPointer<Connection> alive(this);
            handler(error);
            if (alive)
                sendWaiting();
        },
        Qt::QueuedConnection);
}

void Connection::transmit(Batch batch)
{
    QByteArray bytes;
    for (const Command& command : batch.commands)
        bytes += encode(command);
    batch.reply.replies.reserve(batch.commands.size());
    batch.sentAt = SteadyClock::now();
    m_inFlight.push_back(std::move(batch));
    m_transport->write(bytes);
    armTimer();
}

void Connection::readReplies()
{
    std::array<char, 16 * 1024> buffer;
    const QPointer<Connection> alive(this);
    while (m_transport) {
        const qint64 size = m_transport->read(buffer.data(), buffer.size());
        if (size <= 0)
            return;
        m_reader->feed(buffer.data(), size);
        while (m_reader) {
            if (!m_inFlight.empty() && !m_inFlight.front().commands.empty()) {
                const Batch& batch = m_inFlight.front();
                const bool isStatus = isStatusCommand(batch.commands[batch.reply.replies.size()]);
                m_reader->setReplyBytes(isStatus ? kStatusReplyBytes : RespLimits{}.replyBytes);
            }
            auto reply = m_reader->next();
            if (!reply) {
                Error error = reply.error();
                error.node = m_endpoint.toString();
                return close(error);
            }
            if (!reply->has_value())
                break;
            if (!takeReply(std::move(**reply)) || !alive)
                return;
        }
    }
}

// False when the connection had to be closed.
bool Connection::takeReply(Reply reply)
{
    if (m_pushHandler && m_inFlight.empty()) {
        m_pushHandler(reply);
        return true;
    }
    if (m_inFlight.empty()) {
        // Nobody asked: either a farewell ("-ERR max number of clients reached") or nonsense.
        close(reply.isError() ? errorFromReply(m_endpoint.toString(), reply.text())
                              : Error{ErrorCode::Protocol, m_endpoint.toString(),
                                  QStringLiteral("a reply that nobody asked for"), ErrorReason::Malformed});
        return false;
    }
    Batch& batch = m_inFlight.front();
    if (batch.reply.replies.empty())
        batch.reply.firstReplyMs =
            std::chrono::duration<double, std::milli>(SteadyClock::now() - batch.sentAt).count();
    batch.reply.replies.push_back(std::move(reply));
    if (batch.reply.replies.size() < batch.commands.size())
        return true;
    Batch done = std::move(batch);
    m_inFlight.pop_front();
    const QPointer<Connection> alive(this);
    done.handler(std::move(done.reply));
    if (!alive)
        return false;
    armTimer();
    return m_transport != nullptr;
}

void Connection::armTimer()
{
    std::optional<Deadline> next;
    const auto consider = [&next](Deadline deadline) {
        next = next ? std::min(*next, deadline) : deadline;
    };
    for (const Batch& batch : m_inFlight)
        consider(batch.deadline);
    for (const Batch& batch : m_waiting)
        consider(batch.deadline);
    if (next && m_state == State::Opening && m_settings.tls.enabled)
        consider(std::max(m_openingSince + kProbeAfter, SteadyClock::now() + 20ms));
    if (!next)
        return m_timer.stop();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - SteadyClock::now());
    m_timer.start(std::max(left, 0ms));
}

void Connection::expire()
{
    const Deadline now = SteadyClock::now();
    const auto isDue = [now](const Batch& batch) {
        return batch.deadline <= now;
    };
    const bool anyDue = std::any_of(m_inFlight.cbegin(), m_inFlight.cend(), isDue)
        || std::any_of(m_waiting.cbegin(), m_waiting.cend(), isDue);
    if (anyDue)
        return close({ErrorCode::Timeout, m_endpoint.toString(),
            QStringLiteral("no answer from ") + targetOf(m_endpoint, m_settings.reachable(m_endpoint)),
            ErrorReason::None});
    if (m_state == State::Opening && m_transport && m_transport->isWaitingForTls())
        m_transport->probeForPlainPeer();
    armTimer();
}

Error Connection::lostError(const Batch& batch, const Error& reason) const
{
    const bool wasRefused = reason.code == ErrorCode::Auth || reason.code == ErrorCode::Permission;
    if (batch.onlyReads() || wasRefused)
        return reason;
    return {ErrorCode::OutcomeUnknown, reason.node, reason.detail, reason.reason};
}

void Connection::close(const Error& reason)
{
    m_timer.stop();
    m_state = State::Closed;
    m_reader.reset();
    m_askingGate = false;
    if (m_transport) {
        m_transport->disconnect(this);
        m_transport->abort();
        std::exchange(m_transport, nullptr)->deleteLater();
    }
    // Handlers may send again, or delete us: take what there is first.
    std::deque<Batch> lost = std::exchange(m_inFlight, {});
    std::deque<Batch> unsent = std::exchange(m_waiting, {});
    const QPointer<Connection> alive(this);
    for (Batch& batch : lost)
        batch.handler(lostError(batch, reason));
    for (Batch& batch : unsent)
        batch.handler(reason);
    if (alive)
        Q_EMIT closed(reason);
}

} // namespace quorate
