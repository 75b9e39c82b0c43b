#pragma once

#include "core/operation/OperationContext.h"
#include "core/operation/PlanWording.h"

#include <QWidget>

class QLabel;

namespace quorate {

/// One step of a plan: its number, which becomes a tick or a cross while the operation runs, why it is there,
/// and the node with its exact command.
class PlanRow : public QWidget {
    Q_OBJECT

public:
    PlanRow(const Plan& plan, int step, const PlanWording& wording, QWidget* parent = nullptr);

    /// Whether that is another one than before.
    bool setState(StepUpdate::State state);
    /// What the server answered, and how long it took.
    void setRecord(const StepRecord& record, const PlanWording& wording);

private:
    void describe(const QString& state);

    std::optional<StepUpdate::State> m_state;
    QLabel* m_mark;
    QLabel* m_why;
    QLabel* m_command;
    QLabel* m_answer;
};

} // namespace quorate
