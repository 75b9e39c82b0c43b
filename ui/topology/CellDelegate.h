#pragma once

#include <QStyledItemDelegate>

namespace quorate {

/// Draws the cells of TopologyModel: rows of 28 px, states as icon and word in the colour of their tone,
/// endpoints in the fixed-width font, stale lines dimmed.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kRowHeight = 28;

    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace quorate
