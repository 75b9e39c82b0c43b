#include "core/topology/ownViews.h"

#include <algorithm>

namespace quorate {

namespace {

QString nameOf(const ClusterMember& member)
{
    return member.endpoint.isValid() ? member.endpoint.toString() : QString::fromUtf8(member.id);
}

/// What the views of a group have in common.
class SharedView {
public:
    SharedView(const ClusterPicture& picture, const ClusterViewGroup& group)
        : m_picture(picture)
        , m_group(group)
    {
    }

    ClusterView describe() const
    {
        ClusterView view;
        view.knownNodes = static_cast<int>(m_group.lines().size());
        if (m_group.agrees())
            return view;
        std::vector<bool> isListed(m_picture.members().size(), false);
        SlotSet nobodys = m_group.differingSlots;
        m_group.forEachMember([&](const ClusterNode& line, size_t place) {
            const ClusterMember& member = m_picture.members()[place];
            isListed[place] = true;
            const SlotSet named = toSet(line.slotRanges) & m_group.differingSlots;
            nobodys &= ~named;
            if (named.any())
                view.owners += {toRanges(named), nameOf(member)};
            if (m_group.differingMembers.contains(member.id))
                view.alone += nameOf(member);
            if (m_group.differingRoles.contains(member.id))
                view.roles += {nameOf(member), roleOf(line), masterOf(line)};
        });
        if (nobodys.any())
            view.owners += {toRanges(nobodys), QString()};
        for (size_t place = 0; place < isListed.size(); ++place) {
            const ClusterMember& member = m_picture.members()[place];
            if (!isListed[place] && m_group.differingMembers.contains(member.id))
                view.lacking += nameOf(member);
        }
        return view;
    }

private:
    QString masterOf(const ClusterNode& line) const
    {
        const ClusterMember* const master = m_picture.find(line.masterId);
        return master ? nameOf(*master) : QString::fromUtf8(line.masterId);
    }

    const ClusterPicture& m_picture;
    const ClusterViewGroup& m_group;
};

} // namespace

QList<ClusterView> ownViews(const ClusterPicture& picture)
{
    QHash<const NodeObservation*, Endpoint> addresses;
    for (const ClusterMember& member : picture.members()) {
        if (member.observation)
            addresses.insert(member.observation, member.endpoint);
    }
    QList<ClusterView> views;
    for (const ClusterViewGroup& group : picture.groups()) {
        ClusterView view = SharedView(picture, group).describe();
        for (const NodeObservation* const observed : group.views) {
            view.node = addresses.value(observed, observed->endpoint);
            view.stateOk = observed->clusterInfo && observed->clusterInfo->state == "ok";
            view.currentEpoch = observed->clusterInfo ? observed->clusterInfo->currentEpoch : std::nullopt;
            views += view;
        }
    }
    std::sort(views.begin(), views.end(),
        [](const ClusterView& one, const ClusterView& other) { return one.node < other.node; });
    return views;
}

} // namespace quorate
