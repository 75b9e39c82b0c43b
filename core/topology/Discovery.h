#pragma once

#include "core/net/ConnectionPool.h"
#include "core/net/FanOut.h"
#include "core/profile/Target.h"
#include "core/topology/Observation.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <stop_token>

namespace quorate {

/// What earlier rounds taught about an address: saves a round trip and keeps a killed replica in the picture.
struct KnownNode {
    enum class Kind { Unknown, Data, ClusterMember, Sentinel };
    Kind kind = Kind::Unknown;
    QList<QByteArray> services; ///< of a Sentinel
    QDateTime lastAnswered; ///< UTC; null when never
};

/// Goes from any one address of a deployment to all of it, and asks every node for its own view. One object a
/// deployment, kept between rounds. Blocking: for one worker thread at a time.
class Discovery {
public:
    Discovery(IoThread& io, Target target);
    ~Discovery();

    /// One round. Takes at most the profile's timeout for all silent nodes together; 2.2 s more at most on
    /// the first round of a replication set that Sentinels watch, to learn their addresses from what they
    /// publish. Nodes that are known but silent are in the result, with their error.
    Observations observe(std::stop_token stop = {});

    const Target& target() const { return m_target; }

private:
    friend class DiscoveryRound;

    void remember(const Observations& seen, const QSet<Endpoint>& named);

    Target m_target;
    ConnectionPool m_pool;
    QHash<Endpoint, KnownNode> m_known;
    QByteArray m_service; ///< chosen once
    QDateTime m_sentinelsSoughtAt; ///< UTC; null when never
};

} // namespace quorate
