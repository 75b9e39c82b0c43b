#pragma once

#include "core/net/FanOut.h"
#include "core/topology/Topology.h"

namespace quorate {

/// What the servers of a deployment think of one of them, and how often they have synchronised. Threads: a
/// worker; blocks.
class DrillWatch {
public:
    DrillWatch(ConnectionPool& pool, const Topology& topology, Endpoint struck);

    struct Verdict {
        bool isSuspected = false; ///< one takes it for down: s_down, fail?, a link that is down
        bool isDown =
            false; ///< enough of them do: o_down, fail; of a replica behind Sentinels: s_down of most
    };
    /// Servers that do not answer within 200 ms have no say.
    Verdict look(const std::stop_token& stop) const;

    struct Resyncs {
        qint64 full = 0, partial = 0;
    };
    /// By run_id, so that a server that was started again counts from zero.
    using ResyncCounts = QHash<QByteArray, Resyncs>;
    ResyncCounts resyncs(const std::stop_token& stop) const;
    static Resyncs difference(const ResyncCounts& before, const ResyncCounts& after);

private:
    Verdict bySentinels(const std::stop_token& stop) const;
    Verdict byCluster(const std::stop_token& stop) const;
    Verdict byLinks(const std::stop_token& stop) const;

    ConnectionPool& m_pool;
    DeploymentKind m_kind;
    QByteArray m_service;
    QList<Endpoint> m_data, m_sentinels;
    Endpoint m_struck;
    bool m_isReplica;
};

} // namespace quorate
