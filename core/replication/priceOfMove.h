#pragma once

#include "core/topology/Info.h"

#include <QJsonObject>

namespace quorate {

/// What it costs a replica to follow another node.
struct MovePrice {
    enum class Kind {
        Partial, ///< bytes: of the stream that it lacks
        Full, ///< bytes: the other node's used_memory to ship, after a fork there
        Unknown, ///< one of the two has not told where it stands
    };
    Kind kind = Kind::Unknown;
    qint64 bytes = 0;

    bool operator==(const MovePrice&) const = default;
};

/// Of the two nodes' INFO, as redis-server decides (replication.c: masterTryPartialResynchronization):
/// partial if the stream is the same, or was up to second_repl_offset, and the next byte is in the backlog.
/// Pure.
MovePrice priceOfMove(const Info& replica, const Info& master);

/// "partial", "full", "unknown"
QString movePriceName(MovePrice::Kind kind);

} // namespace quorate
