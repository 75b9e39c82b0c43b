#pragma once

#include "core/monitor/NodeReading.h"
#include "core/net/ConnectionPool.h"

#include <stop_token>

namespace quorate {

/// How a node of a deployment is reached, and which others it is compared with.
struct NodeAccess {
    ConnectionSettings settings; ///< of the deployment: with its address map, its gate and its credentials
    Peer peer = Peer::Data;
    QList<Endpoint> peers; ///< the other data nodes
};

/// Asks one node over a connection of its own, which ends with the call; for the configuration also its
/// peers, at most 50 and all at once: those that are silent or refuse are not compared with. Blocking, for a
/// worker thread: at most 3 s, or the deployment's timeout if that is longer. Errors: those of
/// NodeClient::call().
Result<NodeReading> readNode(
    IoThread& io, const NodeAccess& access, const NodeQuestion& question, std::stop_token stop = {});

} // namespace quorate
