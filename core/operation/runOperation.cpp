#include "core/operation/runOperation.h"

#include "core/operation/journalEvents.h"
#include "core/operation/operationBody.h"
#include "core/operation/operationLocks.h"

#include <QJsonArray>

namespace quorate {

namespace {

Receipt refused(Receipt receipt, const Error& error, const Clock& clock)
{
    receipt.outcome = error.code == ErrorCode::Cancelled ? Outcome::Cancelled : Outcome::Refused;
    receipt.error = error;
    receipt.finishedAt = clock.now();
    return receipt;
}

Status stillHolds(const Plan& plan, const OperationGround& ground, const std::stop_token& stop)
{
    const TopologyPtr now = ground.observe(stop);
    if (stop.stop_requested())
        return Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled")};
    if (const auto moved = movedSince(plan.basis, *now))
        return Error{ErrorCode::Precondition, moved->node,
            QStringLiteral("it was %1 when the plan was made and is %2 now").arg(moved->was, moved->is)};
    return {};
}

// What was left by an operation, or by several, is there no more.
void closeMended(const Plan& plan, const Receipt& receipt, const Journal& journal)
{
    QList<QJsonObject> events;
    if (plan.kind == OperationKind::Mend)
        events +=
            mendedEvent(plan.facts.value(QLatin1String("id")).toString(), receipt.finishedAt, receipt.id);
    const QJsonArray resumed = plan.facts.value(QLatin1String("resumes")).toArray();
    for (const QJsonValue& id : resumed)
        events += mendedEvent(id.toString(), receipt.finishedAt, receipt.id);
    if (!events.isEmpty())
        (void)journal.append(events);
}

Outcome outcomeOf(const Status& done, const OperationContext& context)
{
    if (done)
        return Outcome::Succeeded;
    if (done.error().code == ErrorCode::OutcomeUnknown)
        return Outcome::Unknown;
    if (done.error().code == ErrorCode::Cancelled)
        return Outcome::Cancelled;
    return context.mayHaveChanged() ? Outcome::Failed : Outcome::Refused;
}

} // namespace

Receipt runOperation(const Plan& plan, const OperationGround& ground, std::stop_token stop,
    const OperationContext::Listener& listener)
{
    Receipt receipt;
    receipt.id = newOperationId(ground.clock.now());
    receipt.plan = plan;
    receipt.startedAt = ground.clock.now();
    if (plan.isRefused())
        return refused(
            receipt, {ErrorCode::Precondition, {}, checkName(plan.preflight.first().code)}, ground.clock);
    if (ground.settings.readOnly)
        return refused(receipt, {ErrorCode::Permission, {}, {}, ErrorReason::ReadOnlyProfile}, ground.clock);
    const auto locks = OperationLocks::take(ground.journal.folder(), receipt.id, plan.nodes());
    if (!locks)
        return refused(receipt, locks.error(), ground.clock);
    if (const auto holds = stillHolds(plan, ground, stop); !holds)
        return refused(receipt, holds.error(), ground.clock);
    if (const auto begun = ground.journal.append(beginEvent(receipt.id, ground.clock.now(), plan)); !begun)
        return refused(receipt, begun.error(), ground.clock);

    ConnectionPool pool(ground.io, ground.settings);
    OperationContext context(plan, receipt.id, ground.journal, pool, ground.clock, stop, listener);
    const Status done = operationBody(plan.kind)(context);
    context.takeBackAll(done.ok());
    if (!context.slotChannel().flush())
        context.setFact("journalIncomplete", true);
    receipt.outcome = outcomeOf(done, context);
    if (!done)
        receipt.error = done.error();
    receipt.steps = context.records();
    receipt.left = context.leftOvers();
    receipt.facts = context.facts();
    receipt.finishedAt = ground.clock.now();
    (void)ground.journal.append(endEvent(receipt.id, receipt.finishedAt, receipt));
    if (receipt.outcome == Outcome::Succeeded)
        closeMended(plan, receipt, ground.journal);
    return receipt;
}

} // namespace quorate
