#include "ui/health/PaperView.h"

#include "ui/theme/Tokens.h"
#include "ui/widgets/AccessibleRole.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace quorate {

namespace {

constexpr int kMargin = 24;
constexpr int kGap = 16;
constexpr int kNarrowest = 200;
constexpr int kWidest = 880;
constexpr int kNoteHeight = 32;
constexpr int kShadow = 5;

int heightFor(int width)
{
    return qRound(width * 842.0 / 595.0); // A4
}

/// Darker rings, the fainter the farther out.
void drawEdge(QPainter& painter, const QRect& sheet, const Tokens& tokens)
{
    painter.setPen(Qt::NoPen);
    QColor shade(Qt::black);
    for (int ring = kShadow; ring > 0; --ring) {
        shade.setAlphaF(static_cast<float>((tokens.dark ? 0.10 : 0.035)));
        painter.setBrush(shade);
        painter.drawRoundedRect(sheet.adjusted(-ring, -ring + 2, ring, ring + 2), ring, ring);
    }
}

} // namespace

PaperView::PaperView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setAccessibleRole(*this, QAccessible::Document);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there: its coming and going would change the width of the sheets.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMinimumWidth(kNarrowest + 2 * kMargin);
}

void PaperView::setPages(const QList<QImage>& pages)
{
    m_pages = pages;
    layOut();
    if (pages.isEmpty())
        verticalScrollBar()->setValue(0);
    viewport()->update();
}

void PaperView::setNote(const QString& note)
{
    m_note = note;
    layOut();
    viewport()->update();
}

int PaperView::sheetWidth() const
{
    return qRound(sheet(0).width() * devicePixelRatioF());
}

QRect PaperView::sheet(int index) const
{
    const int width = std::clamp(viewport()->width() - 2 * kMargin, kNarrowest, kWidest);
    const int height = heightFor(width);
    return {(viewport()->width() - width) / 2, kGap + index * (height + kGap), width, height};
}

int PaperView::contentHeight() const
{
    return sheet(sheetCount() - 1).bottom() + kGap + (m_note.isEmpty() ? 0 : kNoteHeight);
}

void PaperView::layOut()
{
    QScrollBar& bar = *verticalScrollBar();
    const int width = sheetWidth();
    const int height = sheet(0).height() + kGap;
    const int value = m_lastHeight > 0 ? qRound(bar.value() * static_cast<double>(height) / m_lastHeight) : 0;
    bar.setRange(0, std::max(0, contentHeight() - viewport()->height()));
    bar.setPageStep(viewport()->height());
    bar.setSingleStep(48);
    bar.setValue(value);
    m_lastHeight = height;
    if (std::exchange(m_lastWidth, width) != width)
        Q_EMIT sheetWidthChanged();
}

void PaperView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PaperView::paintEvent(QPaintEvent* event)
{
    const Tokens& tokens = currentTokens();
    const int top = verticalScrollBar()->value();
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.page);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (int i = 0; i < sheetCount(); ++i) {
        const QRect place = sheet(i).translated(0, -top);
        if (!place.adjusted(-kShadow, -kShadow, kShadow, 2 * kShadow).intersects(event->rect()))
            continue;
        drawEdge(painter, place, tokens);
        if (m_pages.isEmpty())
            painter.fillRect(place, lightTokens().card);
        else
            painter.drawImage(place, m_pages[i]);
    }
    if (m_note.isEmpty())
        return;
    painter.setPen(tokens.muted);
    const QRect last = sheet(sheetCount() - 1).translated(0, -top);
    painter.drawText(QRect(last.left(), last.bottom() + kGap / 2, last.width(), kNoteHeight),
        Qt::AlignCenter | Qt::TextSingleLine, m_note);
}

} // namespace quorate
