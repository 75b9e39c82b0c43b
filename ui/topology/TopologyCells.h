#pragma once

#include "ui/topology/TopologyItem.h"

#include <QVariant>

#include <utility>

namespace quorate {

/// What the cells of TopologyModel show, apart from how the tree is kept. Columns and roles are those of
/// TopologyModel.

QVariant cellData(const TopologyItem& item, int column, int role, const QDateTime& now);
QVariant columnHeader(int column, int role);

/// The first and last column that show something else after the change; first > last when none does.
std::pair<int, int> changedColumns(const TopologyItem& before, const TopologyItem& after);

/// What is shown of the line is old: of a node or of a whole deployment.
bool cellIsStale(const TopologyItem& item, const QDateTime& now);

} // namespace quorate
