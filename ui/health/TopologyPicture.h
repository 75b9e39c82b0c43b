#pragma once

#include "core/topology/Topology.h"
#include "ui/health/Drawing.h"

#include <QList>

namespace quorate {

/// The deployment as a drawing: masters in a row, each with its replicas below; Sentinels after them; data
/// centres as lanes. Cut into bands that may be separated by a page break, the more compact the more masters
/// there are.
QList<Drawing> topologyBands(const Topology& topology, double width);

} // namespace quorate
