#pragma once

#include "ui/topology/Looks.h"
#include "ui/widgets/TableRow.h"

namespace quorate {

/// Cells that tables about nodes share.

/// Icon and word; loud only about what is wrong.
TableCell lookCell(const Look& look);
/// A dash, never 0; sorts below everything that is known. The tool tip says why.
TableCell unknownCell(const QString& why = {});
/// Of a replica: its link to the master.
TableCell linkCell(const Node& node);
/// Of a replica: how far it is behind, by its master's own line.
TableCell lagCell(const Node& node);

} // namespace quorate
