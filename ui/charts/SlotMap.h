#pragma once

#include "ui/charts/SlotPicture.h"

#include <QImage>
#include <QSet>
#include <QWidget>

#include <optional>

namespace quorate {

/// All slots as 128 x 128 cells in the colours of their owners: hatched when migrating, ringed when
/// importing, dark and without gaps when nobody owns them. Hovering tells of a slot; a click or the arrow
/// keys choose one, Return asks for its owner. Draws its cells anew only when they changed and can be seen.
class SlotMap : public QWidget {
    Q_OBJECT

public:
    explicit SlotMap(QWidget* parent = nullptr);

    /// Colours are taken as they are (see SlotChart::picture()); `off` are the owners not shown in colour.
    void setPicture(const SlotPicture& picture, const QSet<QString>& off);
    /// Takes the largest whole cells that fit into so many pixels.
    void fitInto(int width);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    std::optional<int> chosen() const { return m_chosen; }
    /// Rings the slot and tells of it to those who cannot see it.
    void choose(std::optional<int> slot);

    /// The slots that were dragged over, or chosen with Shift and the arrow keys; nothing when it is one
    /// only.
    std::optional<SlotRange> selection() const;

    QString textFor(int slot) const;
    QRectF cellRect(int slot) const;
    std::optional<int> slotAt(const QPointF& position) const;

Q_SIGNALS:
    /// A person chose the slot.
    void slotChosen(int slot);
    void selectionChanged();
    void nodeRequested(const QString& endpoint);
    /// The cells were drawn anew.
    void redrawn();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QSize sizeFor(int cell) const;
    int deviceCell() const;
    double cellSize() const { return deviceCell() / devicePixelRatioF(); }
    QFont captionFont() const;
    void redraw();
    void drawRowNumbers(QPainter& painter) const;
    void drawChosen(QPainter& painter) const;
    void drawSelection(QPainter& painter) const;
    void step(int slot);
    void extend(int slot);
    void askForOwner();
    void retranslate();
    void describe();

    SlotPicture m_picture;
    QSet<QString> m_off;
    std::optional<int> m_chosen;
    std::optional<int> m_anchor; ///< where a selection began; it ends at the chosen one
    int m_cell;
    int m_margin = 0; ///< of the numbers at the left
    QImage m_cells;
    bool m_dirty = true;
};

} // namespace quorate
