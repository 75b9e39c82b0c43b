#include "core/topology/assemble.h"

#include "core/topology/Facts.h"
#include "core/topology/judge.h"
#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

bool answers(const Topology& topology)
{
    return std::any_of(topology.nodes.cbegin(), topology.nodes.cend(),
        [](const Node& node) { return node.role != NodeRole::Sentinel && isAlive(node.state); });
}

void addFindingsOf(const Datacenter& centre, QList<Finding>& findings)
{
    for (Finding finding : centre.topology->findings) {
        finding.facts.insert(QStringLiteral("datacenter"), centre.name);
        findings += finding;
    }
    if (answers(*centre.topology))
        return;
    findings += Finding{FindingCode::DcUnreachable, centre.primary ? Severity::Critical : Severity::Warning,
        {},
        Facts().with("name", centre.name).with("datacenter", centre.name).with("primary", centre.primary)};
}

void judgePrimary(const QList<Datacenter>& centres, QList<Finding>& findings)
{
    QStringList names;
    int primaries = 0;
    for (const Datacenter& centre : centres) {
        names += centre.name;
        primaries += centre.primary;
    }
    if (primaries != 1)
        findings += Finding{FindingCode::DcNoPrimary, Severity::Critical, {},
            Facts().with("names", QJsonArray::fromStringList(names)).with("count", primaries)};
}

} // namespace

Topology assembleDatacenters(const QList<Datacenter>& centres)
{
    Topology topology;
    topology.kind = DeploymentKind::Datacenters;
    topology.datacenters = centres;
    for (const Datacenter& centre : centres) {
        topology.observedAt = std::max(topology.observedAt, centre.topology->observedAt);
        addFindingsOf(centre, topology.findings);
    }
    judgePrimary(centres, topology.findings);
    sortFindings(topology.findings);
    topology.health = healthFrom(topology.findings);
    return topology;
}

} // namespace quorate
