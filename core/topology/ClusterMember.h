#pragma once

#include "core/topology/Observation.h"
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
/// Node id -> place in ClusterMembers.
using ClusterIndex = QHash<QByteArray, int>;

/// Views that show the same members, roles and slots: compared once, however many they are.
struct ClusterViewGroup {
    std::vector<const NodeObservation*> views; ///< never empty
    SlotSet differingSlots; ///< where they have another owner than the picture has
    QList<QByteArray> differingRoles; ///< ids that have another role or master there
    QList<QByteArray> differingMembers; ///< ids that they lack, or that most views do not have

    const QList<ClusterNode>& lines() const { return views.front()->clusterNodes->nodes; }
    int weight() const { return static_cast<int>(views.size()); }
    bool agrees() const
    {
        return differingSlots.none() && differingRoles.isEmpty() && differingMembers.isEmpty();
    }
};

/// A line that stands for a member: not in handshake, and with an address or with slots.
bool isMemberLine(const ClusterNode& line);
NodeRole roleOf(const ClusterNode& line);

} // namespace quorate
