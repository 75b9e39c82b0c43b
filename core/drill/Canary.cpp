#include "core/drill/Canary.h"

#include <algorithm>
#include <condition_variable>
#include <memory>

namespace quorate {

namespace {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

constexpr auto kReadEvery = 10ms;
constexpr auto kAgainAfter = 10ms; // nobody is the master just now
constexpr char kExpirySeconds[] = "3600";
constexpr size_t kBatch = 500;
constexpr auto kBatchDeadline = 10s;

QByteArray valueOf(qint64 number)
{
    return "canary-" + QByteArray::number(number);
}

/// A rate, not a race: what a stall delayed is not made up for in a burst.
class Pace {
public:
    explicit Pace(SteadyClock::duration every)
        : m_every(every)
    {
    }
    void wait(const std::stop_token& stop)
    {
        m_next = std::max(m_next + m_every, SteadyClock::now());
        std::unique_lock lock(m_mutex);
        m_wake.wait_until(lock, stop, m_next, [] { return false; });
    }

private:
    SteadyClock::duration m_every;
    SteadyClock::time_point m_next = SteadyClock::now();
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
};

} // namespace

Canary::Canary(IoThread& io, ConnectionSettings settings, FindMaster findMaster, Spec spec)
    : m_io(io)
    , m_settings(std::move(settings))
    , m_findMaster(std::move(findMaster))
    , m_spec(std::move(spec))
    , m_writer([this](const std::stop_token& stop) { write(stop); })
    , m_reader([this](const std::stop_token& stop) { read(stop); })
{
}

Canary::~Canary()
{
    stop();
}

double Canary::now() const
{
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - m_start).count();
}

void Canary::stop()
{
    m_writer.request_stop();
    m_reader.request_stop();
    if (m_writer.joinable())
        m_writer.join();
    if (m_reader.joinable())
        m_reader.join();
}

void Canary::write(const std::stop_token& stop)
{
    Pace pace(std::chrono::duration_cast<SteadyClock::duration>(1s) / m_spec.writesPerSecond);
    Pace again(kAgainAfter);
    std::unique_ptr<NodeClient> client;
    for (pace.wait(stop); !stop.stop_requested(); pace.wait(stop)) {
        if (!client) {
            const auto master = m_findMaster(stop);
            if (!master) {
                again.wait(stop);
                continue;
            }
            client = std::make_unique<NodeClient>(m_io, *master, m_settings);
        }
        const qint64 number = m_written++;
        const auto reply =
            client->call({"SET", key(number), valueOf(number), "EX", kExpirySeconds}, kDeadline, stop);
        if (reply && reply->text() == "OK") {
            m_acked.push_back(number);
            m_writes.answered(now());
            m_lastAcked = number;
            m_lastAckMs = now();
            ++m_acknowledged;
        } else if (!stop.stop_requested()) {
            ++m_refused;
            client.reset();
        }
    }
}

void Canary::read(const std::stop_token& stop)
{
    Pace pace(kReadEvery);
    std::unique_ptr<NodeClient> client;
    for (pace.wait(stop); !stop.stop_requested(); pace.wait(stop)) {
        const qint64 number = m_lastAcked;
        if (number < 0)
            continue;
        if (!client) {
            const auto master = m_findMaster(stop);
            if (!master)
                continue;
            client = std::make_unique<NodeClient>(m_io, *master, m_settings);
        }
        const auto reply = client->call({"GET", key(number)}, kDeadline, stop);
        if (!reply) {
            client.reset();
            continue;
        }
        m_reads.answered(now());
        m_staleReads += reply->text() == valueOf(number) ? 0 : 1;
    }
}

Result<qint64> Canary::missingOn(const Endpoint& server) const
{
    NodeClient client(m_io, server, m_settings);
    qint64 missing = 0;
    for (size_t from = 0; from < m_acked.size(); from += kBatch) {
        const size_t to = std::min(m_acked.size(), from + kBatch);
        std::vector<Command> commands;
        for (size_t i = from; i < to; ++i)
            commands.push_back({"GET", key(m_acked[i])});
        const auto replies = client.pipeline(commands, kBatchDeadline);
        if (!replies)
            return replies.error();
        for (size_t i = from; i < to; ++i) {
            const Reply& reply = (*replies)[i - from];
            if (reply.isError())
                return errorFromReply(server.toString(), reply.text());
            missing += reply.text() == valueOf(m_acked[i]) ? 0 : 1;
        }
    }
    return missing;
}

Status Canary::removeKeys(const Endpoint& master) const
{
    NodeClient client(m_io, master, m_settings);
    for (qint64 from = 0; from < m_written; from += qint64(kBatch)) {
        std::vector<Command> commands;
        for (qint64 number = from; number < std::min(m_written, from + qint64(kBatch)); ++number)
            commands.push_back({"UNLINK", key(number)});
        const auto replies = client.pipeline(commands, kBatchDeadline);
        if (!replies)
            return replies.error();
        for (const Reply& reply : *replies) {
            if (reply.isError())
                return errorFromReply(master.toString(), reply.text());
        }
    }
    return {};
}

} // namespace quorate
