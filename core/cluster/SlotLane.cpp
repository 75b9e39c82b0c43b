#include "core/cluster/SlotLane.h"

#include "core/cluster/slotEvidence.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// So many slots stand open at a time: enough to share round trips and fsyncs, few for clients of many keys,
// who are told TRYAGAIN meanwhile.
constexpr int kMostSlots = 128;
constexpr qint64 kKeysAtATime = 5000;
// Below this average the size of each key is not asked for.
constexpr qint64 kSmallKey = 512;
// A master that answers nothing for so long is left alone.
constexpr int kMarkTries = 5;
constexpr auto kMarkRest = 500ms;
constexpr double kTellEveryMs = 100;

SlotPace::Limits limitsOf(const Plan& plan)
{
    SlotPace::Limits limits;
    limits.ping = std::chrono::milliseconds(plan.facts.value(QLatin1String("pingLimitMs")).toInt(20));
    // What a client feels is a packet, and those of other sources to the same target.
    limits.packet = std::max(1ms, limits.ping / 10);
    limits.bytesPerSecond = plan.facts.value(QLatin1String("bytesPerSecond")).toInteger();
    return limits;
}

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, QStringLiteral("cancelled"), ErrorReason::None};
}

} // namespace

void SlotTally::leaveOpen(int slot)
{
    const std::lock_guard lock(mutex);
    open.set(static_cast<size_t>(slot));
}

SlotLane::SlotLane(OperationContext& context, SlotTally& tally)
    : m_context(context)
    , m_tally(tally)
    , m_pace(limitsOf(context.plan()))
{
}

Status SlotLane::carryOut(int step)
{
    m_step = step;
    m_transfer = m_context.plan().steps[step].transfer;
    m_slotsDone = 0;
    m_keysDone = 0;
    const SlotTransfer& planned = transfer();
    m_measures =
        !planned.keys || !planned.bytes || (*planned.keys > 0 && *planned.bytes / *planned.keys > kSmallKey);
    m_context.beginStep(step);
    const double start = m_context.ticksMs();
    const Status done = run();
    m_context.endStep(step, start,
        QByteArray::number(m_slotsDone) + " slots, " + QByteArray::number(m_keysDone) + " keys",
        done ? std::nullopt : std::optional(done.error()));
    if (!done)
        m_tally.mustEnd = true;
    return done;
}

int SlotLane::windowSize() const
{
    const SlotTransfer& planned = transfer();
    const qint64 keysASlot = planned.keys.value_or(0) / std::max(1, planned.count());
    return static_cast<int>(std::clamp<qint64>(kKeysAtATime / std::max<qint64>(1, keysASlot), 1, kMostSlots));
}

Status SlotLane::run()
{
    const int most = windowSize();
    Passages window;
    const SlotRanges& ranges = transfer().slotRanges;
    for (const SlotRange& range : ranges) {
        for (int slot = range.first; slot <= range.last; ++slot) {
            window.push_back({slot});
            const bool isLast = slot == range.last && range == ranges.back();
            if (static_cast<int>(window.size()) < most && !isLast)
                continue;
            // Between two windows no slot of this lane is open.
            if (m_context.isCancelled() || m_tally.mustEnd)
                return cancelled();
            if (auto passed = pass(window); !passed)
                return passed;
            tellProgress(true);
            window.clear();
        }
    }
    return {};
}

// A slot of many keys takes long; whoever watches needs to hear ten times a second, no more.
void SlotLane::tellProgress(bool isDue)
{
    if (!isDue && m_context.ticksMs() - m_toldAt < kTellEveryMs)
        return;
    m_toldAt = m_context.ticksMs();
    m_context.progress(m_step, m_slotsDone, transfer().count(), m_keysDone);
}

Status SlotLane::pass(Passages& window)
{
    std::vector<int> slotList;
    for (const Passage& passage : window)
        slotList.push_back(passage.slot);
    switch (transfer().kind) {
    case SlotTransfer::Kind::Move:
        return move(window);
    case SlotTransfer::Kind::Gather:
        return gather(window);
    case SlotTransfer::Kind::Concede:
        return concede(window);
    case SlotTransfer::Kind::Adopt:
        return adopt(window);
    case SlotTransfer::Kind::Close: {
        auto closed = mark(SlotPhase::FreeSource, slotList);
        m_slotsDone += closed ? static_cast<int>(slotList.size()) : 0;
        return closed;
    }
    }
    Q_UNREACHABLE();
}

Status SlotLane::move(Passages& window)
{
    std::vector<int> slotList;
    for (const Passage& passage : window)
        slotList.push_back(passage.slot);
    Status done = mark(SlotPhase::Import, slotList);
    if (done)
        done = mark(SlotPhase::Migrate, slotList);
    if (done)
        done = bringKeys(window);
    // Whatever happened, and also when a person has cancelled: what is empty goes to its new owner.
    if (const Status handed = handOver(window); done && !handed)
        done = handed;
    if (!done)
        giveBack(window);
    return done;
}

