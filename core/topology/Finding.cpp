#include "core/topology/Finding.h"

#include <array>

namespace quorate {

namespace {

struct CodeName {
    FindingCode code;
    const char* name;
};

constexpr std::array kCodeNames {
    CodeName {FindingCode::NodeFailed, "node-failed"},
    CodeName {FindingCode::NodeSuspect, "node-suspect"},
    CodeName {FindingCode::NodeUnreachable, "node-unreachable"},
    CodeName {FindingCode::NodeLoading, "node-loading"},
    CodeName {FindingCode::NodeDenied, "node-denied"},
    CodeName {FindingCode::NodeRefused, "node-refused"},
    CodeName {FindingCode::NodeNotServing, "node-not-serving"},
    CodeName {FindingCode::NodeHandshake, "node-handshake"},
    CodeName {FindingCode::TlsError, "tls-error"},
    CodeName {FindingCode::ProtocolError, "protocol-error"},
    CodeName {FindingCode::IdentityChanged, "identity-changed"},
    CodeName {FindingCode::AddressUnreachable, "address-unreachable"},
    CodeName {FindingCode::WritesRefused, "writes-refused"},
    CodeName {FindingCode::WritesPaused, "writes-paused"},
    CodeName {FindingCode::LinkDown, "link-down"},
    CodeName {FindingCode::LinkLag, "link-lag"},
    CodeName {FindingCode::SyncInProgress, "sync-in-progress"},
    CodeName {FindingCode::MasterMissing, "master-missing"},
    CodeName {FindingCode::MasterMultiple, "master-multiple"},
    CodeName {FindingCode::ReplicaOrphan, "replica-orphan"},
    CodeName {FindingCode::ReplicaWritable, "replica-writable"},
    CodeName {FindingCode::ReplicaStale, "replica-stale"},
    CodeName {FindingCode::ReplicaOnMasterHost, "replica-on-master-host"},
    CodeName {FindingCode::NoReplica, "no-replica"},
    CodeName {FindingCode::SlotsUncovered, "slots-uncovered"},
    CodeName {FindingCode::SlotsOpen, "slots-open"},
    CodeName {FindingCode::SlotsConflict, "slots-conflict"},
    CodeName {FindingCode::ViewDisagreement, "view-disagreement"},
    CodeName {FindingCode::EpochCollision, "epoch-collision"},
    CodeName {FindingCode::ClusterDown, "cluster-down"},
    CodeName {FindingCode::SentinelUnreachable, "sentinel-unreachable"},
    CodeName {FindingCode::SentinelQuorumLost, "sentinel-quorum-lost"},
    CodeName {FindingCode::SentinelMajorityLost, "sentinel-majority-lost"},
    CodeName {FindingCode::SentinelDisagreement, "sentinel-disagreement"},
    CodeName {FindingCode::SentinelTilt, "sentinel-tilt"},
    CodeName {FindingCode::SentinelStaleNode, "sentinel-stale-node"},
    CodeName {FindingCode::FailoverInProgress, "failover-in-progress"},
    CodeName {FindingCode::FailoverBlocked, "failover-blocked"},
    CodeName {FindingCode::MinReplicasUnmet, "min-replicas-unmet"},
    CodeName {FindingCode::PersistenceFailing, "persistence-failing"},
    CodeName {FindingCode::MemoryHigh, "memory-high"},
    CodeName {FindingCode::MemoryUnbounded, "memory-unbounded"},
    CodeName {FindingCode::CpuHigh, "cpu-high"},
    CodeName {FindingCode::ClientsHigh, "clients-high"},
    CodeName {FindingCode::OpsHigh, "ops-high"},
    CodeName {FindingCode::DcUnreachable, "dc-unreachable"},
    CodeName {FindingCode::DcStale, "dc-stale"},
    CodeName {FindingCode::DcNoPrimary, "dc-no-primary"},
    CodeName {FindingCode::ConfigDrift, "config-drift"},
    CodeName {FindingCode::VersionSkew, "version-skew"},
    CodeName {FindingCode::TlsExpiring, "tls-expiring"},
    CodeName {FindingCode::AclDefaultOpen, "acl-default-open"},
};

} // namespace

QString findingCodeName(FindingCode code)
{
    for (const CodeName& entry : kCodeNames) {
        if (entry.code == code)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

std::optional<FindingCode> findingCodeFromName(const QString& name)
{
    for (const CodeName& entry : kCodeNames) {
        if (name == QLatin1String(entry.name))
            return entry.code;
    }
    return std::nullopt;
}

QList<FindingCode> allFindingCodes()
{
    QList<FindingCode> codes;
    for (const CodeName& entry : kCodeNames)
        codes += entry.code;
    return codes;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QStringLiteral("info");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Critical: return QStringLiteral("critical");
    }
    return QStringLiteral("critical");
}

} // namespace quorate
