#pragma once

#include "core/topology/Topology.h"

namespace quorate {

/// One thing that is different between two looks at a deployment: what a person reads as its recent history.
struct TopologyChange {
    enum class Kind {
        NodeJoined, ///< known now
        NodeLeft, ///< no longer known to anybody
        NodeLost, ///< answered, and does not now
        NodeBack, ///< the reverse
        StateChanged, ///< answers, but otherwise than before: `fromState`, `toState`
        Restarted, ///< another process at the same address
        RoleChanged, ///< `fromRole`, `toRole`
        MasterChanged, ///< a replica that follows `other` now
        LinkDown, ///< the replication link of `node`
        LinkUp,
        SlotsMoved, ///< `number` slots from `other` to `node`
        SlotsLost, ///< `number` slots of `node` that nobody owns now
        SlotsTaken, ///< `number` slots that nobody owned, now of `node`
        EpochRaised, ///< the deployment's highest configuration epoch, to `number`
        HealthChanged, ///< `fromHealth`, `toHealth`
    };

    Kind kind = Kind::NodeJoined;
    QDateTime at; ///< UTC, of the later look
    QString datacenter; ///< of a deployment that spans several; else empty
    Endpoint node; ///< invalid when it is about the whole
    Endpoint other;
    NodeRole fromRole = NodeRole::Unknown, toRole = NodeRole::Unknown;
    NodeState fromState = NodeState::Ok, toState = NodeState::Ok;
    HealthLevel fromHealth = HealthLevel::Healthy, toHealth = HealthLevel::Healthy;
    qint64 number = 0;

    bool operator==(const TopologyChange&) const = default;
};

/// What happened between the two looks, in the order of Kind within a node; nodes in the order of `after`,
/// those that left last. What was or is unknown is no change. Pure.
QList<TopologyChange> changesBetween(const Topology& before, const Topology& after);

} // namespace quorate
