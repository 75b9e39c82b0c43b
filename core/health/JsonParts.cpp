#include "core/health/JsonParts.h"

namespace quorate {

namespace {

QJsonValue errorOf(const Node& node, const Wording& wording)
{
    if (!node.error)
        return QJsonValue::Null;
    return QJsonObject{
        {QStringLiteral("code"), errorCodeName(node.error->code)},
        {QStringLiteral("message"), wording.error(*node.error)},
        {QStringLiteral("hint"), jsonText(wording.hint(*node.error))},
    };
}

} // namespace

QJsonValue jsonTime(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue::Null;
}

QJsonValue jsonText(const QString& text)
{
    return text.isEmpty() ? QJsonValue::Null : QJsonValue(text);
}

QJsonValue jsonEndpoint(const std::optional<Endpoint>& endpoint)
{
    return endpoint && endpoint->isValid() ? QJsonValue(endpoint->toString()) : QJsonValue::Null;
}

QJsonArray jsonRanges(const SlotRanges& ranges)
{
    QJsonArray array;
    for (const SlotRange& range : ranges)
        array.append(QJsonArray{range.first, range.last});
    return array;
}

QJsonObject nodeJson(const Node& node, const Wording& wording)
{
    return {
        {QStringLiteral("endpoint"), node.endpoint.toString()},
        {QStringLiteral("id"), jsonText(QString::fromUtf8(node.id))},
        {QStringLiteral("runId"), jsonText(QString::fromUtf8(node.runId))},
        {QStringLiteral("role"), roleName(node.role)},
        {QStringLiteral("state"), stateName(node.state)},
        {QStringLiteral("flags"), QJsonArray::fromStringList(node.flags)},
        {QStringLiteral("master"), jsonEndpoint(node.master)},
        {QStringLiteral("linkUp"), jsonOptional(node.linkUp)},
        {QStringLiteral("offset"), jsonOptional(node.offset)},
        {QStringLiteral("lagBytes"), jsonOptional(node.lagBytes)},
        {QStringLiteral("lagSeconds"), jsonOptional(node.lagSeconds)},
        {QStringLiteral("syncInProgress"), jsonOptional(node.syncInProgress)},
        {QStringLiteral("priority"), jsonOptional(node.priority)},
        {QStringLiteral("readOnly"), jsonOptional(node.readOnly)},
        {QStringLiteral("slotRanges"), jsonRanges(node.slotRanges)},
        {QStringLiteral("slotCount"), node.slotCount()},
        {QStringLiteral("epoch"), jsonOptional(node.epoch)},
        {QStringLiteral("version"), jsonText(node.version)},
        {QStringLiteral("latencyMs"), jsonOptional(node.latencyMs)},
        {QStringLiteral("lastSeen"), jsonTime(node.lastSeen)},
        {QStringLiteral("error"), errorOf(node, wording)},
    };
}

QJsonObject findingJson(const Finding& finding, const Wording& wording)
{
    return {
        {QStringLiteral("code"), findingCodeName(finding.code)},
        {QStringLiteral("severity"), severityName(finding.severity)},
        {QStringLiteral("node"), jsonText(finding.node)},
        {QStringLiteral("message"), wording.finding(finding)},
        {QStringLiteral("facts"), finding.facts},
    };
}

} // namespace quorate
