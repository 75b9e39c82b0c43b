#pragma once

#include "core/topology/ObservedNodes.h"

#include <vector>

namespace quorate {

/// What the flags of a line of CLUSTER NODES say, read once: a thousand views of a thousand nodes are a
/// million lines.
struct LineTraits {
    bool myself = false, fail = false, suspect = false, handshake = false, noAddress = false;
    bool master = false, replica = false;

    explicit LineTraits(const ClusterNode& line);

    /// Not in handshake, and with an address or with slots.
    bool isMember(const ClusterNode& line) const
    {
        return !handshake && !(noAddress && line.slotRanges.empty());
    }
};

/// The CLUSTER NODES of all that answered, with every node id looked up once. Refers to the observations,
/// which must outlive it.
class IndexedViews {
public:
    struct View {
        const NodeObservation* seen; ///< never null, with a "myself"
        std::vector<int> ids; ///< for each line the number of its node id

        const QList<ClusterNode>& lines() const { return seen->clusterNodes->nodes; }
        bool knowsOnlyItself() const { return ids.size() == 1; }
    };

    explicit IndexedViews(const ObservedNodes& observed);

    const std::vector<View>& views() const { return m_views; }
    int idCount() const { return static_cast<int>(m_numbers.size()); }
    /// -1 when no view has it.
    int numberOf(const QByteArray& id) const { return m_numbers.value(id, -1); }

private:
    std::vector<View> m_views;
    QHash<QByteArray, int> m_numbers;
};

} // namespace quorate
