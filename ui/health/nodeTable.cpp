#include "ui/health/nodeTable.h"

#include "core/base/Untrusted.h"
#include "ui/health/reportTones.h"
#include "ui/words/Names.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeTable)
};

using Cell = ReportSheet::Cell;

Cell unknownCell()
{
    return {QStringLiteral("\u2013")};
}

Cell countCell(const std::optional<qint64>& count)
{
    return count ? Cell{countText(static_cast<double>(*count))} : unknownCell();
}

Cell nodeCell(const Node& node)
{
    return {plainLine(node.endpoint.toString(), 80), Tone::Neutral, true};
}

Cell lagCell(const Node& node)
{
    if (node.role != NodeRole::Replica)
        return {};
    if (node.syncInProgress.value_or(false))
        return {Words::tr("full sync"), Tone::Warning};
    if (node.linkUp.has_value() && !*node.linkUp)
        return {Words::tr("link down"), Tone::Critical};
    return node.lagBytes ? Cell{bytesText(*node.lagBytes)} : unknownCell();
}

Cell slotCell(const Node& node)
{
    if (node.role != NodeRole::Master)
        return {};
    return {exactText(node.slotCount())};
}

Cell memoryCell(const ReportNode& row)
{
    return row.memoryUsedBytes ? Cell{bytesText(*row.memoryUsedBytes)} : unknownCell();
}

Cell limitCell(const ReportNode& row)
{
    if (row.memoryMaxBytes && *row.memoryMaxBytes == 0)
        return {Words::tr("no limit")};
    if (!row.memoryPercent)
        return unknownCell();
    const double percent = *row.memoryPercent;
    return {percentText(percent),
        percent >= 90       ? Tone::Critical
            : percent >= 80 ? Tone::Warning
                            : Tone::Neutral};
}

/// The name of the data centre of each node, in the order of Report::nodes.
QStringList centresOf(const Topology& topology)
{
    QStringList names;
    for (const Datacenter& centre : topology.datacenters)
        names += QStringList(centre.topology->nodes.size(), plainLine(centre.name, 40));
    return names;
}

QList<ReportSheet::Column> columnsOf(const Topology& topology)
{
    QList<ReportSheet::Column> columns{{Words::tr("Node"), 2.3}, {Words::tr("Role"), 1.0},
        {Words::tr("State"), 1.9}, {Words::tr("Lag"), 1.55, true}};
    if (topology.kind == DeploymentKind::Cluster)
        columns += {Words::tr("Slots"), 0.85, true};
    columns << ReportSheet::Column{Words::tr("Memory"), 1.2, true}
            //: column title: percentage of the memory limit
            << ReportSheet::Column{Words::tr("of limit"), 1.15, true}
            << ReportSheet::Column{Words::tr("Keys"), 1.0, true}
            << ReportSheet::Column{Words::tr("Clients"), 0.9, true} //: column title: commands a second
            << ReportSheet::Column{Words::tr("Ops/s"), 0.9, true}
            << ReportSheet::Column{Words::tr("Version"), 1.0};
    if (topology.kind == DeploymentKind::Datacenters)
        columns.prepend({Words::tr("Data centre"), 1.3});
    return columns;
}

QList<Cell> cellsOf(const ReportNode& row, DeploymentKind kind)
{
    const Node& node = row.node;
    QList<Cell> cells{
        nodeCell(node), {roleWord(node.role)}, {stateWord(node.state), toneOf(node.state)}, lagCell(node)};
    if (kind == DeploymentKind::Cluster)
        cells += slotCell(node);
    cells << memoryCell(row) << limitCell(row) << countCell(row.keys) << countCell(row.clients)
          << countCell(row.opsPerSecond)
          << (node.version.isEmpty() ? unknownCell() : Cell{plainLine(node.version, 20)});
    return cells;
}

} // namespace

void fillNodeTable(ReportSheet& sheet, const Report& report)
{
    const DeploymentKind kind = report.topology->kind;
    const QStringList centres = centresOf(*report.topology);
    sheet.columns = columnsOf(*report.topology);
    for (qsizetype i = 0; i < report.nodes.size(); ++i) {
        QList<Cell> cells = cellsOf(report.nodes[i], kind);
        if (kind == DeploymentKind::Datacenters)
            cells.prepend({centres.value(i)});
        sheet.rows += cells;
    }
}

} // namespace quorate
