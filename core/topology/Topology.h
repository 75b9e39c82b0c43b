#pragma once

#include "core/base/Error.h"
#include "core/net/Endpoint.h"
#include "core/topology/Finding.h"
#include "core/topology/Info.h"
#include "core/topology/Slots.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QStringList>

#include <memory>
#include <optional>

namespace quorate {

enum class DeploymentKind { Unknown, Standalone, Replication, Sentinel, Cluster, Datacenters };
enum class NodeRole { Unknown, Master, Replica, Sentinel };
enum class NodeState {
    Ok,
    Suspect,
    Failed,
    Unreachable,
    Loading,
    Denied,
    Refused,
    NotServing,
    TlsError,
    ProtocolError,
};
enum class HealthLevel { Healthy, Degraded, Critical };

/// One server as the whole deployment and it itself show it. Optional means: not known.
struct Node {
    Endpoint endpoint;
    QByteArray id; ///< cluster node id or Sentinel id; empty when the kind has none or it is unknown
    QByteArray runId; ///< of the process, from INFO; kept while it is silent
    QList<QByteArray> replicationIds; ///< master_replid and, if any, master_replid2; kept while it is silent
    NodeRole role = NodeRole::Unknown;
    NodeState state = NodeState::Unreachable;
    QStringList flags;
    std::optional<Endpoint> master; ///< of a replica
    std::optional<bool> linkUp; ///< of a replica: the replication link to its master
    std::optional<qint64> offset; ///< replication offset, bytes
    std::optional<qint64>
        lagBytes; ///< master's offset minus what it acknowledged; unknown while the link is down
    std::optional<qint64> lagSeconds; ///< since its last acknowledgement, by the master's own line
    std::optional<bool> syncInProgress;
    std::optional<int> priority; ///< replica-priority
    std::optional<bool> readOnly; ///< replica-read-only
    SlotRanges slotRanges; ///< of a cluster master
    std::optional<qint64> epoch; ///< configEpoch
    QString version; ///< "7.0.15", empty when unknown
    std::optional<double> latencyMs;
    std::optional<Error> error; ///< why it is not, or only partly, observed
    std::shared_ptr<const Info> info; ///< what it said of itself; null when it said nothing this round
    QDateTime lastSeen; ///< UTC, of the last exchanged command; null when never

    int slotCount() const { return quorate::slotCount(slotRanges); }
};

struct OpenSlot {
    enum class State { Migrating, Importing };
    int slot = 0;
    Endpoint node; ///< whose own view shows it
    State state = State::Migrating;
    QString peer; ///< host:port of the other side, or its id when the address is not known

    bool operator==(const OpenSlot&) const = default;
};

/// What one node of a cluster says of it, and what of that differs from what all of them together show.
/// Members are named by host:port, or by their id when the address is not known. Slots on the move may
/// differ for a moment and are left out.
struct ClusterView {
    struct Owner {
        SlotRanges slotRanges;
        QString owner; ///< whom it names; empty: nobody
    };
    struct Role {
        QString node;
        NodeRole role = NodeRole::Unknown; ///< that it gives it
        QString master; ///< that it gives it, of a replica
    };
    Endpoint node;
    bool stateOk = false; ///< it says cluster_state:ok
    std::optional<qint64> currentEpoch;
    int knownNodes = 0; ///< lines of its CLUSTER NODES
    QList<Owner> owners;
    QList<Role> roles;
    QStringList lacking; ///< members that it does not know
    QStringList alone; ///< members that most of the others do not know

    bool agrees() const
    {
        return owners.isEmpty() && roles.isEmpty() && lacking.isEmpty() && alone.isEmpty();
    }
};

/// The cluster as all the answering nodes together show it: our own judgement, not CLUSTER INFO of one.
struct ClusterSummary {
    bool stateOk =
        false; ///< every answering node says cluster_state:ok and a majority of the masters answered
    int slotsAssigned = 0; ///< slots with an owner
    int slotsOk = 0; ///< slots whose owner answered, says ok, and nobody contests
    int slotsPfail = 0; ///< slots of suspected owners
    int slotsFail = 0; ///< slots of failed or unreachable owners
    int knownNodes = 0;
    int size = 0; ///< masters with at least one slot
    bool agreement =
        true; ///< all answering nodes have the same members, owner for each slot and role for each node
    QList<OpenSlot> openSlots; ///< by slot, then node
    SlotRanges uncovered; ///< no owner at all
    QList<ClusterView> views{}; ///< of each node that gave one, by its address
};

/// One Sentinel's view of the service, beside the others'.
struct SentinelView {
    Endpoint endpoint;
    bool reachable = false;
    std::optional<Endpoint> master; ///< in which it believes
    std::optional<qint64> configEpoch;
    std::optional<int> quorum; ///< as configured in this one
    std::optional<int> knownSentinels; ///< itself included
    QStringList flags{}; ///< its flags of the master: s_down, o_down, failover_in_progress; and "tilt"
    std::optional<qint64> downAfterMs{}, failoverTimeoutMs{}; ///< as configured in this one
    std::optional<int> parallelSyncs{};
    std::optional<int> knownReplicas{};
    std::optional<QByteArray> notificationScript{}, clientReconfigScript{}; ///< hostile; empty: none
    std::optional<bool> signsIn{}; ///< its PINGs to the master are answered: whatever that asks for, it has
    QString announced{}; ///< how the other Sentinels know it: host:port; empty when none does
    std::optional<bool> ckQuorum{}; ///< by its own SENTINEL CKQUORUM
};

struct SentinelSummary {
    QString service;
    QStringList services; ///< all that the asked Sentinels monitor
    std::optional<int> quorum; ///< needed to declare the master down; what most Sentinels have configured
    int known = 0;
    int reachable = 0; ///< Sentinels that answered us
    std::optional<int> majority; ///< needed to authorise a failover: known / 2 + 1
    std::optional<bool> quorumReachable; ///< by our own count and CKQUORUM both
    std::optional<bool> majorityReachable;
    QList<SentinelView> sentinels;
};

struct Topology;

/// One data centre of a deployment that spans several.
struct Datacenter {
    QString name;
    bool primary = false;
    std::optional<double> latencyMs;
    std::shared_ptr<const Topology> topology; ///< never null
};

/// A deployment at one moment. Immutable once published; shared between threads as std::shared_ptr<const
/// Topology>.
struct Topology {
    DeploymentKind kind = DeploymentKind::Unknown;
    QDateTime observedAt; ///< UTC
    HealthLevel health = HealthLevel::Critical; ///< never better than the worst finding
    QList<Node> nodes; ///< masters by slot and address, each followed by its replicas; Sentinels last
    std::optional<ClusterSummary> cluster;
    std::optional<SentinelSummary> sentinel;
    QList<Datacenter> datacenters;
    QList<Finding> findings; ///< the worst first, then by node

    const Node* find(const Endpoint& endpoint) const;
};

using TopologyPtr = std::shared_ptr<const Topology>;

/// Whether any node of it, or of its data centres, was ever heard. Without that there is nothing to judge.
bool wasSeen(const Topology& topology);
/// When a node of it, or of its data centres, last answered; null when none ever did.
QDateTime lastAnswer(const Topology& topology);
/// The first reason why a node was not, or only partly, observed.
std::optional<Error> firstError(const Topology& topology);

/// The names of cli.md: "standalone", "replica", "not-serving", "degraded"...
QString kindName(DeploymentKind kind);
QString roleName(NodeRole role);
QString stateName(NodeState state);
QString healthName(HealthLevel health);

} // namespace quorate
