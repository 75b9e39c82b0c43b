#pragma once

#include "core/base/Clock.h"
#include "core/cluster/slotCommands.h"
#include "core/net/ConnectionPool.h"
#include "core/operation/Journal.h"
#include "core/resp/Reply.h"

#include <QHash>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <vector>

namespace quorate {

/// Slots of a transfer that are to go through one phase together.
struct SlotWork {
    int step = 0; ///< of the plan: where its transfer stands
    int transfer = 0;
    SlotPhase phase = SlotPhase::Import;
    SlotRanges slotRanges;
};

/// The only way of an operation to change slots: sends nothing but slotCommands() of its plan, and nothing
/// that was not announced in the journal first. Threads: any, at the same time; blocking.
class SlotChannel {
public:
    SlotChannel(
        const Plan& plan, QString id, const Journal& journal, ConnectionPool& pool, const Clock& clock);
    ~SlotChannel();

    /// Durable on return: what may be sent from now on. Errors: Storage (then nothing may be sent).
    Status announce(const SlotWork& work);
    /// What became of it, and that no more of it is sent. Written with the next announcement, or by flush().
    void conclude(const SlotWork& work, const std::optional<Error>& error);
    /// Writes what is not written yet. False when the journal lacks anything.
    bool flush();

    /// Orders and questions in one packet; the replies of the orders, one each, then those of the questions.
    /// A RESP error is a reply. Errors: those of the connection; OutcomeUnknown; Precondition when an order
    /// was not announced or a question does not only read.
    struct Packet {
        Endpoint node;
        QList<SlotOrder> orders;
        std::vector<Command> questions{};
    };
    Result<std::vector<Reply>> send(const Packet& packet);
    /// The same to several nodes at once; a result for each, in order.
    QList<Result<std::vector<Reply>>> sendAll(const QList<Packet>& packets);
    Result<std::vector<Reply>> ask(const Endpoint& node, std::vector<Command> questions);

    /// How long a PING over a connection of its own takes, the longest of these nodes. Nothing when one does
    /// not answer within a second.
    std::optional<std::chrono::milliseconds> ping(const QList<Endpoint>& nodes);

    const MigrateTerms& terms() const { return m_terms; }
    bool mayHaveChanged() const { return m_mayHaveChanged; }

private:
    Status write(QJsonObject line);
    struct Prepared {
        std::vector<Command> commands;
        std::vector<size_t> answers; ///< place of each order's own reply
    };
    Result<Prepared> prepared(const Packet& packet) const;
    Result<std::vector<Reply>> gathered(
        const Packet& packet, const Prepared& sent, Result<BatchReply> answer);
    bool isAnnounced(const SlotOrder& order) const;
    QJsonObject eventOf(const char* name, const SlotWork& work) const;

    const Plan& m_plan;
    QString m_id;
    const Journal& m_journal;
    ConnectionPool& m_pool;
    ConnectionPool m_probes; ///< a PING must not wait behind our own MIGRATE
    const Clock& m_clock;
    MigrateTerms m_terms;
    std::atomic<bool> m_mayHaveChanged = false;

    mutable std::mutex m_mutex; ///< of all below
    QHash<std::pair<int, int>, SlotSet> m_announced; ///< by transfer and phase
    std::condition_variable m_written;
    QList<QJsonObject> m_lines; ///< not in the journal yet
    qint64 m_taken = 0, m_done = 0; ///< lines handed to this object, and those that were tried to be written
    bool m_isWriting = false;
    bool m_isIncomplete = false;
    std::optional<Error> m_refusal; ///< of the last write
};

} // namespace quorate
