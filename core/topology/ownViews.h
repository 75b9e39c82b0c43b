#pragma once

#include "core/topology/ClusterPicture.h"
#include "core/topology/Topology.h"

namespace quorate {

/// What each node that gave a view says, and where it stands alone. By address. Pure.
QList<ClusterView> ownViews(const ClusterPicture& picture);

} // namespace quorate
