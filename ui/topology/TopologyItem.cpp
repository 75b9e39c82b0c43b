#include "ui/topology/TopologyItem.h"

#include <QHash>
#include <QSet>

namespace quorate {

namespace {

/// Turns the flat list of nodes of one topology into lines; remembers which nodes already have one.
class LineBuilder {
public:
    LineBuilder(const Topology& topology, const QString& deployment, const QString& prefix,
        const QString& centre = {})
        : m_topology(topology)
        , m_deployment(deployment)
        , m_prefix(prefix)
        , m_centre(centre)
    {
        for (const Node& node : topology.nodes) {
            m_known.insert(node.endpoint);
            if (node.role != NodeRole::Sentinel && node.master && *node.master != node.endpoint)
                m_replicas[*node.master] << &node;
        }
    }

    QList<TopologyItem> lines()
    {
        QList<TopologyItem> lines;
        for (const Node& node : m_topology.nodes) {
            const bool below = node.master && *node.master != node.endpoint && m_known.contains(*node.master);
            if (node.role != NodeRole::Sentinel && !below)
                lines << line(node);
        }
        // What is left hangs below itself in a circle.
        for (const Node& node : m_topology.nodes) {
            if (node.role != NodeRole::Sentinel && !m_placed.contains(&node))
                lines << line(node);
        }
        const TopologyItem group = sentinels();
        if (!group.children.isEmpty())
            lines << group;
        return lines;
    }

private:
    TopologyItem line(const Node& node)
    {
        m_placed.insert(&node);
        TopologyItem item;
        item.kind = TopologyItem::Kind::Node;
        item.key = uniqueKey(node);
        item.deployment = m_deployment;
        item.node = node;
        item.centre = m_centre;
        for (const Node* replica : m_replicas.value(node.endpoint)) {
            if (!m_placed.contains(replica))
                item.children << line(*replica);
        }
        return item;
    }

    TopologyItem sentinels()
    {
        TopologyItem group;
        group.kind = TopologyItem::Kind::SentinelGroup;
        group.key = m_prefix + QStringLiteral("sentinels");
        group.deployment = m_deployment;
        for (const Node& node : m_topology.nodes) {
            if (node.role == NodeRole::Sentinel)
                group.children << line(node);
        }
        if (m_topology.sentinel) {
            group.known = m_topology.sentinel->known;
            group.reachable = m_topology.sentinel->reachable;
            group.majority = m_topology.sentinel->majorityReachable.value_or(false);
        }
        return group;
    }

    // Ids come from servers, so two nodes may claim the same one.
    QString uniqueKey(const Node& node)
    {
        const QString name = node.id.isEmpty() ? node.endpoint.toString() : QString::fromLatin1(node.id);
        QString key = m_prefix + QStringLiteral("node:") + name;
        while (m_keys.contains(key))
            key += QLatin1Char('+');
        m_keys.insert(key);
        return key;
    }

    const Topology& m_topology;
    QString m_deployment;
    QString m_prefix;
    QString m_centre;
    QSet<Endpoint> m_known;
    QHash<Endpoint, QList<const Node*>> m_replicas;
    QSet<const Node*> m_placed;
    QSet<QString> m_keys;
};

TopologyItem datacenterItem(const Datacenter& datacenter, const QString& deployment, const QString& prefix)
{
    TopologyItem item;
    item.kind = TopologyItem::Kind::Datacenter;
    item.key = prefix + QStringLiteral("dc:") + datacenter.name;
    item.deployment = deployment;
    item.title = datacenter.name;
    item.topology = datacenter.topology;
    item.primary = datacenter.primary;
    item.latencyMs = datacenter.latencyMs;
    if (datacenter.topology)
        item.children =
            LineBuilder(*datacenter.topology, deployment, item.key + QLatin1Char('\n'), datacenter.name)
                .lines();
    return item;
}

} // namespace

TopologyItem topologyItem(const DeploymentView& view)
{
    TopologyItem item;
    item.kind = TopologyItem::Kind::Deployment;
    item.key = view.id;
    item.deployment = view.id;
    item.title = view.title;
    item.environment = view.environment;
    item.readOnly = view.readOnly;
    item.colour = view.colour;
    item.topology = view.topology;
    item.error = view.error;
    if (!view.topology)
        return item;
    const QString prefix = view.id + QLatin1Char('\n');
    for (const Datacenter& datacenter : view.topology->datacenters)
        item.children << datacenterItem(datacenter, view.id, prefix);
    // Of several data centres each has its nodes; a list of them all beside would show them twice.
    if (view.topology->datacenters.isEmpty())
        item.children << LineBuilder(*view.topology, view.id, prefix).lines();
    return item;
}

bool isStale(const Node& node, const QDateTime& now)
{
    if (node.state == NodeState::Unreachable || !node.lastSeen.isValid())
        return true;
    return node.lastSeen.secsTo(now) > kStaleSeconds;
}

} // namespace quorate
