#pragma once

#include "core/replication/ReplicationHistory.h"
#include "ui/topology/TopologyItem.h"
#include "ui/widgets/TableRow.h"

namespace quorate {

/// The table of the replication page: masters with their replicas below them, data centres above them, no
/// Sentinels. What is not known is a dash, never 0; what a role does not have is empty.
struct ReplicationRows {
    enum Column {
        NodeColumn,
        StateColumn,
        LinkColumn,
        LagColumn,
        LagTimeColumn,
        TrendColumn,
        OutageColumn,
        WrittenColumn,
        OffsetColumn,
        BacklogColumn,
        HistoryColumn,
        PriorityColumn,
        ReadOnlyColumn,
        SyncColumn,
        StreamColumn,
        EarlierStreamColumn,
        ColumnCount,
    };

    static QList<TableColumn> columns();
    static QList<TableRow> rows(
        const DeploymentView& view, const ReplicationHistory& history, const QDateTime& now);
};

/// The same in four figures, over data centres too.
struct ReplicationTotals {
    int replicas = 0;
    int linksUp = 0;
    std::optional<qint64> worstLagBytes;
    bool someLagUnknown = false;
    std::optional<double> writeBytesPerSecond; ///< of all masters; nothing when none is known
    std::optional<double> shortestOutageSeconds;
    QString shortestOutageNode;
};
ReplicationTotals replicationTotals(const Topology& topology, const ReplicationHistory& history);

} // namespace quorate
