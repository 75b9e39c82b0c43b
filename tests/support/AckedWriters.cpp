#include "tests/support/AckedWriters.h"

#include "core/net/NodeClient.h"

#include <algorithm>

namespace quorate::test {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

struct AckedWriters::Writer {
    int number = 0;
    std::vector<int> acked; ///< numbers of the keys
    std::vector<SteadyClock::time_point> ackedAt;
    std::jthread thread; ///< last: it ends before the rest goes

    QByteArray key(int i) const
    {
        return "acked:" + QByteArray::number(number) + ':' + QByteArray::number(i);
    }
    static QByteArray value(int i) { return "value-" + QByteArray::number(i); }
};

AckedWriters::AckedWriters(
    IoThread& io, ConnectionSettings settings, std::function<std::optional<Endpoint>()> master, Spec spec)
    : m_io(io)
    , m_settings(std::move(settings))
    , m_master(std::move(master))
    , m_spec(spec)
{
    for (int i = 0; i < m_spec.writers; ++i) {
        auto writer = std::make_unique<Writer>();
        writer->number = i;
        Writer& own = *writer;
        m_writers.push_back(std::move(writer));
        own.thread = std::jthread([this, &own](const std::stop_token& stop) { write(own, stop); });
    }
}

AckedWriters::~AckedWriters()
{
    stop();
}

void AckedWriters::stop()
{
    for (auto& writer : m_writers)
        writer->thread.request_stop();
    for (auto& writer : m_writers) {
        if (writer->thread.joinable())
            writer->thread.join();
    }
}

void AckedWriters::write(Writer& writer, const std::stop_token& stop)
{
    const auto pace = 1'000'000us * m_spec.writers / m_spec.perSecond;
    std::unique_ptr<NodeClient> client;
    auto next = SteadyClock::now();
    for (int i = 0; !stop.stop_requested(); ++i) {
        // A rate, not a race: what a stall delayed is not made up for in a burst.
        next = std::max(next + pace, SteadyClock::now());
        std::this_thread::sleep_until(next);
        if (!client) {
            const auto master = m_master();
            if (!master) {
                std::this_thread::sleep_for(10ms);
                continue;
            }
            client = std::make_unique<NodeClient>(m_io, *master, m_settings);
        }
        const auto reply = client->call({"SET", writer.key(i), Writer::value(i)}, 10s);
        if (reply && reply->text() == "OK") {
            writer.acked.push_back(i);
            writer.ackedAt.push_back(SteadyClock::now());
            ++m_acknowledged;
        } else {
            client.reset();
        }
    }
}

std::chrono::milliseconds AckedWriters::longestGap() const
{
    SteadyClock::duration longest{};
    for (const auto& writer : m_writers) {
        for (size_t i = 1; i < writer->ackedAt.size(); ++i)
            longest = std::max(longest, writer->ackedAt[i] - writer->ackedAt[i - 1]);
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(longest);
}

qint64 AckedWriters::missingOn(const Endpoint& server) const
{
    constexpr size_t kBatch = 1000;
    NodeClient client(m_io, server, m_settings);
    qint64 missing = 0;
    for (const auto& writer : m_writers) {
        for (size_t from = 0; from < writer->acked.size(); from += kBatch) {
            const size_t to = std::min(writer->acked.size(), from + kBatch);
            std::vector<Command> commands;
            for (size_t i = from; i < to; ++i)
                commands.push_back({"GET", writer->key(writer->acked[i])});
            const auto replies = client.pipeline(commands, 10s);
            for (size_t i = from; i < to; ++i)
                missing += replies && (*replies)[i - from].text() == Writer::value(writer->acked[i]) ? 0 : 1;
        }
    }
    return missing;
}

} // namespace quorate::test
