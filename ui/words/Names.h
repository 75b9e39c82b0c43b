#pragma once

#include "core/health/Report.h"

#include <QString>

namespace quorate {

/// The words for the enumerations of the core, in the language in use. Threads: any.
QString roleWord(NodeRole role); ///< "master"
QString stateWord(NodeState state); ///< "not answering"
QString kindWord(DeploymentKind kind); ///< "Redis Cluster"
QString healthWord(HealthLevel health); ///< "healthy"
QString severityWord(Severity severity); ///< "critical"
QString reportStatusWord(ReportStatus status); ///< "excellent"

} // namespace quorate
