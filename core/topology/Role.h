#pragma once

#include "core/net/Endpoint.h"
#include "core/resp/Reply.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace quorate {

/// The reply of ROLE (redis.io/commands/role): length-prefixed, so no announced name can forge a field of it.
struct Role {
    enum class Kind { Master, Replica, Sentinel };
    struct Replica {
        Endpoint endpoint; ///< invalid when it announces none that can be one (a client that only copies has
                           ///< port 0)
        std::optional<qint64> offset; ///< acknowledged, in bytes
    };

    Kind kind = Kind::Master;
    std::optional<qint64> offset; ///< replication offset in bytes; a replica's is unknown (-1 on the wire)
                                  ///< before its first sync
    QList<Replica> replicas; ///< of a master
    Endpoint master; ///< of a replica; invalid when its configured address cannot be one
    QByteArray linkState; ///< of a replica: none, connect, connecting, handshake, sync, connected
    QList<QByteArray> services; ///< of a Sentinel: the names of the masters it monitors

    /// Errors: Protocol when the reply has not the documented shape.
    static Result<Role> parse(const Reply& reply);
};

} // namespace quorate
