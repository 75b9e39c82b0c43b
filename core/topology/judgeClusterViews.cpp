#include "core/topology/judge.h"

namespace quorate {

namespace {

constexpr qsizetype kMaxNamed = 20;

QJsonArray addressesOf(const std::vector<const NodeObservation*>& views, const ObservedNodes& observed)
{
    QStringList addresses;
    for (const NodeObservation* view : views)
        addresses += observed.canonical(view->endpoint).toString();
    addresses.sort();
    return QJsonArray::fromStringList(addresses.mid(0, kMaxNamed));
}

void addDisagreement(Judgement& judgement, const ClusterViewGroup& group, const QString& about, Facts facts)
{
    const std::vector<const NodeObservation*>& views = group.views;
    const Endpoint node =
        views.size() == 1 ? judgement.evidence.observed.canonical(views.front()->endpoint) : Endpoint();
    judgement.add(FindingCode::ViewDisagreement, Severity::Warning, node,
        facts.with("about", about)
            .with("nodes", addressesOf(views, judgement.evidence.observed))
            .with("answering", judgement.evidence.cluster->viewCount()));
}

void judgeGroup(Judgement& judgement, const ClusterViewGroup& group)
{
    if (group.differingSlots.any()) {
        const SlotRanges ranges = toRanges(group.differingSlots);
        addDisagreement(judgement, group, QStringLiteral("slots"),
            Facts().with("slots", toText(ranges)).with("count", slotCount(ranges)));
    }
    if (!group.differingRoles.isEmpty())
        addDisagreement(judgement, group, QStringLiteral("roles"),
            Facts().with("count", static_cast<int>(group.differingRoles.size())));
    if (!group.differingMembers.isEmpty())
        addDisagreement(judgement, group, QStringLiteral("members"),
            Facts().with("count", static_cast<int>(group.differingMembers.size())));
}

/// Our own views say who lives at an address, and a member of another cluster answers there: a reused port,
/// or an announced address that leads elsewhere from here (redis issue 7460).
void judgeStranger(Judgement& judgement, const NodeObservation& stranger)
{
    const Node* node = judgement.topology.find(judgement.evidence.observed.canonical(stranger.endpoint));
    if (node)
        judgement.add(FindingCode::IdentityChanged, Severity::Critical, node->endpoint,
            Facts()
                .with("about", QStringLiteral("cluster-id"))
                .with("expected", node->id)
                .with("seen", stranger.clusterNodes->myself()->id));
}

void judgeForeign(Judgement& judgement)
{
    const auto& foreign = judgement.evidence.cluster->foreign();
    if (foreign.empty())
        return;
    for (const NodeObservation* stranger : foreign)
        judgeStranger(judgement, *stranger);
    judgement.addForAll(FindingCode::ViewDisagreement, Severity::Warning,
        Facts()
            .with("about", QStringLiteral("other-cluster"))
            .with("nodes", addressesOf(foreign, judgement.evidence.observed))
            .with("count", static_cast<int>(foreign.size()))
            .with("answering", judgement.evidence.cluster->viewCount()));
}

/// Handshakes that do not end, and entries that no FORGET has reached (redis issue 9268), keep a cluster from
/// agreeing.
void judgeGhosts(Judgement& judgement)
{
    for (const ClusterGhost& ghost : judgement.evidence.cluster->ghosts())
        judgement.add(FindingCode::NodeHandshake, Severity::Warning, ghost.endpoint,
            Facts()
                .with("id", ghost.id)
                .with("flags", QJsonArray::fromStringList(ghost.flags))
                .with("seenBy", ghost.seenBy)
                .with("answering", judgement.evidence.cluster->viewCount()));
}

} // namespace

void judgeClusterViews(Judgement& judgement)
{
    for (const ClusterViewGroup& group : judgement.evidence.cluster->groups()) {
        if (!group.agrees())
            judgeGroup(judgement, group);
    }
    judgeForeign(judgement);
    judgeGhosts(judgement);
}

} // namespace quorate
