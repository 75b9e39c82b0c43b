#include "app/quoratectl/topologyText.h"

#include "app/quoratectl/TextTable.h"
#include "core/base/Untrusted.h"
#include "ui/words/Names.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TopologyText)
};

const QString kUnknown = QStringLiteral("?");
const QString kNothing = QStringLiteral("-");

QString linkText(const Node& node)
{
    if (node.role != NodeRole::Replica)
        return kNothing;
    if (!node.linkUp)
        return kUnknown;
    return *node.linkUp ? Text::tr("up", "replication link") : Text::tr("down", "replication link");
}

QString lagText(const Node& node)
{
    if (node.role != NodeRole::Replica)
        return kNothing;
    return node.lagBytes ? bytesText(*node.lagBytes) : kUnknown;
}

QString slotsText(const Node& node, const Topology& topology)
{
    if (topology.kind != DeploymentKind::Cluster || node.role != NodeRole::Master)
        return kNothing;
    return node.slotRanges.empty() ? Text::tr("none", "hash slots") : toText(node.slotRanges);
}

QString endpointText(const Node& node)
{
    const QString indent = node.role == NodeRole::Replica ? QStringLiteral("  ") : QString();
    return indent + node.endpoint.toString();
}

QString headline(const Topology& topology, const QString& name, const Console& console)
{
    const Severity severity =
        topology.health == HealthLevel::Critical ? Severity::Critical : Severity::Warning;
    const QString health = healthWord(topology.health);
    QString line =
        console.bold(plainLine(name)) + QStringLiteral("  ") + kindWord(topology.kind) + QStringLiteral("  ");
    line += topology.health == HealthLevel::Healthy ? health : console.coloured(severity, health);
    return line + QLatin1Char('\n');
}

QString summaryLines(const Topology& topology)
{
    QString lines;
    if (const auto& cluster = topology.cluster)
        lines += Text::tr("Slots: %1 assigned, %2 served, %3 suspected, %4 failed. Nodes known: %5, masters "
                          "with slots: %6.")
                     .arg(QString::number(cluster->slotsAssigned), QString::number(cluster->slotsOk),
                         QString::number(cluster->slotsPfail), QString::number(cluster->slotsFail),
                         QString::number(cluster->knownNodes), QString::number(cluster->size))
            + QLatin1Char('\n');
    if (const auto& sentinel = topology.sentinel)
        lines += Text::tr("Service %1: %2 of %3 Sentinels answer, quorum %4, majority %5.")
                     .arg(plainLine(sentinel->service), QString::number(sentinel->reachable),
                         QString::number(sentinel->known),
                         sentinel->quorum ? QString::number(*sentinel->quorum) : kUnknown,
                         sentinel->majority ? QString::number(*sentinel->majority) : kUnknown)
            + QLatin1Char('\n');
    return lines;
}

} // namespace

QString nodesText(const Topology& topology)
{
    using Align = TextTable::Align;
    TextTable table({Text::tr("NODE"), Text::tr("ROLE"), Text::tr("STATE"), Text::tr("LINK"), Text::tr("LAG"),
                        Text::tr("VERSION"), Text::tr("PING"), Text::tr("SLOTS")},
        {Align::Left, Align::Left, Align::Left, Align::Left, Align::Right, Align::Left, Align::Right,
            Align::Left});
    for (const Node& node : topology.nodes)
        table.addRow({endpointText(node), roleWord(node.role), stateWord(node.state), linkText(node),
            lagText(node), node.version.isEmpty() ? kUnknown : node.version,
            node.latencyMs ? millisecondsText(*node.latencyMs) : kUnknown, slotsText(node, topology)});
    return table.text();
}

QString findingsText(const Topology& topology, const Console& console)
{
    if (topology.findings.isEmpty())
        return Text::tr("No findings.") + QLatin1Char('\n');
    QString lines;
    for (const Finding& finding : topology.findings)
        lines += console.coloured(finding.severity, severityWord(finding.severity)) + QStringLiteral("  ")
            + console.wording().finding(finding) + QStringLiteral("  [") + findingCodeName(finding.code)
            + QStringLiteral("]\n");
    return lines;
}

QString topologyText(const Topology& topology, const QString& name, const Console& console)
{
    QString text = headline(topology, name, console) + summaryLines(topology);
    if (!topology.nodes.isEmpty())
        text += QLatin1Char('\n') + nodesText(topology);
    for (const Datacenter& centre : topology.datacenters) {
        const QString title = centre.primary ? Text::tr("%1 (primary)").arg(centre.name) : centre.name;
        text += QLatin1Char('\n') + headline(*centre.topology, title, console)
            + summaryLines(*centre.topology) + nodesText(*centre.topology);
    }
    return text + QLatin1Char('\n') + findingsText(topology, console);
}

} // namespace quorate
