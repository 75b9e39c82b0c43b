#pragma once

#include "core/operation/PlanWording.h"

#include <QString>

namespace quorate {

/// A plan and a receipt for people at a terminal; every server string made safe.
QString planText(const Plan& plan, const PlanWording& wording);
QString receiptText(const Receipt& receipt, const PlanWording& wording);

} // namespace quorate
