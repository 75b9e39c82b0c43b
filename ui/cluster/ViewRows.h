#pragma once

#include "core/topology/Topology.h"
#include "ui/widgets/TableRow.h"

#include <QStringList>

namespace quorate {

/// The table of what each node of a cluster itself says of it; those that differ stand first.
struct ViewRows {
    enum Column {
        NodeColumn,
        VerdictColumn,
        StateColumn,
        EpochColumn,
        KnownColumn,
        DifferenceColumn,
        ColumnCount
    };

    static QList<TableColumn> columns();
    static QList<TableRow> rows(const Topology& topology);
};

/// What a view says otherwise than all together: "slots 5460 belong to 10.0.0.2:6379". Plain text.
QStringList differenceWords(const ClusterView& view);

} // namespace quorate
