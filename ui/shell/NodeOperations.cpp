#include "ui/shell/NodeOperations.h"

#include "ui/shell/OperationTasks.h"
#include "ui/widgets/Text.h"

#include <QCoreApplication>
#include <QMenu>

#include <utility>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::NodeOperations)
};

struct Entry {
    Offer offer;
    const char* name;
    QString text;
};

QList<Entry> entries()
{
    return {{Offer::Switchover, "nodeSwitchover", Words::tr("Switch over to this node…")},
        {Offer::Promote, "nodePromote", Words::tr("Promote this node…")},
        {Offer::Repoint, "nodeRepoint", Words::tr("Re-point this node…")},
        {Offer::Detach, "nodeDetach", Words::tr("Detach this node…")},
        {Offer::Priority, "nodePriority", Words::tr("Set its priority…")},
        {Offer::SetUp, "nodeSetUp", Words::tr("Set up new replicas…")}};
}

} // namespace

void addNodeOperations(
    QMenu& menu, OperationTasks& operations, const QString& deployment, const NodePlace& node)
{
    if (!node.centre.isEmpty())
        return; // an operation is for one data centre's own connection
    bool isFirst = true;
    for (const Entry& entry : entries()) {
        const auto verdict = operations.verdict(deployment, entry.offer, node.endpoint);
        if (!verdict.isOffered)
            continue;
        if (std::exchange(isFirst, false))
            menu.addSeparator();
        auto* const action = menu.addAction(entry.text);
        action->setObjectName(QLatin1String(entry.name));
        action->setEnabled(verdict.isPossible);
        action->setToolTip(verdict.reason.isEmpty() ? QString() : plainToolTip(verdict.reason));
        QObject::connect(action, &QAction::triggered, &operations,
            [&operations, deployment, offer = entry.offer, endpoint = node.endpoint] {
                operations.begin(deployment, offer, endpoint);
            });
    }
}

} // namespace quorate
