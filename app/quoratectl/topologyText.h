#pragma once

#include "app/quoratectl/Console.h"
#include "core/topology/Topology.h"

#include <QString>

namespace quorate {

/// A topology for people: a headline, a table of the nodes with replicas below their masters, what is wrong.
QString topologyText(const Topology& topology, const QString& name, const Console& console);

/// Only the table of nodes.
QString nodesText(const Topology& topology);

/// Only what is wrong, one line each; a sentence that says so when nothing is.
QString findingsText(const Topology& topology, const Console& console);

} // namespace quorate
