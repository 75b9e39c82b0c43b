#include "core/operation/operationBody.h"

#include "core/cluster/moveSlots.h"
#include "core/operation/mend.h"
#include "core/replication/changeSettings.h"
#include "core/replication/followAnew.h"
#include "core/replication/promote.h"
#include "core/replication/switchOver.h"
#include "core/sentinel/changeService.h"
#include "core/sentinel/failOver.h"
#include "core/sentinel/resetService.h"
#include "core/sentinel/switchOverBySentinel.h"

namespace quorate {

OperationBody operationBody(OperationKind kind)
{
    switch (kind) {
    case OperationKind::ReplicationSwitchover:
        return switchOver;
    case OperationKind::ReplicationPromote:
        return promote;
    case OperationKind::SentinelFailover:
        return failOver;
    case OperationKind::SentinelSwitchover:
        return switchOverBySentinel;
    case OperationKind::ReplicationSetup:
    case OperationKind::ReplicationRepoint:
        return followAnew;
    case OperationKind::ReplicationDetach:
        return detach;
    case OperationKind::ReplicationPriority:
    case OperationKind::ReplicationSplit:
        return changeSettings;
    case OperationKind::SentinelMonitor:
    case OperationKind::SentinelRemove:
    case OperationKind::SentinelSet:
        return changeService;
    case OperationKind::SentinelReset:
        return resetService;
    case OperationKind::SentinelFlush:
        return flushSentinels;
    case OperationKind::ClusterRebalance:
    case OperationKind::ClusterReshard:
        return moveSlots;
    case OperationKind::ClusterResume:
    case OperationKind::ClusterFix:
        return fixSlots;
    case OperationKind::Mend:
        return mend;
    }
    Q_UNREACHABLE();
}

} // namespace quorate
