#include "ui/cluster/ShardRows.h"

#include "core/base/Untrusted.h"
#include "core/topology/keyCount.h"
#include "ui/topology/NodeCells.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ShardRows)
};

/// A master with the nodes that follow it.
struct Shard {
    const Node* master;
    QList<const Node*> replicas;
    int open = 0; ///< slots that it gives or gets
};

QList<Shard> shardsOf(const Topology& topology)
{
    QList<Shard> shards;
    QHash<Endpoint, qsizetype> places;
    for (const Node& node : topology.nodes) {
        if (node.role != NodeRole::Master)
            continue;
        places.insert(node.endpoint, shards.size());
        shards += Shard{&node, {}};
    }
    for (const Node& node : topology.nodes) {
        const auto place = node.master ? places.constFind(*node.master) : places.constEnd();
        if (node.role == NodeRole::Replica && place != places.constEnd())
            shards[*place].replicas += &node;
    }
    for (const OpenSlot& open : topology.cluster->openSlots) {
        if (const auto place = places.constFind(open.node); place != places.constEnd())
            ++shards[*place].open;
    }
    return shards;
}

bool isUp(const Node& replica)
{
    return replica.state == NodeState::Ok && replica.linkUp.value_or(false);
}

TableCell warning(const QString& word, const QString& exact)
{
    return {word, exact, {}, Tone::Warning, IconName::StateWarning, Tone::Warning};
}

// The worst that is to be said of it.
TableCell stateCell(const Shard& shard)
{
    if (shard.master->state != NodeState::Ok)
        return lookCell(lookOf(shard.master->state));
    if (shard.open > 0)
        return {Words::tr("%n slot(s) open", nullptr, shard.open),
            Words::tr("Slots on the move, or left half-way."), {}, Tone::Info, IconName::StateBusy,
            Tone::Info};
    const auto down = std::count_if(
        shard.replicas.cbegin(), shard.replicas.cend(), [](const Node* replica) { return !isUp(*replica); });
    if (down > 0)
        return warning(Words::tr("%n replica(s) down", nullptr, static_cast<int>(down)),
            Words::tr("They do not answer, or their link to the master is broken."));
    if (shard.master->slotRanges.empty())
        return {Words::tr("no slots"), Words::tr("It holds no key until slots are given to it."), {},
            Tone::Unknown, IconName::StateInfo, Tone::Unknown};
    if (shard.replicas.isEmpty())
        return warning(Words::tr("no replica"), Words::tr("Its slots are lost with it."));
    return lookCell(lookOf(NodeState::Ok));
}

TableCell replicasCell(const Shard& shard)
{
    QStringList names, lines;
    for (const Node* const replica : shard.replicas) {
        const QString name = plainLine(replica->endpoint.toString(), 80);
        names += name;
        const auto link = linkLook(*replica);
        const QString state =
            replica->state == NodeState::Ok && link ? link->word : lookOf(replica->state).word;
        //: %1: host:port, %2: state of the node or its link
        lines += Words::tr("%1: %2").arg(name, state);
    }
    TableCell cell{
        names.join(QStringLiteral(", ")), lines.join(QLatin1Char('\n')), static_cast<double>(names.size())};
    cell.mono = true;
    if (names.isEmpty())
        return {QStringLiteral("\u2013"), Words::tr("It has no replica."), 0.0};
    return cell;
}

TableCell slotsCell(const Node& master)
{
    const int count = master.slotCount();
    return {QLocale().toString(count), plainLine(toText(master.slotRanges), 400), static_cast<double>(count)};
}

TableCell numberCell(const std::optional<qint64>& number)
{
    return number
        ? TableCell{countText(static_cast<double>(*number)), exactText(*number), static_cast<double>(*number)}
        : unknownCell();
}

TableCell memoryCell(const Node& master)
{
    const auto used = master.info ? master.info->integer("used_memory") : std::nullopt;
    if (!used)
        return unknownCell();
    const auto limit = master.info->integer("maxmemory");
    return {bytesText(*used),
        limit && *limit > 0
            //: %1 and %2: amounts of bytes
            ? Words::tr("%1 of %2 that it may use").arg(bytesText(*used), bytesText(*limit))
            : Words::tr("%1 bytes; no limit is set").arg(exactText(*used)),
        static_cast<double>(*used)};
}

TableCell epochCell(const Node& master)
{
    return master.epoch ? TableCell{QLocale().toString(*master.epoch), {}, static_cast<double>(*master.epoch)}
                        : unknownCell();
}

TableCell lagOfWorst(const Shard& shard)
{
    if (shard.replicas.isEmpty())
        return {{}, {}, -2.0};
    const Node* worst = nullptr;
    for (const Node* const replica : shard.replicas) {
        if (!replica->lagBytes)
            return unknownCell(
                Words::tr("The lag of %1 is not known.").arg(plainLine(replica->endpoint.toString(), 80)));
        if (!worst || *replica->lagBytes > *worst->lagBytes)
            worst = replica;
    }
    return lagCell(*worst);
}

TableRow rowOf(const Shard& shard, const QDateTime& now)
{
    const Node& master = *shard.master;
    TableRow row;
    row.endpoint = master.endpoint.toString();
    row.key = master.id.isEmpty() ? row.endpoint : QString::fromLatin1(master.id);
    row.stale = isStale(master, now);
    const auto info = [&master](const char* field) {
        return master.info ? master.info->integer(field) : std::nullopt;
    };
    // An empty server sends no section of keys.
    const auto keys = master.info ? std::optional(keyCount(*master.info).value_or(0)) : std::nullopt;
    row.cells = {{plainLine(row.endpoint), plainLine(master.id), {}, {}, lookOf(NodeRole::Master).icon,
                     Tone::Neutral, true},
        stateCell(shard), replicasCell(shard), slotsCell(master), numberCell(keys), memoryCell(master),
        numberCell(info("instantaneous_ops_per_sec")), epochCell(master), lagOfWorst(shard)};
    return row;
}

} // namespace

QList<TableColumn> ShardRows::columns()
{
    return {
        {Words::tr("Master"), 168},
        {Words::tr("State"), 148},
        {Words::tr("Replicas"), 168, false, {}, false, 3},
        {Words::tr("Slots"), 72, true},
        {Words::tr("Keys"), 80, true, {}, false, 1},
        {Words::tr("Memory"), 84, true, {}, false, 2},
        {Words::tr("Commands/s"), 96, true, Words::tr("As the master itself counts."), false, 4},
        {Words::tr("Epoch"), 64, true,
            Words::tr("Its configEpoch: of two masters that claim a slot the higher one has it."), false, 6},
        {Words::tr("Lag"), 84, true, Words::tr("Of the replica that is furthest behind."), false, 5},
    };
}

QList<TableRow> ShardRows::rows(const Topology& topology, const QDateTime& now)
{
    QList<TableRow> rows;
    if (!topology.cluster)
        return rows;
    for (const Shard& shard : shardsOf(topology))
        rows += rowOf(shard, now);
    return rows;
}

} // namespace quorate