Status SlotLane::gather(Passages& window)
{
    std::vector<int> slotList;
    for (const Passage& passage : window)
        slotList.push_back(passage.slot);
    Status done = mark(SlotPhase::Hold, slotList);
    if (done)
        done = bringKeys(window);
    std::vector<int> emptied, rest;
    for (const Passage& passage : window)
        (passage.isEmpty ? emptied : rest).push_back(passage.slot);
    if (!emptied.empty()) {
        const Status freed = mark(SlotPhase::FreeSource, emptied);
        if (done && !freed)
            done = freed;
        m_slotsDone += static_cast<int>(emptied.size());
    }
    noteOpen(rest);
    return done;
}

Status SlotLane::concede(Passages& window)
{
    std::vector<int> slotList;
    for (const Passage& passage : window)
        slotList.push_back(passage.slot);
    Status done = mark(SlotPhase::Migrate, slotList);
    if (done)
        done = bringKeys(window);
    std::vector<int> emptied, rest;
    for (const Passage& passage : window)
        (passage.isEmpty ? emptied : rest).push_back(passage.slot);
    if (!emptied.empty()) {
        const Status told = tellOwners(emptied, true);
        if (done && !told)
            done = told;
        m_slotsDone += static_cast<int>(emptied.size());
    }
    noteOpen(rest);
    return done;
}

Status SlotLane::adopt(const Passages& window)
{
    std::vector<int> slotList;
    for (const Passage& passage : window)
        slotList.push_back(passage.slot);
    if (auto owned = mark(SlotPhase::OwnTarget, slotList); !owned)
        return owned;
    m_slotsDone += static_cast<int>(slotList.size());
    return tellOwners(slotList, false);
}

SlotWork SlotLane::work(SlotPhase phase, const std::vector<int>& slotList) const
{
    SlotSet set;
    for (const int slot : slotList)
        set.set(static_cast<size_t>(slot));
    return {m_step, m_transfer, phase, toRanges(set)};
}

Status SlotLane::mark(SlotPhase phase, const std::vector<int>& slotList, const Endpoint& other)
{
    if (slotList.empty())
        return {};
    const Endpoint node = slotNode(m_context.plan(), {m_transfer, phase, 0, {}, other});
    const SlotWork announced = work(phase, slotList);
    if (auto written = channel().announce(announced); !written)
        return written;
    std::vector<int> missing = slotList;
    Status done = markOnce(phase, node, missing, other);
    for (int tries = 1; !done && !missing.empty() && tries < kMarkTries; ++tries) {
        // The answer was lost, or nobody was there to give one: nothing is sent again before the node has
        // said what it has.
        m_context.rest(kMarkRest);
        missing = stillMissing(phase, node, missing);
        done = markOnce(phase, node, missing, other);
    }
    channel().conclude(announced, done ? std::nullopt : std::optional(done.error()));
    return done;
}

// `missing` becomes empty when the node has answered, be it with an error.
Status SlotLane::markOnce(
    SlotPhase phase, const Endpoint& node, std::vector<int>& missing, const Endpoint& other)
{
    if (missing.empty())
        return {};
    SlotChannel::Packet packet{node, {}};
    // The first slot gives the target its epoch before it claims another one, the last tells all nodes.
    const bool isShort = phase == SlotPhase::OwnTarget && transfer().kind == SlotTransfer::Kind::Move;
    for (const int slot : missing) {
        const bool isWithin = isShort && slot != missing.front() && slot != missing.back();
        packet.orders += SlotOrder{m_transfer, isWithin ? SlotPhase::OwnTargetToo : phase, slot, {}, other};
    }
    const auto replies = channel().send(packet);
    if (!replies) {
        const bool mayTryAgain = replies.error().code == ErrorCode::OutcomeUnknown
            || replies.error().code == ErrorCode::Unreachable || replies.error().code == ErrorCode::Timeout;
        if (!mayTryAgain)
            missing.clear();
        return replies.error();
    }
    missing.clear();
    for (const Reply& reply : *replies) {
        if (reply.isError())
            return errorFromReply(node.toString(), reply.text());
    }
    return {};
}

// All of them while the node does not answer.
std::vector<int> SlotLane::stillMissing(
    SlotPhase phase, const Endpoint& node, const std::vector<int>& slotList) const
{
    const auto reply = channel().ask(node, {Command{"CLUSTER", "NODES"}});
    const auto view =
        reply ? ClusterNodes::parse(reply->front().text()) : Result<ClusterNodes>(reply.error());
    std::vector<int> missing;
    for (const int slot : slotList) {
        if (!view || !showsPhase(*view, transfer(), phase, slot))
            missing.push_back(slot);
    }
    return missing;
}

