#include "ui/shell/PaletteEntries.h"

#include "ui/shell/Deployments.h"
#include "ui/topology/Looks.h"
#include "ui/words/Names.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QRegularExpression>

#include <algorithm>

namespace quorate {

namespace {

struct PaletteEntries {
    Q_DECLARE_TR_FUNCTIONS(quorate::PaletteEntries)
};

// "&Add a connection…" without the mark of its mnemonic; Chinese ones stand in brackets: "筛选(&F)".
QString plainMenuText(QString text)
{
    static const QRegularExpression bracketed(QStringLiteral("\\(&.\\)"));
    return text.remove(bracketed).remove(QLatin1Char('&'));
}

void addNodes(const Topology& topology, const QString& deployment, const QString& centre,
    QList<PaletteEntry>& entries, const std::function<void(const QString&, const NodePlace&)>& show)
{
    const QString whole = centre.isEmpty() ? deployment : deployment + QStringLiteral(" · ") + centre;
    for (const Node& node : topology.nodes) {
        const NodePlace place{node.endpoint, centre};
        const Look state = lookOf(node.state);
        const QString role = roleWord(node.role);
        const QString detail = node.state == NodeState::Ok
            ? PaletteEntries::tr("%1 of %2", "%1: role of a node, %2: a deployment").arg(role, whole)
            : PaletteEntries::tr("%1 of %2, %3", "%1: role of a node, %2: a deployment, %3: state")
                  .arg(role, whole, stateWord(node.state));
        entries.append({lookOf(node.role).icon, node.endpoint.toString(), detail,
            node.state == NodeState::Ok ? Tone::Neutral : state.tone, [show, deployment, place] {
                show(deployment, place);
            }});
    }
    for (const Datacenter& part : topology.datacenters)
        addNodes(*part.topology, deployment, part.name, entries, show);
}

void addActions(const QMenu& menu, QList<PaletteEntry>& entries)
{
    for (QAction* const action : menu.actions()) {
        if (action->menu()) {
            addActions(*action->menu(), entries);
            continue;
        }
        if (action->isSeparator() || !action->isEnabled() || !action->isVisible())
            continue;
        const QString place = plainMenuText(menu.title());
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        entries.append({IconName::ArrowRight, plainMenuText(action->text()),
            shortcut.isEmpty() ? place : place + QStringLiteral("   ") + shortcut, Tone::Neutral,
            [guard = QPointer<QAction>(action)] {
                if (guard)
                    guard->trigger();
            }});
    }
}

} // namespace

QList<PaletteEntry> deploymentEntries(
    const Deployments& deployments, const std::function<void(const QString&)>& show)
{
    QList<PaletteEntry> entries;
    for (const DeploymentController* const controller : deployments.all()) {
        const QString name = controller->profile().name;
        const TopologyPtr topology = controller->view().topology;
        const Look health = topology ? lookOf(topology->health) : Look{};
        entries.append({lookOf(topology ? topology->kind : DeploymentKind::Unknown).icon, name,
            PaletteEntries::tr("Deployment"), topology ? health.tone : Tone::Neutral, [show, name] {
                show(name);
            }});
    }
    return entries;
}

QList<PaletteEntry> nodeEntries(const Topology& topology, const QString& deployment,
    const std::function<void(const QString&, const NodePlace&)>& show)
{
    QList<PaletteEntry> entries;
    addNodes(topology, deployment, {}, entries, show);
    return entries;
}

QList<PaletteEntry> nodeEntries(
    const Deployments& deployments, const std::function<void(const QString&, const NodePlace&)>& show)
{
    QList<PaletteEntry> entries;
    for (const DeploymentController* const controller : deployments.all()) {
        if (const TopologyPtr topology = controller->view().topology)
            entries += nodeEntries(*topology, controller->profile().name, show);
    }
    std::stable_partition(entries.begin(), entries.end(),
        [](const PaletteEntry& entry) { return entry.tone != Tone::Neutral; });
    return entries;
}

QList<PaletteEntry> actionEntries(const QMenuBar& menus)
{
    QList<PaletteEntry> entries;
    for (QAction* const action : menus.actions()) {
        if (action->menu())
            addActions(*action->menu(), entries);
    }
    return entries;
}

} // namespace quorate
