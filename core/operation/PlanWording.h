#pragma once

#include "core/operation/Receipt.h"

#include <QString>

namespace quorate {

/// Where the writers of plans and receipts get sentences from: ui/words implements this. Plain text, server
/// strings already made safe.
class PlanWording {
public:
    virtual ~PlanWording() = default;
    /// "Switch mymaster over to 10.0.0.2:6379"
    virtual QString title(const Plan& plan) const = 0;
    /// What may happen, in one sentence.
    virtual QString risk(const Plan& plan) const = 0;
    /// Why this step is there.
    virtual QString why(const Plan& plan, const PlanStep& step) const = 0;
    /// What was looked at and how it is: "The candidate is 214 B behind."
    virtual QString check(const PreflightCheck& check) const = 0;
    /// What became of it, in one sentence.
    virtual QString outcome(const Receipt& receipt) const = 0;
    virtual QString error(const Error& error) const = 0;
    virtual QString hint(const Error& error) const = 0;
};

} // namespace quorate
