#include "core/replication/planReplicas.h"

#include "core/replication/candidate.h"
#include "core/replication/keepStep.h"
#include "core/replication/priceOfMove.h"
#include "core/topology/Facts.h"
#include "core/topology/keyCount.h"

#include <QJsonArray>
#include <QSet>

namespace quorate {

namespace {

PlanStep changing(StepPurpose purpose, const Endpoint& node, const Command& command)
{
    PlanStep step;
    step.purpose = purpose;
    step.node = node;
    step.command = command;
    return step;
}

PlanStep withUndo(PlanStep step, const Command& undo)
{
    step.undo = undo;
    step.wayOut = WayOut::OnFailure;
    return step;
}

Command replicaOf(const Endpoint& master)
{
    return {"REPLICAOF", master.host.toUtf8(), QByteArray::number(master.port)};
}

Plan begun(OperationKind kind, const Topology& topology, const QString& deployment)
{
    Plan plan;
    plan.kind = kind;
    plan.deployment = deployment;
    plan.basis = basisOf(topology);
    const bool suits = topology.kind == DeploymentKind::Replication
        || topology.kind == DeploymentKind::Standalone || topology.kind == DeploymentKind::Sentinel;
    plan.preflight += {CheckCode::KindSuits, suits ? Verdict::Ok : Verdict::Refused, {},
        Facts().with("kind", kindName(topology.kind))};
    return plan;
}

bool answers(const Node& node)
{
    return node.state == NodeState::Ok || node.state == NodeState::Suspect;
}

PreflightCheck usable(const Endpoint& node, const QString& reason)
{
    return {CheckCode::NodeUsable, reason.isEmpty() ? Verdict::Ok : Verdict::Refused, node.toString(),
        Facts().with("reason", reason)};
}

PreflightCheck checkReplica(const Topology& topology, const Endpoint& replica)
{
    const Node* node = topology.find(replica);
    if (!node)
        return usable(replica, QStringLiteral("unknown"));
    if (!answers(*node))
        return usable(replica, QStringLiteral("down"));
    return usable(replica, node->role == NodeRole::Replica ? QString() : QStringLiteral("not-a-replica"));
}

PreflightCheck checkVersion(const Endpoint& node, const QString& version, const QString& needed)
{
    const bool isOlder = QVersionNumber::fromString(version) < QVersionNumber::fromString(needed);
    return {CheckCode::VersionFits, isOlder ? Verdict::Refused : Verdict::Ok, node.toString(),
        Facts().with("version", version).with("needed", needed)};
}

PreflightCheck checkPrice(const Endpoint& node, const Info& replica, const Info& master)
{
    const MovePrice price = priceOfMove(replica, master);
    const bool isCheap = price.kind == MovePrice::Kind::Partial;
    Facts facts;
    facts.with("kind", movePriceName(price.kind));
    if (price.kind != MovePrice::Kind::Unknown)
        facts.with("bytes", static_cast<double>(price.bytes));
    return {CheckCode::MovePrice, isCheap ? Verdict::Ok : Verdict::Warning, node.toString(), facts};
}

PreflightCheck checkKept(const Endpoint& node, const Info& info)
{
    const bool isKept = !info.value("config_file").value_or(QByteArray()).isEmpty();
    return {CheckCode::KeptOverRestart, isKept ? Verdict::Ok : Verdict::Warning, node.toString(), {}};
}

PreflightCheck checkKept(const Node& node)
{
    return checkKept(node.endpoint, node.info ? *node.info : Info());
}

PlanStep awaitLink(const Endpoint& node)
{
    PlanStep step;
    step.purpose = StepPurpose::AwaitLink;
    step.node = node;
    return step;
}

QString joinerObstacle(const JoiningNode& node, const Endpoint& master, bool chain)
{
    if (node.endpoint == master)
        return QStringLiteral("is-the-master");
    if (node.error || !node.role)
        return node.error && node.error->reason == ErrorReason::Loading ? QStringLiteral("loading")
                                                                        : QStringLiteral("down");
    if (node.info.integer("loading") == 1)
        return QStringLiteral("loading");
    if (node.info.integer("cluster_enabled") == 1)
        return QStringLiteral("cluster");
    if (node.role->kind == Role::Kind::Sentinel)
        return QStringLiteral("not-a-replica");
    if (node.role->kind == Role::Kind::Replica)
        return node.role->master == master ? QStringLiteral("already") : QStringLiteral("follows-other");
    if (!chain && node.info.integer("connected_slaves").value_or(0) > 0)
        return QStringLiteral("has-replicas");
    return {};
}

// A number that is not known may be any.
PreflightCheck checkEmpty(const JoiningNode& node, bool overwrite)
{
    const auto keys = keyCount(node.info);
    PreflightCheck check{CheckCode::NodeEmpty, Verdict::Ok, node.endpoint.toString(), {}};
    if (keys != 0)
        check.verdict = overwrite ? Verdict::Warning : Verdict::Refused;
    if (keys)
        check.facts = Facts().with("keys", static_cast<double>(*keys));
    return check;
}

QList<PreflightCheck> joinerChecks(const JoiningNode& node, const Node& master, const SetupWish& wish)
{
    PreflightCheck fit = usable(node.endpoint, joinerObstacle(node, master.endpoint, wish.chain));
    if (node.role && node.role->kind == Role::Kind::Replica)
        fit.facts.insert(QStringLiteral("master"), node.role->master.toString());
    fit.facts.insert(QStringLiteral("replicas"), node.info.integer("connected_slaves").value_or(0));
    QList<PreflightCheck> checks{fit};
    if (fit.verdict == Verdict::Refused)
        return checks;
    checks += checkEmpty(node, wish.overwrite);
    checks += checkVersion(
        node.endpoint, QString::fromUtf8(node.info.value("redis_version").value_or("")), master.version);
    if (node.usesTls)
        checks += {CheckCode::TlsFits, *node.usesTls == wish.tls ? Verdict::Ok : Verdict::Refused,
            node.endpoint.toString(), Facts().with("tls", wish.tls)};
    checks += checkPrice(node.endpoint, node.info, master.info ? *master.info : Info());
    checks += checkKept(node.endpoint, node.info);
    return checks;
}

void addCredentials(Plan& plan, const JoiningNode& node, const Credentials& credentials)
{
    if (credentials.password.isEmpty() || node.hasMasterAuth.value_or(false))
        return;
    if (!credentials.user.isEmpty())
        plan.steps += withUndo(changing(StepPurpose::GiveUser, node.endpoint,
                                   {"CONFIG", "SET", "masteruser", credentials.user.toUtf8()}),
            {"CONFIG", "SET", "masteruser", ""});
    plan.steps += withUndo(changing(StepPurpose::GivePassword, node.endpoint,
                               {"CONFIG", "SET", "masterauth", credentials.password.reveal()}),
        {"CONFIG", "SET", "masterauth", ""});
}

// The node in the chain from `from` upwards that is `wanted`; an endless chain ends too.
bool isAbove(const Topology& topology, const Endpoint& from, const Endpoint& wanted)
{
    QSet<Endpoint> seen;
    for (Endpoint at = from; at.isValid() && !seen.contains(at);) {
        if (at == wanted)
            return true;
        seen.insert(at);
        const Node* node = topology.find(at);
        at = node && node->master ? *node->master : Endpoint{};
    }
    return false;
}

} // namespace

Plan planSetup(const Topology& topology, const QString& deployment, const SetupWish& wish)
{
    Plan plan = begun(OperationKind::ReplicationSetup, topology, deployment);
    const ReplicaSet set = replicaSetOf(topology);
    plan.preflight += checkMasterAlive(set);
    plan.risk = wish.overwrite ? Risk::MayLoseWrites : Risk::None;
    QJsonArray names;
    for (const JoiningNode& node : wish.nodes)
        names += node.endpoint.toString();
    plan.facts = Facts().with("nodes", names);
    if (set.master) {
        plan.newMaster = set.master->endpoint;
        for (const JoiningNode& node : wish.nodes) {
            plan.preflight += joinerChecks(node, *set.master, wish);
            addCredentials(plan, node, wish.credentials);
        }
        for (const JoiningNode& node : wish.nodes)
            plan.steps +=
                withUndo(changing(StepPurpose::FollowMaster, node.endpoint, replicaOf(plan.newMaster)),
                    {"REPLICAOF", "NO", "ONE"});
        for (const JoiningNode& node : wish.nodes)
            plan.steps += {awaitLink(node.endpoint), keepStep(node.endpoint)};
        if (set.master->info)
            plan.facts.insert(QStringLiteral("shippedBytes"),
                set.master->info->integer("used_memory").value_or(0) * wish.nodes.size());
    }
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planRepoint(
    const Topology& topology, const QString& deployment, const Endpoint& replica, const Endpoint& master)
{
    Plan plan = begun(OperationKind::ReplicationRepoint, topology, deployment);
    plan.newMaster = master;
    plan.facts = Facts().with("node", replica.toString());
    const Node* node = topology.find(replica);
    const Node* to = topology.find(master);
    PreflightCheck moved = checkReplica(topology, replica);
    if (moved.verdict == Verdict::Ok && node->master == master)
        moved = usable(replica, QStringLiteral("already"));
    const QString reason = !to                            ? QStringLiteral("unknown")
        : to->role == NodeRole::Sentinel || !answers(*to) ? QStringLiteral("down")
                                                          : QString();
    const bool isCycle = isAbove(topology, master, replica);
    plan.preflight += {checkNoSentinelWatches(topology), moved, usable(master, reason),
        {CheckCode::NoCycle, isCycle ? Verdict::Refused : Verdict::Ok, replica.toString(),
            Facts().with("other", master.toString())}};
    if (node && to && !isCycle) {
        plan.preflight += checkVersion(replica, node->version, to->version);
        plan.preflight +=
            checkPrice(replica, node->info ? *node->info : Info(), to->info ? *to->info : Info());
        plan.preflight += checkKept(*node);
        const PlanStep follow = changing(StepPurpose::FollowMaster, replica, replicaOf(master));
        plan.steps = {node->master ? withUndo(follow, replicaOf(*node->master)) : follow, awaitLink(replica),
            keepStep(replica)};
    }
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planDetach(const Topology& topology, const QString& deployment, const Endpoint& replica)
{
    Plan plan = begun(OperationKind::ReplicationDetach, topology, deployment);
    plan.risk = Risk::MayLoseWrites;
    plan.newMaster = replica;
    plan.facts = Facts().with("node", replica.toString());
    plan.preflight += {checkNoSentinelWatches(topology), checkReplica(topology, replica)};
    if (const Node* node = topology.find(replica))
        plan.preflight += checkKept(*node);
    plan.steps = {
        changing(StepPurpose::PromoteReplica, replica, {"REPLICAOF", "NO", "ONE"}), keepStep(replica)};
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planPriority(const Topology& topology, const QString& deployment, const Endpoint& replica, int priority)
{
    Plan plan = begun(OperationKind::ReplicationPriority, topology, deployment);
    plan.facts = Facts().with("node", replica.toString()).with("priority", priority);
    plan.preflight += checkReplica(topology, replica);
    const QByteArray value = QByteArray::number(priority);
    if (const Node* node = topology.find(replica)) {
        plan.preflight += checkKept(*node);
        PlanStep set =
            changing(StepPurpose::SetPriority, replica, {"CONFIG", "SET", "replica-priority", value});
        if (node->priority) {
            plan.facts.insert(QStringLiteral("was"), *node->priority);
            set = withUndo(set, {"CONFIG", "SET", "replica-priority", QByteArray::number(*node->priority)});
        }
        plan.steps = {set, keepStep(replica)};
    }
    sortByVerdict(plan.preflight);
    return plan;
}

Plan planSplit(const Topology& topology, const QString& deployment)
{
    Plan plan = begun(OperationKind::ReplicationSplit, topology, deployment);
    const ReplicaSet set = replicaSetOf(topology);
    QList<PlanStep> kept;
    for (const Node* node : set.replicas) {
        if (!answers(*node)) {
            PreflightCheck silent = usable(node->endpoint, QStringLiteral("down"));
            silent.verdict = Verdict::Warning;
            plan.preflight += silent;
        } else if (node->readOnly == false) {
            plan.preflight += checkKept(*node);
            plan.steps += withUndo(changing(StepPurpose::MakeReadOnly, node->endpoint,
                                       {"CONFIG", "SET", "replica-read-only", "yes"}),
                {"CONFIG", "SET", "replica-read-only", "no"});
            kept += keepStep(node->endpoint);
        }
    }
    plan.steps += kept; // only when all are set: what is in a file is not taken back
    if (set.replicas.isEmpty())
        plan.preflight += usable({}, QStringLiteral("not-a-replica"));
    plan.facts = Facts().with("replicas", static_cast<int>(set.replicas.size()));
    sortByVerdict(plan.preflight);
    return plan;
}

} // namespace quorate
