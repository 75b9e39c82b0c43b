#pragma once

#include "core/topology/NodePlace.h"
#include "ui/shell/Palette.h"

class QAction;
class QMenuBar;

namespace quorate {

class Deployments;

/// Every saved connection; `show` gets its name.
QList<PaletteEntry> deploymentEntries(
    const Deployments& deployments, const std::function<void(const QString&)>& show);
/// Every node of what is open, what is wrong first; `show` gets the deployment and the node.
QList<PaletteEntry> nodeEntries(
    const Deployments& deployments, const std::function<void(const QString&, const NodePlace&)>& show);
/// Those of one deployment, in its order.
QList<PaletteEntry> nodeEntries(const Topology& topology, const QString& deployment,
    const std::function<void(const QString&, const NodePlace&)>& show);
/// Everything in the menus that can be done now.
QList<PaletteEntry> actionEntries(const QMenuBar& menus);

} // namespace quorate
