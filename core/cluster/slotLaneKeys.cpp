#include "core/cluster/SlotKeyCopies.h"
#include "core/cluster/SlotLane.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr auto kListed = "1000"; // of one slot at a time
constexpr int kMostFailures = 6; // of one slot in a row
constexpr auto kFailureRest = 300ms;
constexpr double kPingEveryMs = 10;
constexpr int kMostRests = 10; // before one batch

Command listing(int slot)
{
    return {"CLUSTER", "GETKEYSINSLOT", QByteArray::number(slot), kListed};
}

} // namespace

/// What goes in one packet.
struct SlotLane::Batch {
    struct Item {
        Passage* passage;
        QList<QByteArray> keys;
    };
    std::vector<Item> items;
    std::vector<Passage*> exhausted; ///< whose listed keys are all in it: they are counted behind it
    int keys = 0;
    qint64 bytes = 0;
};

Status SlotLane::bringKeys(Passages& window)
{
    std::vector<int> slotList;
    for (const Passage& passage : window)
        slotList.push_back(passage.slot);
    const SlotWork announced = work(SlotPhase::Keys, slotList);
    if (auto written = channel().announce(announced); !written)
        return written;
    const auto isThrough = [&window] {
        return std::all_of(
            window.begin(), window.end(), [](const Passage& passage) { return passage.isEmpty; });
    };
    Status done = list(window);
    while (done && !isThrough()) {
        leaveClientsTime();
        done = sendBatch(window);
        tellProgress(false);
        if (done)
            done = list(window);
    }
    channel().conclude(announced, done ? std::nullopt : std::optional(done.error()));
    return done;
}

// Asks for the keys of all that have none listed. A server that has just been lost is asked again.
Status SlotLane::list(Passages& window)
{
    QList<Passage*> asked;
    std::vector<Command> questions;
    for (Passage& passage : window) {
        if (passage.isEmpty || passage.isListed)
            continue;
        asked += &passage;
        questions.push_back(listing(passage.slot));
    }
    if (asked.isEmpty())
        return {};
    auto replies = channel().ask(transfer().source.endpoint, questions);
    for (int tries = 0; !replies && tries < kMostFailures; ++tries) {
        m_context.rest(kFailureRest * 2);
        replies = channel().ask(transfer().source.endpoint, questions);
    }
    if (!replies)
        return replies.error();
    QList<Passage*> listed;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const Reply& reply = (*replies)[static_cast<size_t>(i)];
        if (reply.isError())
            return errorFromReply(transfer().source.endpoint.toString(), reply.text());
        Passage& passage = *asked[i];
        passage.keys.clear();
        passage.bytes.clear();
        for (const Reply& key : reply.elements())
            passage.keys += key.text();
        passage.isListed = true;
        passage.isEmpty = passage.keys.isEmpty();
        if (!passage.isEmpty)
            listed += &passage;
    }
    return m_measures ? measure(listed) : Status();
}

// Of keys that may be large: many of them in one packet would block both servers for long.
Status SlotLane::measure(const QList<Passage*>& listed)
{
    constexpr qsizetype kTogether = 500; // a few milliseconds
    for (Passage* passage : listed) {
        for (qsizetype from = 0; from < passage->keys.size(); from += kTogether) {
            std::vector<Command> questions;
            for (const QByteArray& key : passage->keys.mid(from, kTogether)) {
                questions.push_back({"ASKING"});
                questions.push_back({"MEMORY", "USAGE", key});
            }
            const auto replies = channel().ask(transfer().source.endpoint, questions);
            if (!replies)
                return replies.error();
            for (size_t i = 1; i < replies->size(); i += 2)
                passage->bytes += (*replies)[i].toInteger();
        }
    }
    return {};
}

SlotLane::Batch SlotLane::nextBatch(Passages& window) const
{
    Batch batch;
    for (Passage& passage : window) {
        if (passage.isEmpty || !passage.isListed)
            continue;
        qsizetype next = 0;
        while (next < passage.keys.size()) {
            const qint64 bytes = passage.bytes.isEmpty() ? 0 : passage.bytes[next];
            const bool isFull = batch.keys >= m_pace.keys() || batch.bytes + bytes > m_pace.bytes();
            if (isFull && batch.keys > 0)
                return batch;
            // One MIGRATE takes keys of one slot; after an error one key, so that the next error has a name.
            if (next == 0 || passage.isCareful)
                batch.items.push_back({&passage, {}});
            batch.items.back().keys += passage.keys[next];
            batch.bytes += bytes;
            ++batch.keys;
            ++next;
        }
        batch.exhausted.push_back(&passage);
    }
    return batch;
}

