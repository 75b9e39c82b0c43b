#pragma once

#include "core/net/Endpoint.h"
#include "core/resp/Reply.h"
#include "core/topology/Slots.h"

#include <QByteArray>
#include <QList>

namespace quorate {

/// One entry of CLUSTER SLOTS: the master first, then its replicas.
struct ClusterSlotsEntry {
    struct Node {
        /// The preferred endpoint. No host means "the host you asked" (a nil, or an empty one), or not known
        /// ("?").
        Endpoint endpoint;
        QByteArray id; ///< empty before 4.0
    };
    SlotRange range;
    QList<Node> nodes;
};

/// Errors: Protocol when an entry has not the documented shape; what the server said when it is an error.
Result<QList<ClusterSlotsEntry>> parseClusterSlots(const Reply& reply);

} // namespace quorate
