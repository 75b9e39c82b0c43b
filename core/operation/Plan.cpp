#include "core/operation/Plan.h"

#include "core/base/NamedCodes.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr std::array kOperations{
    NamedCode{OperationKind::ReplicationSwitchover, "replication-switchover"},
    NamedCode{OperationKind::ReplicationPromote, "replication-promote"},
    NamedCode{OperationKind::SentinelFailover, "sentinel-failover"},
    NamedCode{OperationKind::SentinelSwitchover, "sentinel-switchover"},
    NamedCode{OperationKind::ReplicationSetup, "replication-setup"},
    NamedCode{OperationKind::ReplicationRepoint, "replication-repoint"},
    NamedCode{OperationKind::ReplicationDetach, "replication-detach"},
    NamedCode{OperationKind::ReplicationPriority, "replication-priority"},
    NamedCode{OperationKind::ReplicationSplit, "replication-split"},
    NamedCode{OperationKind::SentinelMonitor, "sentinel-monitor"},
    NamedCode{OperationKind::SentinelRemove, "sentinel-remove"},
    NamedCode{OperationKind::SentinelSet, "sentinel-set"},
    NamedCode{OperationKind::SentinelReset, "sentinel-reset"},
    NamedCode{OperationKind::SentinelFlush, "sentinel-flush"},
    NamedCode{OperationKind::ClusterRebalance, "cluster-rebalance"},
    NamedCode{OperationKind::ClusterReshard, "cluster-reshard"},
    NamedCode{OperationKind::ClusterResume, "cluster-resume"},
    NamedCode{OperationKind::ClusterFix, "cluster-fix"},
    NamedCode{OperationKind::Mend, "mend"},
};

constexpr std::array kPurposes{
    NamedCode{StepPurpose::PreferCandidate, "prefer-candidate"},
    NamedCode{StepPurpose::AwaitPreference, "await-preference"},
    NamedCode{StepPurpose::GuardMaster, "guard-master"},
    NamedCode{StepPurpose::PauseWrites, "pause-writes"},
    NamedCode{StepPurpose::AwaitOffsets, "await-offsets"},
    NamedCode{StepPurpose::StartFailover, "start-failover"},
    NamedCode{StepPurpose::AwaitPromotion, "await-promotion"},
    NamedCode{StepPurpose::FenceOldMaster, "fence-old-master"},
    NamedCode{StepPurpose::DropClients, "drop-clients"},
    NamedCode{StepPurpose::AwaitSentinels, "await-sentinels"},
    NamedCode{StepPurpose::AwaitLinks, "await-links"},
    NamedCode{StepPurpose::PromoteReplica, "promote-replica"},
    NamedCode{StepPurpose::FollowMaster, "follow-master"},
    NamedCode{StepPurpose::GiveUser, "give-user"},
    NamedCode{StepPurpose::GivePassword, "give-password"},
    NamedCode{StepPurpose::AwaitLink, "await-link"},
    NamedCode{StepPurpose::SetPriority, "set-priority"},
    NamedCode{StepPurpose::MakeReadOnly, "make-read-only"},
    NamedCode{StepPurpose::MonitorService, "monitor-service"},
    NamedCode{StepPurpose::RemoveService, "remove-service"},
    NamedCode{StepPurpose::RestoreOptions, "restore-options"},
    NamedCode{StepPurpose::SetOption, "set-option"},
    NamedCode{StepPurpose::ResetService, "reset-service"},
    NamedCode{StepPurpose::FlushConfig, "flush-config"},
    NamedCode{StepPurpose::AwaitService, "await-service"},
    NamedCode{StepPurpose::AwaitDiscovery, "await-discovery"},
    NamedCode{StepPurpose::KeepSettings, "keep-settings"},
    NamedCode{StepPurpose::AwaitClusterOk, "await-cluster-ok"},
    NamedCode{StepPurpose::MoveSlots, "move-slots"},
    NamedCode{StepPurpose::CloseSlots, "close-slots"},
    NamedCode{StepPurpose::AdoptSlots, "adopt-slots"},
    NamedCode{StepPurpose::GatherKeys, "gather-keys"},
    NamedCode{StepPurpose::ConcedeSlots, "concede-slots"},
    NamedCode{StepPurpose::AwaitSlotOwners, "await-slot-owners"},
    NamedCode{StepPurpose::TakeBack, "take-back"},
};

constexpr std::array kRisks{
    NamedCode{Risk::None, "none"},
    NamedCode{Risk::MayLoseWrites, "may-lose-writes"},
};

constexpr std::array kWaysOut{
    NamedCode{WayOut::None, "none"},
    NamedCode{WayOut::OnFailure, "on-failure"},
    NamedCode{WayOut::Always, "always"},
};

} // namespace

int Plan::find(StepPurpose purpose) const
{
    for (int i = 0; i < steps.size(); ++i) {
        if (steps[i].purpose == purpose)
            return i;
    }
    return -1;
}

QList<int> Plan::restoredWith(int step) const
{
    QList<int> restored;
    for (int i = step - 1; i >= 0; --i) {
        if (steps[i].command || !steps[i].undo || steps[i].node != steps[step].node)
            break;
        restored.prepend(i);
    }
    return restored;
}

std::optional<Command> mendingCommand(const PlanStep& step)
{
    return step.undo ? step.undo : step.command;
}

QList<Endpoint> Plan::nodes() const
{
    QList<Endpoint> all;
    for (const PlanStep& step : steps)
        all += step.node;
    for (const SlotMaster& master : masters)
        all += master.endpoint;
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

QString operationName(OperationKind kind)
{
    return nameOf(kOperations, kind);
}

std::optional<OperationKind> operationKindFromName(const QString& name)
{
    return codeOf(kOperations, name);
}

QString stepPurposeName(StepPurpose purpose)
{
    return nameOf(kPurposes, purpose);
}

std::optional<StepPurpose> stepPurposeFromName(const QString& name)
{
    return codeOf(kPurposes, name);
}

QString riskName(Risk risk)
{
    return nameOf(kRisks, risk);
}

std::optional<Risk> riskFromName(const QString& name)
{
    return codeOf(kRisks, name);
}

QString wayOutName(WayOut wayOut)
{
    return nameOf(kWaysOut, wayOut);
}

std::optional<WayOut> wayOutFromName(const QString& name)
{
    return codeOf(kWaysOut, name);
}

QList<OperationKind> allOperationKinds()
{
    return codesOf(kOperations);
}

QList<StepPurpose> allStepPurposes()
{
    return codesOf(kPurposes);
}

} // namespace quorate
