#pragma once

#include "core/topology/Topology.h"
#include "ui/widgets/KeyValueList.h"

namespace quorate {

/// What is worth knowing of a node at a glance, in words, by its role. Unknown values are empty, not 0.
QList<KeyValue> nodeFacts(const Node& node, const Topology& topology);

} // namespace quorate
