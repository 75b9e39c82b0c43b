#pragma once

#include "core/topology/Topology.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace quorate {

/// What a plan takes for granted: who is who, and the epoch. A person may look at a plan for minutes; in the
/// meantime Sentinels may have failed over.
struct PlanBasis {
    struct Stand {
        Endpoint node;
        NodeRole role = NodeRole::Unknown;
        QByteArray runId; ///< empty when it was not known
        std::optional<Endpoint> master; ///< of a replica

        bool operator==(const Stand&) const = default;
    };
    QList<Stand> stands; ///< of the data nodes, sorted by address
    std::optional<qint64> epoch; ///< the highest config-epoch of any Sentinel or cluster node

    bool operator==(const PlanBasis&) const = default;
};

/// Of the masters and replicas that the deployment has now.
PlanBasis basisOf(const Topology& topology);

/// The first thing that is not as it was: a node and what it was and is, or the epoch. Nothing when the plan
/// still holds. A node that has gone silent keeps its stand; a new one voids the plan; one that came back
/// with another run id is another process. A basis without
/// stands takes nothing for granted: what is only put back may always be.
struct Moved {
    QString node; ///< empty: the epoch
    QString was, is;
};
std::optional<Moved> movedSince(const PlanBasis& basis, const Topology& now);

} // namespace quorate
