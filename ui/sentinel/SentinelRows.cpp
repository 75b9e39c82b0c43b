#include "ui/sentinel/SentinelRows.h"

#include "core/base/Untrusted.h"
#include "core/topology/failoverObstacle.h"
#include "ui/sentinel/OutlookWords.h"
#include "ui/sentinel/SentinelFlags.h"
#include "ui/topology/NodeCells.h"
#include "ui/topology/TopologyItem.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::SentinelRows)
};

/// What most Sentinels say of one thing; nothing when there is no most.
class Prevailing {
public:
    void add(const QString& value) { ++m_votes[value]; }
    bool differs(const QString& value) const
    {
        const int votes = m_votes.value(value);
        return std::any_of(m_votes.cbegin(), m_votes.cend(), [votes](int other) { return other > votes; })
            || (m_votes.size() > 1 && std::count(m_votes.cbegin(), m_votes.cend(), votes) > 1);
    }

private:
    QHash<QString, int> m_votes;
};

struct Views {
    Prevailing masters, epochs, quorums, known, replicas, downAfters, timeouts, syncs;

    explicit Views(const SentinelSummary& summary)
    {
        for (const SentinelView& view : summary.sentinels) {
            if (view.master)
                masters.add(view.master->toString());
            add(epochs, view.configEpoch);
            add(quorums, view.quorum);
            add(known, view.knownSentinels);
            add(replicas, view.knownReplicas);
            add(downAfters, view.downAfterMs);
            add(timeouts, view.failoverTimeoutMs);
            add(syncs, view.parallelSyncs);
        }
    }

    template <typename Number> static void add(Prevailing& values, const std::optional<Number>& value)
    {
        if (value)
            values.add(QString::number(*value));
    }
};

TableCell marked(TableCell cell, bool differs)
{
    if (!differs)
        return cell;
    //: %1: a value that other Sentinels do not have
    cell.text = Words::tr("%1, differs").arg(cell.text);
    cell.exact = cell.text + QLatin1Char('\n') + Words::tr("Other Sentinels say something else.");
    cell.icon = IconName::StateWarning;
    cell.iconTone = cell.tone = Tone::Warning;
    return cell;
}

template <typename Number>
TableCell numberCell(const std::optional<Number>& value, const Prevailing& all, Number shift = 0)
{
    if (!value)
        return unknownCell();
    return marked({QLocale().toString(*value + shift), {}, static_cast<double>(*value)},
        all.differs(QString::number(*value)));
}

TableCell masterCell(const SentinelView& view, const Prevailing& all)
{
    if (view.master)
        return marked({plainLine(view.master->toString()), {}, {}, {}, {}, {}, true},
            all.differs(view.master->toString()));
    if (!view.reachable)
        return unknownCell();
    return {Words::tr("does not watch it"), {}, {}, Tone::Warning, IconName::StateWarning, Tone::Warning};
}

TableCell flagCell(const SentinelView& view)
{
    const QStringList flags = tellingFlags(view.flags);
    if (flags.isEmpty())
        return {view.reachable ? Words::tr("none") : QStringLiteral("\u2013")};
    QStringList lines;
    for (const QString& flag : flags) {
        const QString meaning = flagMeaning(flag);
        lines << (meaning.isEmpty() ? plainLine(flag) : plainLine(flag) + QStringLiteral(": ") + meaning);
    }
    return {plainLine(flags.join(QStringLiteral(", "))), lines.join(QLatin1Char('\n')), {}, Tone::Warning,
        IconName::StateWarning, Tone::Warning};
}

TableCell durationCell(const std::optional<qint64>& value, const Prevailing& all)
{
    if (!value)
        return unknownCell();
    return marked({millisecondsText(static_cast<double>(*value)),
                      //: %1: a number of milliseconds
                      Words::tr("%1 ms").arg(exactText(*value)), static_cast<double>(*value)},
        all.differs(QString::number(*value)));
}

TableCell yesCell(
    const std::optional<bool>& value, const QString& yes, const QString& no, const QString& hint)
{
    if (!value)
        return unknownCell();
    if (*value)
        return {yes, hint};
    return {no, hint, {}, Tone::Warning, IconName::StateWarning, Tone::Warning};
}

// Announced elsewhere than where it is reached: behind NAT, or in a container.
TableCell announcedCell(const SentinelView& view)
{
    if (view.announced.isEmpty())
        return unknownCell();
    return {plainLine(view.announced), {}, {}, {}, {}, {}, true};
}

TableCell tiltCell(const SentinelView& view)
{
    if (!view.reachable)
        return unknownCell();
    if (!view.flags.contains(QStringLiteral("tilt")))
        return {Words::tr("no")};
    return {Words::tr("yes"), flagMeaning(QStringLiteral("tilt")), {}, Tone::Warning, IconName::StateWarning,
        Tone::Warning};
}

TableCell stateCell(const Topology& topology, const SentinelView& view)
{
    const Node* const node = topology.find(view.endpoint);
    if (node)
        return lookCell(lookOf(node->state));
    return lookCell(lookOf(view.reachable ? NodeState::Ok : NodeState::Unreachable));
}

