#include "core/net/Connection.h"

#include "core/net/Transport.h"
#include "core/net/handshake.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <utility>

namespace quorate {

namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

// INFO and CLUSTER replies are parsed whole on every poll; nothing honest comes near this.
constexpr qint64 kStatusReplyBytes = 8LL * 1024 * 1024;
constexpr qsizetype kUsualCommandBytes = 64;
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
    m_gate = {}; // another server may be behind the address by now
    m_transport = new Transport(m_settings.reachable(m_endpoint), m_settings.tls, this);
    connect(m_transport, &Transport::opened, this, &Connection::greet);
    connect(m_transport, &Transport::readyRead, this, &Connection::readReplies);
    connect(m_transport, &Transport::failed, this, &Connection::lose);
    m_transport->open();
}

void Connection::greet()
{
    m_state = State::Greeting;
    // The deadline of the first batch covers the greeting; without one (cannot happen) the profile's.
    const Deadline deadline =
        m_waiting.empty() ? SteadyClock::now() + m_settings.timeout : m_waiting.front().deadline;
    transmit({handshakeCommands(m_settings, m_credentials), deadline,
        [this](const Result<BatchReply>& answer) {
            if (!answer)
                return; // close() is under way and tells those who wait
            m_state = State::Ready;
            sendWaiting();
        },
        {}, {}, true});
}

void Connection::sendWaiting()
{
    while (m_state == State::Ready && !m_reading && !m_askingGate && !m_waiting.empty()) {
        // What has no time left is not sent any more: so it is known that it was not.
        if (m_waiting.front().deadline <= SteadyClock::now())
            return armTimer();
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
            refuseFirst({ErrorCode::Permission, m_endpoint.toString(), command.redacted(),
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
            if (answer)
                learnFromGate(names, answer->replies.front());
        },
        {}, {}, true});
}

void Connection::learnFromGate(const QList<QByteArray>& names, const Reply& answer)
{
    if (answer.isError()) {
        const Error error = errorFromReply(m_endpoint.toString(), answer.text());
        // Any other error passes (BUSY, say) and must not become a verdict that stays.
        if (error.reason != ErrorReason::NoPerm && error.reason != ErrorReason::UnknownCommand)
            return refuseFirst(error);
    }
    m_gate.learn(names, answer);
    sendWaiting();
}

void Connection::refuseFirst(const Error& error)
{
    if (m_waiting.empty())
        return;
    QMetaObject::invokeMethod(
        this,
        [this, handler = std::move(m_waiting.front().handler), error] {
            const QPointer<Connection> alive(this);
            handler(error);
            if (alive)
                sendWaiting();
        },
        Qt::QueuedConnection);
    m_waiting.pop_front();
}

void Connection::transmit(Batch batch)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(batch.commands.size()) * kUsualCommandBytes);
    for (const Command& command : batch.commands)
        encodeTo(bytes, command);
    batch.reply.replies.reserve(batch.commands.size());
    batch.sentAt = SteadyClock::now();
    m_inFlight.push_back(std::move(batch));
    m_transport->write(bytes);
    armTimer();
}

void Connection::readReplies()
{
    const QPointer<Connection> alive(this);
    m_reading = true;
    takeAllReplies();
    if (!alive)
        return;
    m_reading = false;
    sendWaiting();
}

void Connection::lose(const Error& error)
{
    const QPointer<Connection> alive(this);
    const Transport* broken = m_transport;
    // What was answered before the end still counts: "-ERR max number of clients" comes with a close.
    m_reading = true;
    if (error.code != ErrorCode::Tls)
        takeAllReplies();
    if (!alive)
        return;
    m_reading = false;
    if (m_transport == broken)
        close({error.code, m_endpoint.toString(), error.detail, error.reason});
}

void Connection::takeAllReplies()
{
    std::array<char, 16 * 1024> buffer;
    const QPointer<Connection> alive(this);
    while (alive && m_transport) {
        const qint64 size = m_transport->read(buffer.data(), buffer.size());
        if (size <= 0)
            return;
        m_reader->feed(buffer.data(), size);
        for (;;) {
            capNextReply();
            auto reply = m_reader->next();
            if (!reply) {
                Error error = reply.error();
                error.node = m_endpoint.toString();
                return close(error);
            }
            if (!reply->has_value())
                break;
            if (!takeReply(std::move(**reply)))
                return;
        }
        if (size < static_cast<qint64>(buffer.size()))
            return; // that was all; more is announced by another readyRead()
    }
}

void Connection::capNextReply()
{
    if (m_inFlight.empty())
        return;
    const Batch& batch = m_inFlight.front();
    const bool isStatus = isStatusCommand(batch.commands[batch.reply.replies.size()]);
    m_reader->setReplyBytes(isStatus ? kStatusReplyBytes : RespLimits{}.replyBytes);
}

