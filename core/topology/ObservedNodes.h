#pragma once

#include "core/topology/Observation.h"

#include <QHash>

#include <vector>

namespace quorate {

/// The observations of one round with every process once: a seed typed as "localhost" and the same server
/// announced as 127.0.0.1 are one node. Refers to the Observations it was made from, which must outlive it.
class ObservedNodes {
public:
    struct Entry {
        Endpoint address; ///< under which the topology lists it
        const NodeObservation* seen;
    };

    explicit ObservedNodes(const Observations& seen);

    const std::vector<Entry>& entries() const { return m_entries; }
    /// By any of its addresses; null when that node was not observed.
    const NodeObservation* find(const Endpoint& address) const;
    /// The address under which the topology lists what is known as `address`; `address` itself when it is no
    /// alias.
    Endpoint canonical(const Endpoint& address) const { return m_canonical.value(address, address); }
    /// A command was exchanged with at least one of them.
    bool anyAnswered() const;

private:
    void mergeSameProcesses(const Observations& seen);
    void preferOwnClusterAddress();

    std::vector<Entry> m_entries;
    QHash<Endpoint, Endpoint> m_canonical;
    QHash<Endpoint, qsizetype> m_index; ///< canonical address -> entry
};

} // namespace quorate
