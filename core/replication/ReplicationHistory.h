#pragma once

#include "core/replication/ReplicationFacts.h"
#include "core/topology/NodePlace.h"

#include <QHash>

namespace quorate {

/// The last looks at the replication of each node: a short memory for trends of the lag and for write rates.
/// Nodes of two data centres with the same address are kept apart. GUI thread.
class ReplicationHistory {
public:
    static constexpr int kMost = 40;
    /// A write rate is measured over at most so many looks: over fewer, an idle master's PINGs would look
    /// like bursts.
    static constexpr int kRateLooks = 10;

    /// The next look; looks come in the order of time. A node that is no longer there is forgotten.
    void add(const Topology& topology);

    /// Bytes, oldest first, at most kMost; a look at which the lag was not known is a gap.
    QList<std::optional<double>> lagOf(const NodePlace& node) const;
    /// Where the stream stood some looks ago, as far back as it is the same stream; nothing without an
    /// earlier look.
    std::optional<StreamMark> earlierMark(const NodePlace& node) const;

private:
    struct Ring {
        QList<std::optional<double>> lag;
        QList<StreamMark> marks;
        quint64 look = 0;
    };

    void addNodes(const Topology& topology, const QString& centre);

    QHash<NodePlace, Ring> m_rings;
    quint64 m_look = 0;
};

} // namespace quorate
