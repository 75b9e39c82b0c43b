#pragma once

#include "core/drill/Drill.h"

#include <QJsonObject>

namespace quorate {

/// quorate.drill/1. `before`: an earlier drill of the same kind to compare with, or null.
QJsonObject drillJson(const DrillReport& report, const DrillReport* before = nullptr);
/// Nothing when it is not such a document.
std::optional<DrillReport> drillFromJson(const QJsonObject& object);

} // namespace quorate
