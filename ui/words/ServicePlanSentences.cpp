#include "ui/words/ServicePlanSentences.h"

#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ServicePlanSentences)
};

QString textOf(const QJsonObject& facts, const char* key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    if (value.isDouble())
        return exactText(value.toInteger());
    return value.isString() ? plainLine(value.toString(), 120) : QStringLiteral("?");
}

QString listOf(const QJsonObject& facts, const char* key)
{
    QStringList words;
    const QJsonArray values = facts.value(QLatin1String(key)).toArray();
    for (const QJsonValue& value : values)
        words += plainLine(value.toString(), 80);
    return words.join(QStringLiteral(", "));
}

QString millisecondsOf(const QJsonObject& facts, const char* key)
{
    return millisecondsText(facts.value(QLatin1String(key)).toDouble());
}

QString silentSentence(const PreflightCheck& check)
{
    if (check.verdict == Verdict::Ok)
        return Words::tr("All Sentinels answer.");
    if (check.verdict == Verdict::Refused)
        return Words::tr("No Sentinel answers: bring them back first.");
    const QString silent = listOf(check.facts, "silent");
    const QString operation = textOf(check.facts, "operation");
    if (operation == QLatin1String("sentinel-monitor"))
        //: %1: one or more host:port
        return Words::tr("No answer from %1: it will not watch the service until this is done again.")
            .arg(silent);
    if (operation == QLatin1String("sentinel-remove"))
        return Words::tr("No answer from %1: it goes on watching the service until this is done again.")
            .arg(silent);
    if (operation == QLatin1String("sentinel-reset"))
        return Words::tr("No answer from %1: the others forget it until it is back.").arg(silent);
    if (operation == QLatin1String("sentinel-flush"))
        return Words::tr("No answer from %1: its file is not written.").arg(silent);
    return Words::tr(
        "No answer from %1: it keeps its old values, and no other Sentinel tells it the new ones.")
        .arg(silent);
}

QString masterSentence(const PreflightCheck& check)
{
    const QString node = plainLine(check.node, 120);
    if (check.verdict == Verdict::Ok)
        return Words::tr("%1 answers and is a master.").arg(node);
    const QString reason = textOf(check.facts, "reason");
    if (reason == QLatin1String("replica"))
        return Words::tr("%1 is a replica: name its master.").arg(node);
    if (reason == QLatin1String("sentinel"))
        return Words::tr("%1 is a Sentinel itself: name the master.").arg(node);
    if (reason == QLatin1String("cluster"))
        return Words::tr("%1 is a cluster node: a cluster fails over by itself.").arg(node);
    return Words::tr("%1 does not answer: name a master that is up.").arg(node);
}

QString signInSentence(const PreflightCheck& check)
{
    const QString node = plainLine(check.node, 120);
    if (check.verdict == Verdict::Ok)
        return Words::tr("%1 lets the Sentinels in.").arg(node);
    const QString reason = textOf(check.facts, "reason");
    if (reason == QLatin1String("missing"))
        return Words::tr("%1 asks for a password: give auth-pass, or the Sentinels take it for dead.")
            .arg(node);
    if (reason == QLatin1String("wrong"))
        return Words::tr("%1 refuses this password or user: the Sentinels would take it for dead.").arg(node);
    return Words::tr("Whether %1 lets the Sentinels in with this was not tried.").arg(node);
}

QString freeSentence(const PreflightCheck& check)
{
    const QString service = textOf(check.facts, "service");
    const QString sentinels = listOf(check.facts, "sentinels");
    if (check.verdict == Verdict::Ok)
        //: %1: name of a service
        return Words::tr("No Sentinel watches a service named %1.").arg(service);
    if (check.verdict == Verdict::Warning)
        return Words::tr("%2 watches %1 already; the others follow.").arg(service, sentinels);
    if (check.facts.contains(QLatin1String("reason")))
        return Words::tr(
            "%2 watches a service named %1 with another master: take another name, or remove that "
            "one first.")
            .arg(service, sentinels);
    return Words::tr("All Sentinels watch %1 already.").arg(service);
}

