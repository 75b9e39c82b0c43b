#pragma once

#include "core/topology/NodePlace.h"

class QMenu;

namespace quorate {

class OperationTasks;

/// Adds to a node's menu what can be done with it; what cannot be done now says why in its tool tip.
void addNodeOperations(
    QMenu& menu, OperationTasks& operations, const QString& deployment, const NodePlace& node);

} // namespace quorate
