#pragma once

#include "core/topology/Topology.h"

namespace quorate {

/// Why Sentinels would not promote a replica (sentinel.c: sentinelSelectSlave).
enum class FailoverObstacle { None, Down, PriorityZero, LinkDown };

/// While the master lives, a replica that is cut off from it has grown too old to be taken over with.
FailoverObstacle failoverObstacle(const Node& replica, bool masterLives);
bool anyMasterLives(const QList<Node>& nodes);
/// As findings name it: "down", "priority-0", "link-down"; empty for none.
QString obstacleName(FailoverObstacle obstacle);

} // namespace quorate
