#include "core/sentinel/planSentinelSwitchover.h"

#include "core/replication/candidate.h"
#include "core/replication/pausedSteps.h"
#include "core/sentinel/FailoverOutlook.h"
#include "core/topology/Facts.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// A pause shorter than this ends before any Sentinel has promoted anything.
constexpr auto kLeastPause = 1500ms;
constexpr int kDefaultPriority = 100;

bool isTilted(const SentinelView& view)
{
    return view.flags.contains(QStringLiteral("tilt"));
}

// The one that is told to fail over: it does so alone, so it must be in good order itself.
const SentinelView* leader(const SentinelSummary& sentinels)
{
    for (const SentinelView& view : sentinels.sentinels) {
        if (view.reachable && view.master && !isTilted(view))
            return &view;
    }
    return nullptr;
}

std::optional<qint64> leastDownAfter(const SentinelSummary& sentinels)
{
    std::optional<qint64> least;
    for (const SentinelView& view : sentinels.sentinels) {
        if (view.downAfterMs)
            least = std::min(least.value_or(*view.downAfterMs), *view.downAfterMs);
    }
    return least;
}

// Well under the time after which a Sentinel calls a master dead that does not answer.
std::chrono::milliseconds pauseFor(const SentinelSummary& sentinels, std::chrono::milliseconds wished)
{
    const auto downAfter = leastDownAfter(sentinels);
    return downAfter ? std::min(wished, std::chrono::milliseconds(*downAfter * 6 / 10)) : wished;
}

PreflightCheck check(
    CheckCode code, bool isGood, const QJsonObject& facts, Verdict otherwise = Verdict::Refused)
{
    return {code, isGood ? Verdict::Ok : otherwise, {}, facts};
}

bool sentinelsAgree(const SentinelSummary& sentinels, const Endpoint& master)
{
    return std::all_of(
        sentinels.sentinels.cbegin(), sentinels.sentinels.cend(), [&master](const SentinelView& view) {
            return !view.reachable || !view.master || *view.master == master;
        });
}

QList<PreflightCheck> serviceChecks(const Topology& topology, const Endpoint& master)
{
    const SentinelSummary& sentinels = *topology.sentinel;
    const FailoverOutlook outlook = failoverOutlook(topology);
    return {check(CheckCode::QuorumReachable, outlook.quorumReached,
                Facts().with("reachable", outlook.able).with("needed", outlook.quorum)),
        check(CheckCode::MajorityReachable, outlook.majorityReached,
            Facts().with("reachable", outlook.able).with("needed", outlook.majority)),
        check(CheckCode::NoTilt, outlook.tilted == 0, Facts().with("tilted", outlook.tilted),
            outlook.majorityReached ? Verdict::Warning : Verdict::Refused),
        check(CheckCode::NoFailoverUnderWay, !outlook.inProgress, {}),
        check(CheckCode::SentinelsAgree, sentinelsAgree(sentinels, master),
            Facts().with("master", master.toString()))};
}

// Sentinels sort the candidates by priority first: it must have the lowest of all, alone.
std::optional<int> preferredPriority(const Node& candidate, const ReplicaSet& set)
{
    std::optional<int> least;
    for (const Node* other : set.replicas) {
        if (other != &candidate && other->priority && *other->priority > 0)
            least = std::min(least.value_or(*other->priority), *other->priority);
    }
    const int own = candidate.priority.value_or(kDefaultPriority);
    if (!least || own < *least)
        return std::nullopt;
    return std::max(1, *least - 1);
}

PlanStep priorityStep(const Node& node, int priority)
{
    PlanStep made;
    made.purpose = StepPurpose::PreferCandidate;
    made.node = node.endpoint;
    made.command = Command{"CONFIG", "SET", "replica-priority", QByteArray::number(priority)};
    made.undo = Command{
        "CONFIG", "SET", "replica-priority", QByteArray::number(node.priority.value_or(kDefaultPriority))};
    made.wayOut = WayOut::Always;
    return made;
}

void addPreference(Plan& plan, const Node& candidate, const ReplicaSet& set, const Endpoint& sentinel)
{
    const auto priority = preferredPriority(candidate, set);
    if (!priority)
        return;
    plan.steps += priorityStep(candidate, *priority);
    // 1 is the lowest there is: who has it too must make room.
    for (const Node* other : set.replicas) {
        if (other != &candidate && other->priority && *other->priority > 0 && *other->priority <= *priority)
            plan.steps += priorityStep(*other, *priority + 1);
    }
    PlanStep noticed;
    noticed.purpose = StepPurpose::AwaitPreference;
    noticed.node = sentinel;
    noticed.peer = Peer::Sentinel;
    plan.steps += noticed;
}

PlanStep sentinelStep(StepPurpose purpose, const Endpoint& node, std::optional<Command> command = {})
{
    PlanStep made = plainStep(purpose, node, std::move(command));
    made.peer = Peer::Sentinel;
    return made;
}

