#pragma once

#include "core/cluster/SlotTransfer.h"
#include "core/net/Peer.h"
#include "core/operation/PlanBasis.h"
#include "core/operation/Preflight.h"
#include "core/resp/Command.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace quorate {

/// The changes that can be made to a deployment; the names of cli.md and the journal, by operationName().
enum class OperationKind {
    ReplicationSwitchover, ///< the master is alive: FAILOVER TO, 6.2 and later
    ReplicationPromote, ///< the master is dead, or to be left
    SentinelFailover, ///< SENTINEL FAILOVER alone: may lose writes
    SentinelSwitchover, ///< the same, coordinated so that no acknowledged write is lost
    ReplicationSetup, ///< nodes become replicas of the master
    ReplicationRepoint, ///< a replica follows another node
    ReplicationDetach, ///< a replica becomes a master of its own
    ReplicationPriority, ///< replica-priority of one replica
    ReplicationSplit, ///< every replica refuses writes of clients
    SentinelMonitor, ///< every Sentinel watches another service
    SentinelRemove, ///< every Sentinel forgets a service
    SentinelSet, ///< options of a service, on every Sentinel
    SentinelReset, ///< one Sentinel after the other forgets what it found, and finds it again
    SentinelFlush, ///< every Sentinel writes its configuration file anew
    // Cluster: slots
    ClusterRebalance, ///< every master gets its share of the slots
    ClusterReshard, ///< slots go to one master
    ClusterResume, ///< finishes what an interrupted operation left half moved
    ClusterFix, ///< closes open slots, settles who owns what, brings stray keys to their owners
    Mend, ///< takes back what an interrupted operation left
};

/// Why a step is there: the upper floor turns it into a sentence.
enum class StepPurpose {
    PreferCandidate, ///< its replica-priority becomes the lowest: Sentinels choose by it first
    AwaitPreference, ///< until the Sentinel that leads has noticed
    GuardMaster, ///< it refuses writes by itself as soon as the candidate has left it, even if we are gone
    PauseWrites,
    AwaitOffsets, ///< until the candidate has every byte
    StartFailover,
    AwaitPromotion, ///< until ROLE of the candidate says master
    FenceOldMaster, ///< it follows the new master before it may accept a write again
    DropClients, ///< clients that stay connected to the old master would only be told READONLY
    AwaitSentinels, ///< until every reachable Sentinel names the new master
    AwaitLinks, ///< until the replication links are up
    PromoteReplica,
    FollowMaster,
    GiveUser, ///< masteruser: as whom it signs in to its master
    GivePassword, ///< masterauth; its command holds a secret
    AwaitLink, ///< until this one replica is linked and has the data
    SetPriority,
    MakeReadOnly,
    MonitorService,
    RemoveService,
    RestoreOptions, ///< sends nothing: only put back, with what the next step of the node takes away
    SetOption, ///< its command may hold a secret
    ResetService,
    FlushConfig,
    AwaitService, ///< until the Sentinel itself says what was set
    AwaitDiscovery, ///< until the Sentinel has found the replicas and the other Sentinels
    KeepSettings, ///< CONFIG REWRITE; its failure is told, nothing more
    // Cluster: slots. Those that send something have a transfer.
    AwaitClusterOk, ///< until this master says cluster_state:ok
    MoveSlots,
    CloseSlots,
    AdoptSlots,
    GatherKeys,
    ConcedeSlots,
    AwaitSlotOwners, ///< until every master names the new owners, and no slot of the plan is open
    TakeBack, ///< the undo of an interrupted operation's step
};

/// When the undo of a step is sent, once its command may have reached the server.
enum class WayOut {
    None,
    OnFailure, ///< also after a cancel
    Always, ///< whatever happens
};

/// One line of a plan. Its commands are the only ones that the operation will ever send to change anything.
struct PlanStep {
    StepPurpose purpose = StepPurpose::AwaitLinks;
    Endpoint node;
    Peer peer = Peer::Data;
    std::optional<Command> command; ///< nothing: looks and waits, changes nothing
    std::optional<Command> undo;
    WayOut wayOut = WayOut::None;
    QJsonObject facts; ///< for its sentence
    int transfer = -1; ///< place in Plan::transfers: what it sends is slotCommands() of that; -1: none

    bool changes() const { return command.has_value() || transfer >= 0; }
};

enum class Risk {
    None, ///< acknowledged writes are kept
    MayLoseWrites, ///< those that no replica has yet
};

/// What an operation will do, before it does anything: shown, confirmed, then carried out as it stands. A
/// value; made by the planners. Optional and invalid mean: there is none.
struct Plan {
    OperationKind kind = OperationKind::Mend;
    QString deployment; ///< as the person knows it
    QString service; ///< of Sentinel; empty otherwise
    Endpoint oldMaster;
    Endpoint newMaster;
    Risk risk = Risk::None;
    QJsonObject facts; ///< pauseMs, lostBytesAtMost
    QList<PreflightCheck> preflight; ///< the worst first
    QList<PlanStep> steps;
    QList<SlotTransfer>
        transfers; ///< of slots: thousands of commands, so named by what they are derived from
    QList<SlotMaster> masters; ///< of the cluster, where there are transfers: all are told of new owners
    PlanBasis basis; ///< the plan is void when this has moved

    bool isRefused() const { return worstVerdict(preflight) == Verdict::Refused; }
    /// Index of the first step with that purpose; -1 when there is none.
    int find(StepPurpose purpose) const;
    /// Steps right before it, at the same node, that send nothing and are put back when it is.
    QList<int> restoredWith(int step) const;
    /// Every node that a step goes to, and the masters, each once, sorted.
    QList<Endpoint> nodes() const;
};

/// What puts right a step that was left half done: its undo, or, where there is none, the step itself once
/// more.
std::optional<Command> mendingCommand(const PlanStep& step);

/// "sentinel-switchover"
QString operationName(OperationKind kind);
std::optional<OperationKind> operationKindFromName(const QString& name);
/// "pause-writes"
QString stepPurposeName(StepPurpose purpose);
std::optional<StepPurpose> stepPurposeFromName(const QString& name);
/// "none", "may-lose-writes"
QString riskName(Risk risk);
std::optional<Risk> riskFromName(const QString& name);
/// "none", "on-failure", "always"
QString wayOutName(WayOut wayOut);
std::optional<WayOut> wayOutFromName(const QString& name);
QList<OperationKind> allOperationKinds();
QList<StepPurpose> allStepPurposes();

} // namespace quorate
