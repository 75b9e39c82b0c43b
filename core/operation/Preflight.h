#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace quorate {

enum class Verdict { Ok, Warning, Refused };

/// What is looked at before anything is sent; the names of cli.md, by checkName().
enum class CheckCode {
    KindSuits, ///< the deployment is of a kind that this operation is for
    CandidateUsable, ///< facts: reason = none, unknown, not-a-replica, down, loading, priority-0, link-down
    CandidateLag, ///< facts: bytes, limit
    MasterAlive, ///< facts: master
    MasterDead, ///< the master must not answer; facts: master
    MostAdvanced, ///< no other reachable replica has more of the stream; facts: other, bytes
    NoSentinelWatches, ///< facts: sentinels
    QuorumReachable, ///< facts: reachable, needed
    MajorityReachable, ///< facts: reachable, needed
    SentinelsAgree, ///< all reachable ones name the same master
    NoFailoverUnderWay,
    NoTilt, ///< facts: tilted
    PauseFits, ///< the pause stays well under down-after-milliseconds; facts: pauseMs, downAfterMs
    ServerSupports, ///< the commands exist in the servers' version; facts: version, needed
    ReplicationAuth, ///< the old master can sign in to the new one: masterauth is set where it is needed
    Rights, ///< the user may run every command of the plan; facts: user, command
    FailoverCommand, ///< it is missing or not allowed on the master: the roles change step by step
    GuardWorks, ///< min-replicas-to-write counts only where min-replicas-max-lag is not 0
    NodeUsable, ///< facts: reason = unknown, down, loading, cluster, is-the-master, already, not-a-replica,
                ///< has-replicas, follows-other; replicas, master
    NodeEmpty, ///< what it holds is deleted; facts: keys
    NoCycle, ///< it would follow itself in the end; facts: other
    VersionFits, ///< a replica older than its master cannot read its data; facts: version, needed
    TlsFits, ///< it speaks to its master as the master wants it; facts: tls
    MovePrice, ///< facts: kind = partial, full, unknown; bytes
    KeptOverRestart, ///< without a configuration file CONFIG REWRITE keeps nothing
    SentinelsReachable, ///< those that do not answer are not changed; facts: silent, reachable, operation
    ServiceKnown, ///< the Sentinels watch it; facts: service, services
    ServiceFree, ///< no Sentinel watches one of that name; facts: service, sentinels
    MasterFits, ///< what is to be watched; facts: reason = down, replica, sentinel, cluster, is-watched
    AddressFits, ///< it means the same for every Sentinel and client; facts: reason = loopback, name
    SignInWorks, ///< a Sentinel can sign in with what it is given; facts: reason = missing, wrong, not-tried
    QuorumFits, ///< facts: quorum, sentinels
    TimesFit, ///< facts: reason = touchy, short; downAfterMs, failoverTimeoutMs
    OptionFits, ///< facts: option, reason = unknown, no-number, no-option
    UndoKnown, ///< its old value can be read, and so be put back; facts: option
    // Cluster: slots
    SlotsSettled, ///< no slot is open, uncovered or contested; facts: open, uncovered, contested
    SlotsChosen, ///< facts: slots, keys, reason = none, no-weight, unknown-master, no-slots, not-theirs; node
    SlotMastersUp, ///< every master that gives, takes or is told answers and is well; facts: nodes
    MigrateTimeFits, ///< MIGRATE ends well before the cluster would take the source for dead; facts:
                     ///< migrateMs, nodeTimeoutMs
    RoomForKeys, ///< what comes fits under the target's maxmemory; facts: bytes, free
    MasterKeepsSlots, ///< a master without slots becomes a replica; facts: nodes
    SlotRemedy, ///< a slot that is not as it should be, and what is done; facts: slots, state, owner
    Restartable, ///< a server with persistence off that restarts empty would wipe its replicas
};

/// One thing that was looked at, as facts: the upper floor turns it into a sentence.
struct PreflightCheck {
    CheckCode code = CheckCode::KindSuits;
    Verdict verdict = Verdict::Ok;
    QString node; ///< host:port, empty when it is about the whole
    QJsonObject facts;

    bool operator==(const PreflightCheck&) const = default;
};

/// "quorum-reachable"
QString checkName(CheckCode code);
std::optional<CheckCode> checkFromName(const QString& name);
QList<CheckCode> allCheckCodes();
/// "ok", "warning", "refused"
QString verdictName(Verdict verdict);
std::optional<Verdict> verdictFromName(const QString& name);
/// Ok of none.
Verdict worstVerdict(const QList<PreflightCheck>& checks);
/// The worst first, otherwise as they were.
void sortByVerdict(QList<PreflightCheck>& checks);

} // namespace quorate
