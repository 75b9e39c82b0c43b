#include "core/sentinel/planService.h"

#include "core/replication/candidate.h"
#include "core/sentinel/servicePlan.h"
#include "core/topology/Facts.h"

#include <algorithm>

namespace quorate {

namespace {

void addRestore(Plan& plan, const Endpoint& sentinel, const QList<QByteArray>& pairs)
{
    if (!pairs.isEmpty())
        plan.steps += undoneBy(sentinelStep(StepPurpose::RestoreOptions, sentinel),
            Command(QList<QByteArray>{"SENTINEL", "SET", plan.service.toUtf8()} + pairs));
}

// With what the Sentinel told of it, and the sign-in that it does not tell. That one apart: a journal does
// not keep it, and so it cannot be put back after a crash.
void addRemoveSteps(Plan& plan, const SentinelView& view, const Credentials& credentials)
{
    const QByteArray service = plan.service.toUtf8();
    QList<QByteArray> settings, signIn;
    for (const QByteArray& option : serviceOptionNames()) {
        const auto value = currentValue(view, option);
        if (value && option != "quorum" && !value->isEmpty())
            settings += {option, *value};
    }
    if (!credentials.password.isEmpty())
        signIn = {"auth-pass", credentials.password.reveal()};
    if (!signIn.isEmpty() && !credentials.user.isEmpty())
        signIn += {"auth-user", credentials.user.toUtf8()};
    addRestore(plan, view.endpoint, settings);
    addRestore(plan, view.endpoint, signIn);
    plan.steps += undoneBy(
        sentinelStep(StepPurpose::RemoveService, view.endpoint, Command{"SENTINEL", "REMOVE", service}),
        {"SENTINEL", "MONITOR", service, view.master->host.toUtf8(), QByteArray::number(view.master->port),
            QByteArray::number(view.quorum.value_or(1))});
    PlanStep gone = sentinelStep(StepPurpose::AwaitService, view.endpoint);
    gone.facts = Facts().with("gone", true);
    plan.steps += gone;
}

// The name of RESET is a pattern (sentinel.c: stringmatch): taken literally.
QByteArray literalPattern(const QByteArray& name)
{
    QByteArray pattern;
    for (const char c : name) {
        if (QByteArrayView("*?[]\\").contains(c))
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

} // namespace

Plan planServiceRemove(const Topology& topology, const QString& deployment, const Credentials& credentials)
{
    Plan plan = begunService(OperationKind::SentinelRemove, topology, deployment);
    if (!topology.sentinel)
        return plan;
    const QList<SentinelView> views = watchingSentinels(topology);
    plan.preflight += {checkKnown(topology), checkNoFailover(views)};
    for (const SentinelView& view : views)
        addRemoveSteps(plan, view, credentials);
    if (!views.isEmpty())
        plan.facts = Facts().with("master", views.first().master->toString());
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planServiceSet(const Topology& topology, const QString& deployment, const QList<ServiceOption>& options,
    const std::optional<MasterTrial>& trial)
{
    Plan plan = begunService(OperationKind::SentinelSet, topology, deployment);
    if (!topology.sentinel)
        return plan;
    plan.facts = Facts().with("options", QJsonValue(optionNames(options)));
    plan.preflight += checkKnown(topology);
    if (options.isEmpty())
        plan.preflight += {
            CheckCode::OptionFits, Verdict::Refused, {}, Facts().with("reason", QStringLiteral("no-option"))};
    plan.preflight += checkOptions(options, *topology.sentinel);
    const QList<SentinelView> views = watchingSentinels(topology);
    bool setsSignIn = false;
    for (const ServiceOption& option : options) {
        setsSignIn |= isSignIn(option.name);
        if (isUnreadable(option.name))
            plan.preflight +=
                {CheckCode::UndoKnown, Verdict::Warning, {}, Facts().with("option", option.name)};
    }
    if (setsSignIn && !views.isEmpty())
        plan.preflight += checkSignIn(trial, *views.first().master);
    for (const SentinelView& view : views) {
        for (const ServiceOption& option : options) {
            PlanStep set = sentinelStep(
                StepPurpose::SetOption, view.endpoint, setOptionCommand(plan.service.toUtf8(), option));
            set.facts = Facts().with("option", option.name);
            if (const auto was = currentValue(view, option.name)) {
                set =
                    undoneBy(set, setOptionCommand(plan.service.toUtf8(), {option.name, SecretString(*was)}));
                set.facts.insert(QStringLiteral("was"), QString::fromUtf8(*was));
            }
            plan.steps += set;
        }
        plan.steps += awaitService(view.endpoint, options);
    }
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planServiceReset(const Topology& topology, const QString& deployment)
{
    Plan plan = begunService(OperationKind::SentinelReset, topology, deployment);
    if (!topology.sentinel)
        return plan;
    const QList<SentinelView> views = watchingSentinels(topology);
    const ReplicaSet set = replicaSetOf(topology);
    const auto replicas = std::count_if(set.replicas.cbegin(), set.replicas.cend(),
        [](const Node* node) { return node->state == NodeState::Ok; });
    plan.preflight += {checkKnown(topology), checkNoFailover(views)};
    if (!views.isEmpty())
        plan.preflight += checkMasterAlive(set);
    const int left = static_cast<int>(views.size());
    if (const auto quorum = topology.sentinel->quorum) {
        PreflightCheck fits = checkQuorum(*quorum, left);
        fits.verdict = fits.verdict == Verdict::Refused ? Verdict::Warning : fits.verdict;
        plan.preflight += fits;
    }
    for (const SentinelView& view : views) {
        plan.steps += sentinelStep(StepPurpose::ResetService, view.endpoint,
            Command{"SENTINEL", "RESET", literalPattern(plan.service.toUtf8())});
        PlanStep found = sentinelStep(StepPurpose::AwaitDiscovery, view.endpoint);
        found.facts = Facts().with("replicas", static_cast<qint64>(replicas)).with("sentinels", left - 1);
        plan.steps += found;
    }
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planSentinelFlush(const Topology& topology, const QString& deployment)
{
    Plan plan = begunService(OperationKind::SentinelFlush, topology, deployment);
    if (!topology.sentinel)
        return plan;
    for (const SentinelView& view : topology.sentinel->sentinels) {
        if (view.reachable)
            plan.steps +=
                sentinelStep(StepPurpose::FlushConfig, view.endpoint, Command{"SENTINEL", "FLUSHCONFIG"});
    }
    sortByVerdict(plan.preflight);
    return plan;
}

} // namespace quorate
