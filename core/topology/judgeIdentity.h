#pragma once

#include "core/topology/Evidence.h"

namespace quorate {

/// identity-changed: another deployment behind a known address. Node ids of a cluster are pinned by its own
/// views and by the previous picture; elsewhere a server is a stranger when neither its run id nor its
/// replication history is known and, unless everything is new at once, it has been running since before we
/// last spoke to this address: a mere restart looks the same but for that. A finding stays while the stranger
/// does.
QList<Finding> judgeIdentity(const Topology& topology, const Topology& previous, const Evidence& evidence);

} // namespace quorate