// False when the connection had to be closed, or is no more.
bool Connection::takeReply(Reply reply)
{
    if (m_inFlight.empty())
        return takeUnasked(reply);
    Batch& batch = m_inFlight.front();
    if (m_state == State::Greeting) {
        // At once: a server that turns us away says so in its first reply and closes.
        const Command& asked = batch.commands[batch.reply.replies.size()];
        if (const auto obstacle = handshakeObstacle(asked, reply, m_endpoint.toString())) {
            close(*obstacle);
            return false;
        }
    }
    if (batch.reply.replies.empty())
        batch.reply.firstReplyMs =
            std::chrono::duration<double, std::milli>(SteadyClock::now() - batch.sentAt).count();
    batch.reply.replies.push_back(std::move(reply));
    if (batch.reply.replies.size() < batch.commands.size())
        return true;
    Batch done = std::move(batch);
    m_inFlight.pop_front();
    const QPointer<Connection> alive(this);
    const Transport* source = m_transport;
    done.handler(std::move(done.reply));
    if (!alive)
        return false;
    armTimer();
    return m_transport == source;
}

// A message of a channel, a farewell ("-ERR max number of clients reached") or nonsense.
bool Connection::takeUnasked(const Reply& reply)
{
    if (!m_pushHandler) {
        close(reply.isError() ? errorFromReply(m_endpoint.toString(), reply.text())
                              : Error{ErrorCode::Protocol, m_endpoint.toString(),
                                  QStringLiteral("a reply that nobody asked for"), ErrorReason::Malformed});
        return false;
    }
    const QPointer<Connection> alive(this);
    const Transport* source = m_transport;
    const auto handler = m_pushHandler; // it may set another
    handler(reply);
    return alive && m_transport == source;
}

std::optional<Connection::Deadline> Connection::nextDeadline() const
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
    return next;
}

// A timer that already fires early enough is left alone: it looks again when it fires. Setting it anew for
// each of a stream of commands, whose deadlines only grow, costs more than one idle firing.
void Connection::armTimer()
{
    const auto next = nextDeadline();
    if (!next || (m_timer.isActive() && m_timerDue <= *next))
        return;
    m_timerDue = *next;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - SteadyClock::now());
    m_timer.start(std::max(left, 0ms));
}

void Connection::expire()
{
    if (m_inFlight.empty() && m_waiting.empty())
        return;
    const auto isDue = [now = SteadyClock::now()](const Batch& batch) {
        return batch.deadline <= now;
    };
    const bool nobodyElseWaits =
        m_inFlight.empty() && std::all_of(m_waiting.cbegin(), m_waiting.cend(), isDue);
    if (nobodyElseWaits || std::any_of(m_inFlight.cbegin(), m_inFlight.cend(), isDue))
        return close(timeoutError());
    const bool hangsInHandshake = m_state == State::Opening && m_transport && m_transport->isWaitingForTls();
    if (hangsInHandshake && SteadyClock::now() >= m_openingSince + kProbeAfter)
        m_transport->probeForPlainPeer();
    // Those were not sent: they end alone, and the connection may yet come up for the others.
    const auto firstDue = std::stable_partition(m_waiting.begin(), m_waiting.end(), std::not_fn(isDue));
    std::deque<Batch> late(std::make_move_iterator(firstDue), std::make_move_iterator(m_waiting.end()));
    m_waiting.erase(firstDue, m_waiting.end());
    armTimer();
    const Error reason = timeoutError();
    const QPointer<Connection> alive(this);
    for (size_t i = 0; alive && i < late.size(); ++i)
        late[i].handler(reason);
    if (alive)
        sendWaiting();
}

Error Connection::timeoutError() const
{
    return {ErrorCode::Timeout, m_endpoint.toString(),
        QStringLiteral("no answer from ") + targetOf(m_endpoint, m_settings.reachable(m_endpoint)),
        ErrorReason::None};
}

Error Connection::lostError(const Batch& batch, const Error& reason)
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
    const std::deque<Batch> lost = std::exchange(m_inFlight, {});
    std::deque<Batch> unsent = std::exchange(m_waiting, {});
    if (reason.code == ErrorCode::Timeout) {
        const auto hasTime = [now = SteadyClock::now()](const Batch& batch) {
            return batch.deadline > now;
        };
        const auto firstWithTime = std::stable_partition(unsent.begin(), unsent.end(), std::not_fn(hasTime));
        std::move(firstWithTime, unsent.end(), std::back_inserter(m_waiting));
        unsent.erase(firstWithTime, unsent.end());
    }
    const QPointer<Connection> alive(this);
    const Error why = reason; // the caller's copy may go with us
    for (size_t i = 0; alive && i < lost.size(); ++i)
        lost[i].handler(lostError(lost[i], why));
    for (size_t i = 0; alive && i < unsent.size(); ++i)
        unsent[i].handler(why);
    if (alive)
        Q_EMIT closed(why);
    if (alive && m_state == State::Closed && !m_waiting.empty()) {
        open();
        armTimer();
    }
}

} // namespace quorate