// The other masters hear of it from the new owner too: what one of them does not answer harms nobody.
Status SlotLane::tellOwners(const std::vector<int>& slotList, bool withSource)
{
    QList<SlotChannel::Packet> packets;
    const SlotWork source = work(SlotPhase::OwnSource, slotList);
    const SlotWork others = work(SlotPhase::OwnOther, slotList);
    for (const SlotWork& each : {source, others}) {
        if (each.phase == SlotPhase::OwnSource && !withSource)
            continue;
        if (auto written = channel().announce(each); !written)
            return written;
    }
    const auto packetFor = [&](SlotPhase phase, const Endpoint& node, const Endpoint& other) {
        SlotChannel::Packet packet{node, {}};
        for (const int slot : slotList)
            packet.orders += SlotOrder{m_transfer, phase, slot, {}, other};
        packets += packet;
    };
    if (withSource)
        packetFor(SlotPhase::OwnSource, transfer().source.endpoint, {});
    for (const SlotMaster& master : m_context.plan().masters) {
        if (slotNode(m_context.plan(), {m_transfer, SlotPhase::OwnOther, 0, {}, master.endpoint}).isValid())
            packetFor(SlotPhase::OwnOther, master.endpoint, master.endpoint);
    }
    const auto results = channel().sendAll(packets);
    Status first;
    for (qsizetype i = 0; withSource && i < 1 && i < results.size(); ++i) {
        if (!results[i]) {
            first = results[i].error();
            continue;
        }
        for (const Reply& reply : *results[i]) {
            if (reply.isError())
                first = errorFromReply(packets[i].node.toString(), reply.text());
        }
    }
    const auto error = first ? std::nullopt : std::optional(first.error());
    if (withSource)
        channel().conclude(source, error);
    channel().conclude(others, std::nullopt);
    return first;
}

Status SlotLane::handOver(const Passages& window)
{
    std::vector<int> emptied;
    for (const Passage& passage : window) {
        if (passage.isEmpty)
            emptied.push_back(passage.slot);
    }
    if (emptied.empty())
        return {};
    if (auto owned = mark(SlotPhase::OwnTarget, emptied); !owned) {
        noteOpen(emptied);
        return owned;
    }
    m_slotsDone += static_cast<int>(emptied.size());
    m_tally.slotsMoved += static_cast<qint64>(emptied.size());
    // From here on the source cannot get them back; should it not answer, the new owner tells it.
    const Status told = tellOwners(emptied, true);
    const bool mayHear = !told
        && (told.error().code == ErrorCode::OutcomeUnknown || told.error().code == ErrorCode::Unreachable
            || told.error().code == ErrorCode::Timeout);
    return mayHear ? Status() : told;
}

// Slots of which no key has left the source and none was made on the target are as they were once the marks
// are gone. The source's goes first: after that no client is sent to the target any more. Should one have
// made a key there just before, the mark comes back, and the slot stays open, where both sides serve it.
void SlotLane::giveBack(const Passages& window)
{
    std::vector<int> untouched, rest;
    for (const Passage& passage : window) {
        if (!passage.isEmpty)
            (passage.isBegun ? rest : untouched).push_back(passage.slot);
    }
    noteOpen(rest);
    if (untouched.empty())
        return;
    const auto counts = [this](const std::vector<int>& slotList) {
        std::vector<Command> questions;
        for (const int slot : slotList)
            questions.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)});
        return channel().ask(transfer().target.endpoint, questions);
    };
    const auto withoutKeys = [this](const std::vector<int>& slotList, const std::vector<Reply>& found) {
        std::vector<int> none;
        for (size_t i = 0; i < slotList.size(); ++i) {
            if (found[i].isInteger() && found[i].toInteger() == 0)
                none.push_back(slotList[i]);
        }
        return none;
    };
    const auto before = counts(untouched);
    const std::vector<int> free = before ? withoutKeys(untouched, *before) : std::vector<int>{};
    std::vector<int> stay;
    std::set_difference(
        untouched.begin(), untouched.end(), free.begin(), free.end(), std::back_inserter(stay));
    noteOpen(stay);
    if (!mark(SlotPhase::FreeSource, free))
        return noteOpen(free);
    const auto after = counts(free);
    const std::vector<int> still = after ? withoutKeys(free, *after) : std::vector<int>{};
    std::vector<int> again;
    std::set_difference(free.begin(), free.end(), still.begin(), still.end(), std::back_inserter(again));
    (void)mark(SlotPhase::Migrate, again);
    noteOpen(again);
    if (!mark(SlotPhase::FreeTarget, still))
        noteOpen(still);
}

void SlotLane::noteOpen(const std::vector<int>& slotList)
{
    for (const int slot : slotList)
        m_tally.leaveOpen(slot);
}

} // namespace quorate