QString optionSentence(const PreflightCheck& check)
{
    const QString option = textOf(check.facts, "option");
    if (check.verdict == Verdict::Ok)
        return Words::tr("%1 can be set to this.").arg(option);
    const QString reason = textOf(check.facts, "reason");
    if (reason == QLatin1String("no-option"))
        return Words::tr("Nothing to set: name an option and its value.");
    if (reason == QLatin1String("no-number"))
        return Words::tr("%1 takes a whole number above zero.").arg(option);
    return Words::tr("%1 is no option that can be set here.").arg(option);
}

QString timesSentence(const PreflightCheck& check)
{
    const QString downAfter = millisecondsOf(check.facts, "downAfterMs");
    const QString timeout = millisecondsOf(check.facts, "failoverTimeoutMs");
    if (check.verdict == Verdict::Ok)
        //: %1 and %2: durations
        return Words::tr("down-after-milliseconds (%1) and failover-timeout (%2) suit each other.")
            .arg(downAfter, timeout);
    if (textOf(check.facts, "reason") == QLatin1String("touchy"))
        return Words::tr("down-after-milliseconds is %1: Sentinels PING once a second, and any hiccup would "
                         "count as a death.")
            .arg(downAfter);
    return Words::tr(
        "failover-timeout (%2) is not longer than down-after-milliseconds (%1): a failover could "
        "be given up before it has got on.")
        .arg(downAfter, timeout);
}

QString quorumSentence(const PreflightCheck& check)
{
    const QString quorum = textOf(check.facts, "quorum");
    const QString sentinels = textOf(check.facts, "sentinels");
    if (check.verdict == Verdict::Ok)
        //: %1 and %2: numbers
        return Words::tr("The quorum %1 is within the %2 Sentinels.").arg(quorum, sentinels);
    return Words::tr("The quorum %1 cannot be reached by %2 Sentinels: no failover would ever begin.")
        .arg(quorum, sentinels);
}

QString addressSentence(const PreflightCheck& check)
{
    const QString node = plainLine(check.node, 120);
    if (check.verdict == Verdict::Ok)
        return Words::tr("%1 means the same to every Sentinel and client.").arg(node);
    if (textOf(check.facts, "reason") == QLatin1String("loopback"))
        return Words::tr(
            "%1 means each machine itself: Sentinels and clients elsewhere would look at their own.")
            .arg(node);
    return Words::tr("%1 is a name: Sentinels take one only with resolve-hostnames yes.").arg(node);
}

} // namespace

QString serviceStepSentence(const Plan& plan, const PlanStep& step)
{
    const QString node = plainLine(step.node.toString(), 120);
    switch (step.purpose) {
    case StepPurpose::MonitorService:
        return Words::tr("The Sentinel %1 watches the master from now on.").arg(node);
    case StepPurpose::RemoveService:
        return Words::tr("The Sentinel %1 watches it no more.").arg(node);
    case StepPurpose::RestoreOptions:
        return Words::tr("Sends nothing; put back on %1 should another Sentinel refuse.").arg(node);
    case StepPurpose::SetOption:
        //: %1: host:port, %2: name of an option
        return step.facts.contains(QLatin1String("was"))
            ? Words::tr("Each Sentinel keeps its own value; on %1 it was %2.")
                  .arg(node, textOf(step.facts, "was"))
            : Words::tr("Each Sentinel keeps its own value; this is for %1.").arg(node);
    case StepPurpose::ResetService:
        return Words::tr("%1 forgets every replica and Sentinel, dead ones too.").arg(node);
    case StepPurpose::AwaitDiscovery:
        //: %1: host:port, %2 and %3: numbers
        return Words::tr("Wait until %1 has found %2 replicas and %3 other Sentinels again, before the next "
                         "one.")
            .arg(node, textOf(step.facts, "replicas"), textOf(step.facts, "sentinels"));
    case StepPurpose::FlushConfig:
        return Words::tr("%1 writes its configuration file anew.").arg(node);
    default:
        return plan.kind == OperationKind::SentinelRemove
            ? Words::tr("Ask %1 whether it has forgotten it.").arg(node)
            : Words::tr("Ask %1 whether it has what it was told.").arg(node);
    }
}

