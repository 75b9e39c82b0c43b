#include "ui/words/PlanSentences.h"

#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"
#include "ui/words/ReplicaPlanSentences.h"
#include "ui/words/ServicePlanSentences.h"
#include "ui/words/SlotPlanSentences.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::PlanSentences)
};

QString nodeText(const Endpoint& node)
{
    return node.isValid() ? plainLine(node.toString(), 120) : QStringLiteral("?");
}

// The facts of a check, safe to show; what is not known is "?".
class Said {
public:
    explicit Said(const PreflightCheck& check)
        : m_check(check)
    {
    }
    QString node() const
    {
        return m_check.node.isEmpty() ? QStringLiteral("?") : plainLine(m_check.node, 120);
    }
    bool isGood() const { return m_check.verdict == Verdict::Ok; }
    bool has(const char* key) const { return m_check.facts.contains(QLatin1String(key)); }
    QString text(const char* key) const
    {
        const QJsonValue value = m_check.facts.value(QLatin1String(key));
        if (value.isDouble())
            return exactText(static_cast<qint64>(value.toDouble()));
        return value.isString() ? plainLine(value.toString(), 120) : QStringLiteral("?");
    }
    QString bytes(const char* key) const
    {
        const QJsonValue value = m_check.facts.value(QLatin1String(key));
        return value.isDouble() ? bytesText(static_cast<qint64>(value.toDouble())) : QStringLiteral("?");
    }
    QString milliseconds(const char* key) const
    {
        const QJsonValue value = m_check.facts.value(QLatin1String(key));
        return value.isDouble() ? millisecondsText(value.toDouble()) : QStringLiteral("?");
    }

private:
    const PreflightCheck& m_check;
};

QString candidateSentence(const Said& said)
{
    if (said.isGood())
        return Words::tr("%1 can become the master.").arg(said.node());
    const QString reason = said.text("reason");
    if (reason == QLatin1String("none"))
        return Words::tr("No replica can become the master.");
    if (reason == QLatin1String("not-a-replica"))
        return Words::tr("%1 is no replica: choose one of the replicas.").arg(said.node());
    if (reason == QLatin1String("loading"))
        return Words::tr("%1 is still loading its data: wait until it is ready.").arg(said.node());
    if (reason == QLatin1String("down"))
        return Words::tr("%1 does not answer: choose another replica.").arg(said.node());
    if (reason == QLatin1String("priority-0"))
        return Words::tr("%1 has replica-priority 0, which forbids to promote it: choose another replica, or "
                         "change the setting.")
            .arg(said.node());
    if (reason == QLatin1String("syncing"))
        return Words::tr("%1 is still synchronising: wait until it has finished.").arg(said.node());
    if (reason == QLatin1String("link-down"))
        return Words::tr("The replication link of %1 is down: mend it first, or choose another replica.")
            .arg(said.node());
    return Words::tr("There is no replica that could become the master.");
}

QString lagSentence(const Said& said)
{
    if (said.isGood())
        return Words::tr("%1 is %2 behind its master.").arg(said.node(), said.bytes("bytes"));
    if (!said.has("bytes"))
        return Words::tr("How far %1 is behind its master is not known: wait until its link is up.")
            .arg(said.node());
    return Words::tr("%1 is %2 behind its master, more than %3: wait until it has caught up.")
        .arg(said.node(), said.bytes("bytes"), said.bytes("limit"));
}

QString votesSentence(const Said& said, CheckCode code)
{
    const QString reachable = said.text("reachable");
    const QString needed = said.text("needed");
    if (code == CheckCode::QuorumReachable)
        return said.isGood()
            //: %1 and %2: numbers of Sentinels
            ? Words::tr("%1 Sentinels can be reached; the quorum is %2.").arg(reachable, needed)
            : Words::tr("Only %1 Sentinels can be reached; the quorum is %2: bring the others back first.")
                  .arg(reachable, needed);
    return said.isGood()
        ? Words::tr("%1 Sentinels can be reached; %2 are the majority.").arg(reachable, needed)
        : Words::tr("Only %1 Sentinels can be reached; %2 are the majority, without which no failover is "
                    "authorised: bring the others back first.")
              .arg(reachable, needed);
}

QString rightsSentence(const Said& said)
{
    if (said.isGood())
        return Words::tr("The user may run every command of the plan on %1.").arg(said.node());
    if (said.has("command"))
        //: %1: name of a user, %2: a command, %3: host:port
        return Words::tr(
            "The user %1 may not run %2 on %3: grant it with ACL SETUSER, or sign in as another.")
            .arg(said.text("user"), said.text("command"), said.node());
    return Words::tr("Whether the user may run the commands on %1 could not be checked (ACL DRYRUN needs "
                     "Redis 7 and a right of its own).")
        .arg(said.node());
}

