#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "core/health/JsonParts.h"
#include "core/monitor/Metrics.h"
#include "ui/words/Names.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

#include <condition_variable>
#include <mutex>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// Between the two looks that rates are made of.
constexpr auto kSampleDistance = 1s;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MetricsCommand)
};

template <typename T, typename Format> QString shown(const std::optional<T>& value, Format format)
{
    return value ? format(*value) : QStringLiteral("?");
}

QJsonObject nodeJson(const NodeMetrics& node)
{
    return {{QStringLiteral("endpoint"), node.endpoint.toString()},
        {QStringLiteral("role"), roleName(node.role)},
        {QStringLiteral("memoryUsedBytes"), jsonOptional(node.memoryUsedBytes)},
        {QStringLiteral("memoryMaxBytes"), jsonOptional(node.memoryMaxBytes)},
        {QStringLiteral("memoryPercent"), jsonOptional(node.memoryPercent)},
        {QStringLiteral("fragmentation"), jsonOptional(node.fragmentation)},
        {QStringLiteral("cpuPercent"), jsonOptional(node.cpuPercent)},
        {QStringLiteral("clients"), jsonOptional(node.clients)},
        {QStringLiteral("opsPerSecond"), jsonOptional(node.opsPerSecond)},
        {QStringLiteral("hitPercent"), jsonOptional(node.hitPercent)},
        {QStringLiteral("evictedPerSecond"), jsonOptional(node.evictedPerSecond)},
        {QStringLiteral("expiredPerSecond"), jsonOptional(node.expiredPerSecond)},
        {QStringLiteral("inputBytesPerSecond"), jsonOptional(node.inputBytesPerSecond)},
        {QStringLiteral("outputBytesPerSecond"), jsonOptional(node.outputBytesPerSecond)},
        {QStringLiteral("keys"), jsonOptional(node.keys)},
        {QStringLiteral("lagBytes"), jsonOptional(node.lagBytes)},
        {QStringLiteral("lagSeconds"), jsonOptional(node.lagSeconds)},
        {QStringLiteral("latencyMs"), jsonOptional(node.latencyMs)}};
}

// Over the nodes that told; null when none did.
template <typename T>
QJsonValue sum(
    const QList<NodeMetrics>& nodes, std::optional<T> NodeMetrics::*figure, bool mastersOnly = false)
{
    std::optional<double> total;
    for (const NodeMetrics& node : nodes) {
        if (const auto& value = node.*figure; value && (!mastersOnly || node.role == NodeRole::Master))
            total = total.value_or(0) + static_cast<double>(*value);
    }
    return jsonOptional(total);
}

QJsonObject document(const QList<NodeMetrics>& nodes, const QDateTime& observedAt)
{
    QJsonArray rows;
    for (const NodeMetrics& node : nodes)
        rows += nodeJson(node);
    const QJsonObject summary{{QStringLiteral("memoryUsedBytes"), sum(nodes, &NodeMetrics::memoryUsedBytes)},
        {QStringLiteral("clients"), sum(nodes, &NodeMetrics::clients)},
        {QStringLiteral("opsPerSecond"), sum(nodes, &NodeMetrics::opsPerSecond)},
        {QStringLiteral("evictedPerSecond"), sum(nodes, &NodeMetrics::evictedPerSecond)},
        {QStringLiteral("keys"), sum(nodes, &NodeMetrics::keys, true)}};
    return {{QStringLiteral("schema"), QStringLiteral("quorate.metrics/1")},
        {QStringLiteral("observedAt"), jsonTime(observedAt)}, {QStringLiteral("nodes"), rows},
        {QStringLiteral("summary"), summary}};
}

QString table(const QList<NodeMetrics>& nodes)
{
    using Align = TextTable::Align;
    TextTable rows({Text::tr("NODE"), Text::tr("ROLE"), Text::tr("MEMORY"), Text::tr("OF MAX"),
                       Text::tr("CPU"), Text::tr("CLIENTS"), Text::tr("OPS/S"), Text::tr("HITS"),
                       Text::tr("KEYS"), Text::tr("LAG"), Text::tr("PING")},
        {Align::Left, Align::Left, Align::Right, Align::Right, Align::Right, Align::Right, Align::Right,
            Align::Right, Align::Right, Align::Right, Align::Right});
    const auto bytes = [](qint64 value) {
        return bytesText(value);
    };
    const auto percent = [](double value) {
        return percentText(value);
    };
    const auto count = [](auto value) {
        return countText(static_cast<double>(value));
    };
    for (const NodeMetrics& node : nodes)
        rows.addRow({node.endpoint.toString(), roleWord(node.role), shown(node.memoryUsedBytes, bytes),
            shown(node.memoryPercent, percent), shown(node.cpuPercent, percent), shown(node.clients, count),
            shown(node.opsPerSecond, count), shown(node.hitPercent, percent), shown(node.keys, count),
            node.role == NodeRole::Replica ? shown(node.lagBytes, bytes) : QStringLiteral("-"),
            shown(node.latencyMs, [](double ms) { return millisecondsText(ms); })});
    return rows.text();
}

// False when stopped meanwhile.
bool pause(const std::stop_token& stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    never.wait_for(lock, stop, kSampleDistance, [] { return false; });
    return !stop.stop_requested();
}

} // namespace

ExitCode runMetrics(Session& session)
{
    const auto first = session.look();
    if (!first)
        return session.console().fail(first.error());
    if (!pause(session.stop()))
        return ExitCode::Cancelled;
    const TopologyPtr second = first->opened.deployment->observe(session.stop());
    const QList<NodeMetrics> nodes = metricsOf(*first->topology, *second);
    if (session.console().isJson())
        session.console().print(document(nodes, second->observedAt));
    else
        session.console().print(table(nodes));
    return verdict(*second);
}

} // namespace quorate
