#include "core/monitor/RecentFigures.h"

namespace quorate {

namespace {

void add(std::optional<double>& sum, const std::optional<double>& part)
{
    if (part)
        sum = sum.value_or(0) + *part;
}

void add(std::optional<double>& sum, const std::optional<qint64>& part)
{
    if (part)
        sum = sum.value_or(0) + static_cast<double>(*part);
}

double answering(const Topology& topology)
{
    double count = 0;
    for (const Node& node : topology.nodes)
        count += node.state == NodeState::Ok ? 1 : 0;
    for (const Datacenter& centre : topology.datacenters)
        count += answering(*centre.topology);
    return count;
}

DeploymentFigures figuresOf(const Topology& before, const Topology& after)
{
    DeploymentFigures sums;
    sums.at = after.observedAt;
    sums.answeringNodes = answering(after);
    std::optional<double> hits;
    std::optional<double> misses;
    for (const NodeMetrics& node : metricsOf(before, after)) {
        add(sums.memoryUsedBytes, node.memoryUsedBytes);
        add(sums.clients, node.clients);
        add(sums.opsPerSecond, node.opsPerSecond);
        add(hits, node.hitsPerSecond);
        add(misses, node.missesPerSecond);
        if (node.role == NodeRole::Master)
            add(sums.keys, node.keys);
    }
    if (hits && misses && *hits + *misses > 0)
        sums.hitPercent = 100.0 * *hits / (*hits + *misses);
    return sums;
}

} // namespace

void RecentFigures::add(const TopologyPtr& topology)
{
    static const Topology nothing;
    m_figures.append(figuresOf(m_last ? *m_last : nothing, *topology));
    if (m_figures.size() > kMost)
        m_figures.removeFirst();
    m_last = topology;
}

QList<std::optional<double>> RecentFigures::series(std::optional<double> DeploymentFigures::*figure) const
{
    QList<std::optional<double>> series;
    for (const DeploymentFigures& figures : m_figures)
        series.append(figures.*figure);
    return series;
}

} // namespace quorate
