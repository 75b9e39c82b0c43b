#pragma once

#include "ui/health/ReportSheet.h"

namespace quorate {

/// Fills columns and rows of the table of nodes: what the kind of deployment has to show, a row a node.
void fillNodeTable(ReportSheet& sheet, const Report& report);

} // namespace quorate
