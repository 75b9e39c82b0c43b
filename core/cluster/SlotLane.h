#pragma once

#include "core/cluster/SlotPace.h"
#include "core/operation/OperationContext.h"

#include <atomic>
#include <vector>

namespace quorate {

/// What the lanes of one operation have in common. Threads: any.
struct SlotTally {
    std::atomic<bool> mustEnd = false; ///< one lane has failed: the others finish what they have open
    std::atomic<qint64> slotsMoved = 0, keysMoved = 0, keysSame = 0;
    std::atomic<qint64> restedMs = 0; ///< for the sake of clients, or of a speed limit
    std::mutex mutex;
    SlotSet open; ///< left open, with both marks: what is moved of them is served by both sides together
    QJsonObject differing; ///< a key that both sides have with different values

    void leaveOpen(int slot);
};

/// Carries the transfers of one source out by CLUSTER SETSLOT and MIGRATE, some slots at a time, so that at
/// every moment one master owns each slot and every key is on at least one node. It ends with no slot open
/// that it can close: what is empty is handed over, what was not begun is given back. One worker thread.
class SlotLane {
public:
    SlotLane(OperationContext& context, SlotTally& tally);

    /// The transfer of a step, and a record of it. Errors: Cancelled, those of the servers; what stays open
    /// is in the tally.
    Status carryOut(int step);

private:
    /// A slot on its way.
    struct Passage {
        int slot = 0;
        QList<QByteArray> keys{}; ///< listed on the source and not moved yet
        QList<qint64> bytes{}; ///< of each; empty: not measured
        bool isListed = false;
        bool isEmpty = false; ///< the source said so, after its mark was set
        bool isBegun = false; ///< a MIGRATE was sent
        bool isCareful = false; ///< key by key, after an error
        int failures = 0; ///< in a row
    };
    using Passages = std::vector<Passage>;
    struct Batch;

    const SlotTransfer& transfer() const { return context().plan().transfers[m_transfer]; }
    OperationContext& context() const { return m_context; }
    SlotChannel& channel() const { return m_context.slotChannel(); }
    Status run();
    int windowSize() const;
    Status pass(Passages& window);
    Status move(Passages& window);
    Status gather(Passages& window);
    Status concede(Passages& window);
    Status adopt(const Passages& window);

    Status mark(SlotPhase phase, const std::vector<int>& slotList, const Endpoint& other = {});
    Status markOnce(SlotPhase phase, const Endpoint& node, std::vector<int>& missing, const Endpoint& other);
    std::vector<int> stillMissing(
        SlotPhase phase, const Endpoint& node, const std::vector<int>& slotList) const;
    Status tellOwners(const std::vector<int>& slotList, bool withSource);

    Status bringKeys(Passages& window);
    Status list(Passages& window);
    Status measure(const QList<Passage*>& listed);
    Status sendBatch(Passages& window);
    Batch nextBatch(Passages& window) const;
    Status take(Batch& batch, const std::vector<Reply>& replies);
    Status takeError(Passage& passage, const QList<QByteArray>& keys, const QByteArray& line);
    Status settleBusy(Passage& passage, const QByteArray& key);
    Status fail(Passage& passage, const Error& error);
    void leaveClientsTime();
    void tellProgress(bool isDue);
    SlotWork work(SlotPhase phase, const std::vector<int>& slotList) const;

    Status handOver(const Passages& window);
    void giveBack(const Passages& window);
    void noteOpen(const std::vector<int>& slotList);

    OperationContext& m_context;
    SlotTally& m_tally;
    SlotPace m_pace;
    int m_step = 0;
    int m_transfer = 0;
    int m_slotsDone = 0;
    qint64 m_keysDone = 0;
    bool m_measures = true; ///< the bytes of each key, before it is sent
    double m_pingedAt = 0;
    double m_toldAt = 0;
};

} // namespace quorate
