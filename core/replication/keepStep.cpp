#include "core/replication/keepStep.h"

namespace quorate {

PlanStep keepStep(const Endpoint& node)
{
    PlanStep step;
    step.purpose = StepPurpose::KeepSettings;
    step.node = node;
    step.command = Command{"CONFIG", "REWRITE"};
    return step;
}

} // namespace quorate
