#include "core/replication/planSwitchover.h"

#include "core/replication/candidate.h"
#include "core/replication/keepStep.h"
#include "core/topology/Facts.h"

namespace quorate {

namespace {

const QVersionNumber kFailoverSince(6, 2);

QByteArray portText(const Endpoint& endpoint)
{
    return QByteArray::number(endpoint.port);
}

PreflightCheck checkKind(const Topology& topology)
{
    const bool suits = topology.kind == DeploymentKind::Replication
        || topology.kind == DeploymentKind::Standalone || topology.kind == DeploymentKind::Sentinel;
    return {CheckCode::KindSuits, suits ? Verdict::Ok : Verdict::Refused, {},
        Facts().with("kind", kindName(topology.kind))};
}

PreflightCheck checkVersion(const Node& master)
{
    const QVersionNumber version = QVersionNumber::fromString(master.version);
    return {CheckCode::ServerSupports, version >= kFailoverSince ? Verdict::Ok : Verdict::Refused,
        master.endpoint.toString(),
        Facts()
            .with("version", master.version)
            .with("needed", kFailoverSince.toString())
            .with("command", QStringLiteral("FAILOVER"))};
}

// Every replica that answers, but the one that becomes the master.
void addFollowers(Plan& plan, const ReplicaSet& set)
{
    for (const Node* replica : set.replicas) {
        const bool answers = replica->state == NodeState::Ok || replica->state == NodeState::Suspect;
        if (!answers || replica->endpoint == plan.newMaster)
            continue;
        PlanStep follow;
        follow.purpose = StepPurpose::FollowMaster;
        follow.node = replica->endpoint;
        follow.command = Command{"REPLICAOF", plan.newMaster.host.toUtf8(), portText(plan.newMaster)};
        plan.steps += follow;
    }
}

void addAwaitLinks(Plan& plan)
{
    PlanStep links;
    links.purpose = StepPurpose::AwaitLinks;
    links.node = plan.newMaster;
    plan.steps += links;
}

// Of every node whose role changes.
void addKeepSteps(Plan& plan)
{
    for (const Endpoint& node : plan.nodes())
        plan.steps += keepStep(node);
}

PreflightCheck checkMostAdvanced(const Node& candidate, const ReplicaSet& set)
{
    const Node* ahead = nullptr;
    for (const Node* other : set.replicas) {
        if (other->offset && candidate.offset && *other->offset > *candidate.offset
            && (!ahead || *other->offset > *ahead->offset))
            ahead = other;
    }
    if (!ahead)
        return {CheckCode::MostAdvanced, Verdict::Ok, candidate.endpoint.toString(), {}};
    return {CheckCode::MostAdvanced, Verdict::Warning, candidate.endpoint.toString(),
        Facts()
            .with("other", ahead->endpoint.toString())
            .with("bytes", static_cast<double>(*ahead->offset - *candidate.offset))};
}

} // namespace

Plan planSwitchover(const Topology& topology, const QString& deployment, const SwitchoverWish& wish)
{
    Plan plan;
    plan.kind = OperationKind::ReplicationSwitchover;
    plan.deployment = deployment;
    plan.basis = basisOf(topology);
    const ReplicaSet set = replicaSetOf(topology);
    const Node* best = bestCandidate(topology, true);
    plan.newMaster = wish.candidate.isValid() ? wish.candidate : best ? best->endpoint : Endpoint{};
    const Node* candidate = topology.find(plan.newMaster);
    plan.preflight = {checkKind(topology), checkNoSentinelWatches(topology), checkMasterAlive(set),
        checkCandidate(topology, plan.newMaster, true)};
    if (candidate)
        plan.preflight += checkCandidateLag(*candidate, wish.lagLimitBytes);
    if (set.master) {
        plan.oldMaster = set.master->endpoint;
        plan.preflight += checkVersion(*set.master);
        PlanStep start;
        start.purpose = StepPurpose::StartFailover;
        start.node = plan.oldMaster;
        // Without TIMEOUT a replica that hangs would leave the writes paused for ever.
        start.command = Command{"FAILOVER", "TO", plan.newMaster.host.toUtf8(), portText(plan.newMaster),
            "TIMEOUT", QByteArray::number(static_cast<qint64>(wish.pause.count()))};
        start.undo = Command{"FAILOVER", "ABORT"};
        start.wayOut = WayOut::OnFailure;
        PlanStep promotion;
        promotion.purpose = StepPurpose::AwaitPromotion;
        promotion.node = plan.newMaster;
        plan.steps = {start, promotion};
        addFollowers(plan, set);
        addAwaitLinks(plan);
        addKeepSteps(plan);
    }
    plan.facts = Facts().with("pauseMs", static_cast<double>(wish.pause.count()));
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planPromote(const Topology& topology, const QString& deployment, const Endpoint& wished)
{
    Plan plan;
    plan.kind = OperationKind::ReplicationPromote;
    plan.deployment = deployment;
    plan.basis = basisOf(topology);
    plan.risk = Risk::MayLoseWrites;
    const ReplicaSet set = replicaSetOf(topology);
    const Node* best = bestCandidate(topology, false);
    plan.newMaster = wished.isValid() ? wished : best ? best->endpoint : Endpoint{};
    if (set.master)
        plan.oldMaster = set.master->endpoint;
    PreflightCheck dead = checkMasterAlive(set);
    dead.code = CheckCode::MasterDead;
    dead.verdict = set.masters == 0 ? Verdict::Ok : Verdict::Refused;
    plan.preflight = {checkKind(topology), checkNoSentinelWatches(topology), dead,
        checkCandidate(topology, plan.newMaster, false)};
    const Node* candidate = topology.find(plan.newMaster);
    if (candidate) {
        plan.preflight += checkMostAdvanced(*candidate, set);
        if (set.master && set.master->offset && candidate->offset)
            plan.facts = Facts().with("lostBytesAtMost",
                static_cast<double>(std::max<qint64>(0, *set.master->offset - *candidate->offset)));
    }
    PlanStep promote;
    promote.purpose = StepPurpose::PromoteReplica;
    promote.node = plan.newMaster;
    promote.command = Command{"REPLICAOF", "NO", "ONE"};
    plan.steps = {promote};
    addFollowers(plan, set);
    addAwaitLinks(plan);
    addKeepSteps(plan);
    sortByVerdict(plan.preflight);
    return plan;
}

} // namespace quorate
