#pragma once

#include "ui/theme/Tokens.h"

#include <QLineF>
#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <variant>

namespace quorate {

/// A colour by its meaning, so that the same drawing fits light paper and a dark screen.
struct Ink {
    enum class Kind { None, Text, Muted, Line, Card, Raised, ToneColour, ToneTint, Master };
    Kind kind = Kind::None;
    Tone tone = Tone::Neutral; ///< of ToneColour and ToneTint
    int master = 0; ///< of Master: its place among the masters

    static Ink of(Kind kind) { return {kind, Tone::Neutral, 0}; }
    static Ink ofTone(Tone tone) { return {Kind::ToneColour, tone, 0}; }
    static Ink tint(Tone tone) { return {Kind::ToneTint, tone, 0}; }
    static Ink ofMaster(int index) { return {Kind::Master, Tone::Neutral, index}; }
};

/// A picture as a list of shapes in points, to be painted into a PDF or written as SVG. Text is raw: escape
/// it for the format.
struct Drawing {
    struct Box {
        QRectF rect;
        Ink fill, border;
        double radius = 0;
    };
    struct Line {
        QLineF line;
        Ink ink;
        double width = 1;
        bool dashed = false;
    };
    struct Label {
        QRectF rect; ///< elided to its width, centred vertically
        QString text;
        double size = 8; ///< points
        Ink ink = Ink::of(Ink::Kind::Text);
        bool bold = false;
        bool right = false; ///< aligned to the right edge
    };
    /// The little sign that goes with a tone: a check, a triangle, a cross, a question mark, an i.
    struct Mark {
        QPointF centre;
        double size = 8;
        Tone tone = Tone::Neutral;
    };
    using Shape = std::variant<Box, Line, Label, Mark>;

    QSizeF size;
    QList<Shape> shapes;
};

QColor colourOf(const Ink& ink, const Tokens& tokens);

} // namespace quorate
