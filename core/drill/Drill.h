#pragma once

#include "core/base/Result.h"
#include "core/topology/Topology.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace quorate {

struct DrillReport;

/// What happens to a deployment on purpose, while a canary writes and reads.
enum class DrillScenario {
    KillMaster, ///< SIGKILL
    HangMaster, ///< SIGSTOP: it keeps its connections and answers nobody
    CutReplica, ///< a replica hangs, and comes back
    FailOver, ///< SENTINEL FAILOVER alone
    SwitchOver, ///< the coordinated switchover, which is to lose nothing
};

/// "kill-master"
QString scenarioName(DrillScenario scenario);
std::optional<DrillScenario> scenarioFromName(const QString& name);
QList<DrillScenario> allScenarios();
/// It does something to a process, which only a sandbox allows.
bool needsSandbox(DrillScenario scenario);

/// The drill before `report` that it can be compared with, of those given, the newest first: the same
/// scenario and kind, that went through, of the same deployment if there is one. Null when there is none.
const DrillReport* comparableBefore(const DrillReport& report, const QList<DrillReport>& drills);

/// Why a drill cannot take place.
struct DrillObstacle {
    enum class Kind {
        NotSeen, ///< nothing is known of the deployment
        ReadOnly, ///< the profile is
        Production, ///< the profile is
        SeveralCentres, ///< which one is not said
        NeedsSandbox, ///< the scenario does something to a process
        NoReplica, ///< there is nobody to take over
        NeedsSentinels, ///< the scenario is a command to them
        NotInCluster, ///< the scenario is not for clusters
        NotWell, ///< a drill begins with a deployment that is well
    };
    Kind kind = Kind::NotSeen;
    QString node; ///< host:port, where it is about one

    bool operator==(const DrillObstacle&) const = default;
};

/// What stands in the way by what was last seen; nothing when it may begin. Pure.
std::optional<DrillObstacle> drillObstacle(const Topology& topology, DrillScenario scenario, bool isSandbox);
/// The same as an Error, in English.
Error toError(const DrillObstacle& obstacle);

/// The master that is struck, or whose replica is: the first that has one. Null when none has. Pure.
const Node* drillMaster(const Topology& topology);
/// The first replica of that master.
const Node* drillReplica(const Topology& topology);

struct DrillSpec {
    DrillScenario scenario = DrillScenario::KillMaster;
    int writesPerSecond = 200; ///< 1 to 5000
    std::chrono::milliseconds before{2000}; ///< the canary alone, to begin with
    std::chrono::milliseconds limit{60'000}; ///< a recovery, and then the healing, may take so long each
};

/// Errors: Usage, naming the part that is out of its range.
Status checkDrillSpec(const DrillSpec& spec);

/// One thing that happened, as it was noticed.
struct DrillMark {
    enum class Kind {
        Struck, ///< the fault was made, or the operation was begun
        Suspected, ///< a server takes the struck one for down: s_down, fail?, a link that is down
        Detected, ///< enough of them do: o_down, fail
        NewMaster, ///< clients are sent to another master
        WritesBack, ///< the first acknowledged write after the longest gap
        Healed, ///< the struck server was started again or woken
        AllLinked, ///< every node answers and every replica's link is up
    };
    Kind kind = Kind::Struck;
    double ms = 0; ///< since the fault

    bool operator==(const DrillMark&) const = default;
};

QString markName(DrillMark::Kind kind);

/// What a drill showed. Nothing means: not known, or did not happen.
struct DrillReport {
    QString id; ///< of the time it began, "20261123T160000Z-3f9a1c"
    QString deployment;
    DeploymentKind kind = DeploymentKind::Unknown;
    DrillScenario scenario = DrillScenario::KillMaster;
    QDateTime startedAt, finishedAt; ///< UTC
    QString struck; ///< host:port
    QString masterBefore, masterAfter; ///< host:port; empty when not known
    QList<DrillMark> marks; ///< in the order of time
    std::optional<double> writeGapMs; ///< longest time between two acknowledged writes, from the fault on
    std::optional<double> readGapMs; ///< the same of reads
    qint64 acknowledged = 0; ///< writes
    qint64 refused = 0; ///< writes that got an error, or no answer in time
    qint64 staleReads = 0; ///< reads that did not have the last acknowledged write
    std::optional<qint64> lost; ///< acknowledged writes that the master does not have at the end
    std::optional<qint64> fullResyncs, partialResyncs;
    bool isRecovered = false; ///< at the end every node answers and every link is up
    bool isCleanedUp = false; ///< the canary's keys are gone (they expire after an hour anyway)
    std::optional<Error> error; ///< why it did not go through

    std::optional<double> msOf(DrillMark::Kind wanted) const;
};

} // namespace quorate
