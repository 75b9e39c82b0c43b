#include "ui/words/SlotPlanSentences.h"

#include "core/base/Untrusted.h"
#include "ui/words/Quantities.h"

#include <QCoreApplication>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::SlotPlanSentences)
};

QString textOf(const QJsonObject& facts, const char* key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    if (value.isDouble())
        return exactText(value.toInteger());
    // A list of slots may be long.
    return value.isString() ? plainLine(value.toString(), 160) : QStringLiteral("?");
}

QString bytesOf(const QJsonObject& facts, const char* key)
{
    const QJsonValue value = facts.value(QLatin1String(key));
    return value.isDouble() ? bytesText(value.toInteger()) : QStringLiteral("?");
}

int countOf(const QJsonObject& facts, const char* key)
{
    return facts.value(QLatin1String(key)).toInt();
}

QString settledSentence(const PreflightCheck& check)
{
    if (check.verdict == Verdict::Ok)
        return Words::tr("Every slot has one owner, and none is open.");
    if (check.facts.contains(QLatin1String("open")))
        //: %1: numbers of slots
        return Words::tr("Slots stand open (%1): mend them first.").arg(textOf(check.facts, "open"));
    if (check.facts.contains(QLatin1String("contested")))
        return Words::tr("Two masters claim the slots %1: mend them first.")
            .arg(textOf(check.facts, "contested"));
    return Words::tr("Nobody owns the slots %1: mend them first.").arg(textOf(check.facts, "uncovered"));
}

QString chosenSentence(const PreflightCheck& check)
{
    if (check.verdict == Verdict::Ok) {
        const int count = countOf(check.facts, "slots");
        if (count == 0)
            return Words::tr("Every master has its share already: nothing has to move.");
        //: %1: a number of keys
        return Words::tr("%Ln slot(s) with %1 keys move.", "", count).arg(textOf(check.facts, "keys"));
    }
    const QString reason = textOf(check.facts, "reason");
    if (reason == QLatin1String("no-weight"))
        return Words::tr("No master may have a slot: give one a weight above 0.");
    if (reason == QLatin1String("not-theirs"))
        return Words::tr("Not all of these slots belong to the masters that they are to come from.");
    return Words::tr("The masters that they are to come from have no slot to give.");
}

QString mastersSentence(const PreflightCheck& check)
{
    if (check.verdict == Verdict::Ok)
        return Words::tr("All masters answer.");
    if (countOf(check.facts, "masters") == 0)
        return Words::tr("No master answers.");
    //: %1: one or more host:port
    return Words::tr("No answer from %1: bring it back, or let its replica take over, first.")
        .arg(textOf(check.facts, "nodes"));
}

QString roomSentence(const PreflightCheck& check)
{
    const QString node = plainLine(check.node, 120);
    const QString bytes = bytesOf(check.facts, "bytes");
    const QString free = bytesOf(check.facts, "free");
    if (check.verdict == Verdict::Ok)
        //: %1: host:port, %2 and %3: amounts of bytes
        return Words::tr("%1 has room: about %2 come, %3 are free under its maxmemory.")
            .arg(node, bytes, free);
    if (check.verdict == Verdict::Warning)
        return Words::tr("%1 becomes nearly full: about %2 come, %3 are free under its maxmemory.")
            .arg(node, bytes, free);
    return Words::tr("%1 has no room: about %2 come, %3 are free under its maxmemory. Raise it first.")
        .arg(node, bytes, free);
}

QString remedySentence(const PreflightCheck& check)
{
    const QString slotsText = textOf(check.facts, "slots");
    const QString owner = textOf(check.facts, "owner");
    const QString state = textOf(check.facts, "state");
    if (check.verdict != Verdict::Ok)
        return Words::tr(
            "%1: their owner does not answer. Nothing is done; bring it back, or let its replica take "
            "over.")
            .arg(slotsText);
    //: for all of these %1: numbers of slots, %2: host:port
    if (state == QLatin1String("half-moved"))
        return Words::tr("%1: half moved. The move to %2 is finished.").arg(slotsText, owner);
    if (state == QLatin1String("migrating-only"))
        return Words::tr("%1: marked as leaving, and nobody takes them. They stay with %2; the mark goes.")
            .arg(slotsText, owner);
    if (state == QLatin1String("importing-only"))
        return Words::tr(
            "%1: marked as coming, and nobody gives them. They stay with %2; keys elsewhere go there.")
            .arg(slotsText, owner);
    if (state == QLatin1String("several-importing"))
        return Words::tr("%1: several masters take them. They go to %2, with the keys of the others.")
            .arg(slotsText, owner);
    if (state == QLatin1String("stray-keys"))
        return Words::tr("%1: another master holds keys of them. These go to the owner, %2.")
            .arg(slotsText, owner);
    if (state == QLatin1String("nobody-with-keys"))
        return Words::tr(
            "%1: nobody owns them, and there are keys. %2, which has the most, becomes the owner.")
            .arg(slotsText, owner);
    if (state == QLatin1String("nobody-empty"))
        return Words::tr(
            "%1: nobody owns them, and they are empty. The master with the fewest slots takes them.")
            .arg(slotsText);
    return Words::tr(
        "%1: two masters claim them. %2 has the higher epoch and keeps them; the other's keys go "
        "there.")
        .arg(slotsText, owner);
}

} // namespace

