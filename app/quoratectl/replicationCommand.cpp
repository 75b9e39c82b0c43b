#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "app/quoratectl/topologyText.h"
#include "core/base/Untrusted.h"
#include "core/health/JsonParts.h"
#include "core/health/TopologyJson.h"
#include "ui/words/Names.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReplicationCommand)
};

const QString kUnknown = QStringLiteral("?");

QJsonValue infoText(const Node& node, const char* field)
{
    const auto value = node.info ? node.info->value(field) : std::nullopt;
    return value ? QJsonValue(QString::fromUtf8(*value)) : QJsonValue();
}

QJsonValue infoNumber(const Node& node, const char* field)
{
    const auto value = node.info ? node.info->integer(field) : std::nullopt;
    return jsonOptional(value);
}

// Redis writes "no earlier lineage" as forty zeros, and its offset as -1.
QJsonValue earlierReplid(const Node& node)
{
    const QJsonValue replid = infoText(node, "master_replid2");
    return replid.toString().count(u'0') == replid.toString().size() ? QJsonValue() : replid;
}

QJsonObject replicationJson(const Node& node, const Wording& wording)
{
    QJsonObject json = nodeJson(node, wording);
    json[QStringLiteral("replid")] = infoText(node, "master_replid");
    json[QStringLiteral("replid2")] = earlierReplid(node);
    json[QStringLiteral("secondReplOffset")] =
        earlierReplid(node).isNull() ? QJsonValue() : infoNumber(node, "second_repl_offset");
    json[QStringLiteral("lastIoSecondsAgo")] = infoNumber(node, "master_last_io_seconds_ago");
    json[QStringLiteral("syncInProgress")] = jsonOptional(node.syncInProgress);
    json[QStringLiteral("backlog")] =
        QJsonObject{{QStringLiteral("active"), infoNumber(node, "repl_backlog_active")},
            {QStringLiteral("sizeBytes"), infoNumber(node, "repl_backlog_size")},
            {QStringLiteral("firstByteOffset"), infoNumber(node, "repl_backlog_first_byte_offset")},
            {QStringLiteral("historyBytes"), infoNumber(node, "repl_backlog_histlen")}};
    return json;
}

QString linkText(const Node& node)
{
    if (!node.linkUp)
        return node.role == NodeRole::Replica ? kUnknown : QStringLiteral("-");
    return *node.linkUp ? Text::tr("up", "replication link") : Text::tr("down", "replication link");
}

QString figure(const std::optional<qint64>& value)
{
    return value ? QString::number(*value) : kUnknown;
}

QString replicationTable(const Topology& topology)
{
    using Align = TextTable::Align;
    TextTable table({Text::tr("NODE"), Text::tr("ROLE"), Text::tr("STATE"), Text::tr("LINK"),
                        Text::tr("OFFSET"), Text::tr("LAG"), Text::tr("LAG S"), Text::tr("PRIORITY"),
                        Text::tr("READ-ONLY"), Text::tr("BACKLOG"), Text::tr("REPLID")},
        {Align::Left, Align::Left, Align::Left, Align::Left, Align::Right, Align::Right, Align::Right,
            Align::Right, Align::Left, Align::Right, Align::Left});
    for (const Node& node : topology.nodes) {
        if (node.role == NodeRole::Sentinel)
            continue;
        const bool isReplica = node.role == NodeRole::Replica;
        const auto backlog = node.info ? node.info->integer("repl_backlog_size") : std::nullopt;
        const auto replid = node.info ? node.info->value("master_replid") : std::nullopt;
        table.addRow({(isReplica ? QStringLiteral("  ") : QString()) + node.endpoint.toString(),
            roleWord(node.role), stateWord(node.state), linkText(node), figure(node.offset),
            isReplica ? (node.lagBytes ? bytesText(*node.lagBytes) : kUnknown) : QStringLiteral("-"),
            isReplica ? figure(node.lagSeconds) : QStringLiteral("-"),
            isReplica ? (node.priority ? QString::number(*node.priority) : kUnknown) : QStringLiteral("-"),
            isReplica ? (node.readOnly ? (*node.readOnly ? Text::tr("yes") : Text::tr("no")) : kUnknown)
                      : QStringLiteral("-"),
            backlog ? bytesText(*backlog) : kUnknown, replid ? plainLine(*replid, 12) : kUnknown});
    }
    return table.text();
}

} // namespace

ExitCode runReplicationStatus(Session& session)
{
    const auto seen = session.look();
    if (!seen)
        return session.console().fail(seen.error());
    const Topology& topology = *seen->topology;
    if (session.console().isJson()) {
        QJsonArray nodes;
        for (const Node& node : topology.nodes) {
            if (node.role != NodeRole::Sentinel)
                nodes += replicationJson(node, session.console().wording());
        }
        QJsonObject document = topologyJson(topology, session.console().wording());
        session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.replication/1")},
            {QStringLiteral("observedAt"), document[QStringLiteral("observedAt")]},
            {QStringLiteral("health"), document[QStringLiteral("health")]}, {QStringLiteral("nodes"), nodes},
            {QStringLiteral("findings"), document[QStringLiteral("findings")]}});
    } else {
        session.console().print(
            replicationTable(topology) + QLatin1Char('\n') + findingsText(topology, session.console()));
    }
    return verdict(topology);
}

} // namespace quorate
