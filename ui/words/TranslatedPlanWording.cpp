#include "ui/words/TranslatedPlanWording.h"

#include "core/base/Untrusted.h"
#include "ui/words/ErrorWords.h"
#include "ui/words/PlanSentences.h"
#include "ui/words/Quantities.h"
#include "ui/words/ReplicaPlanSentences.h"
#include "ui/words/ServicePlanSentences.h"
#include "ui/words/SlotPlanSentences.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::PlanWording)
};

QString nodeText(const Endpoint& node)
{
    return node.isValid() ? plainLine(node.toString(), 120) : QStringLiteral("?");
}

QString subject(const Plan& plan)
{
    return plainLine(plan.service.isEmpty() ? plan.deployment : plan.service, 120);
}

QString gapText(const Receipt& receipt)
{
    const QJsonValue gap = receipt.facts.value(QLatin1String("writeGapMs"));
    if (!gap.isDouble())
        return {};
    //: %1: a duration such as "850 ms"
    return Words::tr("Writes stood still for %1.").arg(millisecondsText(gap.toDouble()));
}

} // namespace

QString TranslatedPlanWording::title(const Plan& plan) const
{
    switch (plan.kind) {
    case OperationKind::ReplicationSwitchover:
    case OperationKind::SentinelSwitchover:
        //: %1: name of a deployment or service, %2: host:port
        return Words::tr("Switch %1 over to %2").arg(subject(plan), nodeText(plan.newMaster));
    case OperationKind::ReplicationPromote:
        return Words::tr("Promote %2 in %1").arg(subject(plan), nodeText(plan.newMaster));
    case OperationKind::SentinelFailover:
        return Words::tr("Let the Sentinels fail %1 over").arg(subject(plan));
    case OperationKind::ReplicationSetup:
    case OperationKind::ReplicationRepoint:
    case OperationKind::ReplicationDetach:
    case OperationKind::ReplicationPriority:
    case OperationKind::ReplicationSplit:
        return replicaPlanTitle(plan);
    case OperationKind::SentinelMonitor:
    case OperationKind::SentinelRemove:
    case OperationKind::SentinelSet:
    case OperationKind::SentinelReset:
    case OperationKind::SentinelFlush:
        return servicePlanTitle(plan);
    case OperationKind::ClusterRebalance:
    case OperationKind::ClusterReshard:
    case OperationKind::ClusterResume:
    case OperationKind::ClusterFix:
        return slotPlanTitle(plan);
    case OperationKind::Mend:
        return Words::tr("Take back what an interrupted operation left in %1").arg(subject(plan));
    }
    Q_UNREACHABLE();
}

QString TranslatedPlanWording::risk(const Plan& plan) const
{
    const QJsonValue lost = plan.facts.value(QLatin1String("lostBytesAtMost"));
    switch (plan.kind) {
    case OperationKind::ReplicationSwitchover:
    case OperationKind::SentinelSwitchover:
        //: %1: a duration
        return Words::tr(
            "No acknowledged write is lost. Writes stand still for a moment, %1 at most; clients "
            "of the old master must connect anew.")
            .arg(millisecondsText(plan.facts.value(QLatin1String("pauseMs")).toDouble()));
    case OperationKind::ReplicationPromote:
        return lost.isDouble()
            //: %1: an amount of bytes
            ? Words::tr("Acknowledged writes that the new master does not have are lost: %1 of the stream at "
                        "most. Should the old master come back, there are two until it is re-pointed.")
                  .arg(bytesText(static_cast<qint64>(lost.toDouble())))
            : Words::tr("Acknowledged writes that the new master does not have are lost; how many is not "
                        "known. Should the old master come back, there are two until it is re-pointed.");
    case OperationKind::SentinelFailover:
        return Words::tr("While the old master is alive it goes on accepting writes until the Sentinels "
                         "reconfigure it, for about ten seconds, and all of these are lost. A switchover "
                         "loses none.");
    case OperationKind::ReplicationSetup:
    case OperationKind::ReplicationRepoint:
    case OperationKind::ReplicationDetach:
    case OperationKind::ReplicationPriority:
    case OperationKind::ReplicationSplit:
        return replicaPlanRisk(plan);
    case OperationKind::SentinelMonitor:
    case OperationKind::SentinelRemove:
    case OperationKind::SentinelSet:
    case OperationKind::SentinelReset:
    case OperationKind::SentinelFlush:
        return servicePlanRisk(plan);
    case OperationKind::ClusterRebalance:
    case OperationKind::ClusterReshard:
    case OperationKind::ClusterResume:
    case OperationKind::ClusterFix:
        return slotPlanRisk(plan);
    case OperationKind::Mend:
        return Words::tr("Only settings that the interrupted operation had changed are put back.");
    }
    Q_UNREACHABLE();
}

QString TranslatedPlanWording::why(const Plan& plan, const PlanStep& step) const
{
    return stepSentence(plan, step);
}

QString TranslatedPlanWording::check(const PreflightCheck& check) const
{
    return checkSentence(check);
}

QString TranslatedPlanWording::outcome(const Receipt& receipt) const
{
    switch (receipt.outcome) {
    case Outcome::Succeeded:
        //: two sentences: what was done, and how long writes stood still
        return Words::tr("%1: done. %2", "title of an operation, a sentence or nothing")
            .arg(title(receipt.plan),
                (gapText(receipt) + QLatin1Char(' ') + replicaOutcomeSentence(receipt)
                    + serviceOutcomeSentence(receipt) + slotOutcomeSentence(receipt))
                    .trimmed())
            .trimmed();
    case Outcome::Failed:
        return (Words::tr("%1: failed.").arg(title(receipt.plan)) + QLatin1Char(' ')
            + replicaOutcomeSentence(receipt) + slotOutcomeSentence(receipt))
            .trimmed();
    case Outcome::Cancelled:
        return (Words::tr("%1: cancelled.").arg(title(receipt.plan)) + QLatin1Char(' ')
            + slotOutcomeSentence(receipt))
            .trimmed();
    case Outcome::Refused:
        return Words::tr("%1: refused; nothing was sent.").arg(title(receipt.plan));
    case Outcome::Unknown:
        return (Words::tr("%1: the outcome of a command is not known.").arg(title(receipt.plan))
            + QLatin1Char(' ') + slotOutcomeSentence(receipt))
            .trimmed();
    }
    Q_UNREACHABLE();
}

QString TranslatedPlanWording::error(const Error& error) const
{
    return errorSentence(error);
}

QString TranslatedPlanWording::hint(const Error& error) const
{
    return errorHint(error);
}

} // namespace quorate