// A failover that does not get on would still promote the candidate when it comes back, minutes later, and
// with it undo what the old master has accepted since. RESET is the one command that makes a Sentinel drop
// it; the Sentinel finds replicas and peers again within seconds.
PlanStep startFailover(const Endpoint& sentinel, const QByteArray& service)
{
    PlanStep start =
        sentinelStep(StepPurpose::StartFailover, sentinel, Command{"SENTINEL", "FAILOVER", service});
    start.undo = Command{"SENTINEL", "RESET", service};
    start.wayOut = WayOut::OnFailure;
    return start;
}

PlanStep awaitSentinels(const SentinelSummary& sentinels, const Endpoint& chosen)
{
    QJsonArray reachable;
    for (const SentinelView& view : sentinels.sentinels) {
        if (view.reachable && view.master)
            reachable += view.endpoint.toString();
    }
    PlanStep made = sentinelStep(StepPurpose::AwaitSentinels, chosen);
    made.facts = Facts().with("sentinels", QJsonValue(reachable));
    return made;
}

Plan begin(const Topology& topology, const QString& deployment, OperationKind kind)
{
    Plan plan;
    plan.kind = kind;
    plan.deployment = deployment;
    plan.basis = basisOf(topology);
    const bool suits = topology.kind == DeploymentKind::Sentinel && topology.sentinel;
    plan.preflight = {check(CheckCode::KindSuits, suits, Facts().with("kind", kindName(topology.kind)))};
    if (suits)
        plan.service = topology.sentinel->service;
    return plan;
}

} // namespace

Plan planSentinelSwitchover(const Topology& topology, const QString& deployment, const SwitchoverWish& wish)
{
    Plan plan = begin(topology, deployment, OperationKind::SentinelSwitchover);
    if (plan.isRefused())
        return plan;
    const SentinelSummary& sentinels = *topology.sentinel;
    const ReplicaSet set = replicaSetOf(topology);
    const Node* best = bestCandidate(topology, true);
    plan.newMaster = wish.candidate.isValid() ? wish.candidate : best ? best->endpoint : Endpoint{};
    if (set.master)
        plan.oldMaster = set.master->endpoint;
    const Node* candidate = topology.find(plan.newMaster);
    const SentinelView* chosen = leader(sentinels);
    const auto pause = pauseFor(sentinels, wish.pause);
    plan.preflight += checkMasterAlive(set);
    plan.preflight += serviceChecks(topology, plan.oldMaster);
    plan.preflight += checkCandidate(topology, plan.newMaster, true);
    if (candidate)
        plan.preflight += checkCandidateLag(*candidate, wish.lagLimitBytes);
    plan.preflight += check(CheckCode::PauseFits, pause >= kLeastPause,
        Facts()
            .with("pauseMs", static_cast<double>(pause.count()))
            .with("downAfterMs", leastDownAfter(sentinels)));
    if (candidate && chosen && set.master) {
        addPreference(plan, *candidate, set, chosen->endpoint);
        const QByteArray service = plan.service.toUtf8();
        plan.steps += {guardStep(plan.oldMaster, set), pauseStep(plan.oldMaster, pause),
            plainStep(StepPurpose::AwaitOffsets, plan.newMaster), startFailover(chosen->endpoint, service),
            plainStep(StepPurpose::AwaitPromotion, plan.newMaster),
            plainStep(StepPurpose::FenceOldMaster, plan.oldMaster, followCommand(plan.newMaster)),
            plainStep(StepPurpose::DropClients, plan.oldMaster, Command{"CLIENT", "KILL", "TYPE", "normal"}),
            awaitSentinels(sentinels, chosen->endpoint), plainStep(StepPurpose::AwaitLinks, plan.newMaster)};
    }
    plan.facts = Facts().with("pauseMs", static_cast<double>(pause.count()));
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planSentinelFailover(const Topology& topology, const QString& deployment)
{
    Plan plan = begin(topology, deployment, OperationKind::SentinelFailover);
    if (plan.isRefused())
        return plan;
    plan.risk = Risk::MayLoseWrites;
    const SentinelSummary& sentinels = *topology.sentinel;
    const ReplicaSet set = replicaSetOf(topology);
    if (set.master)
        plan.oldMaster = set.master->endpoint;
    const FailoverOutlook outlook = failoverOutlook(topology);
    plan.preflight += serviceChecks(topology, plan.oldMaster);
    plan.preflight += check(CheckCode::CandidateUsable, outlook.candidates > 0,
        Facts().with("reason", outlook.candidates > 0 ? QString() : QStringLiteral("none")));
    if (const SentinelView* chosen = leader(sentinels)) {
        plan.steps = {sentinelStep(StepPurpose::StartFailover, chosen->endpoint,
                          Command{"SENTINEL", "FAILOVER", plan.service.toUtf8()}),
            awaitSentinels(sentinels, chosen->endpoint), plainStep(StepPurpose::AwaitLinks, plan.oldMaster)};
    }
    sortByVerdict(plan.preflight);
    return plan;
}

} // namespace quorate
