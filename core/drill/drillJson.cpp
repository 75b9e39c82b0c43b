#include "core/drill/drillJson.h"

#include <QJsonArray>

namespace quorate {

namespace {

constexpr QLatin1String kSchema("quorate.drill/1");

template <typename Number> QJsonValue orNull(const std::optional<Number>& value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

std::optional<double> number(const QJsonObject& object, QLatin1String key)
{
    const QJsonValue value = object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::optional<qint64> integer(const QJsonObject& object, QLatin1String key)
{
    const auto value = number(object, key);
    return value ? std::optional(static_cast<qint64>(*value)) : std::nullopt;
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFrom(const QJsonObject& object, QLatin1String key)
{
    return QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs).toUTC();
}

DeploymentKind kindFrom(const QString& name)
{
    for (const auto kind : {DeploymentKind::Standalone, DeploymentKind::Replication, DeploymentKind::Sentinel,
             DeploymentKind::Cluster, DeploymentKind::Datacenters}) {
        if (kindName(kind) == name)
            return kind;
    }
    return DeploymentKind::Unknown;
}

QJsonArray marksJson(const QList<DrillMark>& marks)
{
    QJsonArray array;
    for (const DrillMark& mark : marks)
        array += QJsonObject{{QStringLiteral("mark"), markName(mark.kind)}, {QStringLiteral("ms"), mark.ms}};
    return array;
}

QList<DrillMark> marksFrom(const QJsonArray& array)
{
    using Kind = DrillMark::Kind;
    QList<DrillMark> marks;
    for (const QJsonValue& each : array) {
        for (const Kind kind : {Kind::Struck, Kind::Suspected, Kind::Detected, Kind::NewMaster,
                 Kind::WritesBack, Kind::Healed, Kind::AllLinked}) {
            if (each.toObject().value(QLatin1String("mark")).toString() == markName(kind))
                marks << DrillMark{kind, each.toObject().value(QLatin1String("ms")).toDouble()};
        }
    }
    return marks;
}

QJsonObject comparison(const DrillReport& before)
{
    return {{QStringLiteral("id"), before.id}, {QStringLiteral("startedAt"), timeText(before.startedAt)},
        {QStringLiteral("detectionMs"), orNull(before.msOf(DrillMark::Kind::Detected))},
        {QStringLiteral("writeGapMs"), orNull(before.writeGapMs)},
        {QStringLiteral("lost"), orNull(before.lost)},
        {QStringLiteral("fullResyncs"), orNull(before.fullResyncs)},
        {QStringLiteral("partialResyncs"), orNull(before.partialResyncs)}};
}

QJsonValue errorJson(const std::optional<Error>& error)
{
    if (!error)
        return {};
    return QJsonObject{{QStringLiteral("code"), errorCodeName(error->code)},
        {QStringLiteral("node"), orNull(error->node)}, {QStringLiteral("detail"), error->detail}};
}

std::optional<Error> errorFrom(const QJsonValue& value)
{
    if (!value.isObject())
        return std::nullopt;
    const QJsonObject object = value.toObject();
    return Error{
        errorCodeFromName(object.value(QLatin1String("code")).toString()).value_or(ErrorCode::Protocol),
        object.value(QLatin1String("node")).toString(), object.value(QLatin1String("detail")).toString()};
}

} // namespace

QJsonObject drillJson(const DrillReport& report, const DrillReport* before)
{
    return {{QStringLiteral("schema"), kSchema}, {QStringLiteral("id"), report.id},
        {QStringLiteral("deployment"), report.deployment}, {QStringLiteral("kind"), kindName(report.kind)},
        {QStringLiteral("scenario"), scenarioName(report.scenario)},
        {QStringLiteral("startedAt"), timeText(report.startedAt)},
        {QStringLiteral("finishedAt"), timeText(report.finishedAt)},
        {QStringLiteral("struck"), orNull(report.struck)},
        {QStringLiteral("masterBefore"), orNull(report.masterBefore)},
        {QStringLiteral("masterAfter"), orNull(report.masterAfter)},
        {QStringLiteral("marks"), marksJson(report.marks)},
        {QStringLiteral("suspicionMs"), orNull(report.msOf(DrillMark::Kind::Suspected))},
        {QStringLiteral("detectionMs"), orNull(report.msOf(DrillMark::Kind::Detected))},
        {QStringLiteral("newMasterMs"), orNull(report.msOf(DrillMark::Kind::NewMaster))},
        {QStringLiteral("writeGapMs"), orNull(report.writeGapMs)},
        {QStringLiteral("readGapMs"), orNull(report.readGapMs)},
        {QStringLiteral("acknowledged"), report.acknowledged}, {QStringLiteral("refused"), report.refused},
        {QStringLiteral("staleReads"), report.staleReads}, {QStringLiteral("lost"), orNull(report.lost)},
        {QStringLiteral("fullResyncs"), orNull(report.fullResyncs)},
        {QStringLiteral("partialResyncs"), orNull(report.partialResyncs)},
        {QStringLiteral("recovered"), report.isRecovered}, {QStringLiteral("cleanedUp"), report.isCleanedUp},
        {QStringLiteral("error"), errorJson(report.error)},
        {QStringLiteral("before"), before ? QJsonValue(comparison(*before)) : QJsonValue()}};
}

std::optional<DrillReport> drillFromJson(const QJsonObject& object)
{
    const auto scenario = scenarioFromName(object.value(QLatin1String("scenario")).toString());
    DrillReport report;
    report.startedAt = timeFrom(object, QLatin1String("startedAt"));
    if (object.value(QLatin1String("schema")).toString() != kSchema || !scenario
        || !report.startedAt.isValid())
        return std::nullopt;
    report.id = object.value(QLatin1String("id")).toString();
    report.deployment = object.value(QLatin1String("deployment")).toString();
    report.kind = kindFrom(object.value(QLatin1String("kind")).toString());
    report.scenario = *scenario;
    report.finishedAt = timeFrom(object, QLatin1String("finishedAt"));
    report.struck = object.value(QLatin1String("struck")).toString();
    report.masterBefore = object.value(QLatin1String("masterBefore")).toString();
    report.masterAfter = object.value(QLatin1String("masterAfter")).toString();
    report.marks = marksFrom(object.value(QLatin1String("marks")).toArray());
    report.writeGapMs = number(object, QLatin1String("writeGapMs"));
    report.readGapMs = number(object, QLatin1String("readGapMs"));
    report.acknowledged = integer(object, QLatin1String("acknowledged")).value_or(0);
    report.refused = integer(object, QLatin1String("refused")).value_or(0);
    report.staleReads = integer(object, QLatin1String("staleReads")).value_or(0);
    report.lost = integer(object, QLatin1String("lost"));
    report.fullResyncs = integer(object, QLatin1String("fullResyncs"));
    report.partialResyncs = integer(object, QLatin1String("partialResyncs"));
    report.isRecovered = object.value(QLatin1String("recovered")).toBool();
    report.isCleanedUp = object.value(QLatin1String("cleanedUp")).toBool();
    report.error = errorFrom(object.value(QLatin1String("error")));
    return report;
}

} // namespace quorate
