#pragma once

#include "ui/cluster/SlotShares.h"

#include <QScrollArea>
#include <QVariantMap>

class QDoubleSpinBox;
class QLabel;
class QSlider;
class QVBoxLayout;

namespace quorate {

/// The weight of each master, as a slider and as a number, and what it has now and would have: of two masters
/// the one with twice the weight gets twice as much.
class WeightList : public QScrollArea {
    Q_OBJECT

public:
    explicit WeightList(const QList<SlotMaster>& masters, QWidget* parent = nullptr);

    /// Node id -> weight.
    QVariantMap weights() const;
    /// `figures`: of each master what stands at its right; in the order of the masters.
    void setFigures(const QStringList& figures);

Q_SIGNALS:
    void changed();

private:
    struct Row {
        SlotMaster master;
        QSlider* slider;
        QDoubleSpinBox* number;
        QLabel* figure;
    };

    Row addRow(const SlotMaster& master, int at, QWidget& content);

    QList<Row> m_rows;
};

} // namespace quorate
