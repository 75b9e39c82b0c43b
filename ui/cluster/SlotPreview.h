#pragma once

#include "core/operation/PlanWording.h"

#include <QFrame>

class QLabel;

namespace quorate {

class ShareChart;

/// What would come of what is asked for, while it is being asked: the chart of before and after, and in a
/// sentence what moves, or what stands in the way.
class SlotPreview : public QFrame {
    Q_OBJECT

public:
    explicit SlotPreview(const PlanWording& wording, QWidget* parent = nullptr);

    /// `missing`: what has to be answered before there is one to speak of; empty: nothing.
    void showPlan(const Plan& plan, const QString& missing);
    QString sentence() const;

private:
    const PlanWording& m_wording;
    ShareChart* m_chart;
    QLabel* m_sentence;
};

} // namespace quorate
