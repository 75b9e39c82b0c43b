#pragma once

#include "core/net/FanOut.h"
#include "core/topology/Topology.h"

#include <mutex>

namespace quorate {

/// Where writes go now, found out as a client of that kind of deployment does: from the majority of the
/// Sentinels, from what most nodes of a cluster say of a slot, from the one that says it is the master.
/// Threads: any but the I/O thread and the GUI thread; blocks for kPatience at most.
class MasterFinder {
public:
    static constexpr std::chrono::milliseconds kPatience{300};

    /// `slot` is of a cluster; any for the other kinds.
    MasterFinder(ConnectionPool& pool, const Topology& topology, int slot);

    std::optional<Endpoint> find(const std::stop_token& stop = {}) const;

private:
    std::optional<Endpoint> fromSentinels(const std::stop_token& stop) const;
    std::optional<Endpoint> fromCluster(const std::stop_token& stop) const;
    std::optional<Endpoint> fromRoles(const std::stop_token& stop) const;

    ConnectionPool& m_pool;
    DeploymentKind m_kind;
    QByteArray m_service;
    QList<Endpoint> m_data, m_sentinels;
    int m_slot;
};

} // namespace quorate
