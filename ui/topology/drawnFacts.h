#pragma once

#include "ui/topology/LinkLine.h"
#include "ui/topology/NodeCard.h"

#include <QDateTime>

namespace quorate {

/// What the card of a node says. `topology` is where a Sentinel's own view is looked up; null is none.
CardFacts cardFacts(
    const Node& node, const Topology* topology, const QDateTime& now, const QString& centre = {});
/// What the line to a replica says.
LinkFacts linkFacts(const Node& replica);

} // namespace quorate
