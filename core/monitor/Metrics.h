#pragma once

#include "core/topology/Topology.h"

#include <QList>

#include <chrono>
#include <memory>
#include <optional>

namespace quorate {

/// What one node does and has, from two looks at its INFO. Rates are differences over the time between them;
/// a counter that went back (a restart) or was not told gives no rate. Percentages are 0 to 100; CPU may
/// exceed it on several cores.
struct NodeMetrics {
    Endpoint endpoint;
    NodeRole role = NodeRole::Unknown;
    std::optional<qint64> memoryUsedBytes;
    std::optional<qint64> memoryMaxBytes; ///< 0: no limit
    std::optional<double> memoryPercent; ///< of the limit; nothing without one
    std::optional<double> fragmentation;
    std::optional<double> cpuPercent; ///< of one core: the raw used_cpu_* is no percentage
    std::optional<qint64> clients;
    std::optional<double> opsPerSecond;
    std::optional<double> hitPercent; ///< of the reads between the two looks; nothing without reads
    std::optional<double> hitsPerSecond;
    std::optional<double> missesPerSecond;
    std::optional<double> evictedPerSecond;
    std::optional<double> expiredPerSecond;
    std::optional<double> inputBytesPerSecond;
    std::optional<double> outputBytesPerSecond;
    std::optional<qint64> keys;
    std::optional<qint64> lagBytes;
    std::optional<qint64> lagSeconds;
    std::optional<double> latencyMs;
};

/// Of one node seen twice, `elapsed` apart. Either look may lack an INFO. Pure.
NodeMetrics metricsOf(const Node& before, const Node& after, std::chrono::duration<double> elapsed);

/// All nodes of `after` that are no Sentinels, over data centres too.
QList<NodeMetrics> metricsOf(const Topology& before, const Topology& after);

} // namespace quorate
