#include "ui/widgets/CellDelegate.h"

#include "ui/theme/Comfort.h"
#include "ui/theme/Swatches.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/CellFlash.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Sparkline.h"

#include <QPainter>

#include <optional>

namespace quorate {

namespace {

constexpr qreal kMarkWidth = 4;
constexpr double kFlashPart = 0.22; // of the accent: words stay readable on it

std::optional<Tone> toneOf(const QModelIndex& index, int role)
{
    const QVariant value = index.data(role);
    return value.isValid() ? std::optional(static_cast<Tone>(value.toInt())) : std::nullopt;
}

void paintMark(QPainter& painter, const QRect& cell, const QColor& colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(cell.left(), cell.top() + 5, kMarkWidth, cell.height() - 10), 1.5, 1.5);
    painter.restore();
}

} // namespace

void CellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& tokens = currentTokens();
    const double flash = flashStrength(index.data(CellRole::ChangedAt).toLongLong(), flashClock());
    if (flash > 0) {
        QColor light = tokens.accent;
        light.setAlphaF(static_cast<float>(kFlashPart * flash));
        painter->fillRect(option.rect, light);
    }
    QStyledItemDelegate::paint(painter, option, index);
    if (const QColor mark = markColour(tokens, index.data(CellRole::Mark).toString()); mark.isValid())
        paintMark(*painter, option.rect, mark);
    const auto samples = index.data(CellRole::Samples).value<QList<std::optional<double>>>();
    if (samples.isEmpty())
        return;
    const Tone tone = index.data(CellRole::Stale).toBool()
        ? Tone::Unknown
        : toneOf(index, CellRole::IconTone).value_or(Tone::Info);
    drawSparkline(*painter, QRectF(option.rect).adjusted(6, 4, -6, -4), samples, toneColour(tokens, tone));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(rowHeight());
    return size;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens& tokens = currentTokens();
    const bool stale = index.data(CellRole::Stale).toBool();
    const auto textTone = toneOf(index, CellRole::TextTone);
    const QColor colour = textTone ? toneText(tokens, *textTone) : (stale ? tokens.muted : tokens.text);
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
    if (index.data(CellRole::Mono).toBool())
        option->font = monoFont();
    if (index.data(CellRole::Strong).toBool())
        option->font.setWeight(QFont::Bold);
    if (index.data(CellRole::ElideMiddle).toBool())
        option->textElideMode = Qt::ElideMiddle;
    const QVariant iconValue = index.data(CellRole::Icon);
    if (!iconValue.isValid())
        return;
    const bool dim = stale && !textTone;
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = {16, 16};
    option->icon = icon(static_cast<IconName>(iconValue.toInt()),
        dim ? Tone::Neutral : toneOf(index, CellRole::IconTone).value_or(Tone::Neutral));
}

} // namespace quorate
