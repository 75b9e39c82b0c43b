#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace quorate {

enum class Severity { Info, Warning, Critical };

/// What can be wrong with a deployment; the names of cli.md, by findingCodeName().
enum class FindingCode {
    NodeFailed,
    NodeSuspect,
    NodeUnreachable,
    NodeLoading,
    NodeDenied,
    NodeRefused,
    NodeNotServing,
    NodeHandshake,
    TlsError,
    ProtocolError,
    IdentityChanged,
    AddressUnreachable,
    WritesRefused,
    WritesPaused,
    LinkDown,
    LinkLag,
    SyncInProgress,
    MasterMissing,
    MasterMultiple,
    ReplicaOrphan,
    ReplicaWritable,
    ReplicaStale,
    ReplicaOnMasterHost,
    NoReplica,
    SlotsUncovered,
    SlotsOpen,
    SlotsConflict,
    ViewDisagreement,
    EpochCollision,
    ClusterDown,
    SentinelUnreachable,
    SentinelQuorumLost,
    SentinelMajorityLost,
    SentinelDisagreement,
    SentinelTilt,
    SentinelStaleNode,
    FailoverInProgress,
    FailoverBlocked,
    MinReplicasUnmet,
    PersistenceFailing,
    MemoryHigh,
    MemoryUnbounded,
    CpuHigh,
    ClientsHigh,
    OpsHigh,
    DcUnreachable,
    DcStale,
    DcNoPrimary,
    ConfigDrift,
    VersionSkew,
    TlsExpiring,
    AclDefaultOpen,
};

/// One thing that a person should know, as facts: the upper floor turns it into a sentence. Fact values may
/// come from servers; which keys a code carries stands beside its name in Finding.cpp.
struct Finding {
    FindingCode code = FindingCode::NodeUnreachable;
    Severity severity = Severity::Warning;
    QString node; ///< host:port, empty when it is about the whole deployment
    QJsonObject facts;

    bool operator==(const Finding&) const = default;
};

/// "node-failed"
QString findingCodeName(FindingCode code);
std::optional<FindingCode> findingCodeFromName(const QString& name);
/// The keys that the facts of such a finding may carry.
QStringList findingFactKeys(FindingCode code);
/// Every code once, for tests and help.
QList<FindingCode> allFindingCodes();
/// "critical", "warning", "info"
QString severityName(Severity severity);

} // namespace quorate
