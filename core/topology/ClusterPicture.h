#pragma once

#include "core/topology/ClusterMember.h"
#include "core/topology/ObservedNodes.h"
#include "core/topology/slotOwnership.h"

#include <QSet>

#include <vector>

namespace quorate {

/// A node in handshake, or one without an address, in the views.
struct ClusterGhost {
    Endpoint endpoint; ///< invalid without an address
    QByteArray id; ///< made up while in handshake
    QStringList flags;
    int seenBy = 0;
};

/// The views of all nodes of a cluster, merged: the union of the members, the owner of each slot, and where
/// the views contradict each other. Refers to the observations, which must outlive it.
class ClusterPicture {
public:
    /// `knownIds`: members of the last published picture; they tell which cluster is meant when an address
    /// led into another one.
    ClusterPicture(const ObservedNodes& observed, const QSet<QByteArray>& knownIds);

    const ClusterMembers& members() const { return m_members; }
    /// Null when the id is no member.
    const ClusterMember* find(const QByteArray& id) const;
    /// Nodes that gave a view of this cluster.
    int viewCount() const { return m_viewCount; }
    const std::vector<ClusterViewGroup>& groups() const { return m_groups; }
    bool viewsAgree() const;
    const std::vector<ClusterGhost>& ghosts() const { return m_ghosts; }
    /// Nodes that answered as members of another cluster.
    const std::vector<const NodeObservation*>& foreign() const { return m_foreign; }

    /// Member per slot, -1 for nobody; see ownSlots().
    const std::vector<int>& owners() const { return m_ownership.owners; }
    const std::vector<SlotConflict>& conflicts() const { return m_ownership.conflicts; }
    /// Slots on whose owner the views do not agree, or that two living masters claim.
    const SlotSet& contested() const { return m_contested; }

private:
    void read(const IndexedViews::View& view, const ObservedNodes& observed);
    size_t memberFor(const ClusterNode& line, int id);
    void putInGroup(const NodeObservation& view, std::vector<int> members, size_t digest);
    void noteGhost(const ClusterNode& line);
    void describeSilent(const ObservedNodes& observed);
    void compareViews();

    ClusterMembers m_members;
    std::vector<int> m_memberById; ///< number of the id -> place in m_members, -1 when it is none
    QHash<QByteArray, int> m_index; ///< node id -> place in m_members
    int m_viewCount = 0;
    std::vector<ClusterViewGroup> m_groups;
    QHash<size_t, size_t> m_groupByDigest;
    std::vector<ClusterGhost> m_ghosts;
    std::vector<const NodeObservation*> m_foreign;
    SlotOwnership m_ownership;
    SlotSet m_contested;
};

} // namespace quorate
