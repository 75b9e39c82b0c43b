#include "ui/charts/SlotBand.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr double kLeastMarkWidth = 5;
constexpr double kRing = 9;

} // namespace

SlotBand::SlotBand(QCPAxis* slotAxis, QCPAxis* lanes, double middle, double thickness)
    : QCPAbstractPlottable(slotAxis, lanes)
    , m_middle(middle)
    , m_thickness(thickness)
{
    setSelectable(QCP::stNone);
}

void SlotBand::setMarks(QList<Mark> marks, const QColor& colour, const QColor& background)
{
    m_marks = std::move(marks);
    m_markColour = colour;
    m_markBackground = background;
}

QCPRange SlotBand::getKeyRange(bool& found, QCP::SignDomain) const
{
    found = true;
    return {0, kSlotCount};
}

QCPRange SlotBand::getValueRange(bool& found, QCP::SignDomain, const QCPRange&) const
{
    found = true;
    return {m_middle - m_thickness / 2, m_middle + m_thickness / 2};
}

QRectF SlotBand::pixelsOf(const SlotRange& range) const
{
    const QPointF a = coordsToPixels(range.first, m_middle - m_thickness / 2);
    const QPointF b = coordsToPixels(range.last + 1, m_middle + m_thickness / 2);
    return QRectF(a, b).normalized();
}

void SlotBand::draw(QCPPainter* painter)
{
    painter->setAntialiasing(false);
    painter->setPen(Qt::NoPen);
    if (m_track.isValid()) {
        painter->setBrush(m_track);
        painter->drawRect(pixelsOf({0, kSlotCount - 1}));
    }
    for (const Segment& segment : std::as_const(m_segments))
        drawSegment(*painter, segment);
    painter->setAntialiasing(true);
    for (const Mark& mark : std::as_const(m_marks))
        drawMark(*painter, mark);
}

void SlotBand::drawSegment(QCPPainter& painter, const Segment& segment) const
{
    QRectF area = pixelsOf(segment.range);
    // A range of a few slots must still be seen, and neighbours are told apart by a hair of the background.
    area.setWidth(std::max(area.width() - (area.width() > 6 ? 1 : 0), 1.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(segment.colour);
    painter.drawRect(area);
    if (segment.fill == Fill::Solid)
        return;
    painter.setBrush(m_trouble);
    painter.drawRect(QRectF(area.left(), area.bottom() - 3, area.width(), 3));
    if (segment.fill == Fill::Uncovered)
        painter.drawRect(QRectF(area.left(), area.top(), area.width(), 3));
}

void SlotBand::drawMark(QCPPainter& painter, const Mark& mark) const
{
    QRectF area = pixelsOf({mark.slot, mark.slot});
    const double x = area.center().x();
    if (mark.kind == MarkKind::Migrating) {
        const double width = std::max(area.width(), kLeastMarkWidth);
        area = QRectF(x - width / 2, area.top(), width, area.height());
        painter.setPen(QPen(m_markColour, 1));
        painter.setBrush(m_markBackground);
        painter.drawRect(area);
        painter.setBrush(QBrush(m_markColour, Qt::BDiagPattern));
        painter.drawRect(area);
        return;
    }
    painter.setPen(QPen(m_markBackground, 4));
    painter.setBrush(Qt::NoBrush);
    const QRectF ring(x - kRing / 2, area.center().y() - kRing / 2, kRing, kRing);
    painter.drawEllipse(ring);
    painter.setPen(QPen(m_markColour, 2));
    painter.drawEllipse(ring);
}

} // namespace quorate
