#include "core/health/Report.h"

#include "core/health/recommendations.h"
#include "core/topology/keyCount.h"

#include <algorithm>
#include <cmath>

namespace quorate {

namespace {

/// The nodes of the topology, or of all its data centres.
QList<Node> nodesOf(const Topology& topology)
{
    if (!topology.nodes.isEmpty())
        return topology.nodes;
    QList<Node> nodes;
    for (const Datacenter& centre : topology.datacenters)
        nodes += nodesOf(*centre.topology);
    return nodes;
}

std::optional<double> percentOf(std::optional<qint64> part, std::optional<qint64> whole)
{
    if (!part || !whole || *whole <= 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(*part) / static_cast<double>(*whole);
}

std::optional<double> hitPercentIn(const Info& info)
{
    const auto hits = info.integer("keyspace_hits");
    const auto misses = info.integer("keyspace_misses");
    if (!hits || !misses)
        return std::nullopt;
    return percentOf(hits, *hits + *misses);
}

ReportNode reportNode(const Node& node)
{
    ReportNode row;
    row.node = node;
    if (!node.info)
        return row;
    const Info& info = *node.info;
    row.memoryUsedBytes = info.integer("used_memory");
    row.memoryMaxBytes = info.integer("maxmemory");
    row.memoryPercent = percentOf(row.memoryUsedBytes, row.memoryMaxBytes);
    row.fragmentation = info.number("mem_fragmentation_ratio");
    row.clients = info.integer("connected_clients");
    row.opsPerSecond = info.integer("instantaneous_ops_per_sec");
    row.keys = keyCount(info);
    row.uptimeSeconds = info.integer("uptime_in_seconds");
    row.hitPercent = hitPercentIn(info);
    return row;
}

void add(std::optional<qint64>& sum, const std::optional<qint64>& value)
{
    if (value)
        sum = sum.value_or(0) + *value;
}

/// The sum of the limits, 0 (no limit) as soon as one server has none, nothing when no server told.
std::optional<qint64> summedLimit(const QList<ReportNode>& rows)
{
    std::optional<qint64> sum;
    for (const ReportNode& row : rows) {
        if (row.memoryMaxBytes && *row.memoryMaxBytes == 0)
            return 0;
        add(sum, row.memoryMaxBytes);
    }
    return sum;
}

ReportSummary summaryOf(const QList<ReportNode>& rows, const ScoreArithmetic& arithmetic)
{
    ReportSummary summary;
    summary.totalNodes = arithmetic.totalNodes;
    summary.healthyNodes = arithmetic.healthyNodes;
    QList<ReportNode> servers; // a Sentinel holds no data: its few clients would only blur the sums
    std::copy_if(rows.cbegin(), rows.cend(), std::back_inserter(servers),
        [](const ReportNode& row) { return row.node.role != NodeRole::Sentinel; });
    for (const ReportNode& row : servers) {
        add(summary.memoryUsedBytes, row.memoryUsedBytes);
        add(summary.clients, row.clients);
        add(summary.opsPerSecond, row.opsPerSecond);
        if (row.node.role == NodeRole::Master)
            add(summary.keys, row.keys);
    }
    summary.memoryMaxBytes = summedLimit(servers);
    summary.memoryPercent = percentOf(summary.memoryUsedBytes, summary.memoryMaxBytes);
    return summary;
}

/// What counts of a deployment's health: its own word, and never better than the findings counted into the
/// score.
HealthLevel countedHealth(const Topology& topology, const ScoreArithmetic& sum)
{
    if (sum.criticals > 0)
        return HealthLevel::Critical;
    return sum.warnings > 0 ? std::max(topology.health, HealthLevel::Degraded) : topology.health;
}

/// What the health leaves of a status. The arithmetic alone would call a deployment with one warning
/// excellent (95) and one with a single critical finding good (85).
ReportStatus bestStatusFor(HealthLevel health)
{
    switch (health) {
    case HealthLevel::Healthy:
        return ReportStatus::Excellent;
    case HealthLevel::Degraded:
        return ReportStatus::Good;
    case HealthLevel::Critical:
        return ReportStatus::Fair;
    }
    return ReportStatus::Fair;
}

} // namespace

QString reportStatusName(ReportStatus status)
{
    switch (status) {
    case ReportStatus::Excellent:
        return QStringLiteral("excellent");
    case ReportStatus::Good:
        return QStringLiteral("good");
    case ReportStatus::Fair:
        return QStringLiteral("fair");
    case ReportStatus::Poor:
        return QStringLiteral("poor");
    case ReportStatus::Critical:
        return QStringLiteral("critical");
    }
    return QStringLiteral("critical");
}

ReportStatus statusOf(int score)
{
    if (score >= 90)
        return ReportStatus::Excellent;
    if (score >= 75)
        return ReportStatus::Good;
    if (score >= 50)
        return ReportStatus::Fair;
    return score >= 25 ? ReportStatus::Poor : ReportStatus::Critical;
}

ReportStatus statusOf(int score, HealthLevel health)
{
    return std::max(statusOf(score), bestStatusFor(health));
}

ScoreArithmetic scoreOf(const Topology& topology)
{
    ScoreArithmetic sum;
    for (const Node& node : nodesOf(topology)) {
        ++sum.totalNodes;
        if (node.state == NodeState::Ok)
            ++sum.healthyNodes;
    }
    // Without a single known node nothing is known to be healthy: the whole share is lost.
    const double sickShare =
        sum.totalNodes == 0 ? 1.0 : 1.0 - static_cast<double>(sum.healthyNodes) / sum.totalNodes;
    sum.nodePoints = static_cast<int>(std::lround(30 * sickShare));
    for (const Finding& finding : topology.findings) {
        sum.criticals += finding.severity == Severity::Critical ? 1 : 0;
        sum.warnings += finding.severity == Severity::Warning ? 1 : 0;
    }
    sum.score = std::max(0, 100 - sum.nodePoints - 15 * sum.criticals - 5 * sum.warnings);
    return sum;
}

Report makeReport(TopologyPtr topology, const QString& target, const QDateTime& generatedAt)
{
    Report report;
    report.generatedAt = generatedAt.toUTC();
    report.target = target;
    report.topology = topology ? std::move(topology) : std::make_shared<const Topology>();
    report.arithmetic = scoreOf(*report.topology);
    report.status = statusOf(report.arithmetic.score, countedHealth(*report.topology, report.arithmetic));
    for (const Node& node : nodesOf(*report.topology))
        report.nodes += reportNode(node);
    report.summary = summaryOf(report.nodes, report.arithmetic);
    report.recommendations = recommendationsFor(report.topology->findings);
    return report;
}

} // namespace quorate
