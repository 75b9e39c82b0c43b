#include "ui/health/TopologyPicture.h"

#include "core/base/Untrusted.h"
#include "ui/health/reportTones.h"
#include "ui/words/Names.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::TopologyPicture)
};

constexpr double kGap = 10;
constexpr double kBoxHeight = 32;
constexpr double kStep = kBoxHeight + 6; // from one replica to the next
constexpr double kIndent = 12;
constexpr int kReplicasInColumn = 12; // a longer column would not fit on a page

/// A node and how deep below its column's head it stands.
struct Placed {
    const Node* node = nullptr;
    int depth = 0;
};

/// A master with all that follows it, directly or through another replica; or what belongs to no master.
using Column = QList<Placed>;

/// Sorts nodes into columns, each node into one.
class Sorting {
public:
    explicit Sorting(const Topology& topology)
    {
        for (const Node& node : topology.nodes)
            m_known.insert(node.endpoint);
        for (const Node& node : topology.nodes) {
            if (follows(node))
                m_followers[*node.master] += &node;
        }
        for (const Node& node : topology.nodes) {
            if (node.role != NodeRole::Sentinel && !follows(node))
                addColumn(node);
        }
        // Replicas that follow one another in a circle have no head.
        for (const Node& node : topology.nodes) {
            if (node.role != NodeRole::Sentinel && !m_placed.contains(&node))
                addColumn(node);
        }
    }

    QList<Column> columns;

private:
    bool follows(const Node& node) const
    {
        return node.role == NodeRole::Replica && node.master && m_known.contains(*node.master);
    }

    void addColumn(const Node& head)
    {
        Column column;
        place(head, 0, column);
        columns += column;
    }

    void place(const Node& node, int depth, Column& column)
    {
        if (m_placed.contains(&node))
            return;
        m_placed.insert(&node);
        column += Placed{&node, depth};
        for (const Node* follower : m_followers.value(node.endpoint))
            place(*follower, depth + 1, column);
    }

    QSet<Endpoint> m_known;
    QHash<Endpoint, QList<const Node*>> m_followers;
    QSet<const Node*> m_placed;
};

QList<Column> cutToPage(const QList<Column>& columns)
{
    QList<Column> parts;
    for (const Column& column : columns) {
        parts += column.mid(0, kReplicasInColumn + 1);
        for (qsizetype from = kReplicasInColumn + 1; from < column.size(); from += kReplicasInColumn)
            parts += column.mid(from, kReplicasInColumn);
    }
    return parts;
}

QList<Column> sentinelsOf(const Topology& topology)
{
    QList<Column> columns;
    for (const Node& node : topology.nodes) {
        if (node.role == NodeRole::Sentinel)
            columns += Column{{&node, 0}};
    }
    return columns;
}

QString lineBelow(const Node& node)
{
    QStringList parts{roleWord(node.role)};
    if (node.state != NodeState::Ok)
        parts += stateWord(node.state);
    else if (node.role == NodeRole::Replica && node.linkUp.has_value() && !*node.linkUp)
        parts += Words::tr("link down");
    else if (node.role == NodeRole::Replica && node.lagBytes)
        //: %1: an amount of data
        parts += Words::tr("lag %1").arg(bytesText(*node.lagBytes));
    else if (node.slotCount() > 0)
        parts += Words::tr("%Ln slot(s)", nullptr, node.slotCount());
    return parts.join(QStringLiteral(" \u00b7 "));
}

bool linkIsUp(const Node& node)
{
    return node.linkUp.value_or(false) && node.state == NodeState::Ok;
}

Tone toneOfNode(const Node& node)
{
    const Tone tone = toneOf(node.state);
    return tone == Tone::Ok && node.linkUp.has_value() && !*node.linkUp ? Tone::Warning : tone;
}

