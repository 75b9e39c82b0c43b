#pragma once

#include <QString>

class QTreeView;

namespace quorate {

/// The selected rows in their order on screen, with a header, the columns as they are shown: as tab-separated
/// values. Empty without a selection.
QString selectedRowsAsTsv(const QTreeView& view);

} // namespace quorate
