#pragma once

#include "ui/health/Drawing.h"
#include "ui/health/PaperSheets.h"

namespace quorate {

/// How letters look on paper.
struct PaperFont {
    double size = 8.5; ///< points
    bool bold = false;
    bool mono = false;
};

/// Paints in points on sheets. Text goes through one family that shows Latin and Chinese and that Qt embeds
/// with its character map, so that it can be selected and searched. (Noto Sans CJK, as an OpenType collection
/// with alternate digits, loses digits there.)
class PaperCanvas {
public:
    /// The sheets must outlive the canvas.
    explicit PaperCanvas(PaperSheets& sheets);

    void newPage() { m_sheets.next(m_painter); }
    void end() { m_sheets.end(m_painter); }

    const Tokens& tokens() const { return lightTokens(); }

    void fill(const QRectF& rect, const QColor& colour, double radius = 0);
    void frame(const QRectF& rect, const QColor& background, const QColor& border, double radius = 0);
    void line(const QLineF& line, const QColor& colour, double width, bool dashed = false);
    /// One line, elided in the middle, vertically centred in the rectangle.
    void label(const QRectF& rect, const QString& text, const PaperFont& font, const QColor& colour,
        Qt::Alignment alignment = Qt::AlignLeft);
    /// The height of a text that wraps at the width.
    double heightOf(const QString& text, const PaperFont& font, double width);
    /// Wraps at the width. Returns the height.
    double paragraph(const QPointF& topLeft, double width, const QString& text, const PaperFont& font,
        const QColor& colour);
    double widthOf(const QString& text, const PaperFont& font);
    /// The sign of a tone around a centre; Neutral has none.
    void mark(const QPointF& centre, double size, Tone tone);
    void draw(const Drawing& drawing, const QPointF& origin);

private:
    QFont deviceFont(const PaperFont& font) const;
    void drawSign(Tone tone);

    PaperSheets& m_sheets;
    QPainter m_painter;
};

} // namespace quorate
