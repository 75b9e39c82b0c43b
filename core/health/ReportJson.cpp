#include "core/health/ReportJson.h"

#include "core/health/JsonParts.h"
#include "core/health/TopologyJson.h"

namespace quorate {

namespace {

QJsonObject summaryJson(const ReportSummary& summary)
{
    return {
        {QStringLiteral("totalNodes"), summary.totalNodes},
        {QStringLiteral("healthyNodes"), summary.healthyNodes},
        {QStringLiteral("memoryUsedBytes"), jsonOptional(summary.memoryUsedBytes)},
        {QStringLiteral("memoryMaxBytes"), jsonOptional(summary.memoryMaxBytes)},
        {QStringLiteral("memoryPercent"), jsonOptional(summary.memoryPercent)},
        {QStringLiteral("clients"), jsonOptional(summary.clients)},
        {QStringLiteral("opsPerSecond"), jsonOptional(summary.opsPerSecond)},
        {QStringLiteral("keys"), jsonOptional(summary.keys)},
        {QStringLiteral("cpuPercentAverage"), jsonOptional(summary.cpuPercentAverage)},
    };
}

QJsonObject arithmeticJson(const ScoreArithmetic& sum)
{
    return {
        {QStringLiteral("healthyNodes"), sum.healthyNodes},
        {QStringLiteral("totalNodes"), sum.totalNodes},
        {QStringLiteral("nodePoints"), sum.nodePoints},
        {QStringLiteral("criticalPoints"), 15 * sum.criticals},
        {QStringLiteral("warningPoints"), 5 * sum.warnings},
    };
}

QJsonObject reportNodeJson(const ReportNode& row, const Wording& wording)
{
    QJsonObject object = nodeJson(row.node, wording);
    object.insert(QStringLiteral("memoryUsedBytes"), jsonOptional(row.memoryUsedBytes));
    object.insert(QStringLiteral("memoryMaxBytes"), jsonOptional(row.memoryMaxBytes));
    object.insert(QStringLiteral("memoryPercent"), jsonOptional(row.memoryPercent));
    object.insert(QStringLiteral("fragmentation"), jsonOptional(row.fragmentation));
    object.insert(QStringLiteral("clients"), jsonOptional(row.clients));
    object.insert(QStringLiteral("opsPerSecond"), jsonOptional(row.opsPerSecond));
    object.insert(QStringLiteral("keys"), jsonOptional(row.keys));
    object.insert(QStringLiteral("uptimeSeconds"), jsonOptional(row.uptimeSeconds));
    object.insert(QStringLiteral("hitPercent"), jsonOptional(row.hitPercent));
    return object;
}

QJsonObject reportFindingJson(const Finding& finding, const Wording& wording)
{
    QJsonObject object = findingJson(finding, wording);
    object.insert(QStringLiteral("why"), wording.why(finding));
    return object;
}

QJsonObject alertsJson(const Report& report, const Wording& wording)
{
    QJsonArray details;
    for (const Finding& finding : report.topology->findings) {
        if (finding.severity != Severity::Info)
            details.append(findingJson(finding, wording));
    }
    return {
        {QStringLiteral("total"), report.arithmetic.criticals + report.arithmetic.warnings},
        {QStringLiteral("critical"), report.arithmetic.criticals},
        {QStringLiteral("warning"), report.arithmetic.warnings},
        {QStringLiteral("details"), details},
    };
}

QJsonObject recommendationJson(const Recommendation& advice, const Wording& wording)
{
    return {
        {QStringLiteral("text"), wording.recommendation(advice)},
        {QStringLiteral("node"), jsonText(advice.node)},
        {QStringLiteral("setting"), jsonText(advice.setting)},
        {QStringLiteral("cause"), findingCodeName(advice.cause)},
    };
}

} // namespace

QJsonObject reportJson(const Report& report, const Wording& wording)
{
    QJsonArray nodes, findings, recommendations;
    for (const ReportNode& row : report.nodes)
        nodes.append(reportNodeJson(row, wording));
    for (const Finding& finding : report.topology->findings)
        findings.append(reportFindingJson(finding, wording));
    for (const Recommendation& advice : report.recommendations)
        recommendations.append(recommendationJson(advice, wording));
    return {
        {QStringLiteral("schema"), QStringLiteral("quorate.report/1")},
        {QStringLiteral("generatedAt"), jsonTime(report.generatedAt)},
        {QStringLiteral("target"), jsonText(report.target)},
        {QStringLiteral("score"), report.arithmetic.score},
        {QStringLiteral("status"), reportStatusName(report.status)},
        {QStringLiteral("health"), healthName(report.topology->health)},
        {QStringLiteral("scoreArithmetic"), arithmeticJson(report.arithmetic)},
        {QStringLiteral("summary"), summaryJson(report.summary)},
        {QStringLiteral("summaryText"), wording.summary(report)},
        {QStringLiteral("nodes"), nodes},
        {QStringLiteral("findings"), findings},
        {QStringLiteral("alerts"), alertsJson(report, wording)},
        {QStringLiteral("recommendations"), recommendations},
        {QStringLiteral("trends"), QJsonValue::Null}, // needs a history, which one look does not give
        {QStringLiteral("topology"), topologyJson(*report.topology, wording)},
    };
}

} // namespace quorate
