#pragma once

#include "core/health/Wording.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

namespace quorate {

/// The parts that several JSON documents of cli.md share. Unknown is null, never 0 or "".

/// "2026-01-31T12:00:00.000Z", or null for a time that is not known.
QJsonValue jsonTime(const QDateTime& time);
/// The text, or null when it is empty.
QJsonValue jsonText(const QString& text);
/// host:port, or null.
QJsonValue jsonEndpoint(const std::optional<Endpoint>& endpoint);
/// [[0,5460],[7000,7000]]
QJsonArray jsonRanges(const SlotRanges& ranges);

template <typename T> QJsonValue jsonOptional(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

/// A node of quorate.topology/1; `error` is null or {code, message, hint}.
QJsonObject nodeJson(const Node& node, const Wording& wording);
/// {code, severity, node, message, facts}
QJsonObject findingJson(const Finding& finding, const Wording& wording);

} // namespace quorate
