#pragma once

#include "core/operation/OperationContext.h"
#include "core/operation/PlanWording.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace quorate {

class PlanRow;
class PreflightList;
class SectionHeader;
class SlotPlanCard;

/// A plan on one sheet, with a picture above it where slots move: at the left the steps with node and exact
/// command, and what is taken back; at the right what was checked. While the operation runs the same list
/// ticks off.
class PlanSheet : public QWidget {
    Q_OBJECT

public:
    explicit PlanSheet(const PlanWording& wording, QWidget* parent = nullptr);

    void setPlan(const Plan& plan);
    void setStep(const StepUpdate& update);
    /// The steps as they went.
    void setReceipt(const Receipt& receipt);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void addWayOut(const Plan& plan);

    const PlanWording& m_wording;
    SlotPlanCard* m_slots;
    SectionHeader* m_stepsHeader;
    SectionHeader* m_checksHeader;
    QScrollArea* m_stepScroll;
    QScrollArea* m_checkScroll;
    QList<PlanRow*> m_rows;
    PreflightList* m_checks;
};

} // namespace quorate
