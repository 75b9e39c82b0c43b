#include "ui/cluster/ViewRows.h"

#include "core/base/Untrusted.h"
#include "ui/topology/NodeCells.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace quorate {

namespace {

constexpr qsizetype kMostNamed = 20; // of each kind of difference
constexpr int kLongestList = 120;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ViewRows)
};

QString name(const QString& node)
{
    return plainLine(node, 80);
}

QString roleWords(const ClusterView::Role& role)
{
    if (role.role == NodeRole::Replica && !role.master.isEmpty())
        //: %1 and %2: host:port
        return Words::tr("%1 is a replica of %2").arg(name(role.node), name(role.master));
    //: %1: host:port, %2: role of a node
    return Words::tr("%1 is: %2").arg(name(role.node), lookOf(role.role).word);
}

TableCell verdictCell(const ClusterView& view, int all)
{
    if (view.agrees())
        return {Words::tr("agrees"), Words::tr("It says what all %n node(s) together show.", nullptr, all),
            1.0, {}, IconName::StateOk, Tone::Ok};
    return {Words::tr("differs"), {}, 0.0, Tone::Warning, IconName::StateWarning, Tone::Warning};
}

TableRow rowOf(const ClusterView& view, const QByteArray& id, int all)
{
    TableRow row;
    row.endpoint = view.node.toString();
    row.key = id.isEmpty() ? row.endpoint : QString::fromLatin1(id);
    const QStringList differences = differenceWords(view);
    const TableCell state = view.stateOk
        ? TableCell{Words::tr("ok"), {}, 1.0, {}, IconName::StateOk, Tone::Ok}
        : TableCell{Words::tr("fail"), Words::tr("It answers CLUSTERDOWN to its clients."), 0.0,
            Tone::Critical, IconName::StateCritical, Tone::Critical};
    const TableCell epoch = view.currentEpoch
        ? TableCell{QLocale().toString(*view.currentEpoch), {}, static_cast<double>(*view.currentEpoch)}
        : unknownCell();
    row.cells = {{plainLine(row.endpoint), {}, {}, {}, {}, {}, true}, verdictCell(view, all), state, epoch,
        {QLocale().toString(view.knownNodes), {}, static_cast<double>(view.knownNodes)},
        {differences.join(QStringLiteral("; ")), differences.join(QLatin1Char('\n'))}};
    return row;
}

// Of a node that gave no view there is nothing to compare.
TableRow silentRow(const Node& node)
{
    TableRow row;
    row.endpoint = node.endpoint.toString();
    row.key = node.id.isEmpty() ? row.endpoint : QString::fromLatin1(node.id);
    row.cells = {{plainLine(row.endpoint), {}, {}, {}, {}, {}, true},
        {Words::tr("gives none"), Words::tr("It was not asked, or did not answer."), 0.5, Tone::Unknown,
            IconName::StateUnknown, Tone::Unknown},
        lookCell(lookOf(node.state)), unknownCell(), unknownCell(), {}};
    return row;
}

} // namespace

QStringList differenceWords(const ClusterView& view)
{
    QStringList words;
    for (const ClusterView::Owner& owner : view.owners.mid(0, kMostNamed)) {
        const QString slotText = plainLine(toText(owner.slotRanges), kLongestList);
        words += owner.owner.isEmpty()
            //: %1: numbers of slots
            ? Words::tr("nobody owns the slots %1").arg(slotText)
            //: %1: numbers of slots, %2: host:port
            : Words::tr("the slots %1 belong to %2").arg(slotText, name(owner.owner));
    }
    for (const ClusterView::Role& role : view.roles.mid(0, kMostNamed))
        words += roleWords(role);
    for (const QString& node : view.lacking.mid(0, kMostNamed))
        words += Words::tr("%1 is no member").arg(name(node));
    for (const QString& node : view.alone.mid(0, kMostNamed))
        words += Words::tr("%1 is a member, which most do not know").arg(name(node));
    return words;
}

QList<TableColumn> ViewRows::columns()
{
    return {
        {Words::tr("Node"), 152},
        {Words::tr("View"), 104},
        {Words::tr("Cluster state"), 136, false, Words::tr("cluster_state, as this node says."), false, 1},
        {Words::tr("Current epoch"), 104, true, {}, false, 2},
        {Words::tr("Nodes known"), 96, true, {}, false, 3},
        {Words::tr("What it says otherwise"), 180},
    };
}

QList<TableRow> ViewRows::rows(const Topology& topology)
{
    QList<TableRow> rows;
    if (!topology.cluster)
        return rows;
    QHash<Endpoint, QByteArray> ids;
    for (const Node& node : topology.nodes)
        ids.insert(node.endpoint, node.id);
    QSet<Endpoint> seen;
    const auto all = static_cast<int>(topology.cluster->views.size());
    for (const bool agreeing : {false, true}) {
        for (const ClusterView& view : topology.cluster->views) {
            if (view.agrees() == agreeing)
                rows += rowOf(view, ids.value(view.node), all);
            seen.insert(view.node);
        }
        if (agreeing)
            break;
        for (const Node& node : topology.nodes) {
            if (!seen.contains(node.endpoint) && node.role != NodeRole::Sentinel)
                rows += silentRow(node);
        }
    }
    return rows;
}

} // namespace quorate
