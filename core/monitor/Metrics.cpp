#include "core/monitor/Metrics.h"

#include "core/topology/keyCount.h"

namespace quorate {

namespace {

// The difference of a counter over time; nothing when one end is unknown or it went back.
class Rates {
public:
    Rates(const Info* before, const Info* after, std::chrono::duration<double> elapsed)
        : m_before(before)
        , m_after(after)
        , m_seconds(elapsed.count())
    {
        // Another process of the same address has counters of its own.
        if (before && after && before->value("run_id") != after->value("run_id"))
            m_before = nullptr;
    }

    std::optional<double> difference(const QByteArray& field) const
    {
        if (!m_before || !m_after)
            return std::nullopt;
        const auto first = m_before->number(field);
        const auto second = m_after->number(field);
        if (!first || !second || *second < *first)
            return std::nullopt;
        return *second - *first;
    }

    std::optional<double> perSecond(const QByteArray& field) const
    {
        const auto amount = difference(field);
        if (!amount || m_seconds <= 0)
            return std::nullopt;
        return *amount / m_seconds;
    }

private:
    const Info* m_before;
    const Info* m_after;
    double m_seconds;
};

std::optional<double> cpuPercent(const Rates& rates)
{
    // User and system time of the whole process, seconds; children (saving) are counted apart.
    const auto user = rates.perSecond("used_cpu_user");
    const auto system = rates.perSecond("used_cpu_sys");
    if (!user || !system)
        return std::nullopt;
    return 100.0 * (*user + *system);
}

std::optional<double> hitPercent(const Rates& rates)
{
    const auto hits = rates.difference("keyspace_hits");
    const auto misses = rates.difference("keyspace_misses");
    if (!hits || !misses || *hits + *misses <= 0)
        return std::nullopt;
    return 100.0 * *hits / (*hits + *misses);
}

void addMemory(NodeMetrics& metrics, const Info& info)
{
    metrics.memoryUsedBytes = info.integer("used_memory");
    metrics.memoryMaxBytes = info.integer("maxmemory");
    metrics.fragmentation = info.number("mem_fragmentation_ratio");
    if (metrics.memoryUsedBytes && metrics.memoryMaxBytes.value_or(0) > 0)
        metrics.memoryPercent = 100.0 * static_cast<double>(*metrics.memoryUsedBytes)
            / static_cast<double>(*metrics.memoryMaxBytes);
}

} // namespace

NodeMetrics metricsOf(const Node& before, const Node& after, std::chrono::duration<double> elapsed)
{
    NodeMetrics metrics;
    metrics.endpoint = after.endpoint;
    metrics.role = after.role;
    metrics.lagBytes = after.lagBytes;
    metrics.lagSeconds = after.lagSeconds;
    metrics.latencyMs = after.latencyMs;
    const Info* const info = after.info.get();
    if (!info)
        return metrics;
    addMemory(metrics, *info);
    metrics.clients = info->integer("connected_clients");
    metrics.keys = info ? keyCount(*info) : std::nullopt;
    const Rates rates(before.info.get(), info, elapsed);
    metrics.cpuPercent = cpuPercent(rates);
    metrics.hitPercent = hitPercent(rates);
    metrics.hitsPerSecond = rates.perSecond("keyspace_hits");
    metrics.missesPerSecond = rates.perSecond("keyspace_misses");
    metrics.opsPerSecond = rates.perSecond("total_commands_processed");
    metrics.evictedPerSecond = rates.perSecond("evicted_keys");
    metrics.expiredPerSecond = rates.perSecond("expired_keys");
    metrics.inputBytesPerSecond = rates.perSecond("total_net_input_bytes");
    metrics.outputBytesPerSecond = rates.perSecond("total_net_output_bytes");
    return metrics;
}

QList<NodeMetrics> metricsOf(const Topology& before, const Topology& after)
{
    QList<NodeMetrics> all;
    for (const Node& node : after.nodes) {
        if (node.role == NodeRole::Sentinel)
            continue;
        const Node* const earlier = before.find(node.endpoint);
        const auto elapsed = earlier ? std::chrono::milliseconds(earlier->lastSeen.msecsTo(node.lastSeen))
                                     : std::chrono::milliseconds(0);
        all += metricsOf(earlier ? *earlier : Node{}, node, elapsed);
    }
    for (qsizetype i = 0; i < after.datacenters.size(); ++i) {
        const bool known =
            i < before.datacenters.size() && before.datacenters[i].name == after.datacenters[i].name;
        const Topology nothing;
        all += metricsOf(known ? *before.datacenters[i].topology : nothing, *after.datacenters[i].topology);
    }
    return all;
}

} // namespace quorate