void drawNode(Drawing& drawing, const Node& node, const QRectF& rect)
{
    const Tone tone = toneOfNode(node);
    const bool well = tone == Tone::Ok;
    drawing.shapes += Drawing::Box{rect, well ? Ink::of(Ink::Kind::Card) : Ink::tint(tone),
        well ? Ink::of(Ink::Kind::Line) : Ink::ofTone(tone), 3};
    drawing.shapes += Drawing::Box{QRectF(rect.x(), rect.y(), 3, rect.height()), Ink::ofTone(tone), {}, 1};
    drawing.shapes += Drawing::Mark{{rect.x() + 12, rect.y() + 11}, 8, tone};
    const QRectF inner = rect.adjusted(20, 4, -4, 0);
    drawing.shapes += Drawing::Label{QRectF(inner.x(), inner.y(), inner.width(), 13),
        plainLine(node.endpoint.toString(), 80), 8, Ink::of(Ink::Kind::Text), node.role == NodeRole::Master};
    drawing.shapes += Drawing::Label{QRectF(inner.x(), inner.y() + 13, inner.width(), 11), lineBelow(node), 7,
        well ? Ink::of(Ink::Kind::Muted) : Ink::of(Ink::Kind::Text)};
}

/// From the head's left edge down and to the replica; dashed when nothing flows.
void drawLink(Drawing& drawing, const Placed& placed, const QRectF& rect, double fromY)
{
    const bool up = linkIsUp(*placed.node);
    const Ink ink = up ? Ink::of(Ink::Kind::Muted) : Ink::ofTone(Tone::Critical);
    const double x = rect.x() - kIndent / 2;
    const double y = rect.center().y();
    drawing.shapes += Drawing::Line{QLineF(x, fromY, x, y), ink, up ? 0.8 : 1.1, !up};
    drawing.shapes += Drawing::Line{QLineF(x, y, rect.x(), y), ink, up ? 0.8 : 1.1, !up};
}

void drawColumn(Drawing& drawing, const Column& column, double x, double width)
{
    QList<double> bottoms; // of the last box on each depth
    for (qsizetype i = 0; i < column.size(); ++i) {
        const Placed& placed = column[i];
        const int depth = std::min(placed.depth, 3);
        const QRectF rect(
            x + depth * kIndent, static_cast<double>(i) * kStep, width - depth * kIndent, kBoxHeight);
        if (depth > 0)
            drawLink(drawing, placed, rect, bottoms.value(depth - 1, 0));
        drawNode(drawing, *placed.node, rect);
        bottoms.resize(depth);
        bottoms += rect.bottom();
    }
}

QList<Drawing> bandsOf(const QList<Column>& columns, double width, int perBand)
{
    QList<Drawing> bands;
    const double columnWidth = (width - kGap * (perBand - 1)) / perBand;
    for (qsizetype from = 0; from < columns.size(); from += perBand) {
        const QList<Column> row = columns.mid(from, perBand);
        Drawing band;
        qsizetype deepest = 0;
        for (qsizetype i = 0; i < row.size(); ++i) {
            drawColumn(band, row[i], static_cast<double>(i) * (columnWidth + kGap), columnWidth);
            deepest = std::max(deepest, row[i].size());
        }
        band.size = QSizeF(width, static_cast<double>(deepest) * kStep - (kStep - kBoxHeight) + kGap);
        bands += band;
    }
    return bands;
}

Drawing heading(const QString& text, double width)
{
    Drawing drawing;
    drawing.size = QSizeF(width, 18);
    drawing.shapes += Drawing::Label{QRectF(0, 2, width, 12), text, 8, Ink::of(Ink::Kind::Muted), true};
    return drawing;
}

} // namespace

QList<Drawing> topologyBands(const Topology& topology, double width)
{
    QList<Drawing> bands;
    for (const Datacenter& centre : topology.datacenters) {
        const QString name = plainLine(centre.name, 60);
        //: %1: name of a data centre
        bands += heading(centre.primary ? Words::tr("%1 (primary)").arg(name) : name, width);
        bands += topologyBands(*centre.topology, width);
    }
    const QList<Column> columns = cutToPage(Sorting(topology).columns);
    const int perBand = columns.size() <= 3 ? 3 : columns.size() <= 24 ? 4 : 5;
    bands += bandsOf(columns, width, perBand);
    const QList<Column> sentinels = sentinelsOf(topology);
    if (!sentinels.isEmpty()) {
        bands += heading(Words::tr("Sentinels"), width);
        bands += bandsOf(sentinels, width, sentinels.size() <= 3 ? 3 : 4);
    }
    return bands;
}

} // namespace quorate
