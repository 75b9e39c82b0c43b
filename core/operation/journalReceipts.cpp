#include "core/operation/journalReceipts.h"

#include "core/cluster/slotJournal.h"

#include <QHash>
#include <QJsonArray>

namespace quorate {

namespace {

QString text(const QJsonObject& body, const char* key)
{
    return body.value(QLatin1String(key)).toString();
}

QDateTime time(const QJsonObject& body, const char* key)
{
    return QDateTime::fromString(text(body, key), Qt::ISODateWithMs).toUTC();
}

Endpoint endpoint(const QJsonObject& body, const char* key)
{
    const auto parsed = Endpoint::parse(text(body, key));
    return parsed ? *parsed : Endpoint{};
}

std::optional<Command> command(const QJsonValue& value)
{
    QList<QByteArray> arguments;
    const QJsonArray words = value.toArray();
    for (const QJsonValue& word : words)
        arguments += word.toString().toUtf8();
    return arguments.isEmpty() ? std::nullopt : std::optional(Command(arguments));
}

std::optional<Error> errorIn(const QJsonObject& body)
{
    const QJsonObject error = body.value(QLatin1String("error")).toObject();
    if (error.isEmpty())
        return std::nullopt;
    const auto code = errorCodeFromName(text(error, "code"));
    const QString detail = text(error, "detail");
    // The refined cause is not kept: it comes back from the server's own word.
    Error known = errorFromReply(text(error, "node"), detail.toUtf8());
    known.code = code.value_or(ErrorCode::ServerReply);
    known.detail = detail;
    return known;
}

QList<PlanStep> stepsIn(const QJsonObject& body)
{
    QList<PlanStep> steps;
    const QJsonArray entries = body.value(QLatin1String("steps")).toArray();
    for (const QJsonValue& entry : entries) {
        const QJsonObject object = entry.toObject();
        PlanStep step;
        step.purpose = stepPurposeFromName(text(object, "purpose")).value_or(StepPurpose::TakeBack);
        step.node = endpoint(object, "node");
        step.peer = text(object, "peer") == QLatin1String("sentinel") ? Peer::Sentinel : Peer::Data;
        step.command = command(object.value(QLatin1String("command")));
        step.undo = command(object.value(QLatin1String("undo")));
        step.wayOut = wayOutFromName(text(object, "undoWhen")).value_or(WayOut::None);
        step.facts = object.value(QLatin1String("facts")).toObject();
        step.transfer = object.value(QLatin1String("transfer")).toInt(-1);
        steps += step;
    }
    return steps;
}

QList<PreflightCheck> checksIn(const QJsonObject& body)
{
    QList<PreflightCheck> checks;
    const QJsonArray entries = body.value(QLatin1String("preflight")).toArray();
    for (const QJsonValue& entry : entries) {
        const QJsonObject object = entry.toObject();
        const auto code = checkFromName(text(object, "check"));
        if (code)
            checks += {*code, verdictFromName(text(object, "verdict")).value_or(Verdict::Refused),
                text(object, "node"), object.value(QLatin1String("facts")).toObject()};
    }
    return checks;
}

std::optional<Plan> planIn(const QJsonObject& body)
{
    const auto kind = operationKindFromName(text(body, "kind"));
    if (!kind)
        return std::nullopt;
    Plan plan;
    plan.kind = *kind;
    plan.deployment = text(body, "deployment");
    plan.service = text(body, "service");
    plan.oldMaster = endpoint(body, "oldMaster");
    plan.newMaster = endpoint(body, "newMaster");
    plan.risk = riskFromName(text(body, "risk")).value_or(Risk::MayLoseWrites);
    plan.facts = body.value(QLatin1String("facts")).toObject();
    plan.preflight = checksIn(body);
    plan.steps = stepsIn(body);
    plan.transfers = transfersFromJson(body.value(QLatin1String("transfers")).toArray());
    return plan;
}

Error interrupted()
{
    return {ErrorCode::OutcomeUnknown, {}, QStringLiteral("interrupted"), ErrorReason::None};
}

// An intent stands as a step whose answer is not known, until its outcome comes.
void addIntent(Receipt& receipt, const QJsonObject& body)
{
    receipt.steps += StepRecord{body.value(QLatin1String("step")).toInt(),
        body.value(QLatin1String("undo")).toBool(), time(body, "at"), 0, {}, interrupted()};
}

void addOutcome(Receipt& receipt, const QJsonObject& body)
{
    StepRecord record{body.value(QLatin1String("step")).toInt(), body.value(QLatin1String("undo")).toBool(),
        time(body, "startedAt"), body.value(QLatin1String("durationMs")).toDouble(),
        text(body, "reply").toUtf8(), errorIn(body)};
    for (auto earlier = receipt.steps.rbegin(); earlier != receipt.steps.rend(); ++earlier) {
        if (earlier->step == record.step && earlier->isUndo == record.isUndo
            && earlier->error == interrupted()) {
            *earlier = record;
            return;
        }
    }
    receipt.steps += record;
}

void addEnd(JournalledOperation& operation, const QJsonObject& body)
{
    Receipt& receipt = operation.receipt;
    operation.hasEnded = true;
    receipt.outcome = outcomeFromName(text(body, "outcome")).value_or(Outcome::Unknown);
    receipt.error = errorIn(body);
    receipt.finishedAt = time(body, "at");
    receipt.facts = body.value(QLatin1String("facts")).toObject();
    const QJsonArray left = body.value(QLatin1String("left")).toArray();
    for (const QJsonValue& step : left)
        receipt.left += {step.toInt(), std::nullopt};
}

// Its outcome stays what it was: of an interrupted one, not known.
void closeMended(JournalledOperation& operation)
{
    operation.hasEnded = true;
    operation.receipt.left.clear();
}

// Phases of slots have many lines a step, and a record of their own at its end.
bool isWithin(const Receipt& receipt, const QJsonObject& body)
{
    if (body.contains(QLatin1String("phase")))
        return false;
    const int step = body.value(QLatin1String("step")).toInt(-1);
    return step >= 0 && step < receipt.plan.steps.size();
}

} // namespace

QList<JournalledOperation> journalledOperations(const JournalContent& content)
{
    QList<JournalledOperation> operations;
    QHash<QString, qsizetype> places;
    for (const JournalRecord& record : content.records) {
        const QString event = text(record.body, "event");
        const QString id = text(record.body, "operation");
        if (event == QLatin1String("begin") && !places.contains(id)) {
            const auto plan = planIn(record.body);
            if (!plan)
                continue;
            JournalledOperation operation;
            operation.receipt.id = id;
            operation.receipt.plan = *plan;
            operation.receipt.outcome = Outcome::Unknown;
            operation.receipt.error = interrupted();
            operation.receipt.startedAt = time(record.body, "at");
            operation.receipt.finishedAt = operation.receipt.startedAt;
            places.insert(id, operations.size());
            operations += operation;
            continue;
        }
        const auto place = places.constFind(id);
        if (place == places.cend())
            continue;
        JournalledOperation& operation = operations[*place];
        if (event == QLatin1String("end"))
            addEnd(operation, record.body);
        else if (event == QLatin1String("mended"))
            closeMended(operation);
        else if (event == QLatin1String("intent") && isWithin(operation.receipt, record.body))
            addIntent(operation.receipt, record.body);
        else if (event == QLatin1String("outcome") && isWithin(operation.receipt, record.body))
            addOutcome(operation.receipt, record.body);
        if (!operation.hasEnded)
            operation.receipt.finishedAt = time(record.body, "at");
    }
    return operations;
}

} // namespace quorate
