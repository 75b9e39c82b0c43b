#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "app/quoratectl/topologyText.h"
#include "core/base/Untrusted.h"
#include "core/health/JsonParts.h"
#include "core/health/TopologyJson.h"
#include "ui/words/Names.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ClusterCommands)
};

// Looks at the deployment and insists that it is a cluster.
Result<Session::Seen> lookAtCluster(Session& session)
{
    auto seen = session.look();
    if (!seen || seen->topology->cluster)
        return seen;
    return Error{ErrorCode::Precondition, {},
        QStringLiteral("this is no Redis Cluster but: ") + kindName(seen->topology->kind)};
}

QJsonObject clusterDocument(const char* schema, const Topology& topology, const Wording& wording)
{
    const QJsonObject whole = topologyJson(topology, wording);
    return {{QStringLiteral("schema"), QString::fromLatin1(schema)},
        {QStringLiteral("observedAt"), whole[QStringLiteral("observedAt")]},
        {QStringLiteral("health"), whole[QStringLiteral("health")]},
        {QStringLiteral("cluster"), whole[QStringLiteral("cluster")]}};
}

const Node* ownerOf(const Topology& topology, int slot)
{
    for (const Node& node : topology.nodes) {
        const bool owns = std::any_of(node.slotRanges.cbegin(), node.slotRanges.cend(),
            [slot](const SlotRange& range) { return range.first <= slot && slot <= range.last; });
        if (owns)
            return &node;
    }
    return nullptr;
}

QList<const Node*> replicasOf(const Topology& topology, const Node* master)
{
    QList<const Node*> replicas;
    for (const Node& node : topology.nodes) {
        if (master && node.role == NodeRole::Replica && node.master == master->endpoint)
            replicas += &node;
    }
    return replicas;
}

} // namespace

ExitCode runClusterInfo(Session& session)
{
    const auto seen = lookAtCluster(session);
    if (!seen)
        return session.console().fail(seen.error());
    const ClusterSummary& cluster = *seen->topology->cluster;
    if (session.console().isJson()) {
        session.console().print(
            clusterDocument("quorate.cluster-info/1", *seen->topology, session.console().wording()));
        return verdict(*seen->topology);
    }
    TextTable table({Text::tr("WHAT"), Text::tr("VALUE")});
    table.addRow({Text::tr("state"), cluster.stateOk ? Text::tr("ok") : Text::tr("not ok")});
    table.addRow({Text::tr("slots assigned"), QString::number(cluster.slotsAssigned)});
    table.addRow({Text::tr("slots served"), QString::number(cluster.slotsOk)});
    table.addRow({Text::tr("slots of suspected masters"), QString::number(cluster.slotsPfail)});
    table.addRow({Text::tr("slots of failed masters"), QString::number(cluster.slotsFail)});
    table.addRow({Text::tr("nodes known"), QString::number(cluster.knownNodes)});
    table.addRow({Text::tr("masters with slots"), QString::number(cluster.size)});
    table.addRow({Text::tr("all views agree"), cluster.agreement ? Text::tr("yes") : Text::tr("no")});
    table.addRow({Text::tr("open slots"), QString::number(cluster.openSlots.size())});
    table.addRow({Text::tr("uncovered slots"),
        cluster.uncovered.empty() ? Text::tr("none") : toText(cluster.uncovered)});
    session.console().print(table.text());
    return verdict(*seen->topology);
}

ExitCode runClusterCheck(Session& session)
{
    const auto seen = lookAtCluster(session);
    if (!seen)
        return session.console().fail(seen.error());
    if (session.console().isJson()) {
        QJsonObject document =
            clusterDocument("quorate.cluster-check/1", *seen->topology, session.console().wording());
        document[QStringLiteral("findings")] =
            topologyJson(*seen->topology, session.console().wording())[QStringLiteral("findings")];
        session.console().print(document);
    } else {
        session.console().print(findingsText(*seen->topology, session.console()));
    }
    return verdict(*seen->topology);
}

ExitCode runClusterNodes(Session& session)
{
    const auto seen = lookAtCluster(session);
    if (!seen)
        return session.console().fail(seen.error());
    if (session.console().isJson()) {
        QJsonObject document =
            clusterDocument("quorate.cluster-nodes/1", *seen->topology, session.console().wording());
        document.remove(QStringLiteral("cluster"));
        document[QStringLiteral("nodes")] =
            topologyJson(*seen->topology, session.console().wording())[QStringLiteral("nodes")];
        session.console().print(document);
        return verdict(*seen->topology);
    }
    TextTable table({Text::tr("ID"), Text::tr("NODE"), Text::tr("ROLE"), Text::tr("STATE"),
        Text::tr("MASTER"), Text::tr("EPOCH"), Text::tr("SLOTS")});
    for (const Node& node : seen->topology->nodes)
        table.addRow({QString::fromLatin1(node.id), node.endpoint.toString(), roleWord(node.role),
            stateWord(node.state), node.master ? node.master->toString() : QStringLiteral("-"),
            node.epoch ? QString::number(*node.epoch) : QStringLiteral("?"), toText(node.slotRanges)});
    session.console().print(table.text());
    return verdict(*seen->topology);
}

ExitCode runClusterSlot(Session& session)
{
    const QByteArray key = argumentsOf(session, 2).front().toUtf8();
    const auto seen = lookAtCluster(session);
    if (!seen)
        return session.console().fail(seen.error());
    const int slot = keySlot(key);
    const Node* const owner = ownerOf(*seen->topology, slot);
    const QList<const Node*> replicas = replicasOf(*seen->topology, owner);
    if (session.console().isJson()) {
        QJsonArray names;
        for (const Node* replica : replicas)
            names += replica->endpoint.toString();
        session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.cluster-slot/1")},
            {QStringLiteral("key"), QString::fromUtf8(key)},
            {QStringLiteral("hashed"), QString::fromUtf8(hashedPart(key).toByteArray())},
            {QStringLiteral("slot"), slot},
            {QStringLiteral("owner"), owner ? QJsonValue(owner->endpoint.toString()) : QJsonValue()},
            {QStringLiteral("ownerState"), owner ? QJsonValue(stateName(owner->state)) : QJsonValue()},
            {QStringLiteral("replicas"), names}});
    } else {
        QStringList names;
        for (const Node* replica : replicas)
            names += replica->endpoint.toString();
        session.console().print(Text::tr("Slot %1, hashed from \"%2\"")
                                    .arg(QString::number(slot), plainLine(hashedPart(key).toByteArray()))
            + QLatin1Char('\n')
            + (owner ? Text::tr("Master: %1 (%2)").arg(owner->endpoint.toString(), stateWord(owner->state))
                     : Text::tr("No master owns it."))
            + QLatin1Char('\n')
            + (names.isEmpty() ? Text::tr("No replica.")
                               : Text::tr("Replicas: %1").arg(names.join(QStringLiteral(", "))))
            + QLatin1Char('\n'));
    }
    return owner && owner->state == NodeState::Ok ? ExitCode::Done : ExitCode::Findings;
}

} // namespace quorate
