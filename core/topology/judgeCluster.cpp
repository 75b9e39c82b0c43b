#include "core/topology/judge.h"
#include "core/topology/nodeState.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace quorate {

namespace {

Facts slotFacts(const SlotRanges& ranges)
{
    return Facts().with("slots", toText(ranges)).with("count", slotCount(ranges));
}

void judgeCoverage(Judgement& judgement)
{
    const SlotRanges& uncovered = judgement.topology.cluster->uncovered;
    if (!uncovered.empty())
        judgement.addForAll(FindingCode::SlotsUncovered, Severity::Critical, slotFacts(uncovered));
}

/// Whether the other side of a move carries its mark too. Of a silent peer it is not known, so it is not held
/// against it.
bool isAnswered(
    const ClusterPicture& picture, const ClusterMember& member, int slot, const QByteArray& peerId)
{
    const ClusterMember* peer = picture.find(peerId);
    if (!peer)
        return false;
    if (!peer->ownLine)
        return true;
    return member.ownLine->migrating.contains(slot) ? peer->ownLine->importing.value(slot) == member.id
                                                    : peer->ownLine->migrating.value(slot) == member.id;
}

/// Open slots of one node with one peer, together: a reshard opens hundreds.
struct OpenGroup {
    SlotSet openSlots;
    bool halfOpen = false;
};

void judgeOpenSlotsOf(Judgement& judgement, const ClusterMember& member)
{
    const ClusterPicture& picture = *judgement.evidence.cluster;
    std::map<std::pair<QString, QByteArray>, OpenGroup> groups;
    const auto collect = [&](const QHash<int, QByteArray>& marks, const QString& state) {
        for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark) {
            OpenGroup& group = groups[{state, mark.value()}];
            group.openSlots.set(static_cast<size_t>(mark.key()));
            group.halfOpen |= !isAnswered(picture, member, mark.key(), mark.value());
        }
    };
    collect(member.ownLine->migrating, QStringLiteral("migrating"));
    collect(member.ownLine->importing, QStringLiteral("importing"));
    for (const auto& [key, group] : groups) {
        const ClusterMember* peer = picture.find(key.second);
        const bool known = peer && peer->endpoint.isValid();
        judgement.add(FindingCode::SlotsOpen, Severity::Warning, member.endpoint,
            slotFacts(toRanges(group.openSlots))
                .with("state", key.first)
                .with("peer", known ? peer->endpoint.toString() : QString::fromUtf8(key.second))
                .with("halfOpen", group.halfOpen));
    }
}

void judgeConflicts(Judgement& judgement)
{
    const ClusterPicture& picture = *judgement.evidence.cluster;
    for (const SlotConflict& conflict : picture.conflicts()) {
        const ClusterMember& winner = picture.members()[static_cast<size_t>(conflict.winner)];
        const ClusterMember& loser = picture.members()[static_cast<size_t>(conflict.loser)];
        judgement.addForAll(FindingCode::SlotsConflict, Severity::Critical,
            slotFacts(toRanges(conflict.claimed))
                .with("claimants", QJsonArray{winner.endpoint.toString(), loser.endpoint.toString()}));
    }
}

/// Masters with slots must have epochs of their own, or a conflict between them cannot be decided
/// (cluster.c: clusterHandleConfigEpochCollision mends it, as long as they hear each other).
void judgeEpochs(Judgement& judgement)
{
    QMap<qint64, QStringList> mastersByEpoch;
    for (const Node& node : judgement.topology.nodes) {
        if (node.role == NodeRole::Master && !node.slotRanges.empty() && node.epoch)
            mastersByEpoch[*node.epoch] += node.endpoint.toString();
    }
    for (auto entry = mastersByEpoch.cbegin(); entry != mastersByEpoch.cend(); ++entry) {
        if (entry->size() > 1)
            judgement.addForAll(FindingCode::EpochCollision, Severity::Warning,
                Facts().with("epoch", entry.key()).with("nodes", QJsonArray::fromStringList(*entry)));
    }
}

/// Most of the masters are out of reach, or most of those that answer say cluster_state:fail.
void judgeDown(Judgement& judgement)
{
    int total = 0;
    int answering = 0;
    QStringList sayFail;
    for (const Node& node : judgement.topology.nodes) {
        if (node.role != NodeRole::Master || node.slotRanges.empty())
            continue;
        ++total;
        answering += isAlive(node.state);
        const ClusterMember* member = judgement.evidence.cluster->find(node.id);
        const bool tells = member && member->observation && member->observation->clusterInfo;
        if (tells && member->observation->clusterInfo->state != "ok")
            sayFail += node.endpoint.toString();
    }
    const bool mostAnswer = answering * 2 > total;
    if (mostAnswer && (sayFail.isEmpty() || sayFail.size() * 2 < answering))
        return;
    judgement.addForAll(FindingCode::ClusterDown, Severity::Critical,
        Facts()
            .with("slotsOk", judgement.topology.cluster->slotsOk)
            .with("mastersTotal", total)
            .with("mastersAnswering", answering)
            .with("sayFail", QJsonArray::fromStringList(sayFail)));
}

/// A replica whose master is no member, has lost its slots, or has failed without a successor.
QString orphanReason(const Judgement& judgement, const Node& replica)
{
    const Node* master = replica.master ? judgement.topology.find(*replica.master) : nullptr;
    if (!master)
        return QStringLiteral("unknown");
    if (master->state == NodeState::Failed)
        return QStringLiteral("failed");
    return master->slotRanges.empty() ? QStringLiteral("no-slots") : QString();
}

void judgeOrphans(Judgement& judgement)
{
    for (const Node& node : judgement.topology.nodes) {
        if (node.role != NodeRole::Replica || !isAlive(node.state))
            continue;
        const QString reason = orphanReason(judgement, node);
        if (reason.isEmpty())
            continue;
        Facts facts;
        facts.with("reason", reason);
        if (node.master)
            facts.with("master", node.master->toString());
        judgement.add(FindingCode::ReplicaOrphan, Severity::Warning, node.endpoint, facts);
    }
}

/// The loss of one host takes both. No news where there is only one host, and less of a risk when the master
/// has another replica elsewhere.
void judgeHosts(Judgement& judgement)
{
    QSet<QString> hosts;
    QSet<Endpoint> safeMasters;
    for (const Node& node : judgement.topology.nodes) {
        hosts.insert(node.endpoint.host);
        if (node.role == NodeRole::Replica && node.master && node.master->host != node.endpoint.host)
            safeMasters.insert(*node.master);
    }
    const bool singleHost = hosts.size() < 2;
    for (const Node& node : judgement.topology.nodes) {
        if (node.role != NodeRole::Replica || !node.master || node.master->host != node.endpoint.host)
            continue;
        const bool isRisk = !singleHost && !safeMasters.contains(*node.master);
        judgement.add(FindingCode::ReplicaOnMasterHost, isRisk ? Severity::Warning : Severity::Info,
            node.endpoint,
            Facts()
                .with("master", node.master->toString())
                .with("host", node.endpoint.host)
                .with("singleHost", singleHost));
    }
}

} // namespace

void judgeCluster(Judgement& judgement)
{
    if (!judgement.topology.cluster)
        return;
    judgeCoverage(judgement);
    for (const ClusterMember& member : judgement.evidence.cluster->members()) {
        if (member.ownLine)
            judgeOpenSlotsOf(judgement, member);
    }
    judgeConflicts(judgement);
    judgeEpochs(judgement);
    judgeDown(judgement);
    judgeOrphans(judgement);
    judgeHosts(judgement);
}

} // namespace quorate
