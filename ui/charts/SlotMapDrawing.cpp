#include "ui/charts/SlotMapDrawing.h"

#include <QPainter>

#include <algorithm>

namespace quorate {

namespace {

// Device pixels: smaller cells stand without a gap, and without a line that would only flicker.
constexpr int kLeastWithGap = 4;
constexpr int kLeastWithTrouble = 10;

/// So that slots out of reach are told from others by their shape too.
QRect upperHalf(const QRect& area)
{
    return area.adjusted(0, 0, 0, -std::max(1, area.height() / 3));
}

int lineWidth(int cell)
{
    return std::max(1, cell / 5);
}

} // namespace

SlotMapDrawing::SlotMapDrawing(const SlotPicture& picture, const QSet<QString>& off, const Tokens& tokens)
    : m_tokens(tokens)
    , m_owners(kSlotCount, -1)
    , m_marks(kSlotCount, 0)
    , m_uncovered(toSet(picture.uncovered))
{
    for (const SlotPicture::Owner& owner : picture.owners) {
        Style style = styleOf(owner);
        if (off.contains(owner.name))
            style = {blend(tokens.card, tokens.muted, 0.15), true};
        const auto index = static_cast<int>(m_styles.size());
        m_styles.push_back(style);
        for (const SlotRange& range : owner.ranges)
            std::fill(m_owners.begin() + range.first, m_owners.begin() + range.last + 1, index);
    }
    for (const OpenSlot& open : picture.open) {
        if (open.slot >= 0 && open.slot < kSlotCount)
            m_marks[static_cast<std::size_t>(open.slot)] |=
                open.state == OpenSlot::State::Migrating ? Migrating : Importing;
    }
}

SlotMapDrawing::Style SlotMapDrawing::styleOf(const SlotPicture::Owner& owner) const
{
    const QColor colour = masterColour(m_tokens, owner.colour);
    return {owner.serving ? colour : blend(m_tokens.card, colour, 0.45), owner.serving};
}

QImage SlotMapDrawing::draw(int cell) const
{
    QImage image(kSide * cell, kSide * cell, QImage::Format_RGB32);
    image.fill(m_tokens.card);
    QPainter painter(&image);
    for (int slot = 0; slot < kSlotCount; ++slot)
        drawCell(painter, slot, cell);
    return image;
}

void SlotMapDrawing::drawCell(QPainter& painter, int slot, int cell) const
{
    const auto index = static_cast<std::size_t>(slot);
    const int line = lineWidth(cell);
    const QRect whole(slot % kSide * cell, slot / kSide * cell, cell, cell);
    const int gap = cell >= kLeastWithGap ? line : 0;
    const QRect area = whole.adjusted(0, 0, -gap, -gap);
    // A hole has no gaps: it is told from a dark colour by its shape too.
    if (m_uncovered[index])
        painter.fillRect(whole, uncoveredColour(m_tokens));
    else if (m_owners[index] >= 0) {
        const Style& style = m_styles[static_cast<std::size_t>(m_owners[index])];
        painter.fillRect(style.serving ? area : upperHalf(area), style.colour);
        if (!style.serving && cell >= kLeastWithTrouble)
            painter.fillRect(
                QRect(area.left(), area.bottom() + 1 - line, area.width(), line), m_tokens.critical);
    }
    if (m_marks[index] & Migrating)
        hatch(painter, area, line);
    if (m_marks[index] & Importing) {
        painter.fillRect(whole.adjusted(0, 0, 0, line - cell), m_tokens.text);
        painter.fillRect(whole.adjusted(0, cell - line, 0, 0), m_tokens.text);
        painter.fillRect(whole.adjusted(0, 0, line - cell, 0), m_tokens.text);
        painter.fillRect(whole.adjusted(cell - line, 0, 0, 0), m_tokens.text);
    }
}

void SlotMapDrawing::hatch(QPainter& painter, const QRect& area, int stripe) const
{
    painter.fillRect(area, m_tokens.card);
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const int diagonal = (x - area.left()) + (y - area.top());
            if (diagonal / stripe % 3 != 1)
                painter.fillRect(x, y, 1, 1, m_tokens.text);
        }
    }
}

} // namespace quorate
