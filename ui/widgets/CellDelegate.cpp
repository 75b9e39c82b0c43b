#include "ui/widgets/CellDelegate.h"

#include "ui/theme/Comfort.h"
#include "ui/theme/Swatches.h"
#include "ui/theme/Tokens.h"
#include "ui/widgets/Icon.h"

#include <QPainter>

#include <optional>

namespace quorate {

namespace {

constexpr qreal kMarkWidth = 4;

std::optional<Tone> toneOf(const QModelIndex& index, int role)
{
    const QVariant value = index.data(role);
    return value.isValid() ? std::optional(static_cast<Tone>(value.toInt())) : std::nullopt;
}

} // namespace

void CellDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QColor mark = markColour(currentTokens(), index.data(CellRole::Mark).toString());
    if (!mark.isValid())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mark);
    painter->drawRoundedRect(
        QRectF(option.rect.left(), option.rect.top() + 5, kMarkWidth, option.rect.height() - 10), 1.5, 1.5);
    painter->restore();
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
