#include "ui/words/ReplicaPlanSentences.h"

#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::ReplicaPlanSentences)
};

QString textOf(const QJsonObject& facts, const char* key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    if (value.isDouble())
        return exactText(value.toInteger());
    return value.isString() ? plainLine(value.toString(), 120) : QStringLiteral("?");
}

QString bytesOf(const QJsonObject& facts, const char* key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    return value.isDouble() ? bytesText(value.toInteger()) : QStringLiteral("?");
}

QString nodeText(const Endpoint& node)
{
    return plainLine(node.toString(), 120);
}

QString usableSentence(const QString& node, const PreflightCheck& check)
{
    const QJsonObject& facts = check.facts;
    if (check.verdict == Verdict::Ok)
        return Words::tr("%1 answers and suits.").arg(node);
    const QString reason = textOf(facts, "reason");
    if (reason == QLatin1String("unknown"))
        return Words::tr("%1 is no node of this deployment.").arg(node);
    if (reason == QLatin1String("down"))
        return Words::tr("%1 does not answer, or not to these credentials: bring it up first.").arg(node);
    if (reason == QLatin1String("loading"))
        return Words::tr("%1 is still loading its data: wait until it is ready.").arg(node);
    if (reason == QLatin1String("cluster"))
        return Words::tr("%1 is a cluster node: only CLUSTER REPLICATE makes it a replica.").arg(node);
    if (reason == QLatin1String("is-the-master"))
        return Words::tr("%1 is the master itself.").arg(node);
    if (reason == QLatin1String("already"))
        return Words::tr("%1 follows that node already.").arg(node);
    if (reason == QLatin1String("follows-other"))
        return Words::tr("%1 is a replica of %2: detach it there first.").arg(node, textOf(facts, "master"));
    if (reason == QLatin1String("has-replicas"))
        return Words::tr("%1 has %2 replicas of its own, which would follow at second hand: allow that "
                         "if it is meant.")
            .arg(node, textOf(facts, "replicas"));
    if (reason == QLatin1String("not-a-replica"))
        return Words::tr("%1 is no replica: choose one of the replicas.").arg(node);
    return Words::tr("%1 cannot take part.").arg(node);
}

QString priceSentence(const QString& node, const PreflightCheck& check)
{
    const QJsonObject& facts = check.facts;
    const QString kind = textOf(facts, "kind");
    if (check.verdict == Verdict::Ok)
        //: %1: host:port, %2: an amount of bytes
        return Words::tr("%1 needs %2 of the stream only: a partial resynchronisation.")
            .arg(node, bytesOf(facts, "bytes"));
    if (kind == QLatin1String("full"))
        return Words::tr("%1 needs a full synchronisation: its new master forks and ships %2.")
            .arg(node, bytesOf(facts, "bytes"));
    return Words::tr("Whether %1 needs a full synchronisation is not known.").arg(node);
}

QString emptySentence(const QString& node, const PreflightCheck& check)
{
    const QString keys = textOf(check.facts, "keys");
    if (check.verdict == Verdict::Ok)
        return Words::tr("%1 holds no keys.").arg(node);
    if (check.verdict == Verdict::Warning)
        //: %2: a number
        return Words::tr("%1 is not empty (keys: %2): they are deleted.").arg(node, keys);
    return Words::tr("%1 is not empty (keys: %2): they would be deleted; allow that if nobody needs them.")
        .arg(node, keys);
}

} // namespace

QString replicaStepSentence(const PlanStep& step, const QString& master)
{
    const QString node = nodeText(step.node);
    switch (step.purpose) {
    case StepPurpose::GiveUser:
        return Words::tr("As whom %1 signs in to its master.").arg(node);
    case StepPurpose::GivePassword:
        return Words::tr("With what %1 signs in to its master: the password of this connection.").arg(node);
    case StepPurpose::AwaitLink:
        return Words::tr("Wait until the link of %1 is up and it has the data.").arg(node);
    case StepPurpose::SetPriority:
        return Words::tr("The lower its number, the sooner %1 is promoted; 0 is never.").arg(node);
    case StepPurpose::MakeReadOnly:
        return Words::tr("%1 refuses writes of clients, which its master would never see.").arg(node);
    case StepPurpose::KeepSettings:
        return Words::tr("%1 keeps its role and settings over a restart, if it has a configuration file.")
            .arg(node);
    default:
        return Words::tr("%1 follows %2.").arg(node, master);
    }
}