TableCell priorityCell(const Node& node)
{
    if (!node.priority)
        return unknownCell();
    const double sort = *node.priority;
    if (*node.priority == 0)
        return {Words::tr("0, never promoted"),
            Words::tr("Sentinels never promote a replica whose priority is 0."), sort, Tone::Warning,
            IconName::StateWarning, Tone::Warning};
    return {QLocale().toString(*node.priority), Words::tr("The lowest number is promoted first."), sort};
}

TableCell promotionCell(const Node& node, bool masterLives)
{
    const FailoverObstacle obstacle = failoverObstacle(node, masterLives);
    if (obstacle == FailoverObstacle::None)
        return {Words::tr("yes")};
    //: %1: why a replica would not be promoted
    const QString sentence = Words::tr("no: %1").arg(obstacleWords(obstacle));
    return {sentence, sentence, {}, Tone::Warning, IconName::StateWarning, Tone::Warning};
}

} // namespace

QList<TableColumn> sentinelColumns()
{
    return {
        {Words::tr("Sentinel"), 128},
        {Words::tr("State"), 136, false, {}, false, 1},
        {Words::tr("Master it believes in"), 156, false, {}, false, 2},
        {Words::tr("Epoch"), 62, true, Words::tr("The configuration epoch: it grows with each failover."),
            false, 5},
        {Words::tr("Quorum"), 68, true, Words::tr("As configured in this Sentinel."), false, 3},
        {Words::tr("Others"), 62, true, Words::tr("How many other Sentinels it knows."), false, 4},
        {Words::tr("Flags"), 80, false, Words::tr("What it thinks of the master, and of itself.")},
        {Words::tr("Check"), 92, false,
            Words::tr("SENTINEL CKQUORUM: whether it can reach the quorum and the majority itself."), true},
        {Words::tr("Down after"), 92, true, Words::tr("down-after-milliseconds of this Sentinel."), true},
        {Words::tr("Timeout"), 84, true, Words::tr("failover-timeout of this Sentinel."), true},
        {Words::tr("Replicas"), 76, true, Words::tr("How many replicas it knows."), true},
        {Words::tr("Syncs"), 62, true,
            Words::tr("parallel-syncs: how many replicas synchronise with a new master at once."), true},
        {Words::tr("Signs in"), 84, false,
            Words::tr("Whether the master answers it: with auth-pass where one is asked for."), true},
        {Words::tr("TILT"), 62, false, Words::tr("In TILT a Sentinel does nothing."), true},
        {Words::tr("Known as"), 150, false, Words::tr("Where the other Sentinels look for it."), true},
    };
}

QList<TableRow> sentinelRows(const Topology& topology, const QDateTime& now)
{
    QList<TableRow> rows;
    if (!topology.sentinel)
        return rows;
    const Views views(*topology.sentinel);
    for (const SentinelView& view : topology.sentinel->sentinels) {
        TableRow row;
        row.key = row.endpoint = view.endpoint.toString();
        const Node* const node = topology.find(view.endpoint);
        row.stale = node ? isStale(*node, now) : !view.reachable;
        row.cells = {{plainLine(row.endpoint), {}, {}, {}, {}, {}, true}, stateCell(topology, view),
            masterCell(view, views.masters), numberCell(view.configEpoch, views.epochs),
            numberCell(view.quorum, views.quorums), numberCell(view.knownSentinels, views.known, -1),
            flagCell(view),
            yesCell(view.ckQuorum, Words::tr("could"), Words::tr("could not"),
                Words::tr("What it says itself of a failover now.")),
            durationCell(view.downAfterMs, views.downAfters),
            durationCell(view.failoverTimeoutMs, views.timeouts),
            numberCell(view.knownReplicas, views.replicas), numberCell(view.parallelSyncs, views.syncs),
            yesCell(view.signsIn, Words::tr("yes"), Words::tr("no"),
                Words::tr("Its PINGs to the master are answered, or refused.")),
            tiltCell(view), announcedCell(view)};
        rows << row;
    }
    return rows;
}

QList<TableColumn> watchedReplicaColumns()
{
    return {
        {Words::tr("Replica"), 128},
        {Words::tr("State"), 136, false, {}, false, 1},
        {Words::tr("Link"), 84, false, {}, false, 4},
        {Words::tr("Lag"), 88, true, {}, false, 2},
        {Words::tr("Priority"), 150, true,
            Words::tr("replica-priority: the lowest is promoted first, 0 never."), false, 3},
        {Words::tr("Could be promoted"), 130},
    };
}

QList<TableRow> watchedReplicaRows(const Topology& topology, const QDateTime& now)
{
    QList<TableRow> rows;
    const bool masterLives = anyMasterLives(topology.nodes);
    for (const Node& node : topology.nodes) {
        if (node.role != NodeRole::Replica)
            continue;
        TableRow row;
        row.key = row.endpoint = node.endpoint.toString();
        row.stale = isStale(node, now);
        row.cells = {{plainLine(row.endpoint), {}, {}, {}, {}, {}, true}, lookCell(lookOf(node.state)),
            linkCell(node), lagCell(node), priorityCell(node), promotionCell(node, masterLives)};
        rows << row;
    }
    return rows;
}

} // namespace quorate
