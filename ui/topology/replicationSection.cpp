#include "core/base/Untrusted.h"
#include "ui/topology/NodeSections.h"
#include "ui/topology/SectionRows.h"
#include "ui/widgets/Ages.h"
#include "ui/words/Names.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeSections)
};

constexpr int kMostReplicas = 50;

// The whole of it is in the tool tip and in INFO. Zeros: there was none.
void addReplicationId(SectionRows& rows, const QString& key, const char* field)
{
    const QByteArray id = rows.info().value(field).value_or(QByteArray());
    const bool isNone = id.count('0') == id.size();
    rows.said(key,
        isNone               ? QString()
            : id.size() > 16 ? plainLine(id.left(16), 16) + QChar(0x2026)
                             : plainLine(id),
        field);
}

void addLink(SectionRows& rows)
{
    const auto status = rows.info().value("master_link_status");
    const bool isUp = status == QByteArray("up");
    rows.said(Words::tr("Link"),
        !status    ? QString()
            : isUp ? Words::tr("up")
                   : Words::tr("down"),
        "master_link_status", !status || isUp ? Tone::Neutral : Tone::Critical);
    const auto heard = rows.info().integer("master_last_io_seconds_ago");
    rows.said(Words::tr("Last heard from it"), heard.value_or(-1) >= 0 ? agoWords(*heard) : QString(),
        "master_last_io_seconds_ago");
    if (!status || isUp)
        return;
    rows.warn(Words::tr("Link to the master down"), Tone::Critical);
    rows.seconds(Words::tr("Down for"), "master_link_down_since_seconds");
}

void addSync(SectionRows& rows)
{
    rows.flagged(Words::tr("Synchronising"), "master_sync_in_progress");
    if (rows.flag("master_sync_in_progress").value_or(false)) {
        rows.bytes(Words::tr("Still to come"), "master_sync_left_bytes");
        rows.warn(Words::tr("Full synchronisation"));
    }
}

void addReplicaRows(SectionRows& rows, const Node& node)
{
    rows.add({Words::tr("Master"), node.master ? plainLine(node.master->toString()) : QString(), {}, true,
        Tone::Neutral, true});
    addLink(rows);
    addSync(rows);
    rows.flagged(Words::tr("Read only"), "slave_read_only");
    rows.count(Words::tr("Promotion priority"), "slave_priority");
    rows.flagged(Words::tr("Announced"), "replica_announced");
}

QString replicaWords(const Info::ReplicaLine& replica, const std::optional<qint64>& masterOffset)
{
    QString words = plainLine(replica.state, 40);
    if (replica.offset && masterOffset && *masterOffset >= *replica.offset)
        //: how far a replica is behind its master: "online, 0 B behind"
        words = Words::tr("%1, %2 behind").arg(words, bytesText(*masterOffset - *replica.offset));
    return words;
}

void addMasterRows(SectionRows& rows)
{
    rows.count(Words::tr("Replicas"), "connected_slaves");
    const auto offset = rows.info().integer("master_repl_offset");
    bool areAllOnline = true;
    for (const Info::ReplicaLine& replica : rows.info().replicas().mid(0, kMostReplicas)) {
        const bool isOnline = replica.state == "online";
        const QString lag = replica.lagSeconds ? agoWords(*replica.lagSeconds) : QString();
        rows.add({plainLine(replica.endpoint.toString(), 60), replicaWords(replica, offset),
            lag.isEmpty() ? QString() : Words::tr("Acknowledged: %1").arg(lag), false,
            isOnline ? Tone::Neutral : Tone::Warning});
        areAllOnline = areAllOnline && isOnline;
    }
    if (!areAllOnline)
        rows.warn(Words::tr("A replica is not online"));
    rows.word(Words::tr("Failover"), "master_failover_state");
    rows.count(Words::tr("Good replicas"), "min_slaves_good_slaves");
}

} // namespace

NodeSection replicationSection(const Node& node)
{
    if (!node.info)
        return {};
    SectionRows rows(*node.info);
    rows.said(Words::tr("Role"), roleWord(node.role), "role");
    if (node.role == NodeRole::Replica)
        addReplicaRows(rows, node);
    else
        addMasterRows(rows);
    rows.count(
        Words::tr("Offset"), node.role == NodeRole::Replica ? "slave_repl_offset" : "master_repl_offset");
    rows.bytes(Words::tr("Backlog size"), "repl_backlog_size");
    rows.bytes(Words::tr("Backlog filled"), "repl_backlog_histlen");
    addReplicationId(rows, Words::tr("Replication id"), "master_replid");
    addReplicationId(rows, Words::tr("Before the failover"), "master_replid2");
    return rows.take();
}

} // namespace quorate
