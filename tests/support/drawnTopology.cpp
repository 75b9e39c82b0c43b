#include "tests/support/drawnTopology.h"

namespace quorate::test {

namespace {

int depthOf(const Topology& topology, const Node& node)
{
    int depth = 0;
    const Node* above = &node;
    while (above->master && depth <= topology.nodes.size()) {
        above = topology.find(*above->master);
        if (!above)
            return depth;
        ++depth;
    }
    return depth;
}

QString lineOf(const Topology& topology, const Node& node)
{
    QString line = QString(depthOf(topology, node), QLatin1Char(' ')) + node.endpoint.toString()
        + QLatin1Char(' ') + roleName(node.role) + QLatin1Char(' ') + stateName(node.state);
    if (!node.slotRanges.empty())
        line += QLatin1Char(' ') + toText(node.slotRanges);
    if (node.role == NodeRole::Replica)
        line +=
            QStringLiteral(" lag ") + (node.lagBytes ? QString::number(*node.lagBytes) : QStringLiteral("?"));
    return line + QLatin1Char('\n');
}

} // namespace

QString drawn(const Topology& topology)
{
    QString tree;
    for (const Node& node : topology.nodes)
        tree += lineOf(topology, node);
    return tree;
}

QString drawnFindings(const Topology& topology, Severity least)
{
    QString list;
    for (const Finding& finding : topology.findings) {
        if (finding.severity < least)
            continue;
        list += severityName(finding.severity) + QLatin1Char(' ') + findingCodeName(finding.code);
        if (!finding.node.isEmpty())
            list += QLatin1Char(' ') + finding.node;
        list += QLatin1Char('\n');
    }
    return list;
}

QList<Finding> findingsOf(const Topology& topology, FindingCode code, const QString& node)
{
    QList<Finding> found;
    for (const Finding& finding : topology.findings) {
        if (finding.code == code && finding.node == node)
            found += finding;
    }
    return found;
}

} // namespace quorate::test
