#include "core/topology/judge.h"
#include "core/topology/nodeState.h"

namespace quorate {

namespace {

Facts linkFacts(const Node& node)
{
    Facts facts;
    if (node.master)
        facts.with("master", node.master->toString());
    return facts;
}

Facts downFacts(const Node& node)
{
    Facts facts = linkFacts(node);
    const auto seconds = node.info ? node.info->integer("master_link_down_since_seconds") : std::nullopt;
    if (seconds && *seconds >= 0) // -1: it was never up
        facts.with("downSeconds", *seconds);
    return facts;
}

Facts syncFacts(const Node& node)
{
    Facts facts = linkFacts(node);
    if (!node.info)
        return facts;
    const auto left = node.info->integer("master_sync_left_bytes");
    if (left && *left >= 0) // -1: the size is not known before the transfer starts
        facts.with("leftBytes", *left);
    return facts.with("percent", node.info->number("master_sync_perc"));
}

/// A replica that answers reads while its link is down hands out old data (replica-serve-stale-data yes, the
/// default); with "no" it says MASTERDOWN.
void judgeLink(Judgement& judgement, const Node& node)
{
    if (node.syncInProgress == true) {
        judgement.add(FindingCode::SyncInProgress, Severity::Warning, node.endpoint, syncFacts(node));
        return;
    }
    if (node.linkUp != false)
        return;
    judgement.add(FindingCode::LinkDown, Severity::Warning, node.endpoint, downFacts(node));
    if (node.state == NodeState::Ok || node.state == NodeState::Suspect)
        judgement.add(FindingCode::ReplicaStale, Severity::Warning, node.endpoint, downFacts(node));
}

void judgeLag(Judgement& judgement, const Node& node)
{
    const FindingLimits& limits = judgement.limits;
    const qint64 seconds = node.lagSeconds.value_or(0);
    const bool tooManyBytes = node.lagBytes.value_or(0) >= limits.lagBytesWarning;
    if (seconds < limits.lagSecondsWarning && !tooManyBytes)
        return;
    const bool isCritical = seconds >= limits.lagSecondsCritical;
    judgement.add(FindingCode::LinkLag, isCritical ? Severity::Critical : Severity::Warning, node.endpoint,
        linkFacts(node)
            .with("lagBytes", node.lagBytes)
            .with("lagSeconds", node.lagSeconds)
            .with("limitBytes", limits.lagBytesWarning)
            .with("limitSeconds", isCritical ? limits.lagSecondsCritical : limits.lagSecondsWarning));
}

/// Where a chain of replicas starts; nothing in a circle or when a part of it is unknown.
std::optional<Endpoint> rootOf(const Topology& topology, const Node& replica)
{
    const Node* node = &replica;
    for (qsizetype steps = 0; steps <= topology.nodes.size(); ++steps) {
        if (node->role != NodeRole::Replica || !node->master)
            return node->endpoint;
        const Node* master = topology.find(*node->master);
        if (!master)
            return *node->master;
        node = master;
    }
    return std::nullopt;
}

/// The Sentinels take it for a replica of the service, but it follows somebody else.
void judgeAllegiance(Judgement& judgement, const Node& node)
{
    const auto& picture = judgement.evidence.sentinel;
    const auto opinion = picture ? picture->opinions().constFind(node.endpoint)
                                 : QMap<Endpoint, SentinelOpinion>::const_iterator();
    if (!picture || opinion == picture->opinions().constEnd())
        return;
    QSet<Endpoint> masters;
    for (const SentinelPicture::View& view : picture->views()) {
        if (view.master)
            masters.insert(*view.master);
    }
    const std::optional<Endpoint> root = rootOf(judgement.topology, node);
    if (masters.size() != 1 || !root || masters.contains(*root))
        return;
    judgement.add(FindingCode::ReplicaOrphan, Severity::Warning, node.endpoint,
        linkFacts(node)
            .with("reason", QStringLiteral("other-master"))
            .with("expected", masters.begin()->toString()));
}

void judgeReplica(Judgement& judgement, const Node& node)
{
    judgeLink(judgement, node);
    judgeLag(judgement, node);
    judgeAllegiance(judgement, node);
    if (node.readOnly == false)
        judgement.add(FindingCode::ReplicaWritable, Severity::Warning, node.endpoint, linkFacts(node));
}

} // namespace

void judgeReplication(Judgement& judgement)
{
    for (const Node& node : judgement.topology.nodes) {
        if (node.role == NodeRole::Replica && isAlive(node.state) && node.state != NodeState::Loading)
            judgeReplica(judgement, node);
    }
}

} // namespace quorate
