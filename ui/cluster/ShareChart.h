#pragma once

#include "ui/cluster/SlotShares.h"

#include <QWidget>

namespace quorate {

/// Slots, keys and memory side by side, each as two bars of the masters' colours: what each master has now,
/// and what it has after. Names the colours below; hovering tells the figures of a master.
class ShareChart : public QWidget {
    Q_OBJECT

public:
    explicit ShareChart(QWidget* parent = nullptr);

    void setShares(const QList<SlotShare>& shares);
    const QList<SlotShare>& shares() const { return m_shares; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

    /// "10.0.0.1:6379: 5,461 slots, then 4,096; ..."
    static QString textFor(const SlotShare& share);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Panel {
        QString title;
        QString total;
        double SlotShare::Load::*value;
    };
    struct Named {
        QRect place;
        QString text;
        int colour = -1; ///< of what has none: how many more there are
    };

    QList<Panel> panels() const;
    QRectF panelRect(int panel) const;
    QRectF barRect(int panel, bool isAfter) const;
    void drawPanel(QPainter& painter, int at) const;
    void drawBar(QPainter& painter, int at, bool isAfter) const;
    QList<Named> names(int width) const;
    void drawNames(QPainter& painter) const;
    const SlotShare* shareAt(const QPointF& position) const;
    QFont captionFont() const;
    void describe();

    QList<SlotShare> m_shares;
};

} // namespace quorate
