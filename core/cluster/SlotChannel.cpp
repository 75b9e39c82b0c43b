#include "core/cluster/SlotChannel.h"

#include "core/base/Untrusted.h"
#include "core/health/JsonParts.h"
#include "core/net/CommandGate.h"
#include "core/net/FanOut.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

std::pair<int, int> keyOf(int transfer, SlotPhase phase)
{
    if (phase == SlotPhase::OwnTargetToo) // another way to do the same
        phase = SlotPhase::OwnTarget;
    return {transfer, static_cast<int>(phase)};
}

} // namespace

SlotChannel::SlotChannel(
    const Plan& plan, QString id, const Journal& journal, ConnectionPool& pool, const Clock& clock)
    : m_plan(plan)
    , m_id(std::move(id))
    , m_journal(journal)
    , m_pool(pool)
    , m_probes(pool.io(), pool.settings())
    , m_clock(clock)
    , m_terms{pool.settings().credentials,
          std::chrono::milliseconds(plan.facts.value(QLatin1String("migrateMs")).toInt(1000))}
{
}

SlotChannel::~SlotChannel() = default;

QJsonObject SlotChannel::eventOf(const char* name, const SlotWork& work) const
{
    const SlotTransfer& transfer = m_plan.transfers[work.transfer];
    return {{QStringLiteral("event"), QLatin1String(name)}, {QStringLiteral("operation"), m_id},
        {QStringLiteral("at"), jsonTime(m_clock.now())}, {QStringLiteral("step"), work.step},
        {QStringLiteral("transfer"), work.transfer}, {QStringLiteral("phase"), slotPhaseName(work.phase)},
        {QStringLiteral("slots"), slotListText(work.slotRanges)},
        {QStringLiteral("source"), QString::fromLatin1(transfer.source.id)},
        {QStringLiteral("target"), QString::fromLatin1(transfer.target.id)}};
}

// Lines of several threads share one write: whoever comes while another writes waits, and the first of those
// takes the lines of all.
Status SlotChannel::write(QJsonObject line)
{
    std::unique_lock lock(m_mutex);
    m_lines += std::move(line);
    const qint64 mine = ++m_taken;
    while (m_done < mine) {
        if (m_isWriting) {
            m_written.wait(lock);
            continue;
        }
        m_isWriting = true;
        const QList<QJsonObject> lines = std::exchange(m_lines, {});
        const qint64 last = m_taken;
        lock.unlock();
        const Status appended = m_journal.append(lines);
        lock.lock();
        m_isWriting = false;
        m_done = last;
        m_refusal = appended ? std::nullopt : std::optional(appended.error());
        m_isIncomplete = m_isIncomplete || !appended;
        m_written.notify_all();
    }
    return m_refusal ? Status(*m_refusal) : Status();
}

Status SlotChannel::announce(const SlotWork& work)
{
    if (auto written = write(eventOf("intent", work)); !written)
        return written;
    const std::lock_guard lock(m_mutex);
    m_announced[keyOf(work.transfer, work.phase)] |= toSet(work.slotRanges);
    return {};
}

void SlotChannel::conclude(const SlotWork& work, const std::optional<Error>& error)
{
    QJsonObject line = eventOf("outcome", work);
    if (error)
        line[QStringLiteral("error")] = QJsonObject{{QStringLiteral("code"), errorCodeName(error->code)},
            {QStringLiteral("node"), error->node}, {QStringLiteral("detail"), plainLine(error->detail)}};
    const std::lock_guard lock(m_mutex);
    m_announced[keyOf(work.transfer, work.phase)] &= ~toSet(work.slotRanges);
    m_lines += line;
    ++m_taken;
}

bool SlotChannel::flush()
{
    QList<QJsonObject> lines;
    {
        const std::lock_guard lock(m_mutex);
        lines = std::exchange(m_lines, {});
        m_done = m_taken;
    }
    const bool isWritten = lines.isEmpty() || m_journal.append(lines).ok();
    const std::lock_guard lock(m_mutex);
    m_isIncomplete = m_isIncomplete || !isWritten;
    return !m_isIncomplete;
}

