#pragma once

#include "core/net/Endpoint.h"
#include "core/resp/Reply.h"
#include "core/topology/Slots.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace quorate {

/// One shard of CLUSTER SHARDS (7.0+).
struct ClusterShard {
    struct Node {
        QByteArray id, role, health; ///< role: master, replica; health: online, fail or failed, loading
        /// Its IP address with the plain port, or the TLS port when it has no other. Invalid when not known.
        Endpoint endpoint;
        std::optional<quint16> tlsPort;
        QString hostName;
        std::optional<qint64> offset;
    };
    SlotRanges slotRanges;
    QList<Node> nodes;
};

/// Errors: Protocol when a shard has not the documented shape; what the server said when it is an error.
Result<QList<ClusterShard>> parseClusterShards(const Reply& reply);

} // namespace quorate
