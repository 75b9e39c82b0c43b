#include "ui/charts/SlotMap.h"

#include "ui/charts/SlotChart.h"
#include "ui/charts/SlotMapDrawing.h"
#include "ui/widgets/AccessibleRole.h"
#include "ui/widgets/Text.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kSide = SlotMapDrawing::kSide;
constexpr int kLeastCell = 3;
constexpr int kMostCell = 6;
constexpr int kRowsPerNumber = 16;
constexpr int kFrame = 6; // room for the ring of a cell at the edge

} // namespace

SlotMap::SlotMap(QWidget* parent)
    : QWidget(parent)
    , m_cell(0)
{
    setAccessibleRole(*this, QAccessible::Chart);
    setObjectName(QStringLiteral("slotMap"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    fitInto(0);
    retranslate();
}

QFont SlotMap::captionFont() const
{
    QFont small = font();
    small.setPixelSize(kCaptionSize);
    return small;
}

void SlotMap::fitInto(int width)
{
    m_margin = QFontMetrics(captionFont()).horizontalAdvance(QString::number(kSlotCount)) + 8;
    const int cell = std::clamp((width - m_margin - 2 * kFrame) / kSide, kLeastCell, kMostCell);
    if (cell == m_cell)
        return;
    m_cell = cell;
    updateGeometry();
    update();
}

QSize SlotMap::sizeFor(int cell) const
{
    return {m_margin + 2 * kFrame + cell * kSide, cell * kSide + 2 * kFrame};
}

QSize SlotMap::sizeHint() const
{
    return sizeFor(m_cell);
}

// What a page may be narrowed to; the cells follow then.
QSize SlotMap::minimumSizeHint() const
{
    return {sizeFor(kLeastCell).width(), sizeFor(m_cell).height()};
}

int SlotMap::deviceCell() const
{
    return std::max(1, static_cast<int>(m_cell * devicePixelRatioF()));
}

void SlotMap::setPicture(const SlotPicture& picture, const QSet<QString>& off)
{
    if (picture == m_picture && off == m_off)
        return;
    m_picture = picture;
    m_off = off;
    m_dirty = true;
    describe();
    update();
}

void SlotMap::choose(std::optional<int> slot)
{
    const bool wasRange = selection().has_value();
    m_anchor.reset();
    if (slot != m_chosen || wasRange) {
        m_chosen = slot;
        describe();
        update();
    }
    if (wasRange)
        Q_EMIT selectionChanged();
}

std::optional<SlotRange> SlotMap::selection() const
{
    if (!m_anchor || !m_chosen || *m_anchor == *m_chosen)
        return std::nullopt;
    return SlotRange{std::min(*m_anchor, *m_chosen), std::max(*m_anchor, *m_chosen)};
}

// From where it began to that slot, as slots are counted.
void SlotMap::extend(int slot)
{
    if (slot < 0 || slot >= kSlotCount || slot == m_chosen)
        return;
    m_anchor = m_anchor.value_or(m_chosen.value_or(slot));
    m_chosen = slot;
    describe();
    update();
    Q_EMIT slotChosen(slot);
    Q_EMIT selectionChanged();
}

QString SlotMap::textFor(int slot) const
{
    QStringList lines{tr("Slot %1").arg(slot)};
    if (m_picture.ownerOf(slot))
        return (lines << SlotChart::textFor(m_picture, slot)).join(QLatin1Char('\n'));
    lines = QStringList{SlotChart::textFor(m_picture, slot)};
    for (const SlotRange& range : m_picture.uncovered) {
        if (slot >= range.first && slot <= range.last && range.count() > 1)
            lines << tr("Nor has any other of %1").arg(toText(SlotRanges{range}));
    }
    return lines.join(QLatin1Char('\n'));
}

QRectF SlotMap::cellRect(int slot) const
{
    const double cell = cellSize();
    return {m_margin + kFrame + slot % kSide * cell, kFrame + slot / kSide * cell, cell, cell};
}

std::optional<int> SlotMap::slotAt(const QPointF& position) const
{
    const double x = (position.x() - m_margin - kFrame) / cellSize();
    const double y = (position.y() - kFrame) / cellSize();
    if (x < 0 || y < 0 || x >= kSide || y >= kSide)
        return std::nullopt;
    return static_cast<int>(y) * kSide + static_cast<int>(x);
}

void SlotMap::redraw()
{
    const int cell = deviceCell();
    if (!m_dirty && m_cells.width() == cell * kSide && m_cells.devicePixelRatio() == devicePixelRatioF())
        return;
    m_cells = SlotMapDrawing(m_picture, m_off, currentTokens()).draw(cell);
    m_cells.setDevicePixelRatio(devicePixelRatioF());
    m_dirty = false;
    Q_EMIT redrawn();
}

void SlotMap::paintEvent(QPaintEvent*)
{
    redraw();
    QPainter painter(this);
    drawRowNumbers(painter);
    painter.drawImage(QPointF(m_margin + kFrame, kFrame), m_cells);
    if (hasFocus()) {
        painter.setPen(QPen(currentTokens().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRect(m_margin, 0, width() - m_margin - 1, height() - 1));
    }
    drawSelection(painter);
    drawChosen(painter);
}

// Its first and last row may be parts of one; a border all around, so that it is not told by its tint alone.
void SlotMap::drawSelection(QPainter& painter) const
{
    const auto range = selection();
    if (!range)
        return;
    QPainterPath outline;
    for (int row = range->first / kSide; row <= range->last / kSide; ++row) {
        const int first = std::max(range->first, row * kSide);
        const int last = std::min(range->last, row * kSide + kSide - 1);
        QPainterPath line;
        // Rows overlap by a hair: of those that only touch the union keeps the line between them.
        line.addRect(cellRect(first).united(cellRect(last)).adjusted(0, -0.25, 0, 0.25));
        outline = outline.united(line);
    }
    QColor tint = currentTokens().accent;
    tint.setAlphaF(0.35F);
    painter.setPen(QPen(currentTokens().text, 1.5));
    painter.setBrush(tint);
    painter.drawPath(outline);
}

void SlotMap::drawRowNumbers(QPainter& painter) const
{
    painter.setFont(captionFont());
    painter.setPen(currentTokens().muted);
    for (int row = 0; row < kSide; row += kRowsPerNumber) {
        const QRectF line(0, cellRect(row * kSide).top() - 1, m_margin - 4, 16);
        painter.drawText(line, Qt::AlignRight | Qt::AlignTop, QString::number(row * kSide));
    }
}

void SlotMap::drawChosen(QPainter& painter) const
{
    if (!m_chosen)
        return;
    const Tokens& tokens = currentTokens();
    const QRectF cell = cellRect(*m_chosen);
    const QRectF first = cellRect(0);
    const QRectF last = cellRect(kSlotCount - 1);
    // Its row and column lead the eye to a cell of a few pixels.
    QColor guide = tokens.text;
    guide.setAlphaF(0.45F);
    painter.fillRect(QRectF(first.left(), cell.center().y() - 0.5, last.right() - first.left(), 1), guide);
    painter.fillRect(QRectF(cell.center().x() - 0.5, first.top(), 1, last.bottom() - first.top()), guide);
    const QRectF ring = cell.adjusted(-3, -3, 3, 3);
    painter.fillRect(ring.adjusted(-1, -1, 1, 1), tokens.card);
    painter.drawImage(cell, m_cells,
        QRectF(m_cells.devicePixelRatio() * (cell.topLeft() - first.topLeft()),
            m_cells.devicePixelRatio() * cell.size()));
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(ring);
}

bool SlotMap::event(QEvent* event)
{
    // mouseMoveEvent() tells at once; Qt's own delay would show an empty tip after it.
    if (event->type() == QEvent::ToolTip)
        return true;
    return QWidget::event(event);
}

void SlotMap::mouseMoveEvent(QMouseEvent* event)
{
    const auto slot = slotAt(event->position());
    if (slot && event->buttons().testFlag(Qt::LeftButton))
        extend(*slot);
    if (slot)
        QToolTip::showText(event->globalPosition().toPoint(), plainToolTip(textFor(*slot)), this);
    else
        QToolTip::hideText();
}

void SlotMap::mousePressEvent(QMouseEvent* event)
{
    const auto slot = slotAt(event->position());
    if (event->button() != Qt::LeftButton || !slot)
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        extend(*slot);
    else
        step(*slot);
}

void SlotMap::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && slotAt(event->position()))
        askForOwner();
}

void SlotMap::keyPressEvent(QKeyEvent* event)
{
    const int at = m_chosen.value_or(0);
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto step = [this, extends](int slot) {
        extends ? extend(slot) : this->step(slot);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return step(at - 1);
    case Qt::Key_Right:
        return step(m_chosen ? at + 1 : 0);
    case Qt::Key_Up:
        return step(at - kSide);
    case Qt::Key_Down:
        return step(m_chosen ? at + kSide : 0);
    case Qt::Key_Home:
        return step(0);
    case Qt::Key_End:
        return step(kSlotCount - 1);
    case Qt::Key_PageUp:
        return step(at - kRowsPerNumber * kSide);
    case Qt::Key_PageDown:
        return step(at + kRowsPerNumber * kSide);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return askForOwner();
    default:
        QWidget::keyPressEvent(event);
    }
}

// At an edge it stays; a step up from the first row would otherwise land in its first cell.
void SlotMap::step(int slot)
{
    if (slot < 0 || slot >= kSlotCount)
        return;
    choose(slot);
    Q_EMIT slotChosen(slot);
}

void SlotMap::askForOwner()
{
    const SlotPicture::Owner* const owner = m_chosen ? m_picture.ownerOf(*m_chosen) : nullptr;
    if (owner)
        Q_EMIT nodeRequested(owner->name);
}

void SlotMap::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        m_dirty = true;
        update();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void SlotMap::retranslate()
{
    setAccessibleName(tr("Slot map"));
    describe();
}

void SlotMap::describe()
{
    if (const auto range = selection())
        return setAccessibleDescription(tr("Slots %1 to %2 are chosen.").arg(range->first).arg(range->last));
    setAccessibleDescription(m_chosen
            ? textFor(*m_chosen)
            : tr("Choose a slot with the arrow keys, several with Shift; Return opens the owner."));
}

} // namespace quorate
