#include "ui/words/ChangeWords.h"

#include "core/base/Untrusted.h"
#include "ui/words/Names.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct ChangeWords {
    Q_DECLARE_TR_FUNCTIONS(quorate::ChangeWords)
};

QString nodeText(const TopologyChange& change, const QString& node)
{
    switch (change.kind) {
    case TopologyChange::Kind::NodeJoined:
        return ChangeWords::tr("%1 joined as %2.", "%1: host:port, %2: role")
            .arg(node, roleWord(change.toRole));
    case TopologyChange::Kind::NodeLeft:
        return ChangeWords::tr("%1 is no longer known to any node.").arg(node);
    case TopologyChange::Kind::NodeLost:
        return ChangeWords::tr("%1 stopped answering.").arg(node);
    case TopologyChange::Kind::NodeBack:
        return ChangeWords::tr("%1 answers again.").arg(node);
    case TopologyChange::Kind::StateChanged:
        return ChangeWords::tr("%1 went from \"%2\" to \"%3\".", "%1: host:port, %2 and %3: states of a node")
            .arg(node, stateWord(change.fromState), stateWord(change.toState));
    case TopologyChange::Kind::Restarted:
        return ChangeWords::tr("%1 was restarted.").arg(node);
    case TopologyChange::Kind::RoleChanged:
        return ChangeWords::tr("%1 was %2 and is %3 now.", "%1: host:port, %2 and %3: roles")
            .arg(node, roleWord(change.fromRole), roleWord(change.toRole));
    case TopologyChange::Kind::LinkDown:
        return ChangeWords::tr("The replication link of %1 went down.").arg(node);
    case TopologyChange::Kind::LinkUp:
        return ChangeWords::tr("The replication link of %1 is up again.").arg(node);
    default:
        return {};
    }
}

QString slotText(const TopologyChange& change, const QString& node, const QString& other)
{
    const auto number = static_cast<int>(change.number);
    switch (change.kind) {
    case TopologyChange::Kind::SlotsMoved:
        return ChangeWords::tr("%Ln slot(s) moved from %1 to %2.", "%1 and %2: host:port", number)
            .arg(other, node);
    case TopologyChange::Kind::SlotsLost:
        return ChangeWords::tr("%Ln slot(s) of %1 have no owner now.", "%1: host:port", number).arg(node);
    case TopologyChange::Kind::SlotsTaken:
        return ChangeWords::tr("%1 took %Ln slot(s) that had no owner.", "%1: host:port", number).arg(node);
    default:
        return {};
    }
}

QString sentence(const TopologyChange& change)
{
    const QString node = plainLine(change.node.toString());
    const QString other = plainLine(change.other.toString());
    switch (change.kind) {
    case TopologyChange::Kind::MasterChanged:
        return ChangeWords::tr("%1 follows %2 now.", "%1 and %2: host:port").arg(node, other);
    case TopologyChange::Kind::EpochRaised:
        return ChangeWords::tr("The configuration epoch rose to %L1.").arg(change.number);
    case TopologyChange::Kind::HealthChanged:
        return ChangeWords::tr(
            "The deployment was %1 and is %2 now.", "%1 and %2: healthy, degraded, critical")
            .arg(healthWord(change.fromHealth), healthWord(change.toHealth));
    case TopologyChange::Kind::SlotsMoved:
    case TopologyChange::Kind::SlotsLost:
    case TopologyChange::Kind::SlotsTaken:
        return slotText(change, node, other);
    default:
        return nodeText(change, node);
    }
}

} // namespace

QString changeText(const TopologyChange& change)
{
    if (change.datacenter.isEmpty())
        return sentence(change);
    return ChangeWords::tr("%1: %2", "%1: a data centre, %2: what happened there")
        .arg(plainLine(change.datacenter), sentence(change));
}

} // namespace quorate
