#pragma once

#include "core/operation/PlanWording.h"

#include <QJsonObject>

namespace quorate {

/// The document quorate.plan/1 of cli.md. Commands are redacted.
QJsonObject planJson(const Plan& plan, const PlanWording& wording);
/// The document quorate.operation/1 of cli.md, a receipt.
QJsonObject receiptJson(const Receipt& receipt, const PlanWording& wording);

} // namespace quorate
