#include "core/health/TopologyJson.h"

#include "core/health/JsonParts.h"

namespace quorate {

namespace {

QJsonObject openSlotJson(const OpenSlot& open)
{
    const bool migrating = open.state == OpenSlot::State::Migrating;
    return {
        {QStringLiteral("slot"), open.slot},
        {QStringLiteral("node"), open.node.toString()},
        {QStringLiteral("state"), migrating ? QStringLiteral("migrating") : QStringLiteral("importing")},
        {QStringLiteral("peer"), jsonText(open.peer)},
    };
}

QJsonObject clusterJson(const ClusterSummary& cluster)
{
    QJsonArray openSlots;
    for (const OpenSlot& open : cluster.openSlots)
        openSlots.append(openSlotJson(open));
    return {
        {QStringLiteral("state"), cluster.stateOk ? QStringLiteral("ok") : QStringLiteral("fail")},
        {QStringLiteral("slotsAssigned"), cluster.slotsAssigned},
        {QStringLiteral("slotsOk"), cluster.slotsOk},
        {QStringLiteral("slotsPfail"), cluster.slotsPfail},
        {QStringLiteral("slotsFail"), cluster.slotsFail},
        {QStringLiteral("knownNodes"), cluster.knownNodes},
        {QStringLiteral("size"), cluster.size},
        {QStringLiteral("agreement"), cluster.agreement},
        {QStringLiteral("openSlots"), openSlots},
        {QStringLiteral("uncovered"), jsonRanges(cluster.uncovered)},
    };
}

QJsonObject sentinelViewJson(const SentinelView& view)
{
    return {
        {QStringLiteral("endpoint"), view.endpoint.toString()},
        {QStringLiteral("reachable"), view.reachable},
        {QStringLiteral("master"), jsonEndpoint(view.master)},
        {QStringLiteral("configEpoch"), jsonOptional(view.configEpoch)},
        {QStringLiteral("quorum"), jsonOptional(view.quorum)},
        {QStringLiteral("known"), jsonOptional(view.knownSentinels)},
        {QStringLiteral("flags"), QJsonArray::fromStringList(view.flags)},
    };
}

QJsonObject sentinelJson(const SentinelSummary& sentinel)
{
    QJsonArray views;
    for (const SentinelView& view : sentinel.sentinels)
        views.append(sentinelViewJson(view));
    return {
        {QStringLiteral("service"), jsonText(sentinel.service)},
        {QStringLiteral("services"), QJsonArray::fromStringList(sentinel.services)},
        {QStringLiteral("quorum"), jsonOptional(sentinel.quorum)},
        {QStringLiteral("known"), sentinel.known},
        {QStringLiteral("reachable"), sentinel.reachable},
        {QStringLiteral("majority"), jsonOptional(sentinel.majority)},
        {QStringLiteral("quorumReachable"), jsonOptional(sentinel.quorumReachable)},
        {QStringLiteral("majorityReachable"), jsonOptional(sentinel.majorityReachable)},
        {QStringLiteral("sentinels"), views},
    };
}

QJsonValue kindJson(DeploymentKind kind)
{
    return kind == DeploymentKind::Unknown ? QJsonValue::Null : QJsonValue(kindName(kind));
}

QJsonObject datacenterJson(const Datacenter& centre, const Wording& wording)
{
    return {
        {QStringLiteral("name"), centre.name},
        {QStringLiteral("kind"), kindJson(centre.topology->kind)},
        {QStringLiteral("primary"), centre.primary},
        {QStringLiteral("healthy"), centre.topology->health == HealthLevel::Healthy},
        {QStringLiteral("latencyMs"), jsonOptional(centre.latencyMs)},
        {QStringLiteral("topology"), topologyJson(*centre.topology, wording)},
    };
}

} // namespace

QJsonObject topologyJson(const Topology& topology, const Wording& wording)
{
    QJsonArray nodes, findings, centres;
    for (const Node& node : topology.nodes)
        nodes.append(nodeJson(node, wording));
    for (const Finding& finding : topology.findings)
        findings.append(findingJson(finding, wording));
    for (const Datacenter& centre : topology.datacenters)
        centres.append(datacenterJson(centre, wording));
    QJsonObject document{
        {QStringLiteral("schema"), QStringLiteral("quorate.topology/1")},
        {QStringLiteral("kind"), kindJson(topology.kind)},
        {QStringLiteral("observedAt"), jsonTime(topology.observedAt)},
        {QStringLiteral("health"), healthName(topology.health)},
        {QStringLiteral("nodes"), nodes},
        {QStringLiteral("findings"), findings},
    };
    if (topology.cluster)
        document.insert(QStringLiteral("cluster"), clusterJson(*topology.cluster));
    if (topology.sentinel)
        document.insert(QStringLiteral("sentinel"), sentinelJson(*topology.sentinel));
    if (topology.kind == DeploymentKind::Datacenters)
        document.insert(QStringLiteral("datacenters"), centres);
    return document;
}

} // namespace quorate
