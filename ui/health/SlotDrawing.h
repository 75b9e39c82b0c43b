#pragma once

#include "core/topology/Topology.h"
#include "ui/health/Drawing.h"

#include <QList>
#include <QString>

namespace quorate {

/// Who owns which of the 16384 slots: one bar by slot number, below it what is wrong with them, and a legend.
struct SlotDrawing {
    QString title; ///< "Slots by master", with the name of the data centre where there are several
    Drawing drawing;
};

/// One picture a cluster: none for other kinds, several for data centres.
QList<SlotDrawing> slotDrawings(const Topology& topology, double width);

} // namespace quorate
