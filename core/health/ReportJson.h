#pragma once

#include "core/health/Wording.h"

#include <QJsonObject>

namespace quorate {

/// The document quorate.report/1 of `quoratectl report --json`: the same for the same report and language.
/// Besides the keys of the contract it carries `health`, `scoreArithmetic`, `summaryText` and the whole
/// `topology`.
QJsonObject reportJson(const Report& report, const Wording& wording);

} // namespace quorate
