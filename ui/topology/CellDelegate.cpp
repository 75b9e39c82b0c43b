#include "ui/topology/CellDelegate.h"

#include "ui/theme/Tokens.h"
#include "ui/topology/TopologyModel.h"
#include "ui/widgets/Icon.h"

namespace quorate {

QSize CellDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(kRowHeight);
    return size;
}

void CellDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Tokens& tokens = currentTokens();
    const bool stale = index.data(TopologyModel::StaleRole).toBool();
    const QVariant toneValue = index.data(TopologyModel::ToneRole);
    const Tone tone = toneValue.isValid() ? static_cast<Tone>(toneValue.toInt()) : Tone::Neutral;
    QColor colour = stale ? tokens.muted : tokens.text;
    // The state itself stays loud on a stale line: that it does not answer is the news.
    if (index.column() == TopologyModel::StateColumn && tone != Tone::Neutral)
        colour = toneText(tokens, tone);
    option->palette.setColor(QPalette::Text, colour);
    option->palette.setColor(QPalette::HighlightedText, colour);
    const auto kind = static_cast<TopologyItem::Kind>(index.data(TopologyModel::ItemKindRole).toInt());
    if (index.column() == TopologyModel::NodeColumn && kind == TopologyItem::Kind::Node)
        option->font = monoFont(12);
    else if (index.column() == TopologyModel::NodeColumn && kind == TopologyItem::Kind::Deployment)
        option->font.setWeight(QFont::DemiBold);
    const QVariant iconValue = index.data(TopologyModel::IconRole);
    if (iconValue.isValid()) {
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = {16, 16};
        option->icon = icon(static_cast<IconName>(iconValue.toInt()),
            stale && index.column() != TopologyModel::StateColumn ? Tone::Neutral : tone);
    }
}

} // namespace quorate
