#pragma once

#include "core/base/Error.h"
#include "core/net/Endpoint.h"
#include "core/topology/ClusterViews.h"
#include "core/topology/Info.h"
#include "core/topology/Role.h"
#include "core/topology/SentinelViews.h"

#include <QDateTime>
#include <QHash>

#include <memory>
#include <optional>

namespace quorate {

/// What one node said of itself and of the others in one round, or why it said nothing. Every part is
/// optional: an ACL user may be allowed some commands only. A value; made by Discovery, read by
/// assembleTopology.
struct NodeObservation {
    Endpoint endpoint; ///< the address it is known by (announced), not the one an address map led to
    std::optional<Error>
        error; ///< the first thing that failed; with parts present it is a partial observation
    bool answered = false; ///< a command was exchanged with it in this round
    std::optional<double> latencyMs; ///< of the first round trip after the handshake
    QDateTime observedAt; ///< UTC
    std::shared_ptr<const Info> info;
    std::optional<Role> role;
    std::optional<ClusterInfo> clusterInfo;
    std::optional<ClusterNodes> clusterNodes;
    std::optional<QByteArray> sentinelId; ///< SENTINEL MYID
    QHash<QByteArray, SentinelServiceView> services; ///< of a Sentinel: all it monitors, by name
    std::optional<int> watchingSentinels; ///< distinct Sentinels among the node's clients; nothing when not
                                          ///< asked or not allowed
};

/// One round over a whole deployment.
struct Observations {
    QList<NodeObservation> nodes; ///< in the order found, each endpoint once
    QDateTime observedAt; ///< UTC, the end of the round
    QByteArray service; ///< the Sentinel service meant; empty when the target named none
};

} // namespace quorate