QString serviceCheckSentence(const PreflightCheck& check)
{
    switch (check.code) {
    case CheckCode::SentinelsReachable:
        return silentSentence(check);
    case CheckCode::ServiceKnown:
        return check.verdict == Verdict::Ok
            ? Words::tr("The Sentinels watch %1.").arg(textOf(check.facts, "service"))
            //: %1: name of a service, %2: names
            : Words::tr("No Sentinel watches a service named %1. They watch: %2.")
                  .arg(textOf(check.facts, "service"), listOf(check.facts, "services"));
    case CheckCode::ServiceFree:
        return freeSentence(check);
    case CheckCode::MasterFits:
        return masterSentence(check);
    case CheckCode::AddressFits:
        return addressSentence(check);
    case CheckCode::SignInWorks:
        return signInSentence(check);
    case CheckCode::QuorumFits:
        return quorumSentence(check);
    case CheckCode::TimesFit:
        return timesSentence(check);
    case CheckCode::UndoKnown:
        if (check.verdict == Verdict::Ok)
            return Words::tr("%1 can be put back.").arg(textOf(check.facts, "option"));
        //: %1: name of an option
        return Words::tr("No Sentinel tells its %1: should one refuse, the others keep the new one, and the "
                         "receipt names those that lack it.")
            .arg(textOf(check.facts, "option"));
    default:
        return optionSentence(check);
    }
}

QString servicePlanTitle(const Plan& plan)
{
    const QString service = plainLine(plan.service, 120);
    switch (plan.kind) {
    case OperationKind::SentinelMonitor:
        //: %1: host:port, %2: name of a service, %3: a number
        return Words::tr("Watch %1 as %2 with quorum %3")
            .arg(textOf(plan.facts, "master"), service, textOf(plan.facts, "quorum"));
    case OperationKind::SentinelRemove:
        return Words::tr("Stop watching %1").arg(service);
    case OperationKind::SentinelSet:
        //: %1: name of a service, %2: options and values
        return Words::tr("Set on every Sentinel of %1: %2").arg(service, listOf(plan.facts, "options"));
    case OperationKind::SentinelReset:
        return Words::tr("Reset the Sentinels of %1, one after the other").arg(service);
    default:
        return Words::tr("Write the Sentinels' configuration files anew");
    }
}

QString servicePlanRisk(const Plan& plan)
{
    switch (plan.kind) {
    case OperationKind::SentinelMonitor:
        return Words::tr(
            "From then on the Sentinels fail this master over by themselves. No data is touched.");
    case OperationKind::SentinelRemove:
        return Words::tr(
            "From then on nobody fails this service over when its master dies, and clients that ask "
            "the Sentinels for it get no answer. No data is touched.");
    case OperationKind::SentinelSet:
        return Words::tr("While Sentinels differ they judge differently; that lasts for a moment. No data is "
                         "touched.");
    case OperationKind::SentinelReset:
        return Words::tr(
            "It cannot be undone. While a Sentinel finds the others again, for some seconds, it "
            "takes no part in a failover; one at a time, so that the rest can. Should one fail, those "
            "not reset are named.");
    default:
        return Words::tr(
            "What the Sentinels have in memory replaces what stands in their files. It cannot be "
            "undone.");
    }
}

QString serviceOutcomeSentence(const Receipt& receipt)
{
    if (!receipt.facts.contains(QLatin1String("changed")) || receipt.outcome != Outcome::Succeeded)
        return {};
    return Words::tr("%Ln Sentinel(s) said so.", "", receipt.facts.value(QLatin1String("changed")).toInt());
}

} // namespace quorate