QString replicaCheckSentence(const PreflightCheck& check)
{
    const QString node = check.node.isEmpty() ? QStringLiteral("?") : plainLine(check.node, 120);
    const bool isGood = check.verdict == Verdict::Ok;
    switch (check.code) {
    case CheckCode::NodeEmpty:
        return emptySentence(node, check);
    case CheckCode::NoCycle:
        return isGood ? Words::tr("%1 would not follow itself.").arg(node)
                      : Words::tr("%2 follows %1 already, itself or by others: they would follow each other.")
                            .arg(node, textOf(check.facts, "other"));
    case CheckCode::VersionFits:
        return isGood
            ? Words::tr("Redis %2 on %1 can read the data of its master.")
                  .arg(node, textOf(check.facts, "version"))
            : Words::tr("Redis %2 on %1 is older than its master's %3 and could not read its data: upgrade "
                        "it first.")
                  .arg(node, textOf(check.facts, "version"), textOf(check.facts, "needed"));
    case CheckCode::TlsFits:
        return isGood ? Words::tr("%1 speaks to its master as this connection does.").arg(node)
                      : Words::tr("tls-replication of %1 is not as the master's port wants it: set it first.")
                            .arg(node);
    case CheckCode::MovePrice:
        return priceSentence(node, check);
    case CheckCode::KeptOverRestart:
        return isGood
            ? Words::tr("%1 has a configuration file to keep settings in.").arg(node)
            : Words::tr("%1 was started without a configuration file: a restart forgets the setting.")
                  .arg(node);
    default:
        return usableSentence(node, check);
    }
}

QString replicaPlanTitle(const Plan& plan)
{
    const QString node = textOf(plan.facts, "node");
    switch (plan.kind) {
    case OperationKind::ReplicationSetup: {
        QStringList nodes;
        const QJsonArray named = plan.facts.value(QLatin1String("nodes")).toArray();
        for (const QJsonValue& one : named)
            nodes += plainLine(one.toString(), 60);
        //: %1: one or more host:port, %2: host:port
        return Words::tr("Make %1 follow %2").arg(nodes.join(QStringLiteral(", ")), nodeText(plan.newMaster));
    }
    case OperationKind::ReplicationRepoint:
        return Words::tr("Re-point %1 to %2").arg(node, nodeText(plan.newMaster));
    case OperationKind::ReplicationDetach:
        return Words::tr("Detach %1").arg(node);
    case OperationKind::ReplicationPriority:
        //: %2: a number
        return Words::tr("Set the priority of %1 to %2").arg(node, textOf(plan.facts, "priority"));
    default:
        //: %1: name of a deployment
        return Words::tr("Make the replicas of %1 read-only").arg(plainLine(plan.deployment, 120));
    }
}

QString replicaPlanRisk(const Plan& plan)
{
    switch (plan.kind) {
    case OperationKind::ReplicationSetup:
        //: %1: an amount of bytes
        return Words::tr("The master forks and ships %1; what the new replicas hold is deleted. One that "
                         "fails is taken back, the others go on.")
            .arg(bytesOf(plan.facts, "shippedBytes"));
    case OperationKind::ReplicationRepoint:
        return Words::tr(
            "Until it is linked anew the replica serves old data. If the link does not come up, it "
            "is pointed back.");
    case OperationKind::ReplicationDetach:
        return Words::tr("It becomes a master that takes writes: they are lost when it follows a master "
                         "again. Clients that still read from it see old data.");
    case OperationKind::ReplicationPriority:
        return Words::tr("No data is touched.");
    default:
        return Words::tr("Clients that write to a replica are refused from then on; no data is touched.");
    }
}

QString replicaOutcomeSentence(const Receipt& receipt)
{
    const QJsonObject& facts = receipt.facts;
    QStringList said;
    if (receipt.plan.facts.contains(QLatin1String("was")))
        //: %1: a number
        said += Words::tr("The priority was %1 before.").arg(textOf(receipt.plan.facts, "was"));
    if (facts.contains(QLatin1String("notKept")))
        //: %1: host:port and words of the server
        said += Words::tr("Not kept over a restart: %1.").arg(textOf(facts, "notKept"));
    if (facts.contains(QLatin1String("linked")))
        //: %1 and %2: numbers
        said += Words::tr("Linked: %1. Failed: %2.").arg(textOf(facts, "linked"), textOf(facts, "failed"));
    const QJsonArray results = facts.value(QLatin1String("results")).toArray();
    for (const QJsonValue& one : results) {
        const QJsonObject result = one.toObject();
        if (!result.value(QLatin1String("linked")).toBool())
            said += QStringLiteral("%1: %2.").arg(textOf(result, "node"), textOf(result, "detail"));
    }
    return said.join(QLatin1Char(' '));
}

} // namespace quorate
