#pragma once

#include "core/topology/Topology.h"
#include "ui/widgets/TableRow.h"

namespace quorate {

/// The tables of the Sentinel page. A value in which Sentinels differ from most others is marked by icon and
/// word.

QList<TableColumn> sentinelColumns();
QList<TableRow> sentinelRows(const Topology& topology, const QDateTime& now);

QList<TableColumn> watchedReplicaColumns();
QList<TableRow> watchedReplicaRows(const Topology& topology, const QDateTime& now);

} // namespace quorate
