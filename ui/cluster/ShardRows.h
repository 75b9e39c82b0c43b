#pragma once

#include "ui/topology/TopologyItem.h"
#include "ui/widgets/TableRow.h"

namespace quorate {

/// The table of a cluster's shards: a row for each master, also for those that own no slot.
struct ShardRows {
    enum Column {
        MasterColumn,
        StateColumn,
        ReplicasColumn,
        SlotsColumn,
        KeysColumn,
        MemoryColumn,
        OpsColumn,
        EpochColumn,
        LagColumn,
        ColumnCount,
    };

    static QList<TableColumn> columns();
    /// Empty for what is no cluster.
    static QList<TableRow> rows(const Topology& topology, const QDateTime& now);
};

} // namespace quorate
