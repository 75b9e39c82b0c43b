#pragma once

#include <QStyledItemDelegate>

namespace quorate {

/// What a model may say of a cell's look, beside the roles of Qt.
struct CellRole {
    enum {
        Icon = Qt::UserRole + 100, ///< int: IconName
        IconTone, ///< int: Tone of the icon
        TextTone, ///< int: Tone of the words; they keep it on a stale line, where it is the news
        Mono, ///< bool: an address or id
        Strong, ///< bool: the name of a whole
        Stale, ///< bool: old, to be dimmed
        ElideMiddle, ///< bool: both ends of a long text are told
        Mark, ///< QString: "#RRGGBB", a mark at the cell's left edge beside the words
        ChangedAt, ///< qint64: when its words changed, by flashClock(); it flashes once
        Samples, ///< QList<std::optional<double>>: drawn as a sparkline in the tone of the icon
    };
};

/// Draws cells by CellRole: rows of rowHeight(), states as icon and word, addresses in the fixed-width font,
/// what is old dimmed, what has just changed lit for a moment where a CellFlash serves the view.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace quorate
