#pragma once

#include "core/net/Endpoint.h"
#include "core/resp/Reply.h"
#include "core/topology/Slots.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace quorate {

/// CLUSTER INFO of one node. Numbers are what that node believes.
struct ClusterInfo {
    QByteArray state; ///< "ok" or "fail"
    std::optional<int> slotsAssigned, slotsOk, slotsPfail, slotsFail, knownNodes, size;
    std::optional<qint64> currentEpoch, myEpoch;

    /// Errors: Protocol when cluster_state is missing.
    static Result<ClusterInfo> parse(const QByteArray& text);
};

/// One line of CLUSTER NODES (redis.io/commands/cluster-nodes). Open slots appear only on the node's own line.
struct ClusterNode {
    QByteArray id; ///< 40 hexadecimal digits
    Endpoint endpoint; ///< invalid (no host) when the node has no known address
    QString hostName; ///< cluster-announce-hostname, empty when none
    quint16 busPort = 0;
    QList<QByteArray> flags; ///< myself master slave fail? fail handshake noaddr nofailover noflags
    QByteArray masterId; ///< of a replica; empty otherwise
    qint64 pingSentMs = 0, pongReceivedMs = 0; ///< unix time in ms, 0 when none
    qint64 configEpoch = 0;
    bool linkConnected = false;
    SlotRanges slotRanges;
    QHash<int, QByteArray> migrating; ///< slot -> id of the target
    QHash<int, QByteArray> importing; ///< slot -> id of the source

    bool hasFlag(const char* flag) const { return flags.contains(flag); }
};

/// CLUSTER NODES of one node: its own view, which may be a minority's.
struct ClusterNodes {
    QList<ClusterNode> nodes;
    int rejectedLines = 0; ///< lines that do not fit the format, injected ones among them

    const ClusterNode* myself() const;
    const ClusterNode* find(const QByteArray& id) const;

    /// Errors: Protocol when no line fits or none is "myself".
    static Result<ClusterNodes> parse(const QByteArray& text);
};

/// One shard of CLUSTER SHARDS (7.0+).
struct ClusterShard {
    struct Node {
        QByteArray id, role, health; ///< health: online, failed, loading
        Endpoint endpoint;
        QString hostName;
        std::optional<qint64> offset;
    };
    SlotRanges slotRanges;
    QList<Node> nodes;
};
Result<QList<ClusterShard>> parseClusterShards(const Reply& reply);

/// One entry of CLUSTER SLOTS: the master first, then its replicas.
struct ClusterSlotsEntry {
    struct Node {
        Endpoint endpoint;
        QByteArray id;
    };
    SlotRange range;
    QList<Node> nodes;
};
Result<QList<ClusterSlotsEntry>> parseClusterSlots(const Reply& reply);

/// One bus link of CLUSTER LINKS (7.0+).
struct ClusterLink {
    QByteArray direction; ///< "to" or "from"
    QByteArray peerId;
    qint64 createdMs = 0; ///< unix time in ms
    qint64 sendBufferAllocated = 0, sendBufferUsed = 0; ///< bytes
};
Result<QList<ClusterLink>> parseClusterLinks(const Reply& reply);

} // namespace quorate
