#pragma once

// Private to ui/charts, like qcustomplot.h itself.
#include "core/topology/Slots.h"

#include <qcustomplot.h>

namespace quorate {

/// One horizontal bar over the slot axis: coloured ranges with marks on them.
class SlotBand final : public QCPAbstractPlottable {
public:
    enum class Fill { Solid, Faded, Uncovered };
    struct Segment {
        SlotRange range;
        QColor colour;
        Fill fill = Fill::Solid;
    };
    enum class MarkKind { Migrating, Importing };
    struct Mark {
        int slot = 0;
        MarkKind kind = MarkKind::Migrating;
    };

    /// `middle` and `thickness` are in units of the value axis.
    SlotBand(QCPAxis* slotAxis, QCPAxis* lanes, double middle, double thickness);

    void setTrack(const QColor& colour) { m_track = colour; }
    void setSegments(QList<Segment> segments) { m_segments = std::move(segments); }
    void setMarks(QList<Mark> marks, const QColor& colour, const QColor& background);
    void setTroubleColour(const QColor& colour) { m_trouble = colour; }

    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }
    QCPRange getKeyRange(bool& found, QCP::SignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(
        bool& found, QCP::SignDomain = QCP::sdBoth, const QCPRange& = QCPRange()) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override { }

private:
    QRectF pixelsOf(const SlotRange& range) const;
    void drawSegment(QCPPainter& painter, const Segment& segment) const;
    void drawMark(QCPPainter& painter, const Mark& mark) const;

    double m_middle;
    double m_thickness;
    QColor m_track;
    QColor m_trouble;
    QColor m_markColour;
    QColor m_markBackground;
    QList<Segment> m_segments;
    QList<Mark> m_marks;
};

} // namespace quorate
