#include "core/sentinel/servicePlan.h"

#include "core/topology/Facts.h"

#include <algorithm>

namespace quorate {

namespace {

PreflightCheck checkReachable(const Topology& topology, OperationKind kind)
{
    QJsonArray silent;
    for (const SentinelView& view : topology.sentinel->sentinels) {
        if (!view.reachable)
            silent += view.endpoint.toString();
    }
    const int reachable = topology.sentinel->reachable;
    const Verdict verdict = reachable == 0 ? Verdict::Refused
        : silent.isEmpty()                 ? Verdict::Ok
                                           : Verdict::Warning;
    return {CheckCode::SentinelsReachable, verdict, {},
        Facts()
            .with("reachable", reachable)
            .with("silent", QJsonValue(silent))
            .with("operation", operationName(kind))};
}

} // namespace

PlanStep sentinelStep(StepPurpose purpose, const Endpoint& sentinel, std::optional<Command> command)
{
    PlanStep step;
    step.purpose = purpose;
    step.node = sentinel;
    step.peer = Peer::Sentinel;
    step.command = std::move(command);
    return step;
}

PlanStep undoneBy(PlanStep step, const Command& undo)
{
    step.undo = undo;
    step.wayOut = WayOut::OnFailure;
    return step;
}

Plan begunService(OperationKind kind, const Topology& topology, const QString& deployment)
{
    Plan plan;
    plan.kind = kind;
    plan.deployment = deployment;
    plan.basis = basisOf(topology);
    const bool suits = topology.kind == DeploymentKind::Sentinel && topology.sentinel;
    plan.preflight += {CheckCode::KindSuits, suits ? Verdict::Ok : Verdict::Refused, {},
        Facts().with("kind", kindName(topology.kind))};
    if (!suits)
        return plan;
    plan.service = topology.sentinel->service;
    plan.preflight += checkReachable(topology, kind);
    return plan;
}

// The Sentinels that answer and watch the service.
QList<SentinelView> watchingSentinels(const Topology& topology)
{
    QList<SentinelView> views;
    if (!topology.sentinel)
        return views;
    for (const SentinelView& view : topology.sentinel->sentinels) {
        if (view.reachable && view.master)
            views += view;
    }
    return views;
}

PreflightCheck checkKnown(const Topology& topology)
{
    return {CheckCode::ServiceKnown, watchingSentinels(topology).isEmpty() ? Verdict::Refused : Verdict::Ok,
        {},
        Facts()
            .with("service", topology.sentinel->service)
            .with("services", QJsonValue(QJsonArray::fromStringList(topology.sentinel->services)))};
}

PreflightCheck checkNoFailover(const QList<SentinelView>& views)
{
    const bool any = std::any_of(views.cbegin(), views.cend(),
        [](const SentinelView& view) { return view.flags.contains(QStringLiteral("failover_in_progress")); });
    return {CheckCode::NoFailoverUnderWay, any ? Verdict::Refused : Verdict::Ok, {}, {}};
}

Command setOptionCommand(const QByteArray& service, const ServiceOption& option)
{
    return {"SENTINEL", "SET", service, option.name, option.value.reveal()};
}

// Until the Sentinel tells what was set, and its PINGs to the master are answered when the sign-in was.
PlanStep awaitService(const Endpoint& sentinel, const QList<ServiceOption>& options, QJsonObject wanted)
{
    PlanStep step = sentinelStep(StepPurpose::AwaitService, sentinel);
    bool signsIn = false;
    for (const ServiceOption& option : options) {
        signsIn |= isSignIn(option.name);
        if (!isUnreadable(option.name))
            wanted.insert(QString::fromUtf8(option.name), QString::fromUtf8(option.value.reveal()));
    }
    step.facts = Facts().with("wanted", QJsonValue(wanted)).with("signsIn", signsIn);
    return step;
}

QJsonArray optionNames(const QList<ServiceOption>& options)
{
    QJsonArray names;
    for (const ServiceOption& option : options) {
        const QString value = QString::fromUtf8(option.value.reveal());
        names += QString::fromUtf8(option.name)
            + (isUnreadable(option.name) && isSignIn(option.name) ? QString() : QLatin1Char(' ') + value);
    }
    return names;
}

PreflightCheck checkSignIn(const std::optional<MasterTrial>& trial, const Endpoint& master)
{
    const auto signIn = trial ? trial->signIn : MasterTrial::SignIn::NotTried;
    using SignIn = MasterTrial::SignIn;
    const char* reason = signIn == SignIn::Missing ? "missing"
        : signIn == SignIn::Wrong                  ? "wrong"
        : signIn == SignIn::NotTried               ? "not-tried"
                                                   : "";
    const Verdict verdict = signIn == SignIn::Works ? Verdict::Ok
        : signIn == SignIn::NotTried                ? Verdict::Warning
                                                    : Verdict::Refused;
    return {CheckCode::SignInWorks, verdict, master.toString(), Facts().with("reason", QByteArray(reason))};
}

} // namespace quorate
