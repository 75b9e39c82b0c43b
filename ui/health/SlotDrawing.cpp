#include "ui/health/SlotDrawing.h"

#include "core/base/Untrusted.h"
#include "ui/health/reportTones.h"
#include "ui/words/Names.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

#include <algorithm>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::SlotDrawing)
};

constexpr double kBarHeight = 22;
constexpr double kTroubleHeight = 4; // the strip below the bar
constexpr double kAxisHeight = 14;
constexpr double kLegendRow = 15;
constexpr int kLegendRows = 24; // more masters than that are listed in the table only

/// One entry of the legend.
struct Entry {
    Ink ink;
    QString name, detail;
    Tone tone = Tone::Ok;
};

double at(int slot, double width)
{
    return width * slot / kSlotCount;
}

QRectF across(const SlotRange& range, double width, double y, double height)
{
    // A single slot is a tenth of a point wide: widened so that it can be seen.
    const double x = at(range.first, width);
    return {x, y, std::max(at(range.last + 1, width) - x, 0.5), height};
}

void drawOwner(Drawing& drawing, const Node& master, int index)
{
    const double width = drawing.size.width();
    for (const SlotRange& range : master.slotRanges) {
        drawing.shapes += Drawing::Box{across(range, width, 0, kBarHeight), Ink::ofMaster(index), {}};
        if (master.state != NodeState::Ok)
            drawing.shapes += Drawing::Box{
                across(range, width, kBarHeight + 1, kTroubleHeight), Ink::ofTone(toneOf(master.state)), {}};
    }
}

void drawTroubles(Drawing& drawing, const ClusterSummary& cluster)
{
    const double width = drawing.size.width();
    for (const SlotRange& range : cluster.uncovered) {
        const QRectF rect = across(range, width, 0, kBarHeight);
        drawing.shapes += Drawing::Box{rect, Ink::of(Ink::Kind::Text), {}};
        drawing.shapes += Drawing::Box{
            across(range, width, kBarHeight + 1, kTroubleHeight), Ink::ofTone(Tone::Critical), {}};
    }
    for (const OpenSlot& open : cluster.openSlots)
        drawing.shapes +=
            Drawing::Box{across({open.slot, open.slot}, width, kBarHeight + 1, kTroubleHeight + 3),
                Ink::ofTone(Tone::Warning), {}};
}

void drawAxis(Drawing& drawing)
{
    const double width = drawing.size.width();
    const double y = kBarHeight + kTroubleHeight + 4;
    for (int quarter = 0; quarter <= 4; ++quarter) {
        const int slot = std::min(quarter * kSlotCount / 4, kSlotCount - 1);
        const double x = at(slot, width);
        const bool last = quarter == 4;
        drawing.shapes += Drawing::Label{QRectF(last ? width - 60 : x, y, 60, 10), QString::number(slot), 7,
            Ink::of(Ink::Kind::Muted), false, last};
    }
}

QString shareText(int count)
{
    //: %1: a percentage; %n: number of slots
    return Words::tr("%Ln slot(s), %1", nullptr, count).arg(percentText(100.0 * count / kSlotCount));
}

QList<Entry> mastersIn(const Topology& topology)
{
    QList<Entry> entries;
    int index = 0;
    for (const Node& node : topology.nodes) {
        if (node.slotRanges.empty())
            continue;
        QString detail = shareText(node.slotCount());
        if (node.state != NodeState::Ok)
            detail += QStringLiteral(" \u00b7 ") + stateWord(node.state);
        entries += Entry{
            Ink::ofMaster(index++), plainLine(node.endpoint.toString(), 60), detail, toneOf(node.state)};
    }
    return entries;
}

QList<Entry> legendOf(const Topology& topology)
{
    QList<Entry> entries = mastersIn(topology);
    if (entries.size() > kLegendRows) {
        const auto hidden = static_cast<int>(entries.size()) - kLegendRows;
        entries.resize(kLegendRows);
        entries += Entry{
            {}, Words::tr("and %n more master(s), see the table of nodes", nullptr, hidden), {}, Tone::Ok};
    }
    if (const int count = slotCount(topology.cluster->uncovered); count > 0)
        entries +=
            Entry{Ink::of(Ink::Kind::Text), Words::tr("without an owner"), shareText(count), Tone::Critical};
    if (const auto count = static_cast<int>(topology.cluster->openSlots.size()); count > 0)
        entries += Entry{Ink::ofTone(Tone::Warning), Words::tr("open (being moved)"),
            Words::tr("%Ln slot(s)", nullptr, count), Tone::Warning};
    return entries;
}

/// `nameAt`: where the name begins, after the colour and, if any entry has one, the mark.
void drawEntry(Drawing& drawing, const Entry& entry, const QRectF& rect, double nameAt)
{
    const double middle = rect.center().y();
    if (entry.ink.kind != Ink::Kind::None)
        drawing.shapes += Drawing::Box{QRectF(rect.x(), middle - 4, 8, 8), entry.ink, {}, 1};
    if (entry.tone != Tone::Ok)
        drawing.shapes += Drawing::Mark{{rect.x() + 17, middle}, 8, entry.tone};
    const double room = rect.width() - nameAt;
    const double nameWidth = entry.detail.isEmpty() ? room : room * 0.4;
    drawing.shapes +=
        Drawing::Label{QRectF(rect.x() + nameAt, rect.y(), nameWidth - 4, rect.height()), entry.name, 7.5};
    drawing.shapes +=
        Drawing::Label{QRectF(rect.x() + nameAt + nameWidth, rect.y(), room - nameWidth, rect.height()),
            entry.detail, 7.5, Ink::of(Ink::Kind::Muted)};
}

void drawLegend(Drawing& drawing, const QList<Entry>& entries)
{
    const double width = drawing.size.width();
    const double top = kBarHeight + kTroubleHeight + kAxisHeight + 8;
    const auto rows = (entries.size() + 1) / 2;
    const bool marked = std::any_of(
        entries.cbegin(), entries.cend(), [](const Entry& entry) { return entry.tone != Tone::Ok; });
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const double x = i < rows ? 0 : width / 2 + 6;
        const double y = top + static_cast<double>(i % rows) * kLegendRow;
        drawEntry(drawing, entries[i], QRectF(x, y, width / 2 - 6, kLegendRow), marked ? 26 : 13);
    }
    drawing.size.setHeight(top + static_cast<double>(rows) * kLegendRow + 4);
}

Drawing drawingOf(const Topology& topology, double width)
{
    Drawing drawing;
    drawing.size = QSizeF(width, 0);
    drawing.shapes +=
        Drawing::Box{QRectF(0, 0, width, kBarHeight), Ink::of(Ink::Kind::Raised), Ink::of(Ink::Kind::Line)};
    int index = 0;
    for (const Node& node : topology.nodes) {
        if (!node.slotRanges.empty())
            drawOwner(drawing, node, index++);
    }
    drawTroubles(drawing, *topology.cluster);
    drawAxis(drawing);
    drawLegend(drawing, legendOf(topology));
    return drawing;
}

} // namespace

QList<SlotDrawing> slotDrawings(const Topology& topology, double width)
{
    QList<SlotDrawing> pictures;
    const QString title = Words::tr("Slots by master");
    if (topology.cluster)
        pictures += SlotDrawing{title, drawingOf(topology, width)};
    for (const Datacenter& centre : topology.datacenters) {
        for (SlotDrawing picture : slotDrawings(*centre.topology, width)) {
            picture.title = plainLine(centre.name, 60) + QStringLiteral(" \u00b7 ") + picture.title;
            pictures += picture;
        }
    }
    return pictures;
}

} // namespace quorate