Status SlotLane::sendBatch(Passages& window)
{
    Batch batch = nextBatch(window);
    SlotChannel::Packet packet{transfer().source.endpoint, {}};
    for (const Batch::Item& item : batch.items) {
        packet.orders += SlotOrder{m_transfer, SlotPhase::Keys, item.passage->slot, item.keys, {}};
        item.passage->isBegun = true;
    }
    for (const Passage* passage : batch.exhausted)
        packet.questions.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(passage->slot)});
    const double start = m_context.ticksMs();
    const auto replies = channel().send(packet);
    const auto rest = m_pace.packetTook(m_context.ticksMs() - start, batch.keys, batch.bytes);
    if (rest > 0ms) {
        m_context.rest(rest);
        m_tally.restedMs += rest.count();
    }
    if (replies)
        return take(batch, *replies);
    // Which keys have gone is not known: the slots are listed again.
    for (const Batch::Item& item : batch.items) {
        item.passage->isListed = false;
        if (auto failed = fail(*item.passage, replies.error()); !failed)
            return failed;
    }
    m_context.rest(kFailureRest);
    return {};
}

Status SlotLane::take(Batch& batch, const std::vector<Reply>& replies)
{
    Status first;
    for (size_t i = 0; i < batch.items.size(); ++i) {
        const Batch::Item& item = batch.items[i];
        Passage& passage = *item.passage;
        if (!replies[i].isError()) {
            const qsizetype count = std::min(item.keys.size(), passage.keys.size());
            passage.keys.remove(0, count);
            passage.bytes.remove(0, std::min(count, passage.bytes.size()));
            passage.failures = 0;
            m_keysDone += item.keys.size();
            m_tally.keysMoved += item.keys.size();
        } else if (auto taken = takeError(passage, item.keys, replies[i].text()); !taken && first) {
            first = taken;
        }
    }
    for (size_t i = 0; i < batch.exhausted.size(); ++i) {
        const Reply& count = replies[batch.items.size() + i];
        Passage& passage = *batch.exhausted[i];
        // More than was listed, or another error: looked at again.
        passage.isEmpty = count.isInteger() && count.toInteger() == 0;
        passage.isListed = false;
    }
    return first;
}

// Several keys may have gone before the error: the slot is listed again, and goes key by key.
Status SlotLane::takeError(Passage& passage, const QList<QByteArray>& keys, const QByteArray& line)
{
    passage.isListed = false;
    passage.isCareful = true;
    const bool isBusy = line.contains("BUSYKEY");
    if (isBusy && keys.size() == 1)
        return settleBusy(passage, keys.first());
    if (isBusy)
        return {};
    Error error = errorFromReply(transfer().source.endpoint.toString(), line);
    if (line.contains("OOM")) {
        error.reason = ErrorReason::OutOfMemory;
        error.node = transfer().target.endpoint.toString();
        return error;
    }
    if (keys.size() == 1)
        error.detail = QStringLiteral("slot %1, key \"%2\": ")
                           .arg(QString::number(passage.slot), QString::fromUtf8(keys.first().left(120)))
            + error.detail;
    auto failed = fail(passage, error);
    if (failed)
        m_context.rest(kFailureRest);
    return failed;
}

// The source's copy and the target's are looked at; only equal ones are made one.
Status SlotLane::settleBusy(Passage& passage, const QByteArray& key)
{
    const auto copies = compareCopies(channel(), transfer(), key);
    if (!copies)
        return fail(passage, copies.error());
    if (!copies->onSource || !copies->onTarget)
        return {}; // expired or gone meanwhile: the next listing shows it
    if (!copies->areSame) {
        const std::lock_guard lock(m_tally.mutex);
        m_tally.differing = copies->shown;
        return Error{ErrorCode::Precondition, transfer().target.endpoint.toString(),
            QStringLiteral("the key \"%1\" is there and at %2 with different values; neither was touched")
                .arg(QString::fromUtf8(key.left(120)), transfer().source.endpoint.toString())};
    }
    const SlotWork same = work(SlotPhase::SameKeys, {passage.slot});
    if (auto written = channel().announce(same); !written)
        return written;
    const auto replies = channel().send(
        {transfer().source.endpoint, {SlotOrder{m_transfer, SlotPhase::SameKeys, passage.slot, {key}, {}}}});
    std::optional<Error> error;
    if (!replies)
        error = replies.error();
    else if (replies->front().isError())
        error = errorFromReply(transfer().source.endpoint.toString(), replies->front().text());
    channel().conclude(same, error);
    if (error)
        return fail(passage, *error);
    passage.failures = 0;
    ++m_tally.keysSame;
    return {};
}

Status SlotLane::fail(Passage& passage, const Error& error)
{
    passage.isCareful = true;
    return ++passage.failures < kMostFailures ? Status() : Status(error);
}

void SlotLane::leaveClientsTime()
{
    if (m_context.ticksMs() - m_pingedAt < kPingEveryMs)
        return;
    for (int rests = 0; rests < kMostRests; ++rests) {
        const auto rest =
            m_pace.pingTook(channel().ping({transfer().source.endpoint, transfer().target.endpoint}));
        if (rest == 0ms)
            break;
        m_context.rest(rest);
        m_tally.restedMs += rest.count();
    }
    m_pingedAt = m_context.ticksMs();
}

} // namespace quorate
