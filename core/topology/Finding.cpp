#include "core/topology/Finding.h"

#include <array>

namespace quorate {

namespace {

// Facts: a number is a JSON number in the unit that its key names (bytes, seconds, percent); `masters`,
// `nodes`, `claimants`, `sayFail`, `names`, `versions` and `flags` are arrays of text, `suspectedBy`,
// `replicas` and `count` are numbers, `values` and `views` map host:port to text, `slots` is text like "0-10,
// 17". Unknown ones are left out. Findings that come from a data centre also carry `datacenter`, its name.
//
// Words: `about` of view-disagreement is slots, roles, members or other-cluster, and `nodes` are those that
// see it so; of sentinel-disagreement master, config-epoch, quorum, known, service or ckquorum; of
// identity-changed cluster-id or run-id. `kind` of persistence-failing is rdb, aof-rewrite or aof-write; of
// sentinel-stale-node replica or sentinel. `reason` of replica-orphan is unknown, no-slots, failed or
// other-master; of failover-blocked no-replica, priority-0, down, link-down or, when it differs by replica,
// mixed (then see `values`); of node-not-serving CLUSTERDOWN, MISCONF, MASTERDOWN, BUSY or LOADING; of
// writes-refused NOREPLICAS, MISCONF or OOM; of node-denied NOAUTH, WRONGPASS, NOPERM or DENIED.
// `slotCount` of a master in a cluster may be 0, of others it is left out then.
// `suspectedBy` of the `answering` nodes or Sentinels call it down; `halfOpen`: the peer has no such mark;
// `restarted`: a new process, which may be the same place; `watching`: Sentinels among the node's clients
// though none was found.
struct CodeName {
    FindingCode code;
    const char* name;
    const char* facts;
};

constexpr std::array kCodeNames{
    CodeName{FindingCode::NodeFailed, "node-failed",
        "role silentSeconds slotCount candidate error detail suspectedBy answering"},
    CodeName{FindingCode::NodeSuspect, "node-suspect", "role suspectedBy answering failed slotCount"},
    CodeName{FindingCode::NodeUnreachable, "node-unreachable",
        "role silentSeconds slotCount error detail suspectedBy answering candidate"},
    CodeName{FindingCode::NodeLoading, "node-loading", "role percent etaSeconds slotCount"},
    CodeName{FindingCode::NodeDenied, "node-denied", "reason command detail role slotCount error"},
    CodeName{FindingCode::NodeRefused, "node-refused", "clients maxClients role detail slotCount error"},
    CodeName{FindingCode::NodeNotServing, "node-not-serving", "reason detail role slotCount error"},
    CodeName{FindingCode::NodeHandshake, "node-handshake", "id flags seenBy answering"},
    CodeName{FindingCode::TlsError, "tls-error", "detail role slotCount error"},
    CodeName{FindingCode::ProtocolError, "protocol-error", "detail role slotCount error"},
    CodeName{FindingCode::IdentityChanged, "identity-changed", "expected seen about restarted"},
    CodeName{FindingCode::AddressUnreachable, "address-unreachable", "announced detail seenBy answering"},
    CodeName{FindingCode::WritesRefused, "writes-refused", "reason detail"},
    CodeName{FindingCode::WritesPaused, "writes-paused", "seconds reason"},
    CodeName{FindingCode::LinkDown, "link-down", "master downSeconds"},
    CodeName{FindingCode::LinkLag, "link-lag", "master lagBytes lagSeconds limitBytes limitSeconds"},
    CodeName{FindingCode::SyncInProgress, "sync-in-progress", "master leftBytes percent"},
    CodeName{FindingCode::MasterMissing, "master-missing", "service replicas candidate lastKnown"},
    CodeName{FindingCode::MasterMultiple, "master-multiple", "service masters"},
    CodeName{FindingCode::ReplicaOrphan, "replica-orphan", "master reason expected"},
    CodeName{FindingCode::ReplicaWritable, "replica-writable", "master"},
    CodeName{FindingCode::ReplicaStale, "replica-stale", "master downSeconds"},
    CodeName{FindingCode::ReplicaOnMasterHost, "replica-on-master-host", "master host singleHost"},
    CodeName{FindingCode::NoReplica, "no-replica", "slotCount replicas"},
    CodeName{FindingCode::SlotsUncovered, "slots-uncovered", "slots count"},
    CodeName{FindingCode::SlotsOpen, "slots-open", "slots count state peer halfOpen"},
    CodeName{FindingCode::SlotsConflict, "slots-conflict", "slots count claimants"},
    CodeName{FindingCode::ViewDisagreement, "view-disagreement", "about nodes count slots answering"},
    CodeName{FindingCode::EpochCollision, "epoch-collision", "epoch nodes"},
    CodeName{FindingCode::ClusterDown, "cluster-down", "slotsOk mastersTotal mastersAnswering sayFail"},
    CodeName{FindingCode::SentinelUnreachable, "sentinel-unreachable",
        "service known reachable silentSeconds error detail watching"},
    CodeName{
        FindingCode::SentinelQuorumLost, "sentinel-quorum-lost", "service quorum reachable known usable"},
    CodeName{FindingCode::SentinelMajorityLost, "sentinel-majority-lost",
        "service majority known reachable usable"},
    CodeName{FindingCode::SentinelDisagreement, "sentinel-disagreement", "service about views"},
    CodeName{FindingCode::SentinelTilt, "sentinel-tilt", "service sinceSeconds"},
    CodeName{
        FindingCode::SentinelStaleNode, "sentinel-stale-node", "service kind address seenBy downSeconds"},
    CodeName{FindingCode::FailoverInProgress, "failover-in-progress", "service state"},
    CodeName{FindingCode::FailoverBlocked, "failover-blocked", "service reason values"},
    CodeName{FindingCode::MinReplicasUnmet, "min-replicas-unmet", "required good maxLagSeconds connected"},
    CodeName{FindingCode::PersistenceFailing, "persistence-failing", "kind detail"},
    CodeName{FindingCode::MemoryHigh, "memory-high", "percent usedBytes maxBytes"},
    CodeName{FindingCode::MemoryUnbounded, "memory-unbounded", "usedBytes systemBytes"},
    CodeName{FindingCode::CpuHigh, "cpu-high", "percent"},
    CodeName{FindingCode::ClientsHigh, "clients-high", "clients maxClients limit"},
    CodeName{FindingCode::OpsHigh, "ops-high", "opsPerSecond limit"},
    CodeName{FindingCode::DcUnreachable, "dc-unreachable", "name primary"},
    CodeName{FindingCode::DcStale, "dc-stale", "name delaySeconds"},
    CodeName{FindingCode::DcNoPrimary, "dc-no-primary", "names count"},
    CodeName{FindingCode::ConfigDrift, "config-drift", "setting values"},
    CodeName{FindingCode::VersionSkew, "version-skew", "versions role"},
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
