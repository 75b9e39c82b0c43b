#include "core/operation/Plan.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quorate {

namespace {

constexpr std::array kOperations{
    std::pair{OperationKind::ReplicationSwitchover, "replication-switchover"},
    std::pair{OperationKind::ReplicationPromote, "replication-promote"},
    std::pair{OperationKind::SentinelFailover, "sentinel-failover"},
    std::pair{OperationKind::SentinelSwitchover, "sentinel-switchover"},
    std::pair{OperationKind::Mend, "mend"},
};

constexpr std::array kPurposes{
    std::pair{StepPurpose::PreferCandidate, "prefer-candidate"},
    std::pair{StepPurpose::AwaitPreference, "await-preference"},
    std::pair{StepPurpose::GuardMaster, "guard-master"},
    std::pair{StepPurpose::PauseWrites, "pause-writes"},
    std::pair{StepPurpose::AwaitOffsets, "await-offsets"},
    std::pair{StepPurpose::StartFailover, "start-failover"},
    std::pair{StepPurpose::AwaitPromotion, "await-promotion"},
    std::pair{StepPurpose::FenceOldMaster, "fence-old-master"},
    std::pair{StepPurpose::DropClients, "drop-clients"},
    std::pair{StepPurpose::AwaitSentinels, "await-sentinels"},
    std::pair{StepPurpose::AwaitLinks, "await-links"},
    std::pair{StepPurpose::PromoteReplica, "promote-replica"},
    std::pair{StepPurpose::FollowMaster, "follow-master"},
    std::pair{StepPurpose::TakeBack, "take-back"},
};

template <typename Table, typename Code> QString nameIn(const Table& table, Code code)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [code](const auto& entry) { return entry.first == code; });
    Q_ASSERT(found != table.end());
    return QLatin1String(found->second);
}

template <typename Code, typename Table> std::optional<Code> codeIn(const Table& table, const QString& name)
{
    for (const auto& [code, known] : table) {
        if (name == QLatin1String(known))
            return code;
    }
    return std::nullopt;
}

} // namespace

int Plan::find(StepPurpose purpose) const
{
    for (int i = 0; i < steps.size(); ++i) {
        if (steps[i].purpose == purpose)
            return i;
    }
    return -1;
}

QList<Endpoint> Plan::nodes() const
{
    QList<Endpoint> all;
    for (const PlanStep& step : steps)
        all += step.node;
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

QString operationName(OperationKind kind)
{
    return nameIn(kOperations, kind);
}

std::optional<OperationKind> operationKindFromName(const QString& name)
{
    return codeIn<OperationKind>(kOperations, name);
}

QString stepPurposeName(StepPurpose purpose)
{
    return nameIn(kPurposes, purpose);
}

std::optional<StepPurpose> stepPurposeFromName(const QString& name)
{
    return codeIn<StepPurpose>(kPurposes, name);
}

QString riskName(Risk risk)
{
    return risk == Risk::None ? QStringLiteral("none") : QStringLiteral("may-lose-writes");
}

QString wayOutName(WayOut wayOut)
{
    switch (wayOut) {
    case WayOut::None:
        return QStringLiteral("none");
    case WayOut::OnFailure:
        return QStringLiteral("on-failure");
    case WayOut::Always:
        return QStringLiteral("always");
    }
    Q_UNREACHABLE();
}

QList<OperationKind> allOperationKinds()
{
    QList<OperationKind> all;
    for (const auto& entry : kOperations)
        all += entry.first;
    return all;
}

QList<StepPurpose> allStepPurposes()
{
    QList<StepPurpose> all;
    for (const auto& entry : kPurposes)
        all += entry.first;
    return all;
}

} // namespace quorate
