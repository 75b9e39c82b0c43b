#pragma once

#include "core/topology/Topology.h"

#include <QMetaType>

namespace quorate {

/// Names a node of a deployment: data centres may use the same addresses, so the centre belongs to the name.
struct NodePlace {
    Endpoint endpoint;
    QString centre = {}; ///< empty: there is only one, or whichever has the node first

    /// Invalid when the text is no address.
    static NodePlace of(const QString& endpoint, const QString& centre = {});

    bool isValid() const { return endpoint.isValid(); }
    /// Whether that node is meant, where `one` may leave the centre open.
    bool isMeantBy(const NodePlace& one) const
    {
        return one.endpoint == endpoint && (one.centre.isEmpty() || one.centre == centre);
    }

    bool operator==(const NodePlace&) const = default;
};

size_t qHash(const NodePlace& place, size_t seed = 0) noexcept;

/// The same node with its centre, where it was left open and a centre has it.
NodePlace placeIn(const TopologyPtr& whole, const NodePlace& node);
/// The topology that the node belongs to: that of its data centre where it names one (null when there is no
/// such centre), of the first centre that has it where it names none, else `whole`. Null for null.
TopologyPtr partWith(const TopologyPtr& whole, const NodePlace& node);

} // namespace quorate

Q_DECLARE_METATYPE(quorate::NodePlace)
