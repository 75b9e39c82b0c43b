#include "core/topology/Finding.h"

#include <array>

namespace quorate {

namespace {

// Facts: a number is a JSON number in the unit that its key names (bytes, seconds, percent); `masters`,
// `nodes`, `claimants`, `sayFail`, `names`, `versions` and `flags` are arrays of text, `suspectedBy`,
// `replicas` and `count` are numbers, `values` and `views` map host:port to text, `slots` is text like "0-10,
// 17". Unknown ones are left out.
struct CodeName {
    FindingCode code;
    const char* name;
    const char* facts;
};

constexpr std::array kCodeNames{
    CodeName{FindingCode::NodeFailed, "node-failed", "role silentSeconds slotCount candidate"},
    CodeName{FindingCode::NodeSuspect, "node-suspect", "role suspectedBy"},
    CodeName{FindingCode::NodeUnreachable, "node-unreachable", "role silentSeconds slotCount error detail"},
    CodeName{FindingCode::NodeLoading, "node-loading", "role percent etaSeconds"},
    CodeName{FindingCode::NodeDenied, "node-denied", "reason command detail"},
    CodeName{FindingCode::NodeRefused, "node-refused", "clients maxClients"},
    CodeName{FindingCode::NodeNotServing, "node-not-serving", "reason detail"},
    CodeName{FindingCode::NodeHandshake, "node-handshake", "id flags seenBy"},
    CodeName{FindingCode::TlsError, "tls-error", "reason detail"},
    CodeName{FindingCode::ProtocolError, "protocol-error", "detail"},
    CodeName{FindingCode::IdentityChanged, "identity-changed", "expected seen"},
    CodeName{FindingCode::AddressUnreachable, "address-unreachable", "announced detail"},
    CodeName{FindingCode::WritesRefused, "writes-refused", "reason detail"},
    CodeName{FindingCode::WritesPaused, "writes-paused", "seconds"},
    CodeName{FindingCode::LinkDown, "link-down", "master downSeconds"},
    CodeName{FindingCode::LinkLag, "link-lag", "master lagBytes lagSeconds limitBytes limitSeconds"},
    CodeName{FindingCode::SyncInProgress, "sync-in-progress", "master leftBytes percent"},
    CodeName{FindingCode::MasterMissing, "master-missing", "service replicas candidate"},
    CodeName{FindingCode::MasterMultiple, "master-multiple", "service masters"},
    CodeName{FindingCode::ReplicaOrphan, "replica-orphan", "master"},
    CodeName{FindingCode::ReplicaWritable, "replica-writable", "master"},
    CodeName{FindingCode::ReplicaStale, "replica-stale", "master downSeconds"},
    CodeName{FindingCode::ReplicaOnMasterHost, "replica-on-master-host", "master host"},
    CodeName{FindingCode::NoReplica, "no-replica", "slotCount"},
    CodeName{FindingCode::SlotsUncovered, "slots-uncovered", "slots count"},
    CodeName{FindingCode::SlotsOpen, "slots-open", "slots count state peer"},
    CodeName{FindingCode::SlotsConflict, "slots-conflict", "slots count claimants"},
    CodeName{FindingCode::ViewDisagreement, "view-disagreement", "about nodes count"},
    CodeName{FindingCode::EpochCollision, "epoch-collision", "epoch nodes"},
    CodeName{FindingCode::ClusterDown, "cluster-down", "slotsOk mastersTotal mastersAnswering sayFail"},
    CodeName{
        FindingCode::SentinelUnreachable, "sentinel-unreachable", "service known reachable silentSeconds"},
    CodeName{FindingCode::SentinelQuorumLost, "sentinel-quorum-lost", "service quorum reachable"},
    CodeName{FindingCode::SentinelMajorityLost, "sentinel-majority-lost", "service majority known reachable"},
    CodeName{FindingCode::SentinelDisagreement, "sentinel-disagreement", "service about views"},
    CodeName{FindingCode::SentinelTilt, "sentinel-tilt", "service"},
    CodeName{FindingCode::SentinelStaleNode, "sentinel-stale-node", "service kind address"},
    CodeName{FindingCode::FailoverInProgress, "failover-in-progress", "service state"},
    CodeName{FindingCode::FailoverBlocked, "failover-blocked", "service reason"},
    CodeName{FindingCode::MinReplicasUnmet, "min-replicas-unmet", "required good maxLagSeconds"},
    CodeName{FindingCode::PersistenceFailing, "persistence-failing", "kind detail"},
    CodeName{FindingCode::MemoryHigh, "memory-high", "percent usedBytes maxBytes"},
    CodeName{FindingCode::MemoryUnbounded, "memory-unbounded", "usedBytes systemBytes"},
    CodeName{FindingCode::CpuHigh, "cpu-high", "percent"},
    CodeName{FindingCode::ClientsHigh, "clients-high", "clients maxClients limit"},
    CodeName{FindingCode::OpsHigh, "ops-high", "opsPerSecond limit"},
    CodeName{FindingCode::DcUnreachable, "dc-unreachable", "name"},
    CodeName{FindingCode::DcStale, "dc-stale", "name delaySeconds"},
    CodeName{FindingCode::DcNoPrimary, "dc-no-primary", "names"},
    CodeName{FindingCode::ConfigDrift, "config-drift", "setting values"},
    CodeName{FindingCode::VersionSkew, "version-skew", "versions"},
    CodeName{FindingCode::TlsExpiring, "tls-expiring", "expiresAt days"},
    CodeName{FindingCode::AclDefaultOpen, "acl-default-open", ""},
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

QStringList findingFactKeys(FindingCode code)
{
    for (const CodeName& entry : kCodeNames) {
        if (entry.code == code)
            return QString::fromLatin1(entry.facts).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    return {};
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
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Critical:
        return QStringLiteral("critical");
    }
    return QStringLiteral("critical");
}

} // namespace quorate
