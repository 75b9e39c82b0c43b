#include "core/cluster/slotCommands.h"

#include "core/base/NamedCodes.h"

#include <algorithm>

namespace quorate {

namespace {

constexpr std::array kPhases{
    NamedCode{SlotPhase::Import, "import"},
    NamedCode{SlotPhase::Migrate, "migrate"},
    NamedCode{SlotPhase::Hold, "hold"},
    NamedCode{SlotPhase::Keys, "keys"},
    NamedCode{SlotPhase::SameKeys, "same-keys"},
    NamedCode{SlotPhase::OwnTarget, "own-target"},
    NamedCode{SlotPhase::OwnTargetToo, "own-target-too"},
    NamedCode{SlotPhase::OwnSource, "own-source"},
    NamedCode{SlotPhase::OwnOther, "own-other"},
    NamedCode{SlotPhase::FreeSource, "free-source"},
    NamedCode{SlotPhase::FreeTarget, "free-target"},
};

Error notPlanned(const QString& what)
{
    return {
        ErrorCode::Precondition, {}, what + QStringLiteral(" is not part of the plan"), ErrorReason::None};
}

bool isAllowed(SlotTransfer::Kind kind, SlotPhase phase)
{
    const bool isWayBack = phase == SlotPhase::FreeSource || phase == SlotPhase::FreeTarget;
    if (kind == SlotTransfer::Kind::Move)
        return phase != SlotPhase::Hold;
    if (isWayBack)
        return phase == SlotPhase::FreeSource && kind != SlotTransfer::Kind::Adopt;
    return slotPhases(kind).contains(phase)
        || (phase == SlotPhase::SameKeys && kind != SlotTransfer::Kind::Close
            && kind != SlotTransfer::Kind::Adopt);
}

QList<QByteArray> migrateArguments(const SlotTransfer& transfer, const MigrateTerms& terms)
{
    QList<QByteArray> arguments{"MIGRATE", transfer.target.endpoint.host.toUtf8(),
        QByteArray::number(transfer.target.endpoint.port), "", "0",
        QByteArray::number(static_cast<qint64>(terms.timeout.count()))};
    const Credentials& credentials = terms.credentials;
    if (!credentials.password.isEmpty() && credentials.user.isEmpty())
        arguments += {"AUTH", credentials.password.reveal()};
    else if (!credentials.password.isEmpty())
        arguments += {"AUTH2", credentials.user.toUtf8(), credentials.password.reveal()};
    return arguments;
}

// In a Move clients change the source's copy only, so that one is the newer; where the target is the owner,
// its copy is theirs and the holder's is superfluous.
QList<Command> sameKeysCommands(
    const SlotTransfer& transfer, const QList<QByteArray>& keys, const MigrateTerms& terms)
{
    if (transfer.kind == SlotTransfer::Kind::Move)
        return {Command(migrateArguments(transfer, terms) + QList<QByteArray>{"REPLACE", "KEYS"} + keys)};
    return {Command{"ASKING"}, Command(QList<QByteArray>{"DEL"} + keys)};
}

Command setSlot(const QByteArray& slot, const QByteArray& what, const QByteArray& id = {})
{
    QList<QByteArray> arguments{"CLUSTER", "SETSLOT", slot, what};
    if (!id.isEmpty())
        arguments += id;
    return Command(arguments);
}

QList<Command> commandsOf(const SlotTransfer& transfer, SlotPhase phase, const QByteArray& slot,
    const QList<QByteArray>& keys, const MigrateTerms& terms)
{
    switch (phase) {
    case SlotPhase::Import:
        return {setSlot(slot, "IMPORTING", transfer.source.id)};
    case SlotPhase::Migrate:
        return {setSlot(slot, "MIGRATING", transfer.target.id)};
    case SlotPhase::Hold:
        return {setSlot(slot, "IMPORTING", transfer.target.id)};
    case SlotPhase::Keys:
        return {Command(migrateArguments(transfer, terms) + QList<QByteArray>{"KEYS"} + keys)};
    case SlotPhase::SameKeys:
        return sameKeysCommands(transfer, keys, terms);
    case SlotPhase::OwnTargetToo:
        // cluster.c: SETSLOT NODE of a slot that is being imported broadcasts a PONG to every node. A client
        // that comes between the two commands is sent to the source, and from there back.
        return {setSlot(slot, "STABLE"), setSlot(slot, "NODE", transfer.target.id)};
    case SlotPhase::OwnTarget:
    case SlotPhase::OwnSource:
    case SlotPhase::OwnOther:
        return {setSlot(slot, "NODE", transfer.target.id)};
    case SlotPhase::FreeSource:
    case SlotPhase::FreeTarget:
        return {setSlot(slot, "STABLE")};
    }
    Q_UNREACHABLE();
}

} // namespace

QList<SlotPhase> slotPhases(SlotTransfer::Kind kind)
{
    switch (kind) {
    case SlotTransfer::Kind::Move:
        return {SlotPhase::Import, SlotPhase::Migrate, SlotPhase::Keys, SlotPhase::OwnTarget,
            SlotPhase::OwnTargetToo, SlotPhase::OwnSource, SlotPhase::OwnOther};
    case SlotTransfer::Kind::Close:
        return {SlotPhase::FreeSource};
    case SlotTransfer::Kind::Adopt:
        return {SlotPhase::OwnTarget, SlotPhase::OwnOther};
    case SlotTransfer::Kind::Gather:
        return {SlotPhase::Hold, SlotPhase::Keys, SlotPhase::FreeSource};
    case SlotTransfer::Kind::Concede:
        return {SlotPhase::Migrate, SlotPhase::Keys, SlotPhase::OwnSource, SlotPhase::OwnOther};
    }
    Q_UNREACHABLE();
}

Endpoint slotNode(const Plan& plan, const SlotOrder& order)
{
    if (order.transfer < 0 || order.transfer >= plan.transfers.size())
        return {};
    const SlotTransfer& transfer = plan.transfers[order.transfer];
    if (order.phase == SlotPhase::OwnOther) {
        const bool isOther = order.other != transfer.target.endpoint
            && order.other != transfer.source.endpoint
            && std::any_of(plan.masters.cbegin(), plan.masters.cend(),
                [&order](const SlotMaster& master) { return master.endpoint == order.other; });
        return isOther ? order.other : Endpoint{};
    }
    const bool atTarget = order.phase == SlotPhase::Import || order.phase == SlotPhase::OwnTarget
        || order.phase == SlotPhase::OwnTargetToo || order.phase == SlotPhase::FreeTarget;
    return atTarget ? transfer.target.endpoint : transfer.source.endpoint;
}

Result<QList<Command>> slotCommands(const Plan& plan, const SlotOrder& order, const MigrateTerms& terms)
{
    if (!slotNode(plan, order).isValid())
        return notPlanned(QStringLiteral("the node"));
    const SlotTransfer& transfer = plan.transfers[order.transfer];
    if (!isAllowed(transfer.kind, order.phase))
        return notPlanned(slotPhaseName(order.phase));
    if (!transfer.contains(order.slot))
        return notPlanned(QStringLiteral("slot %1").arg(order.slot));
    const bool needsKeys = order.phase == SlotPhase::Keys || order.phase == SlotPhase::SameKeys;
    const bool fits = std::all_of(order.keys.cbegin(), order.keys.cend(),
        [&order](const QByteArray& key) { return keySlot(key) == order.slot; });
    if (needsKeys == order.keys.isEmpty() || !fits)
        return notPlanned(QStringLiteral("a key"));
    return commandsOf(transfer, order.phase, QByteArray::number(order.slot), order.keys, terms);
}

QList<SlotTemplate> slotTemplates(const Plan& plan, const PlanStep& step)
{
    if (step.transfer < 0 || step.transfer >= plan.transfers.size())
        return {};
    const SlotTransfer& transfer = plan.transfers[step.transfer];
    MigrateTerms terms;
    terms.timeout = std::chrono::milliseconds(plan.facts.value(QLatin1String("migrateMs")).toInt());
    if (plan.facts.value(QLatin1String("signsIn")).toBool())
        terms.credentials = {
            plan.facts.value(QLatin1String("user")).toString(), SecretString(QByteArrayLiteral("***"))};
    QList<SlotTemplate> templates;
    for (const SlotPhase phase : slotPhases(transfer.kind)) {
        const Endpoint node =
            phase == SlotPhase::OwnOther ? Endpoint{} : slotNode(plan, {step.transfer, phase});
        const QList<Command> commands = commandsOf(transfer, phase, "<slot>", {"<keys>"}, terms);
        for (const Command& command : commands)
            templates += {phase, node, command};
    }
    return templates;
}

QString slotPhaseName(SlotPhase phase)
{
    return nameOf(kPhases, phase);
}

std::optional<SlotPhase> slotPhaseFromName(const QString& name)
{
    return codeOf(kPhases, name);
}

} // namespace quorate
