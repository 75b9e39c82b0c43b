#pragma once

#include "core/topology/Topology.h"

namespace quorate {

/// identity-changed, as far as the past tells: another deployment behind a known address. A cluster is
/// another one when no node id stayed; any other server is a stranger when neither its run id nor its
/// replication history is known and, unless everything is new at once, it has been running since before we
/// last spoke to this address: a mere restart looks the same but for that. A finding stays while the stranger
/// does. `topology` has its other findings already.
QList<Finding> judgeIdentity(const Topology& topology, const Topology& previous);

} // namespace quorate
