#pragma once

#include "core/topology/Topology.h"
#include "ui/widgets/KeyValueList.h"

namespace quorate {

/// What a deployment consists of, in words: masters, replicas, Sentinels, slots, versions.
QList<KeyValue> composition(const Topology& topology);

} // namespace quorate