QString masterSentence(const Said& said, CheckCode code)
{
    if (code == CheckCode::MasterAlive)
        return said.isGood() ? Words::tr("The master %1 answers.").arg(said.node())
            : said.text("masters") == QLatin1String("0")
            ? Words::tr("No master answers: promote a replica instead.")
            : Words::tr("There is more than one master: mend that first.");
    return said.isGood()
        ? Words::tr("No master answers.")
        : Words::tr("The master %1 answers: switch over instead, which loses nothing.").arg(said.node());
}

} // namespace

QString stepSentence(const Plan& plan, const PlanStep& step)
{
    const QString node = nodeText(step.node);
    const QString master = nodeText(plan.newMaster);
    switch (step.purpose) {
    case StepPurpose::PreferCandidate:
        return step.node == plan.newMaster
            ? Words::tr("Sentinels choose by priority first: %1 gets the lowest.").arg(node)
            : Words::tr("%1 makes room: its priority must not be as low as the candidate's.").arg(node);
    case StepPurpose::AwaitPreference:
        return Words::tr("Wait until the Sentinel %1 has read the new priority, ten seconds at most.")
            .arg(node);
    case StepPurpose::GuardMaster:
        return Words::tr(
            "The old master refuses writes by itself as soon as the candidate has left it, whatever "
            "becomes of this program.");
    case StepPurpose::PauseWrites:
        return Words::tr("Writes on the old master wait; reads go on.");
    case StepPurpose::AwaitOffsets:
        return Words::tr("Wait until %1 has every byte that was acknowledged.").arg(node);
    case StepPurpose::StartFailover:
        return plan.kind == OperationKind::ReplicationSwitchover
            ? Words::tr("The old master pauses writes, waits until %1 has every byte, and swaps roles.")
                  .arg(master)
            : Words::tr("The Sentinel %1 starts the failover.").arg(node);
    case StepPurpose::AwaitPromotion:
        return Words::tr("Wait until %1 says itself that it is the master.").arg(node);
    case StepPurpose::FenceOldMaster:
        return Words::tr("The old master follows the new one before it could accept another write.");
    case StepPurpose::DropClients:
        return Words::tr("Clients of the old master must ask anew who the master is.");
    case StepPurpose::AwaitSentinels:
        return Words::tr("Wait until the Sentinels name the new master.");
    case StepPurpose::AwaitLinks:
        return Words::tr("Wait until the replicas are linked to the new master.");
    case StepPurpose::PromoteReplica:
        return Words::tr("%1 stops following and becomes the master.").arg(node);
    case StepPurpose::FollowMaster:
        return plan.kind == OperationKind::ReplicationSetup || plan.kind == OperationKind::ReplicationRepoint
            ? replicaStepSentence(step, master)
            : Words::tr("%1 follows the new master.").arg(node);
    case StepPurpose::GiveUser:
    case StepPurpose::GivePassword:
    case StepPurpose::AwaitLink:
    case StepPurpose::SetPriority:
    case StepPurpose::MakeReadOnly:
    case StepPurpose::KeepSettings:
        return replicaStepSentence(step);
    case StepPurpose::MonitorService:
    case StepPurpose::RemoveService:
    case StepPurpose::RestoreOptions:
    case StepPurpose::SetOption:
    case StepPurpose::ResetService:
    case StepPurpose::FlushConfig:
    case StepPurpose::AwaitService:
    case StepPurpose::AwaitDiscovery:
        return serviceStepSentence(plan, step);
    case StepPurpose::AwaitClusterOk:
    case StepPurpose::MoveSlots:
    case StepPurpose::CloseSlots:
    case StepPurpose::AdoptSlots:
    case StepPurpose::GatherKeys:
    case StepPurpose::ConcedeSlots:
    case StepPurpose::AwaitSlotOwners:
        return slotStepSentence(step);
    case StepPurpose::TakeBack:
        return Words::tr("Put back what the interrupted operation had changed on %1.").arg(node);
    }
    Q_UNREACHABLE();
}

