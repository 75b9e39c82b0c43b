#pragma once

#include "core/topology/IndexedViews.h"
#include "core/topology/Topology.h"

#include <QHash>

#include <vector>

namespace quorate {

/// One member of a cluster, by its node id, as all the views together show it.
struct ClusterMember {
    QByteArray id;
    Endpoint endpoint; ///< by its own line, else by most views; invalid when nobody knows it
    NodeRole role = NodeRole::Unknown; ///< likewise, as the three below
    QByteArray masterId;
    qint64 configEpoch = 0;
    QStringList flags;
    const NodeObservation* observation = nullptr; ///< that holds its own view; null when it gave none
    const ClusterNode* ownLine = nullptr; ///< null likewise
    int listedBy = 0; ///< views that hold it as a member, its own included
    int failBy = 0; ///< other views that flag it fail
    int suspectBy = 0; ///< other views that flag it fail?, of nodes that do not say cluster_state:fail
    int healthyBy = 0; ///< other views with a connected link to it and no fail flag

    bool isLivingMaster() const { return ownLine && role == NodeRole::Master; }
};

using ClusterMembers = std::vector<ClusterMember>;

/// Views that show the same members, roles and slots: compared once, however many they are.
struct ClusterViewGroup {
    std::vector<const NodeObservation*> views; ///< never empty
    std::vector<int> members; ///< for each line of the sample its place in ClusterMembers, -1 for a ghost
    SlotSet differingSlots; ///< where they have another owner than the picture has
    QList<QByteArray> differingRoles; ///< ids that have another role or master there
    QList<QByteArray> differingMembers; ///< ids that they lack, or that most views do not have

    /// The sample: what the first of them shows.
    const QList<ClusterNode>& lines() const { return views.front()->clusterNodes->nodes; }
    /// Calls action(line, place in ClusterMembers) for each member in the sample.
    template <typename Action> void forEachMember(Action action) const
    {
        for (size_t i = 0; i < members.size(); ++i) {
            if (members[i] >= 0)
                action(lines()[static_cast<qsizetype>(i)], static_cast<size_t>(members[i]));
        }
    }
    int weight() const { return static_cast<int>(views.size()); }
    bool agrees() const
    {
        return differingSlots.none() && differingRoles.isEmpty() && differingMembers.isEmpty();
    }
};

NodeRole roleOf(const ClusterNode& line);

} // namespace quorate
