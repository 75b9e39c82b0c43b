#pragma once

#include "core/topology/Topology.h"

#include <optional>

namespace quorate {

/// Where a node stood in its replication stream at one moment.
struct StreamMark {
    QDateTime at; ///< UTC
    QByteArray replicationId; ///< of the stream: offsets of two streams must not be compared
    qint64 offset = 0; ///< bytes
};
/// Nothing when the node did not tell.
std::optional<StreamMark> streamMark(const Node& node);

/// What replication of one node is like. Optional means: not known. Replication ids are hostile bytes.
struct ReplicationFacts {
    QByteArray replicationId; ///< master_replid
    QByteArray secondId; ///< master_replid2; empty when there is none
    std::optional<qint64> secondOffset; ///< up to where the second one is valid, bytes
    std::optional<bool> backlogActive;
    std::optional<qint64> backlogBytes; ///< size
    std::optional<qint64> historyBytes; ///< how much of it is filled
    std::optional<double> writeBytesPerSecond; ///< growth of the stream between two looks
    /// For how long a replica may be away and still catch up without a full synchronisation, once the backlog
    /// is full: its size by the write rate. Nothing where the rate is not known or nothing is written.
    std::optional<double> outageSeconds;
    std::optional<double> syncPercent; ///< of a full synchronisation in progress
};

/// `before` is an earlier look at the same node, nothing when there is none. The fields of INFO:
/// redis.io/docs/ latest/commands/info, "replication". Pure.
ReplicationFacts replicationFacts(const Node& node, const std::optional<StreamMark>& before);

} // namespace quorate
