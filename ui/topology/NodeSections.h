#pragma once

#include "core/topology/Topology.h"
#include "ui/widgets/KeyValueList.h"

namespace quorate {

/// A part of what a node says of itself in INFO, in words, and what is wrong with it.
struct NodeSection {
    struct Warning {
        QString words; ///< a few
        Tone tone = Tone::Warning;

        bool operator==(const Warning&) const = default;
    };

    QList<KeyValue> rows; ///< unknown values are empty
    QList<Warning> warnings;
};

/// Each empty when the node has not answered INFO. `now` is for ages: when it was asked.
NodeSection replicationSection(const Node& node);
NodeSection persistenceSection(const Node& node, const QDateTime& now);
NodeSection memorySection(const Node& node);

} // namespace quorate
