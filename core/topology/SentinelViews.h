#pragma once

#include "core/net/Endpoint.h"
#include "core/resp/Reply.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace quorate {

/// One flat field list of SENTINEL MASTERS, MASTER, REPLICAS or SENTINELS: a master, replica or Sentinel as
/// one Sentinel sees it. Values are hostile bytes.
struct SentinelInstance {
    QByteArray name; ///< the service's name for a master; otherwise ip:port or the Sentinel's id
    Endpoint endpoint;
    QByteArray runId; ///< empty when not known
    QList<QByteArray> flags; ///< master slave sentinel s_down o_down disconnected failover_in_progress ...
    QHash<QByteArray, QByteArray> fields; ///< all of them, first value wins

    std::optional<qint64> integer(const QByteArray& field) const;
    bool hasFlag(const char* flag) const { return flags.contains(flag); }
};

Result<SentinelInstance> parseSentinelInstance(const Reply& reply);
/// A row that cannot be read is left out; a reply that is no array is Protocol.
Result<QList<SentinelInstance>> parseSentinelInstances(const Reply& reply);

/// SENTINEL CKQUORUM: "OK 3 usable Sentinels. Quorum and failover authorization can be reached", or NOQUORUM
/// and what is missing.
struct CkQuorum {
    std::optional<int> usable; ///< Sentinels that this one can use, itself included
    bool quorumReachable = false;
    bool majorityReachable = false;
    QByteArray words; ///< the reply itself
};
Result<CkQuorum> parseCkQuorum(const Reply& reply);

/// A payload of the channel __sentinel__:hello (sentinel.c: sentinelSendHello): who watches this master.
struct SentinelHello {
    Endpoint sentinel;
    QByteArray sentinelId;
    qint64 currentEpoch = 0;
    QByteArray service;
    Endpoint master;
    qint64 configEpoch = 0;
};
Result<SentinelHello> parseSentinelHello(const QByteArray& payload);

/// Everything that one Sentinel says of one service.
struct SentinelServiceView {
    SentinelInstance master;
    QList<SentinelInstance> replicas;
    QList<SentinelInstance> sentinels; ///< the others that it knows
    std::optional<CkQuorum> ckquorum;
};

} // namespace quorate
