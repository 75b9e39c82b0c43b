#pragma once

#include "ui/cluster/MoveMeter.h"

#include <QFrame>

namespace quorate {

class MoveProgress;
class ShareChart;

/// The picture of a plan about slots above its steps: what each master has now and after, and how far it is
/// while it runs; the bars of now move along. Hidden for other plans.
class SlotPlanCard : public QFrame {
    Q_OBJECT

public:
    explicit SlotPlanCard(QWidget* parent = nullptr);

    void setPlan(const Plan& plan);
    void take(const StepUpdate& update);
    /// It is over.
    void end();

private:
    MoveMeter m_meter;
    ShareChart* m_chart;
    MoveProgress* m_progress;
    bool m_hasTransfers = false;
};

} // namespace quorate
