#pragma once

#include "core/topology/Topology.h"

namespace quorate {

/// Masters by first slot and address, each followed by its replicas by address, chains depth first; then
/// those without a master in sight; Sentinels last, by address.
void sortNodes(QList<Node>& nodes);

} // namespace quorate