bool SlotChannel::isAnnounced(const SlotOrder& order) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_announced.constFind(keyOf(order.transfer, order.phase));
    return found != m_announced.cend() && order.slot >= 0 && order.slot < kSlotCount
        && found->test(static_cast<size_t>(order.slot));
}

Result<SlotChannel::Prepared> SlotChannel::prepared(const Packet& packet) const
{
    const auto refuse = [&packet](const QString& why) {
        return Error{ErrorCode::Precondition, packet.node.toString(), why, ErrorReason::None};
    };
    Prepared all;
    for (const SlotOrder& order : packet.orders) {
        const auto commands = slotCommands(m_plan, order, m_terms);
        if (!commands)
            return commands.error();
        if (slotNode(m_plan, order) != packet.node || !isAnnounced(order))
            return refuse(QStringLiteral("a command that was not announced"));
        all.commands.insert(all.commands.end(), commands->begin(), commands->end());
        all.answers.push_back(all.commands.size() - 1); // of several commands the last one answers
    }
    for (const Command& question : packet.questions) {
        if (!isKnownToOnlyRead(question.fullName()))
            return refuse(QStringLiteral("a question that may change something"));
        all.commands.push_back(question);
    }
    return all;
}

Result<std::vector<Reply>> SlotChannel::gathered(
    const Packet& packet, const Prepared& sent, Result<BatchReply> answer)
{
    const bool changes = !packet.orders.isEmpty();
    if (!answer) {
        if (changes && answer.error().code == ErrorCode::OutcomeUnknown)
            m_mayHaveChanged = true;
        return answer.error();
    }
    if (changes)
        m_mayHaveChanged = true;
    std::vector<Reply> replies;
    for (const size_t place : sent.answers)
        replies.push_back(std::move(answer->replies[place]));
    for (size_t i = sent.commands.size() - packet.questions.size(); i < sent.commands.size(); ++i)
        replies.push_back(std::move(answer->replies[i]));
    return replies;
}

QList<Result<std::vector<Reply>>> SlotChannel::sendAll(const QList<Packet>& packets)
{
    std::vector<Result<Prepared>> all;
    std::vector<std::unique_ptr<FanOut>> fans;
    // It may wait behind a MIGRATE; a server that is given up too early would have to be asked what it has.
    const auto limit = m_terms.timeout * 4 + 5s;
    for (const Packet& packet : packets) {
        all.push_back(prepared(packet));
        fans.push_back(std::make_unique<FanOut>(m_pool, limit));
        if (all.back() && !all.back()->commands.empty())
            fans.back()->ask(packet.node, Peer::Data, all.back()->commands);
    }
    QList<Result<std::vector<Reply>>> results;
    for (size_t i = 0; i < all.size(); ++i) {
        const Packet& packet = packets[static_cast<qsizetype>(i)];
        auto answer = fans[i]->next(); // what was sent is waited for, within its deadline
        if (!all[i])
            results += all[i].error();
        else
            results += answer ? gathered(packet, *all[i], std::move(answer->reply)) : std::vector<Reply>{};
    }
    return results;
}

Result<std::vector<Reply>> SlotChannel::send(const Packet& packet)
{
    return sendAll({packet}).first();
}

Result<std::vector<Reply>> SlotChannel::ask(const Endpoint& node, std::vector<Command> questions)
{
    return send({node, {}, std::move(questions)});
}

std::optional<std::chrono::milliseconds> SlotChannel::ping(const QList<Endpoint>& nodes)
{
    FanOut fan(m_probes, 1s);
    for (const Endpoint& node : nodes)
        fan.ask(node, Peer::Data, {Command{"PING"}});
    double longest = 0;
    while (auto answer = fan.next()) {
        if (!answer->reply)
            return std::nullopt;
        longest = std::max(longest, answer->reply->firstReplyMs);
    }
    return std::chrono::milliseconds(static_cast<qint64>(longest));
}

} // namespace quorate
