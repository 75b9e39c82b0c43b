#include "core/topology/assembleSentinel.h"

#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

NodeRole roleIn(const SentinelOpinion& opinion)
{
    if (opinion.asSentinel > 0)
        return NodeRole::Sentinel;
    return opinion.asMaster >= opinion.asReplica ? NodeRole::Master : NodeRole::Replica;
}

QStringList flagsIn(const SentinelOpinion& opinion, int viewCount)
{
    QStringList flags;
    for (auto flag = opinion.flags.cbegin(); flag != opinion.flags.cend(); ++flag) {
        if (*flag * 2 > viewCount)
            flags += flag.key();
    }
    flags.sort();
    return flags;
}

/// A Sentinel that answers under one address may still be listed under a former one.
bool answersElsewhere(const SentinelOpinion& opinion, const QList<Node>& nodes)
{
    return !opinion.id.isEmpty() && std::any_of(nodes.cbegin(), nodes.cend(), [&](const Node& node) {
        return node.state == NodeState::Ok && node.id == opinion.id;
    });
}

void describe(Node& node, const SentinelOpinion& opinion, const SentinelPicture& picture)
{
    node.flags = flagsIn(opinion, picture.viewCount());
    const bool isDown = picture.isDownByMost(opinion);
    if (node.state == NodeState::Ok && isDown)
        node.state = NodeState::Suspect;
    if (isAlive(node.state) && node.role != NodeRole::Unknown)
        return;
    node.role = roleIn(opinion);
    if (node.role == NodeRole::Sentinel && node.id.isEmpty())
        node.id = opinion.id;
    node.master = node.role == NodeRole::Replica ? opinion.master : std::nullopt;
    if (node.state == NodeState::Unreachable && isDown)
        node.state = NodeState::Failed;
}

std::optional<int> integerIn(const SentinelServiceView* view, const char* field)
{
    const std::optional<qint64> value = view ? view->master.integer(field) : std::nullopt;
    if (!value || *value < 0 || *value > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*value);
}

// A master that asks for a password answers a stranger's PING with NOAUTH, which a Sentinel does not take for
// an answer (sentinel.c: sentinelPingReplyCallback). Nothing is known of a master that is down or not reached
// yet.
std::optional<bool> signsIn(const SentinelInstance& master)
{
    const auto sinceAnswer = master.integer("last-ok-ping-reply");
    const auto sinceAny = master.integer("last-ping-reply");
    constexpr qint64 lateMs = 5000;
    if (!sinceAnswer || !sinceAny || *sinceAny > lateMs)
        return std::nullopt;
    return *sinceAnswer <= lateMs;
}

// As the other Sentinels list it: announce-ip and announce-port, or what it bound.
QString announcedAs(const Node& node, const SentinelPicture& picture)
{
    const auto& opinions = picture.opinions();
    for (auto entry = opinions.cbegin(); entry != opinions.cend(); ++entry) {
        if (entry->asSentinel > 0 && !entry->id.isEmpty() && entry->id == node.id)
            return entry.key().toString();
    }
    return {};
}

SentinelView viewFrom(const Node& node, const SentinelPicture& picture)
{
    SentinelView shown;
    shown.endpoint = node.endpoint;
    shown.reachable = isAlive(node.state);
    const auto found = std::find_if(picture.views().cbegin(), picture.views().cend(),
        [&](const SentinelPicture::View& view) { return view.sentinel == node.endpoint; });
    if (found == picture.views().cend())
        return shown;
    if (node.info && node.info->integer("sentinel_tilt") == 1)
        shown.flags += QStringLiteral("tilt");
    if (!found->view)
        return shown;
    shown.master = found->master;
    shown.configEpoch = found->view->master.integer("config-epoch");
    shown.quorum = integerIn(found->view, "quorum");
    shown.knownSentinels = found->knownSentinels();
    shown.downAfterMs = found->view->master.integer("down-after-milliseconds");
    shown.failoverTimeoutMs = found->view->master.integer("failover-timeout");
    shown.parallelSyncs = integerIn(found->view, "parallel-syncs");
    shown.knownReplicas = integerIn(found->view, "num-slaves");
    shown.notificationScript = found->view->master.fields.value("notification-script");
    shown.clientReconfigScript = found->view->master.fields.value("client-reconfig-script");
    shown.signsIn = signsIn(found->view->master);
    shown.announced = announcedAs(node, picture);
    if (found->view->ckquorum)
        shown.ckQuorum = found->view->ckquorum->quorumReachable && found->view->ckquorum->majorityReachable;
    for (const QByteArray& flag : found->view->master.flags) {
        if (flag != "master")
            shown.flags += QString::fromUtf8(flag);
    }
    return shown;
}

/// What most Sentinels have configured; the higher number when they are evenly split, to promise less.
std::optional<int> usualQuorum(const QList<SentinelView>& views)
{
    QMap<int, int> votes;
    for (const SentinelView& view : views) {
        if (view.quorum)
            ++votes[*view.quorum];
    }
    std::optional<int> best;
    for (auto entry = votes.cbegin(); entry != votes.cend(); ++entry) {
        if (!best || *entry >= votes.value(*best))
            best = entry.key();
    }
    return best;
}

/// False only when every Sentinel that was asked denies it: one that can is enough for a failover.
bool isConfirmed(const SentinelPicture& picture, bool CkQuorum::*what)
{
    bool asked = false;
    for (const SentinelPicture::View& view : picture.views()) {
        if (!view.view || !view.view->ckquorum)
            continue;
        if ((*view.view->ckquorum).*what)
            return true;
        asked = true;
    }
    return !asked;
}

} // namespace

void assembleSentinelNodes(NodeTable& table, const Evidence& evidence)
{
    const SentinelPicture& picture = *evidence.sentinel;
    const auto& opinions = picture.opinions();
    for (auto entry = opinions.cbegin(); entry != opinions.cend(); ++entry) {
        if (table.find(entry.key()) || !answersElsewhere(*entry, table.nodes()))
            describe(table.findOrAdd(entry.key()), *entry, picture);
    }
}

SentinelSummary summariseSentinels(const QList<Node>& nodes, const SentinelPicture& picture)
{
    SentinelSummary summary;
    summary.service = QString::fromUtf8(picture.service());
    summary.services = picture.services();
    for (const Node& node : nodes) {
        if (node.role == NodeRole::Sentinel)
            summary.sentinels += viewFrom(node, picture);
    }
    summary.known = static_cast<int>(summary.sentinels.size());
    summary.reachable = static_cast<int>(std::count_if(summary.sentinels.cbegin(), summary.sentinels.cend(),
        [](const SentinelView& view) { return view.reachable; }));
    summary.quorum = usualQuorum(summary.sentinels);
    if (summary.known == 0)
        return summary;
    summary.majority = summary.known / 2 + 1;
    summary.majorityReachable =
        summary.reachable >= *summary.majority && isConfirmed(picture, &CkQuorum::majorityReachable);
    if (summary.quorum)
        summary.quorumReachable =
            summary.reachable >= *summary.quorum && isConfirmed(picture, &CkQuorum::quorumReachable);
    else if (summary.reachable == 0)
        summary.quorumReachable = false;
    return summary;
}

} // namespace quorate
