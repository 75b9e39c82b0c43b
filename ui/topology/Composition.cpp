#include "ui/topology/Composition.h"

#include "core/base/Untrusted.h"
#include "ui/topology/Looks.h"

#include <QCoreApplication>
#include <QLocale>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::Composition)
};

QString countOf(const Topology& topology, NodeRole role)
{
    int all = 0;
    int well = 0;
    for (const Node& node : topology.nodes) {
        all += node.role == role ? 1 : 0;
        well += node.role == role && node.state == NodeState::Ok ? 1 : 0;
    }
    const QLocale locale;
    return well == all
        ? locale.toString(all)
        : Words::tr("%1, of which %2 are well").arg(locale.toString(all), locale.toString(well));
}

QString versionsOf(const Topology& topology)
{
    QStringList versions;
    for (const Node& node : topology.nodes) {
        const QString version = plainLine(node.version, 40);
        if (!version.isEmpty() && !versions.contains(version) && versions.size() < 8)
            versions << version;
    }
    return versions.join(QStringLiteral(", "));
}

void addSentinel(const SentinelSummary& sentinel, QList<KeyValue>& rows)
{
    const QLocale locale;
    rows << KeyValue{Words::tr("Service"), plainLine(sentinel.service)};
    rows << KeyValue{Words::tr("Sentinels"),
        Words::tr("%1 of %2 answer")
            .arg(locale.toString(sentinel.reachable), locale.toString(sentinel.known)),
        {}, false, sentinel.reachable < sentinel.known ? Tone::Warning : Tone::Neutral};
    if (sentinel.quorum)
        rows << KeyValue{Words::tr("Quorum"),
            sentinel.quorumReachable.value_or(false) ? Words::tr("%1, reached").arg(*sentinel.quorum)
                                                     : Words::tr("%1, not reached").arg(*sentinel.quorum),
            Words::tr("So many Sentinels must agree that the master is down."), false,
            sentinel.quorumReachable.value_or(false) ? Tone::Neutral : Tone::Critical};
    if (sentinel.majority)
        rows << KeyValue{Words::tr("Majority"),
            sentinel.majorityReachable.value_or(false) ? Words::tr("%1, reached").arg(*sentinel.majority)
                                                       : Words::tr("%1, not reached").arg(*sentinel.majority),
            Words::tr("So many Sentinels must vote before a failover may start."), false,
            sentinel.majorityReachable.value_or(false) ? Tone::Neutral : Tone::Critical};
}

void addCluster(const ClusterSummary& cluster, QList<KeyValue>& rows)
{
    const QLocale locale;
    rows << KeyValue{Words::tr("Slots served"),
        Words::tr("%1 of %2").arg(locale.toString(cluster.slotsOk), locale.toString(kSlotCount)), {}, false,
        cluster.slotsOk < kSlotCount ? Tone::Critical : Tone::Neutral};
    rows << KeyValue{Words::tr("Open slots"), locale.toString(cluster.openSlots.size()), {}, false,
        cluster.openSlots.isEmpty() ? Tone::Neutral : Tone::Warning};
    rows << KeyValue{Words::tr("Views agree"), cluster.agreement ? Words::tr("yes") : Words::tr("no"),
        Words::tr("Whether all answering nodes name the same owner for every slot."), false,
        cluster.agreement ? Tone::Neutral : Tone::Warning};
}

} // namespace

QList<KeyValue> composition(const Topology& topology)
{
    QList<KeyValue> rows;
    rows << KeyValue{Words::tr("Kind"), lookOf(topology.kind).word};
    for (const Datacenter& datacenter : topology.datacenters) {
        const QString kind = datacenter.topology ? lookOf(datacenter.topology->kind).word : QString();
        rows << KeyValue{
            plainLine(datacenter.name), datacenter.primary ? Words::tr("%1, primary").arg(kind) : kind};
    }
    rows << KeyValue{Words::tr("Masters"), countOf(topology, NodeRole::Master)};
    rows << KeyValue{Words::tr("Replicas"), countOf(topology, NodeRole::Replica)};
    if (topology.sentinel)
        addSentinel(*topology.sentinel, rows);
    if (topology.cluster)
        addCluster(*topology.cluster, rows);
    rows << KeyValue{Words::tr("Versions"), versionsOf(topology)};
    return rows;
}

} // namespace quorate
