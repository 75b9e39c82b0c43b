#pragma once

#include "core/operation/PlanWording.h"

namespace quorate {

/// The sentences about plans and receipts, in the language in use (see Language). Has no state. Threads: any;
/// in another than the GUI's within a SpeakingIn.
class TranslatedPlanWording final : public PlanWording {
public:
    QString title(const Plan& plan) const override;
    QString risk(const Plan& plan) const override;
    QString why(const Plan& plan, const PlanStep& step) const override;
    QString check(const PreflightCheck& check) const override;
    QString outcome(const Receipt& receipt) const override;
    QString error(const Error& error) const override;
    QString hint(const Error& error) const override;
};

} // namespace quorate