QString slotStepSentence(const PlanStep& step)
{
    const QString node = plainLine(step.node.toString(), 120);
    const QString target = textOf(step.facts, "target");
    const QString slotsText = textOf(step.facts, "slots");
    switch (step.purpose) {
    case StepPurpose::AwaitClusterOk:
        return Words::tr("Wait until %1 itself says cluster_state:ok.").arg(node);
    case StepPurpose::MoveSlots:
        //: %1: numbers of slots, %2: number of keys, %3: host:port
        return Words::tr("%Ln slot(s) with %2 keys go to %3: %1", "", countOf(step.facts, "count"))
            .arg(slotsText, textOf(step.facts, "keys"), target);
    case StepPurpose::CloseSlots:
        //: %1: host:port, %2: numbers of slots
        return Words::tr("The marks of open slots go from %1: %2").arg(node, slotsText);
    case StepPurpose::AdoptSlots:
        return step.transfer < 0
            ? Words::tr("A higher epoch, so that every node believes %1.").arg(node)
            : Words::tr("%1 becomes the owner of slots that have none: %2").arg(node, slotsText);
    case StepPurpose::GatherKeys:
        //: %1: number of keys, %2: host:port, %3: numbers of slots
        return Words::tr("%1 keys go to the owner of their slots, %2: %3")
            .arg(textOf(step.facts, "keys"), target, slotsText);
    case StepPurpose::ConcedeSlots:
        //: %1 and %2: host:port, %3: numbers of slots
        return Words::tr("%1 gives up its claim for %2; its keys go there first: %3")
            .arg(node, target, slotsText);
    default:
        return Words::tr("Wait until every master names the owners, and none of these slots is open.");
    }
}

QString slotCheckSentence(const PreflightCheck& check)
{
    switch (check.code) {
    case CheckCode::SlotsSettled:
        return settledSentence(check);
    case CheckCode::SlotsChosen:
        return chosenSentence(check);
    case CheckCode::SlotMastersUp:
        return mastersSentence(check);
    case CheckCode::MigrateTimeFits:
        if (check.verdict != Verdict::Ok)
            return Words::tr("cluster-node-timeout could not be read: MIGRATE gets one second.");
        //: %1 and %2: durations
        return Words::tr("MIGRATE may take %1, at most half of cluster-node-timeout, %2.")
            .arg(millisecondsText(check.facts.value(QLatin1String("migrateMs")).toDouble()),
                millisecondsText(check.facts.value(QLatin1String("nodeTimeoutMs")).toDouble()));
    case CheckCode::RoomForKeys:
        return roomSentence(check);
    case CheckCode::MasterKeepsSlots:
        return check.verdict == Verdict::Ok
            ? Words::tr("Every master keeps slots.")
            : Words::tr(
                "%1 keeps no slot and becomes a replica by itself, unless cluster-allow-replica-migration "
                "is off.")
                  .arg(textOf(check.facts, "nodes"));
    default:
        return remedySentence(check);
    }
}

QString slotPlanTitle(const Plan& plan)
{
    const QString name = plainLine(plan.deployment, 120);
    switch (plan.kind) {
    case OperationKind::ClusterRebalance:
        return Words::tr("Balance the slots of %1").arg(name);
    case OperationKind::ClusterReshard:
        //: %1: host:port, %2: name of a deployment
        return Words::tr("Move slots to %1 in %2").arg(textOf(plan.facts, "target"), name);
    case OperationKind::ClusterResume:
        return Words::tr("Finish what was interrupted in %1").arg(name);
    default:
        return Words::tr("Put the slots of %1 right").arg(name);
    }
}

QString slotPlanRisk(const Plan& plan)
{
    if (plan.steps.isEmpty())
        return Words::tr("Nothing has to be done.");
    switch (plan.kind) {
    case OperationKind::ClusterRebalance:
    case OperationKind::ClusterReshard:
        return Words::tr(
            "No key is deleted or overwritten, and clients go on. Commands on several keys of one slot "
            "may be told TRYAGAIN while that slot moves.");
    default:
        return Words::tr(
            "No key is deleted or overwritten. Should one be on two masters with different values, both "
            "are shown and neither is touched.");
    }
}

QString slotOutcomeSentence(const Receipt& receipt)
{
    const QJsonObject& facts = receipt.facts;
    if (!facts.contains(QLatin1String("slotsMoved")))
        return {};
    //: %1: number of keys
    QString text =
        Words::tr("%Ln slot(s) have a new owner, %1 keys were moved.", "", countOf(facts, "slotsMoved"))
            .arg(textOf(facts, "keysMoved"));
    if (facts.contains(QLatin1String("openSlots")))
        //: %1: numbers of slots
        text += QLatin1Char(' ')
            + Words::tr("Still open, and served by both sides: %1. To mend the slots finishes it.")
                  .arg(textOf(facts, "openSlots"));
    return text;
}

} // namespace quorate
