#include "tests/support/ClusterWriters.h"

#include <algorithm>

namespace quorate::test {

using namespace std::chrono_literals;
using SteadyClock = std::chrono::steady_clock;

struct ClusterWriters::Writer {
    int number = 0;
    std::vector<Endpoint> owners = std::vector<Endpoint>(kSlotCount);
    QHash<Endpoint, std::shared_ptr<NodeClient>> clients;
    QHash<QByteArray, QByteArray> acked;
    std::vector<double> tookMs;
    std::jthread thread; ///< last: it ends before the rest goes
};

std::optional<Endpoint> redirectionIn(const QString& detail)
{
    const QStringList words = detail.split(QLatin1Char(' '));
    if (words.size() < 3 || (words[0] != QLatin1String("MOVED") && words[0] != QLatin1String("ASK")))
        return std::nullopt;
    const auto endpoint = Endpoint::parse(words[2]);
    return endpoint ? std::optional(*endpoint) : std::nullopt;
}

ClusterWriters::ClusterWriters(IoThread& io, ConnectionSettings settings, QList<Endpoint> nodes, Spec spec)
    : m_io(io)
    , m_settings(std::move(settings))
    , m_nodes(std::move(nodes))
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

ClusterWriters::~ClusterWriters()
{
    stop();
}

void ClusterWriters::stop()
{
    for (auto& writer : m_writers)
        writer->thread.request_stop();
    for (auto& writer : m_writers) {
        if (writer->thread.joinable())
            writer->thread.join();
    }
}

QHash<QByteArray, QByteArray> ClusterWriters::acked() const
{
    QHash<QByteArray, QByteArray> all;
    for (const auto& writer : m_writers)
        all.insert(writer->acked);
    return all;
}

double ClusterWriters::p99Ms() const
{
    std::vector<double> all;
    for (const auto& writer : m_writers)
        all.insert(all.end(), writer->tookMs.begin(), writer->tookMs.end());
    if (all.empty())
        return 0;
    std::sort(all.begin(), all.end());
    return all[all.size() * 99 / 100];
}

NodeClient& ClusterWriters::client(Writer& writer, const Endpoint& node) const
{
    auto& found = writer.clients[node];
    if (!found)
        found = std::make_shared<NodeClient>(m_io, node, m_settings);
    return *found;
}

void ClusterWriters::write(Writer& writer, const std::stop_token& stop)
{
    const auto pace = 1'000'000us * m_spec.writers / m_spec.perSecond;
    auto next = SteadyClock::now();
    for (int i = 0; !stop.stop_requested(); ++i) {
        next = std::max(next + pace, SteadyClock::now());
        std::this_thread::sleep_until(next);
        const QByteArray key = "w" + QByteArray::number(writer.number) + ':' + QByteArray::number(i);
        const QByteArray value = "value-" + QByteArray::number(i);
        const auto start = SteadyClock::now();
        if (!writeOne(writer, key, value, stop))
            continue;
        writer.tookMs.push_back(
            std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count());
        writer.acked.insert(key, value);
        ++m_acknowledged;
    }
}

// A SET can be repeated: the value stays the same.
bool ClusterWriters::writeOne(
    Writer& writer, const QByteArray& key, const QByteArray& value, const std::stop_token& stop)
{
    const auto slot = static_cast<size_t>(keySlot(key));
    Endpoint& owner = writer.owners[slot];
    if (!owner.isValid())
        owner = m_nodes[static_cast<qsizetype>(slot) % m_nodes.size()];
    std::optional<Endpoint> asked;
    for (int tries = 0; tries < 1000 && !stop.stop_requested(); ++tries) {
        const Endpoint node = asked.value_or(owner);
        std::vector<Command> commands{{"SET", key, value}};
        if (std::exchange(asked, std::nullopt))
            commands.insert(commands.begin(), Command{"ASKING"});
        const auto replies = client(writer, node).pipeline(commands, 5s);
        if (replies && replies->back().text() == "OK" && !replies->back().isError())
            return true;
        // Without an answer it may be there.
        if (!replies)
            ++m_unknown;
        const QString detail = replies ? QString::fromUtf8(replies->back().text()) : replies.error().detail;
        const auto other = replies ? redirectionIn(detail) : std::nullopt;
        if (other && detail.startsWith(QLatin1String("ASK")))
            asked = other;
        else if (other)
            owner = *other;
        else
            std::this_thread::sleep_for(10ms);
    }
    return false;
}

} // namespace quorate::test