QString checkSentence(const PreflightCheck& check)
{
    const Said said(check);
    const bool isGood = said.isGood();
    switch (check.code) {
    case CheckCode::KindSuits:
        return isGood ? Words::tr("The deployment is of a kind that this is for.")
                      : Words::tr("This is not for a deployment of this kind (%1).").arg(said.text("kind"));
    case CheckCode::CandidateUsable:
        return candidateSentence(said);
    case CheckCode::CandidateLag:
        return lagSentence(said);
    case CheckCode::MasterAlive:
    case CheckCode::MasterDead:
        return masterSentence(said, check.code);
    case CheckCode::MostAdvanced:
        return isGood ? Words::tr("No other replica has more of the stream.")
                      : Words::tr("%1 has %2 more of the stream: promote that one, or these bytes are lost.")
                            .arg(said.text("other"), said.bytes("bytes"));
    case CheckCode::NoSentinelWatches:
        return isGood ? Words::tr("No Sentinel watches.")
                      : Words::tr("Sentinels watch this master and would undo it: let them switch over.");
    case CheckCode::QuorumReachable:
    case CheckCode::MajorityReachable:
        return votesSentence(said, check.code);
    case CheckCode::SentinelsAgree:
        return isGood ? Words::tr("The Sentinels agree on the master.")
                      : Words::tr("The Sentinels disagree on who the master is: mend that first.");
    case CheckCode::NoFailoverUnderWay:
        return isGood ? Words::tr("No failover is under way.")
                      : Words::tr("A failover is under way: wait until it has ended.");
    case CheckCode::NoTilt:
        return isGood ? Words::tr("No Sentinel is in TILT.")
                      : Words::tr("Sentinels in TILT do nothing for 30 s: wait until that has ended.");
    case CheckCode::PauseFits:
        return isGood
            //: %1 and %2: durations
            ? Words::tr("The pause of %1 stays well under down-after-milliseconds, %2.")
                  .arg(said.milliseconds("pauseMs"), said.milliseconds("downAfterMs"))
            : Words::tr(
                "down-after-milliseconds is %1: the pause would have to end before a promotion. Raise "
                "it to 2500 or more.")
                  .arg(said.milliseconds("downAfterMs"));
    case CheckCode::ServerSupports:
        return isGood ? Words::tr("Redis %1 has %2.").arg(said.text("version"), said.text("command"))
                      : Words::tr("%1 needs Redis %2; this is %3.")
                            .arg(said.text("command"), said.text("needed"), said.text("version"));
    case CheckCode::ReplicationAuth:
        if (said.has("reason"))
            return Words::tr(
                "%1 signs in with a masterauth, and its new master asks for no password and refuses "
                "one: set requirepass there first.")
                .arg(said.node());
        return isGood
            ? Words::tr("%1 can sign in to its new master.").arg(said.node())
            : Words::tr("%1 has no masterauth and could not sign in to its new master: set it there "
                        "with CONFIG SET masterauth.")
                  .arg(said.node());
    case CheckCode::Rights:
        return rightsSentence(said);
    case CheckCode::FailoverCommand:
        return isGood ? Words::tr("FAILOVER can be used on %1.").arg(said.node())
                      : Words::tr("FAILOVER cannot be used on %1 (no right to it, or renamed): the roles "
                                  "change step by step while the writes wait.")
                            .arg(said.node());
    case CheckCode::GuardWorks:
        return isGood
            ? Words::tr("%1 can refuse writes by itself when its replicas leave.").arg(said.node())
            : Words::tr("min-replicas-max-lag is 0 on %1: should this program die in the middle, it "
                        "would not refuse writes by itself.")
                  .arg(said.node());
    case CheckCode::NodeUsable:
    case CheckCode::NodeEmpty:
    case CheckCode::NoCycle:
    case CheckCode::VersionFits:
    case CheckCode::TlsFits:
    case CheckCode::MovePrice:
    case CheckCode::KeptOverRestart:
        return replicaCheckSentence(check);
    case CheckCode::SentinelsReachable:
    case CheckCode::ServiceKnown:
    case CheckCode::ServiceFree:
    case CheckCode::MasterFits:
    case CheckCode::AddressFits:
    case CheckCode::SignInWorks:
    case CheckCode::QuorumFits:
    case CheckCode::TimesFit:
    case CheckCode::OptionFits:
    case CheckCode::UndoKnown:
        return serviceCheckSentence(check);
    case CheckCode::SlotsSettled:
    case CheckCode::SlotsChosen:
    case CheckCode::SlotMastersUp:
    case CheckCode::MigrateTimeFits:
    case CheckCode::RoomForKeys:
    case CheckCode::MasterKeepsSlots:
    case CheckCode::SlotRemedy:
        return slotCheckSentence(check);
    case CheckCode::Restartable:
        return isGood
            ? Words::tr("%1 keeps its data over a restart.").arg(said.node())
            : Words::tr("%1 keeps nothing on disk: restarted as a master it would be empty, and its "
                        "replicas with it. Turn on save or appendonly.")
                  .arg(said.node());
    }
    Q_UNREACHABLE();
}

} // namespace quorate
