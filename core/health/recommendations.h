#pragma once

#include "core/health/Report.h"

namespace quorate {

/// What to do about the findings: in their order, each cause and node once, naming the setting that mends it
/// where one does. Pure; the sentences are Wording's.
QList<Recommendation> recommendationsFor(const QList<Finding>& findings);

/// The name of the setting (redis.conf, sentinel.conf) that such a finding turns on, or empty.
QString settingFor(const Finding& finding);

} // namespace quorate
