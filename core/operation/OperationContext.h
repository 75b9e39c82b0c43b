#pragma once

#include "core/base/Clock.h"
#include "core/cluster/SlotChannel.h"
#include "core/net/FanOut.h"
#include "core/operation/Journal.h"
#include "core/operation/Receipt.h"
#include "core/resp/Reply.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <stop_token>

namespace quorate {

/// How far an operation is: for a progress panel.
struct StepUpdate {
    enum class State { Running, Done, Failed, TakenBack };
    int step = 0;
    State state = State::Running;
    bool canCancel = true; ///< false: past the point from which the only safe way is forward
    int done = 0, total = 0; ///< of a step that has many parts: slots
    qint64 keys = 0; ///< that it has moved so far
};

/// What the body of an operation works with: linear, blocking code for one worker thread. It can change
/// nothing but what the plan says, and nothing that is not journalled first.
class OperationContext {
public:
    using Listener = std::function<void(const StepUpdate&)>;

    OperationContext(const Plan& plan, QString id, const Journal& journal, ConnectionPool& pool,
        const Clock& clock, std::stop_token stop, Listener listener);

    const Plan& plan() const { return m_plan; }
    std::chrono::milliseconds timeout() const { return m_pool.settings().timeout; }

    /// Sends the step's command, once, whatever happens. Errors: Cancelled before it was sent; Storage when
    /// the journal could not take it (nothing was sent); the server's error; OutcomeUnknown. After commit(),
    /// and for what is taken back, a journal that fails stops nothing: the fact journalIncomplete says so.
    Status carryOut(int step);
    /// Commands and undos of one node in one packet, in this order. The first error is that of the whole;
    /// each has its record.
    struct Part {
        int step = 0;
        bool isUndo = false;
    };
    Status carryOutTogether(const QList<Part>& parts);
    /// Sends the step's undo if its command may have reached the server and was not taken back yet. A cancel
    /// does not stop it.
    Status takeBack(int step);
    /// Names a step that could not be taken back, or was not made where others were: the receipt says so.
    void leave(int step, const std::optional<Error>& error) { m_leftOvers += {step, error}; }
    /// The server refused the step and did it all the same: its undo is owed.
    void owe(int step) { m_sent += m_plan.restoredWith(step) + QList<int>{step}; }
    /// The step's undo is owed no more: the servers show that nothing of it is left.
    void settle(int step) { m_sent.removeOne(step); }
    /// Takes back what the plan says must not stay, the last first: everything but WayOut::None after a
    /// failure or a cancel, only WayOut::Always after a success.
    void takeBackAll(bool succeeded);

    /// Reads, changing nothing. The reply of an error is an Error.
    Result<Reply> ask(const Endpoint& node, Peer peer, const Command& command);
    struct Question {
        Endpoint node;
        Peer peer = Peer::Data;
        Command command;
    };
    /// All at once; an answer for each, in order.
    QList<Result<Reply>> askAll(const QList<Question>& questions);

    /// Looks again and again until `isThere` says yes, and keeps a record of the step. Errors: Timeout after
    /// `limit`, Cancelled, or the one that `isThere` gives.
    Status await(int step, std::chrono::milliseconds limit, std::chrono::milliseconds interval,
        const std::function<Result<bool>()>& isThere);

    /// For steps whose commands go through the slot channel, from several threads at once.
    SlotChannel& slotChannel() { return m_slots; }
    void beginStep(int step);
    void progress(int step, int done, int total, qint64 keys);
    /// `words`: what came of it, in place of a server's reply.
    void endStep(int step, double startMs, const QByteArray& words, const std::optional<Error>& error);
    bool isCancelled() const { return stopToken().stop_requested(); }
    /// A pause that a cancel ends. Threads: any.
    void rest(std::chrono::milliseconds duration) const;

    /// From here on a cancel is not obeyed: the way back is less safe than the way on.
    void commit() { m_isCommitted = true; }
    bool isCommitted() const { return m_isCommitted; }

    void setFact(const char* key, const QJsonValue& value) { m_facts.insert(QLatin1String(key), value); }
    const QJsonObject& facts() const { return m_facts; }
    const QList<StepRecord>& records() const { return m_records; }
    /// Steps whose undo is owed and did not get through.
    const QList<LeftOver>& leftOvers() const { return m_leftOvers; }
    /// Whether any command may have reached a server.
    bool mayHaveChanged() const { return m_mayHaveChanged || m_slots.mayHaveChanged(); }
    double ticksMs() const; ///< for measuring within one operation

private:
    std::stop_token stopToken() const { return m_isCommitted ? std::stop_token() : m_stop; }
    const Command& commandOf(Part part) const;
    Status journalIntent(Part part);
    void settleAnswer(Part part, const std::optional<Error>& error);
    void keep(Part part, const QDateTime& at, double startMs, const QByteArray& reply,
        const std::optional<Error>& error);
    void tell(int step, StepUpdate::State state) const;

    const Plan& m_plan;
    QString m_id;
    const Journal& m_journal;
    ConnectionPool& m_pool;
    const Clock& m_clock;
    std::stop_token m_stop;
    Listener m_listener;
    SlotChannel m_slots;
    std::mutex m_stepsMutex; ///< steps of the slot channel begin and end in any thread
    bool m_isCommitted = false;
    bool m_mayHaveChanged = false;
    QList<int> m_sent; ///< steps whose command may have reached the server, in order, not taken back
    QList<StepRecord> m_records;
    QList<LeftOver> m_leftOvers;
    QJsonObject m_facts;
};

} // namespace quorate
