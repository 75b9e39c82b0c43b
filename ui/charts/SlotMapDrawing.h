#pragma once

// Private to ui/charts.
#include "ui/charts/SlotPicture.h"
#include "ui/theme/Tokens.h"

#include <QImage>
#include <QSet>

#include <vector>

namespace quorate {

/// The 16,384 cells of a slot map as an image in whole device pixels. Lives for one drawing.
class SlotMapDrawing {
public:
    static constexpr int kSide = 128; ///< cells in a row, and rows

    /// `off` are the owners that the legend has turned off. Both must outlive the drawing.
    SlotMapDrawing(const SlotPicture& picture, const QSet<QString>& off, const Tokens& tokens);

    /// `cell`: device pixels of one cell, at least 1.
    QImage draw(int cell) const;

private:
    enum Mark : unsigned char { Migrating = 1, Importing = 2 };
    struct Style {
        QColor colour;
        bool serving = true;
    };

    Style styleOf(const SlotPicture::Owner& owner) const;
    void drawCell(QPainter& painter, int slot, int cell) const;
    void hatch(QPainter& painter, const QRect& area, int stripe) const;

    const Tokens& m_tokens;
    std::vector<Style> m_styles;
    std::vector<int> m_owners; ///< of each slot, -1: nobody knows one
    std::vector<unsigned char> m_marks;
    SlotSet m_uncovered;
};

} // namespace quorate
