#include "core/operation/journalEvents.h"

#include "core/base/Untrusted.h"
#include "core/cluster/slotJournal.h"
#include "core/health/JsonParts.h"

#include <QJsonArray>

namespace quorate {

namespace {

QJsonObject event(const char* name, const QString& operation, const QDateTime& at)
{
    return {{QStringLiteral("event"), QLatin1String(name)}, {QStringLiteral("operation"), operation},
        {QStringLiteral("at"), jsonTime(at)}};
}

QString peerName(Peer peer)
{
    return peer == Peer::Sentinel ? QStringLiteral("sentinel") : QStringLiteral("data");
}

QJsonValue argumentsOrNull(const std::optional<Command>& command)
{
    return command ? QJsonValue(redactedArguments(*command)) : QJsonValue(QJsonValue::Null);
}

QJsonValue errorText(const std::optional<Error>& error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("code"), errorCodeName(error->code)},
        {QStringLiteral("node"), error->node}, {QStringLiteral("detail"), plainLine(error->detail)}};
}

} // namespace

QJsonArray redactedArguments(const Command& command)
{
    QJsonArray arguments;
    const QList<QByteArray> shown = command.redactedArguments();
    for (const QByteArray& argument : shown)
        arguments += QString::fromUtf8(argument);
    return arguments;
}

QJsonObject beginEvent(const QString& operation, const QDateTime& at, const Plan& plan)
{
    QJsonArray steps;
    for (const PlanStep& step : plan.steps)
        steps += QJsonObject{{QStringLiteral("purpose"), stepPurposeName(step.purpose)},
            {QStringLiteral("node"), step.node.toString()}, {QStringLiteral("peer"), peerName(step.peer)},
            {QStringLiteral("command"), argumentsOrNull(step.command)},
            {QStringLiteral("undo"), argumentsOrNull(step.undo)},
            {QStringLiteral("undoWhen"), wayOutName(step.wayOut)}, {QStringLiteral("facts"), step.facts},
            {QStringLiteral("transfer"), step.transfer}};
    QJsonArray checks;
    for (const PreflightCheck& check : plan.preflight)
        checks += QJsonObject{{QStringLiteral("check"), checkName(check.code)},
            {QStringLiteral("verdict"), verdictName(check.verdict)}, {QStringLiteral("node"), check.node},
            {QStringLiteral("facts"), check.facts}};
    QJsonObject body = event("begin", operation, at);
    body[QStringLiteral("kind")] = operationName(plan.kind);
    body[QStringLiteral("deployment")] = plan.deployment;
    body[QStringLiteral("service")] = jsonText(plan.service);
    body[QStringLiteral("oldMaster")] = jsonText(plan.oldMaster.toString());
    body[QStringLiteral("newMaster")] = jsonText(plan.newMaster.toString());
    body[QStringLiteral("risk")] = riskName(plan.risk);
    body[QStringLiteral("facts")] = plan.facts;
    body[QStringLiteral("preflight")] = checks;
    body[QStringLiteral("steps")] = steps;
    if (!plan.transfers.isEmpty())
        body[QStringLiteral("transfers")] = transfersJson(plan.transfers);
    return body;
}

QJsonObject intentEvent(const QString& operation, const QDateTime& at, int step, bool isUndo,
    const Endpoint& node, Peer peer, const Command& command)
{
    QJsonObject body = event("intent", operation, at);
    body[QStringLiteral("step")] = step;
    body[QStringLiteral("undo")] = isUndo;
    body[QStringLiteral("node")] = node.toString();
    body[QStringLiteral("peer")] = peerName(peer);
    body[QStringLiteral("command")] = redactedArguments(command);
    return body;
}

QJsonObject outcomeEvent(const QString& operation, const QDateTime& at, const StepRecord& record)
{
    QJsonObject body = event("outcome", operation, at);
    body[QStringLiteral("step")] = record.step;
    body[QStringLiteral("undo")] = record.isUndo;
    body[QStringLiteral("startedAt")] = jsonTime(record.startedAt);
    body[QStringLiteral("durationMs")] = record.durationMs;
    body[QStringLiteral("reply")] = jsonText(plainLine(record.reply));
    body[QStringLiteral("error")] = errorText(record.error);
    return body;
}

QJsonObject endEvent(const QString& operation, const QDateTime& at, const Receipt& receipt)
{
    QJsonArray left;
    for (const LeftOver& one : receipt.left)
        left += one.step;
    QJsonObject body = event("end", operation, at);
    body[QStringLiteral("outcome")] = outcomeName(receipt.outcome);
    body[QStringLiteral("error")] = errorText(receipt.error);
    body[QStringLiteral("left")] = left;
    body[QStringLiteral("facts")] = receipt.facts;
    return body;
}

QJsonObject mendedEvent(const QString& operation, const QDateTime& at, const QString& by)
{
    QJsonObject body = event("mended", operation, at);
    body[QStringLiteral("by")] = by;
    return body;
}

} // namespace quorate
