#include "core/topology/judge.h"
#include "core/topology/nodeState.h"

namespace quorate {

namespace {

/// How many of the others call a node down, and how many were asked.
struct Opinion {
    int suspectedBy = 0;
    int healthyBy = 0;
    int answering = 0;
    bool failed = false;
};

Opinion opinionOfCluster(const ClusterPicture& picture, const Node& node)
{
    const ClusterMember* member = node.id.isEmpty() ? nullptr : picture.find(node.id);
    if (!member)
        return {};
    Opinion opinion;
    opinion.suspectedBy = member->failBy + member->suspectBy;
    opinion.healthyBy = member->healthyBy;
    opinion.answering = picture.viewCount() - (member->ownLine ? 1 : 0);
    opinion.failed = member->failBy * 2 > opinion.answering;
    return opinion;
}

Opinion opinionOfSentinels(const SentinelPicture& picture, const Node& node)
{
    const auto found = picture.opinions().constFind(node.endpoint);
    if (found == picture.opinions().constEnd())
        return {};
    Opinion opinion;
    opinion.suspectedBy = found->downBy;
    opinion.healthyBy = found->listedBy() - found->downBy;
    opinion.answering = picture.viewCount();
    opinion.failed = found->flags.contains(QStringLiteral("o_down"));
    return opinion;
}

Opinion opinionOf(const Evidence& evidence, const Node& node)
{
    if (evidence.cluster)
        return opinionOfCluster(*evidence.cluster, node);
    if (evidence.sentinel)
        return opinionOfSentinels(*evidence.sentinel, node);
    return {};
}

Facts commonFacts(const Node& node)
{
    Facts facts;
    facts.with("role", roleName(node.role));
    // Of a master in a cluster none is a fact too: what is lost with it is then not the same.
    if (!node.slotRanges.empty() || (node.role == NodeRole::Master && !node.id.isEmpty()))
        facts.with("slotCount", node.slotCount());
    return facts;
}

Facts errorFacts(const Node& node)
{
    Facts facts = commonFacts(node);
    if (node.error)
        facts.with("error", errorCodeName(node.error->code)).with("detail", node.error->detail);
    return facts;
}

void addOpinion(Facts& facts, const Opinion& opinion)
{
    if (opinion.answering > 0)
        facts.with("suspectedBy", opinion.suspectedBy).with("answering", opinion.answering);
}

QString wordOf(const std::optional<Error>& error)
{
    switch (error ? error->reason : ErrorReason::None) {
    case ErrorReason::NoAuth:
        return QStringLiteral("NOAUTH");
    case ErrorReason::WrongPass:
        return QStringLiteral("WRONGPASS");
    case ErrorReason::NoPerm:
        return QStringLiteral("NOPERM");
    case ErrorReason::ProtectedMode:
        return QStringLiteral("DENIED");
    case ErrorReason::ClusterDown:
        return QStringLiteral("CLUSTERDOWN");
    case ErrorReason::MisConf:
        return QStringLiteral("MISCONF");
    case ErrorReason::MasterDown:
        return QStringLiteral("MASTERDOWN");
    case ErrorReason::ServerBusy:
        return QStringLiteral("BUSY");
    case ErrorReason::Loading:
        return QStringLiteral("LOADING");
    default:
        return {};
    }
}

/// "NOPERM this user has no permissions to run the 'config|get' command" (acl.c: getAclErrorMessage).
QString deniedCommand(const Error& error)
{
    const QString before = QStringLiteral("run the '");
    const qsizetype start = error.detail.indexOf(before);
    const qsizetype end = start < 0 ? -1 : error.detail.indexOf(QLatin1Char('\''), start + before.size());
    return end < 0 ? QString() : error.detail.mid(start + before.size(), end - start - before.size());
}

Facts deniedFacts(const Node& node)
{
    Facts facts = errorFacts(node);
    facts.with("reason", wordOf(node.error));
    return node.error ? facts.with("command", deniedCommand(*node.error)) : facts;
}

Facts silenceFacts(const Judgement& judgement, const Node& node, const Opinion& opinion)
{
    Facts facts = errorFacts(node);
    if (node.lastSeen.isValid())
        facts.with("silentSeconds", node.lastSeen.secsTo(judgement.topology.observedAt));
    addOpinion(facts, opinion);
    const Node* candidate = bestCandidate(judgement.topology, node.endpoint);
    if (candidate && node.role == NodeRole::Master)
        facts.with("candidate", candidate->endpoint.toString());
    return facts;
}

Facts loadingFacts(const Node& node)
{
    Facts facts = commonFacts(node);
    if (node.info)
        facts.with("percent", node.info->number("loading_loaded_perc"))
            .with("etaSeconds", node.info->integer("loading_eta_seconds"));
    return facts;
}

Facts refusedFacts(const Node& node)
{
    Facts facts = errorFacts(node);
    if (node.info)
        facts.with("clients", node.info->integer("connected_clients"))
            .with("maxClients", node.info->integer("maxclients"));
    return facts;
}

Facts notServingFacts(const Node& node)
{
    Facts facts = errorFacts(node);
    const QString word = wordOf(node.error);
    return facts.with("reason", word.isEmpty() ? QStringLiteral("CLUSTERDOWN") : word);
}

Facts suspectFacts(const Node& node, const Opinion& opinion)
{
    Facts facts = commonFacts(node);
    addOpinion(facts, opinion);
    return facts.with("failed", opinion.failed);
}

/// Others reach it at the address that they announce, we do not: usually network address translation. A node
/// that is merely hung still has healthy links for a while, but then we time out instead of being turned
/// away.
bool isOutOfOurReachOnly(const Node& node, const Opinion& opinion)
{
    const bool turnedAway = node.error && node.error->code == ErrorCode::Unreachable;
    return turnedAway && opinion.healthyBy > 0 && opinion.healthyBy * 2 > opinion.answering;
}

void judgeSilent(Judgement& judgement, const Node& node, Severity severity)
{
    const Opinion opinion = opinionOf(judgement.evidence, node);
    const bool failed = node.state == NodeState::Failed;
    judgement.add(failed ? FindingCode::NodeFailed : FindingCode::NodeUnreachable, severity, node.endpoint,
        silenceFacts(judgement, node, opinion));
    if (isOutOfOurReachOnly(node, opinion))
        judgement.add(FindingCode::AddressUnreachable, Severity::Info, node.endpoint,
            Facts()
                .with("announced", node.endpoint.toString())
                .with("detail", node.error->detail)
                .with("seenBy", opinion.healthyBy)
                .with("answering", opinion.answering));
}

/// Sentinels that do not answer have a code of their own; a stranger at the address is judged by its
/// identity.
bool isJudgedElsewhere(const Node& node)
{
    const bool silent = node.state == NodeState::Failed || node.state == NodeState::Unreachable;
    const bool stranger = node.error && node.error->reason == ErrorReason::IdentityChanged;
    return silent && (node.role == NodeRole::Sentinel || stranger);
}

void judgeState(Judgement& judgement, const Node& node)
{
    const Severity severity =
        carriesWrites(judgement.topology, node) ? Severity::Critical : Severity::Warning;
    const auto add = [&](FindingCode code, const Facts& facts) {
        judgement.add(code, severity, node.endpoint, facts);
    };
    switch (node.state) {
    case NodeState::Ok:
        return;
    case NodeState::Suspect: {
        const Opinion opinion = opinionOf(judgement.evidence, node);
        const Severity urgency = opinion.failed ? severity : Severity::Warning;
        return judgement.add(FindingCode::NodeSuspect, urgency, node.endpoint, suspectFacts(node, opinion));
    }
    case NodeState::Failed:
    case NodeState::Unreachable:
        return judgeSilent(judgement, node, severity);
    case NodeState::Loading:
        return add(FindingCode::NodeLoading, loadingFacts(node));
    case NodeState::Denied:
        return judgement.add(FindingCode::NodeDenied, Severity::Warning, node.endpoint, deniedFacts(node));
    case NodeState::Refused:
        return add(FindingCode::NodeRefused, refusedFacts(node));
    case NodeState::NotServing:
        return add(FindingCode::NodeNotServing, notServingFacts(node));
    case NodeState::TlsError:
        return add(FindingCode::TlsError, errorFacts(node));
    case NodeState::ProtocolError:
        return add(FindingCode::ProtocolError, errorFacts(node));
    }
}

} // namespace

void judgeNodes(Judgement& judgement)
{
    for (const Node& node : judgement.topology.nodes) {
        if (!isJudgedElsewhere(node))
            judgeState(judgement, node);
    }
    if (judgement.topology.nodes.isEmpty())
        judgement.addForAll(FindingCode::NodeUnreachable, Severity::Critical, Facts());
}

} // namespace quorate
