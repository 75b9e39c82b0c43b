#include "core/operation/OperationContext.h"

#include "core/operation/journalEvents.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// What is taken back has this long, whatever was left of the operation's own time.
constexpr auto kTakeBackTime = 3s;
constexpr qsizetype kReplyBytes = 300;

QByteArray shownReply(const Reply& reply)
{
    if (reply.isInteger())
        return QByteArray::number(reply.toInteger());
    if (reply.isArray())
        return "(" + QByteArray::number(static_cast<qulonglong>(reply.elements().size())) + " elements)";
    return reply.text().left(kReplyBytes);
}

// A pause that a stop ends at once.
void restUntil(std::chrono::milliseconds duration, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, duration, [] { return false; });
}

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, QStringLiteral("cancelled")};
}

} // namespace

OperationContext::OperationContext(const Plan& plan, QString id, const Journal& journal, ConnectionPool& pool,
    const Clock& clock, std::stop_token stop, Listener listener)
    : m_plan(plan)
    , m_id(std::move(id))
    , m_journal(journal)
    , m_pool(pool)
    , m_clock(clock)
    , m_stop(std::move(stop))
    , m_listener(std::move(listener))
    , m_slots(plan, m_id, journal, pool, clock)
{
}

double OperationContext::ticksMs() const
{
    return std::chrono::duration<double, std::milli>(m_clock.ticks().time_since_epoch()).count();
}

const Command& OperationContext::commandOf(Part part) const
{
    const PlanStep& step = m_plan.steps[part.step];
    return part.isUndo ? *step.undo : *step.command;
}

void OperationContext::tell(int step, StepUpdate::State state) const
{
    if (m_listener)
        m_listener({step, state, !m_isCommitted});
}

void OperationContext::beginStep(int step)
{
    const std::lock_guard lock(m_stepsMutex);
    tell(step, StepUpdate::State::Running);
}

void OperationContext::progress(int step, int done, int total, qint64 keys)
{
    const std::lock_guard lock(m_stepsMutex);
    if (m_listener)
        m_listener({step, StepUpdate::State::Running, !m_isCommitted, done, total, keys});
}

void OperationContext::endStep(
    int step, double startMs, const QByteArray& words, const std::optional<Error>& error)
{
    const std::lock_guard lock(m_stepsMutex);
    const auto took = std::chrono::milliseconds(static_cast<qint64>(ticksMs() - startMs));
    keep({step, false}, m_clock.now().addMSecs(-took.count()), startMs, words, error);
    tell(step, error ? StepUpdate::State::Failed : StepUpdate::State::Done);
}

void OperationContext::rest(std::chrono::milliseconds duration) const
{
    restUntil(duration, stopToken());
}

Status OperationContext::journalIntent(Part part)
{
    const PlanStep& step = m_plan.steps[part.step];
    return m_journal.append(
        intentEvent(m_id, m_clock.now(), part.step, part.isUndo, step.node, step.peer, commandOf(part)));
}

void OperationContext::keep(Part part, const QDateTime& at, double startMs, const QByteArray& reply,
    const std::optional<Error>& error)
{
    const StepRecord record{part.step, part.isUndo, at, ticksMs() - startMs, reply, error};
    m_records += record;
    // The change is made or not by now: what the journal cannot take of it is still in the receipt, and an
    // intent without an outcome reads as "not known", which is the safe side.
    (void)m_journal.append(outcomeEvent(m_id, m_clock.now(), record));
}

Status OperationContext::carryOut(int step)
{
    return carryOutTogether({{step, false}});
}

Status OperationContext::carryOutTogether(const QList<Part>& parts)
{
    if (stopToken().stop_requested())
        return cancelled();
    std::vector<Command> commands;
    for (const Part part : parts) {
        Q_ASSERT(m_plan.steps[part.step].node == m_plan.steps[parts.first().step].node);
        if (const auto written = journalIntent(part); !written) {
            // Nothing new is begun without a journal. What makes safe what was begun is not left undone for
            // it.
            if (!part.isUndo && !m_isCommitted)
                return written;
            setFact("journalIncomplete", true);
        }
        commands.push_back(commandOf(part));
    }
    for (const Part part : parts)
        tell(part.step, part.isUndo ? StepUpdate::State::TakenBack : StepUpdate::State::Running);
    const QDateTime at = m_clock.now();
    const double start = ticksMs();
    const PlanStep& first = m_plan.steps[parts.first().step];
    FanOut fan(m_pool, m_pool.settings().timeout);
    fan.ask(first.node, first.peer, commands);
    const auto answer = fan.next(); // not the stop token: what was sent is waited for, within its deadline
    std::optional<Error> worst;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        std::optional<Error> error;
        QByteArray words;
        if (answer->reply) {
            const Reply& reply = answer->reply->replies[static_cast<size_t>(i)];
            words = shownReply(reply);
            if (reply.isError())
                error = errorFromReply(first.node.toString(), reply.text());
        } else {
            error = answer->reply.error();
        }
        settleAnswer(parts[i], error);
        keep(parts[i], at, start, words, error);
        if (error && !worst)
            worst = error;
    }
    return worst ? Status(*worst) : Status();
}

