#include "core/replication/changeSettings.h"

#include "core/replication/keepSettings.h"
#include "core/replication/replicaLooks.h"

namespace quorate {

namespace {

// Of a CONFIG SET with one name and its value.
Status verifySetting(OperationContext& context, const PlanStep& step)
{
    const QByteArray name = step.command->arguments().at(2);
    const auto reply = context.ask(step.node, Peer::Data, {"CONFIG", "GET", name});
    if (!reply)
        return reply.error();
    if (reply->elements().size() == 2 && reply->elements()[1].text() == step.command->arguments().at(3))
        return {};
    return Error{ErrorCode::Precondition, step.node.toString(),
        QString::fromUtf8(name) + QStringLiteral(" is not what it was set to")};
}

} // namespace

Status changeSettings(OperationContext& context)
{
    const Plan& plan = context.plan();
    for (int i = 0; i < plan.steps.size(); ++i) {
        if (plan.steps[i].purpose == StepPurpose::KeepSettings)
            continue;
        if (auto done = context.carryOut(i); !done)
            return done;
        if (auto verified = verifySetting(context, plan.steps[i]); !verified)
            return verified;
    }
    keepSettings(context);
    return {};
}

Status detach(OperationContext& context)
{
    const Endpoint& node = context.plan().newMaster;
    if (auto sent = context.carryOut(0); !sent && sent.error().code != ErrorCode::OutcomeUnknown)
        return sent;
    const auto role = askRole(context, node);
    if (!role)
        return Error{ErrorCode::OutcomeUnknown, node.toString(), role.error().detail};
    if (role->kind != Role::Kind::Master)
        return Error{ErrorCode::Precondition, node.toString(),
            QStringLiteral("it accepted the command and is still no master")};
    keepSettings(context);
    return {};
}

} // namespace quorate
