#include "core/operation/PlanJson.h"

#include "core/base/Untrusted.h"
#include "core/cluster/slotCommands.h"
#include "core/cluster/slotJournal.h"
#include "core/health/JsonParts.h"

namespace quorate {

namespace {

QJsonValue commandJson(const std::optional<Command>& command)
{
    return command ? QJsonValue(command->redacted()) : QJsonValue(QJsonValue::Null);
}

QJsonValue nodeOrNull(const Endpoint& endpoint)
{
    return endpoint.isValid() ? QJsonValue(endpoint.toString()) : QJsonValue(QJsonValue::Null);
}

QJsonArray checksJson(const Plan& plan, const PlanWording& wording)
{
    QJsonArray checks;
    for (const PreflightCheck& check : plan.preflight)
        checks += QJsonObject{{QStringLiteral("name"), checkName(check.code)},
            {QStringLiteral("ok"), check.verdict != Verdict::Refused},
            {QStringLiteral("verdict"), verdictName(check.verdict)},
            {QStringLiteral("node"), jsonText(check.node)}, {QStringLiteral("detail"), wording.check(check)},
            {QStringLiteral("facts"), check.facts}};
    return checks;
}

QJsonArray templatesJson(const Plan& plan, const PlanStep& step)
{
    QJsonArray templates;
    for (const SlotTemplate& each : slotTemplates(plan, step))
        templates += QJsonObject{{QStringLiteral("phase"), slotPhaseName(each.phase)},
            {QStringLiteral("node"), nodeOrNull(each.node)},
            {QStringLiteral("command"), each.command.redacted()}};
    return templates;
}

QJsonArray stepsJson(const Plan& plan, const PlanWording& wording)
{
    QJsonArray steps;
    for (int i = 0; i < plan.steps.size(); ++i) {
        const PlanStep& step = plan.steps[i];
        QJsonObject object{{QStringLiteral("index"), i}, {QStringLiteral("node"), nodeOrNull(step.node)},
            {QStringLiteral("purpose"), stepPurposeName(step.purpose)},
            {QStringLiteral("command"), commandJson(step.command)},
            {QStringLiteral("undo"), commandJson(step.undo)},
            {QStringLiteral("undoWhen"), wayOutName(step.wayOut)},
            {QStringLiteral("why"), wording.why(plan, step)}};
        if (step.transfer >= 0)
            object[QStringLiteral("forEachSlot")] = templatesJson(plan, step);
        steps += object;
    }
    return steps;
}

QJsonValue errorOrNull(const std::optional<Error>& error, const PlanWording& wording)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("code"), errorCodeName(error->code)},
        {QStringLiteral("node"), jsonText(error->node)}, {QStringLiteral("message"), wording.error(*error)},
        {QStringLiteral("hint"), jsonText(wording.hint(*error))}};
}

QJsonObject sentJson(const StepRecord& record, const Plan& plan, const PlanWording& wording)
{
    const PlanStep& step = plan.steps[record.step];
    return {{QStringLiteral("index"), record.step}, {QStringLiteral("node"), nodeOrNull(step.node)},
        {QStringLiteral("undo"), record.isUndo},
        {QStringLiteral("command"), commandJson(record.isUndo ? step.undo : step.command)},
        {QStringLiteral("startedAt"), jsonTime(record.startedAt)},
        {QStringLiteral("durationMs"), record.durationMs},
        {QStringLiteral("reply"), jsonText(plainLine(record.reply))},
        {QStringLiteral("error"), errorOrNull(record.error, wording)}};
}

QJsonObject leftJson(const LeftOver& left, const Plan& plan, const PlanWording& wording)
{
    const PlanStep& step = plan.steps[left.step];
    return {{QStringLiteral("index"), left.step}, {QStringLiteral("node"), nodeOrNull(step.node)},
        {QStringLiteral("command"),
            step.transfer < 0 ? commandJson(mendingCommand(step))
                              : QStringLiteral("quoratectl cluster resume")},
        {QStringLiteral("error"), errorOrNull(left.error, wording)}};
}

} // namespace

QJsonObject planJson(const Plan& plan, const PlanWording& wording)
{
    return {{QStringLiteral("schema"), QStringLiteral("quorate.plan/1")},
        {QStringLiteral("operation"), operationName(plan.kind)}, {QStringLiteral("target"), plan.deployment},
        {QStringLiteral("service"), jsonText(plan.service)},
        {QStringLiteral("oldMaster"), nodeOrNull(plan.oldMaster)},
        {QStringLiteral("newMaster"), nodeOrNull(plan.newMaster)},
        {QStringLiteral("risk"), riskName(plan.risk)}, {QStringLiteral("riskText"), wording.risk(plan)},
        {QStringLiteral("preflight"), checksJson(plan, wording)},
        {QStringLiteral("refused"), plan.isRefused()}, {QStringLiteral("steps"), stepsJson(plan, wording)},
        {QStringLiteral("transfers"), transfersJson(plan.transfers)}, {QStringLiteral("facts"), plan.facts},
        {QStringLiteral("summary"), wording.title(plan)}};
}

QJsonObject receiptJson(const Receipt& receipt, const PlanWording& wording)
{
    QJsonArray steps;
    for (const StepRecord& record : receipt.steps)
        steps += sentJson(record, receipt.plan, wording);
    QJsonArray left;
    for (const LeftOver& one : receipt.left)
        left += leftJson(one, receipt.plan, wording);
    return {{QStringLiteral("schema"), QStringLiteral("quorate.operation/1")},
        {QStringLiteral("id"), jsonText(receipt.id)},
        {QStringLiteral("operation"), operationName(receipt.plan.kind)},
        {QStringLiteral("target"), receipt.plan.deployment},
        {QStringLiteral("outcome"), outcomeName(receipt.outcome)},
        {QStringLiteral("summary"), wording.outcome(receipt)},
        {QStringLiteral("error"), errorOrNull(receipt.error, wording)},
        {QStringLiteral("startedAt"), jsonTime(receipt.startedAt)},
        {QStringLiteral("finishedAt"), jsonTime(receipt.finishedAt)},
        {QStringLiteral("durationMs"), receipt.durationMs()}, {QStringLiteral("steps"), steps},
        {QStringLiteral("left"), left}, {QStringLiteral("facts"), receipt.facts},
        {QStringLiteral("plan"), planJson(receipt.plan, wording)}};
}

} // namespace quorate