// Keeps the books of what is owed. An error that is an answer means that the server did nothing; one from the
// way there, that nothing was sent.
void OperationContext::settleAnswer(Part part, const std::optional<Error>& error)
{
    const bool isUnknown = error && error->code == ErrorCode::OutcomeUnknown;
    const bool reached = !error || isUnknown;
    m_mayHaveChanged = m_mayHaveChanged || reached;
    if (!part.isUndo && reached)
        owe(part.step);
    if (part.isUndo && reached)
        m_sent.removeOne(part.step);
    if (part.isUndo && isUnknown)
        m_leftOvers += {part.step, error}; // it is not sent twice
    if (!part.isUndo)
        tell(part.step, error ? StepUpdate::State::Failed : StepUpdate::State::Done);
}

Status OperationContext::takeBack(int step)
{
    if (!m_sent.contains(step) || !m_plan.steps[step].undo)
        return {};
    const bool wasCommitted = std::exchange(m_isCommitted, true);
    auto done = carryOutTogether({{step, true}});
    m_isCommitted = wasCommitted;
    return done;
}

void OperationContext::takeBackAll(bool succeeded)
{
    const QList<int> owed = m_sent;
    for (auto step = owed.crbegin(); step != owed.crend(); ++step) {
        const WayOut wayOut = m_plan.steps[*step].wayOut;
        if (wayOut == WayOut::None || (succeeded && wayOut == WayOut::OnFailure))
            continue;
        // A node that is restarting may come back; one that does not is left to the person, named.
        const auto until = m_clock.ticks() + kTakeBackTime;
        auto done = takeBack(*step);
        while (!done && done.error().code == ErrorCode::Unreachable && m_clock.ticks() < until) {
            restUntil(100ms, {});
            done = takeBack(*step);
        }
        if (!done && m_sent.contains(*step))
            m_leftOvers += {*step, done.error()};
    }
}

Result<Reply> OperationContext::ask(const Endpoint& node, Peer peer, const Command& command)
{
    return askAll({{node, peer, command}}).first();
}

QList<Result<Reply>> OperationContext::askAll(const QList<Question>& questions)
{
    FanOut fan(m_pool, m_pool.settings().timeout);
    for (int i = 0; i < questions.size(); ++i)
        fan.ask(questions[i].node, questions[i].peer, {questions[i].command}, i);
    QList<Result<Reply>> answers(questions.size(), Result<Reply>(cancelled()));
    while (auto answer = fan.next(stopToken())) {
        Result<Reply>& place = answers[answer->tag];
        if (!answer->reply)
            place = answer->reply.error();
        else if (const Reply& reply = answer->reply->replies.front(); reply.isError())
            place = errorFromReply(answer->node.toString(), reply.text());
        else
            place = reply;
    }
    return answers;
}

Status OperationContext::await(int step, std::chrono::milliseconds limit, std::chrono::milliseconds interval,
    const std::function<Result<bool>()>& isThere)
{
    tell(step, StepUpdate::State::Running);
    const QDateTime at = m_clock.now();
    const double start = ticksMs();
    const auto until = m_clock.ticks() + limit;
    const std::stop_token stop = stopToken();
    std::optional<Error> error;
    for (;;) {
        const auto there = isThere();
        if (there && *there)
            break;
        if (!there)
            error = there.error();
        else if (stop.stop_requested())
            error = cancelled();
        else if (m_clock.ticks() >= until)
            error = Error{ErrorCode::Timeout, m_plan.steps[step].node.toString(),
                stepPurposeName(m_plan.steps[step].purpose)};
        if (error)
            break;
        restUntil(interval, stop);
    }
    keep({step, false}, at, start, {}, error);
    tell(step, error ? StepUpdate::State::Failed : StepUpdate::State::Done);
    return error ? Status(*error) : Status();
}

} // namespace quorate
