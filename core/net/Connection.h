#pragma once

#include "core/base/Result.h"
#include "core/net/CommandGate.h"
#include "core/net/ConnectionSettings.h"
#include "core/resp/Command.h"
#include "core/resp/RespCodec.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace quorate {

class Transport;

/// The answers to commands that were sent together. A RESP error is a Reply of type Error in its place.
struct BatchReply {
    std::vector<Reply> replies;
    double firstReplyMs = 0; ///< from the send to the first answer
};

/// One connection to one node for one purpose. Opens itself for the first batch and again after a failure,
/// greets (AUTH, SELECT, CLIENT SETNAME), pipelines, and closes when a command times out: a late reply would
/// be taken for the next one's. Never sends a command twice. A read-only one refuses everything that the
/// server does not flag as reading. Lives in the I/O thread.
class Connection : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<void(Result<BatchReply>)>;
    using Deadline = std::chrono::steady_clock::time_point;

    /// `credentials` are those for this kind of node: settings carry two pairs.
    Connection(
        Endpoint endpoint, ConnectionSettings settings, Credentials credentials, QObject* parent = nullptr);
    ~Connection() override; ///< pending handlers are not called any more

    /// `handler` is called exactly once, in this thread, never from within send(). The deadline covers
    /// opening too. Errors: those of Transport and handshake; Timeout; Permission (ReadOnlyProfile) before
    /// anything was sent; OutcomeUnknown when it was sent and lost, unless all its commands are known to only
    /// read.
    void send(std::vector<Command> commands, Deadline deadline, Handler handler);

    /// Fails everything pending with `reason` and drops the socket. Only after a Timeout do batches that were
    /// not sent and still have time get another connection.
    void close(const Error& reason);

    /// From now on every reply goes to `handler` (after SUBSCRIBE was sent); an empty one ends that.
    void setPushHandler(std::function<void(const Reply&)> handler) { m_pushHandler = std::move(handler); }

    bool isReady() const { return m_state == State::Ready; }

Q_SIGNALS:
    /// The connection was lost or could not be made, for this reason.
    void closed(const quorate::Error& reason);

private:
    enum class State { Closed, Opening, Greeting, Ready };

    struct Batch {
        std::vector<Command> commands;
        Deadline deadline;
        Handler handler;
        BatchReply reply;
        Deadline sentAt;
        bool passedGate = false;
        bool onlyReads() const;
    };

    void open();
    void greet();
    void sendWaiting();
    bool passesGate(Batch& batch);
    void askGate(const QList<QByteArray>& names, Deadline deadline);
    void learnFromGate(const QList<QByteArray>& names, const Reply& answer);
    void transmit(Batch batch);
    void readReplies();
    void takeAllReplies();
    void lose(const Error& error);
    void capNextReply();
    bool takeReply(Reply reply);
    bool takeUnasked(const Reply& reply);
    std::optional<Deadline> nextDeadline() const;
    void armTimer();
    void expire();
    void refuseFirst(const Error& error);
    Error timeoutError() const;
    static Error lostError(const Batch& batch, const Error& reason);

    Endpoint m_endpoint;
    ConnectionSettings m_settings;
    Credentials m_credentials;
    State m_state = State::Closed;
    Transport* m_transport = nullptr;
    std::unique_ptr<RespReader> m_reader;
    CommandGate m_gate;
    bool m_askingGate = false;
    bool m_reading = false; ///< bytes that were there before a command was sent must not answer it
    std::deque<Batch> m_waiting; ///< not sent yet
    std::deque<Batch> m_inFlight; ///< sent, in the order of their replies
    std::function<void(const Reply&)> m_pushHandler;
    QTimer m_timer;
    Deadline m_timerDue; ///< when it fires, while it is active
    Deadline m_openingSince;
};

} // namespace quorate
