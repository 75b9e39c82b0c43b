#pragma once

#include "core/net/Endpoint.h"
#include "core/topology/Slots.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace quorate {

/// One line of CLUSTER NODES (redis.io/commands/cluster-nodes). Open slots appear only on the node's own
/// line.
struct ClusterNode {
    QByteArray id; ///< 40 hexadecimal digits
    /// Invalid (no host) when the node has no known address: noaddr, a node that has not learned its own, or
    /// an announced address that cannot be one. The port is kept when it is known.
    Endpoint endpoint;
    QString hostName; ///< cluster-announce-hostname, empty when none
    quint16 busPort = 0;
    QByteArray shardId; ///< the aux field of 7.2, empty when the server does not show it
    QList<QByteArray> flags; ///< myself master slave fail? fail handshake noaddr nofailover noflags
    QByteArray masterId; ///< of a replica; empty otherwise
    qint64 pingSentMs = 0, pongReceivedMs = 0; ///< unix time in ms, 0 when none
    qint64 configEpoch = 0;
    bool linkConnected = false;
    SlotRanges slotRanges;
    QHash<int, QByteArray> migrating; ///< slot -> id of the target
    QHash<int, QByteArray> importing; ///< slot -> id of the source

    bool hasFlag(const char* flag) const { return flags.contains(flag); }

    /// One line without its end. It is read from both ends, so that an announced address, which stands in the
    /// middle and may hold blanks and line ends, cannot forge another field. Nothing when it does not fit the
    /// format.
    static std::optional<ClusterNode> parse(const QByteArray& line);
};

/// CLUSTER NODES of one node: its own view, which may be a minority's.
struct ClusterNodes {
    QList<ClusterNode> nodes;
    int rejectedLines = 0; ///< lines that do not fit the format, injected ones among them

    const ClusterNode* myself() const;
    const ClusterNode* find(const QByteArray& id) const;

    /// Every line has to end with a line feed, as the server writes it: a cut one would be a node with fewer
    /// slots. Two lines with one id are both rejected. Errors: Protocol when no line fits or not exactly one
    /// is "myself".
    static Result<ClusterNodes> parse(const QByteArray& text);
};

} // namespace quorate
