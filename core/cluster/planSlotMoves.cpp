#include "core/cluster/planSlotMoves.h"

#include "core/topology/Facts.h"

#include <algorithm>
#include <cmath>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// Long enough for a key of many megabytes; never near the time after which a source counts as dead.
constexpr auto kLongestMigrate = 10'000ms;
constexpr auto kUnknownMigrate = 1'000ms;

QString joinedNodes(const QList<SlotMaster>& masters)
{
    QStringList names;
    for (const SlotMaster& one : masters)
        names += one.endpoint.isValid() ? one.endpoint.toString() : QString::fromLatin1(one.id.left(8));
    return names.join(QStringLiteral(", "));
}

PreflightCheck checkSettled(const SlotSurvey& survey)
{
    SlotSet claimed, contested, open;
    for (const SlotSurvey::Master& one : survey.masters) {
        const SlotSet own = toSet(one.slotRanges);
        contested |= claimed & own;
        claimed |= own;
        for (const auto* marks : {&one.migrating, &one.importing}) {
            for (auto mark = marks->keyBegin(); mark != marks->keyEnd(); ++mark)
                open.set(static_cast<size_t>(*mark));
        }
    }
    const SlotSet uncovered = ~(claimed | survey.ownedBySilent);
    const bool isFine = open.none() && contested.none() && uncovered.none();
    return {CheckCode::SlotsSettled, isFine ? Verdict::Ok : Verdict::Refused, {},
        Facts()
            .with("open", slotListText(toRanges(open)))
            .with("contested", slotListText(toRanges(contested)))
            .with("uncovered", slotListText(toRanges(uncovered)))};
}

PreflightCheck checkMastersUp(const SlotSurvey& survey)
{
    const bool isFine = survey.silentMasters.isEmpty() && !survey.masters.isEmpty();
    return {CheckCode::SlotMastersUp, isFine ? Verdict::Ok : Verdict::Refused, {},
        Facts()
            .with("nodes", joinedNodes(survey.silentMasters))
            .with("masters", static_cast<qint64>(survey.masters.size()))};
}

PreflightCheck chosen(const Plan& plan, const QString& reason = {}, const QString& node = {})
{
    return {CheckCode::SlotsChosen, reason.isEmpty() ? Verdict::Ok : Verdict::Refused, node,
        Facts()
            .with("slots", plan.facts.value(QLatin1String("slots")))
            .with("keys", plan.facts.value(QLatin1String("keys")))
            .with("reason", reason)};
}

void checkRoom(Plan& plan, const SlotSurvey& survey)
{
    QHash<QByteArray, double> coming;
    for (const SlotTransfer& transfer : plan.transfers)
        coming[transfer.target.id] += static_cast<double>(transfer.bytes.value_or(0));
    for (const SlotSurvey::Master& one : survey.masters) {
        const double bytes = coming.value(one.master.id);
        if (bytes <= 0 || !one.freeBytes)
            continue;
        const auto free = static_cast<double>(*one.freeBytes);
        plan.preflight += {CheckCode::RoomForKeys,
            bytes > free             ? Verdict::Refused
                : bytes > free * 0.8 ? Verdict::Warning
                                     : Verdict::Ok,
            one.master.endpoint.toString(),
            Facts().with("bytes", std::round(bytes)).with("free", free).with("evicts", one.isEvicting)};
    }
}

void checkEmptied(Plan& plan, const SlotSurvey& survey)
{
    QList<SlotMaster> emptied;
    for (const SlotSurvey::Master& one : survey.masters) {
        int left = slotCount(one.slotRanges);
        for (const SlotTransfer& transfer : std::as_const(plan.transfers))
            left -= transfer.source.id == one.master.id ? transfer.count() : 0;
        if (left == 0 && !one.slotRanges.empty())
            emptied += one.master;
    }
    if (!emptied.isEmpty())
        plan.preflight +=
            {CheckCode::MasterKeepsSlots, Verdict::Warning, {}, Facts().with("nodes", joinedNodes(emptied))};
}

/// By samples of each slot where there are any, else by the master's average; 0 when neither is known.
double bytesIn(
    const SlotSurvey& survey, const SlotSurvey::Master& master, const SlotRanges& ranges, double keys)
{
    if (survey.bytes.empty())
        return master.bytesPerKey.value_or(0) * keys;
    double bytes = 0;
    for (const SlotRange& range : ranges) {
        for (int slot = range.first; slot <= range.last; ++slot)
            bytes += survey.bytes[static_cast<size_t>(slot)];
    }
    return bytes;
}

int firstSlot(const SlotSurvey::Master& master)
{
    return master.slotRanges.empty() ? kSlotCount : master.slotRanges.front().first;
}

/// What each master has before and after, in the order of a topology's nodes: for a chart.
QJsonArray shares(const Plan& plan, const SlotSurvey& survey)
{
    QJsonArray all;
    QList<const SlotSurvey::Master*> masters;
    for (const SlotSurvey::Master& one : survey.masters)
        masters += &one;
    std::stable_sort(masters.begin(), masters.end(),
        [](const auto* one, const auto* other) { return firstSlot(*one) < firstSlot(*other); });
    for (const SlotSurvey::Master* const each : std::as_const(masters)) {
        const SlotSurvey::Master& one = *each;
        const int before = slotCount(one.slotRanges);
        const auto keys = static_cast<double>(survey.keysIn(one.master.id, one.slotRanges));
        const double bytes = bytesIn(survey, one, one.slotRanges, keys);
        int slotsComing = 0;
        double keysComing = 0, bytesComing = 0;
        for (const SlotTransfer& transfer : plan.transfers) {
            const int sign = (transfer.target.id == one.master.id) - (transfer.source.id == one.master.id);
            slotsComing += sign * transfer.count();
            keysComing += sign * static_cast<double>(transfer.keys.value_or(0));
            bytesComing += sign * static_cast<double>(transfer.bytes.value_or(0));
        }
        all += QJsonObject(Facts()
                               .with("node", one.master.endpoint.toString())
                               .with("id", QString::fromLatin1(one.master.id))
                               .with("before", before)
                               .with("after", before + slotsComing)
                               .with("keysBefore", keys)
                               .with("keysAfter", keys + keysComing)
                               .with("bytesBefore", std::round(bytes))
                               .with("bytesAfter", std::round(std::max(0.0, bytes + bytesComing))));
    }
    return all;
}

void weigh(SlotTransfer& transfer, const SlotSurvey& survey)
{
    transfer.keys = survey.keysIn(transfer.source.id, transfer.slotRanges);
    const auto* const source = survey.find(transfer.source.id);
    if (source && (source->bytesPerKey || !survey.bytes.empty()))
        transfer.bytes = static_cast<qint64>(
            bytesIn(survey, *source, transfer.slotRanges, static_cast<double>(*transfer.keys)));
}

/// From the transfers everything else.
Plan completed(Plan plan, const SlotSurvey& survey, const SlotMoveCare& care, const QString& reason)
{
    int slots = 0;
    qint64 keys = 0;
    double bytes = 0;
    QList<Endpoint> targets;
    for (SlotTransfer& transfer : plan.transfers) {
        weigh(transfer, survey);
        slots += transfer.count();
        keys += transfer.keys.value_or(0);
        bytes += static_cast<double>(transfer.bytes.value_or(0));
        if (!targets.contains(transfer.target.endpoint))
            targets += transfer.target.endpoint;
    }
    plan.facts[QStringLiteral("slots")] = slots;
    plan.facts[QStringLiteral("keys")] = keys;
    plan.facts[QStringLiteral("bytes")] = bytes;
    plan.facts[QStringLiteral("pingLimitMs")] = static_cast<qint64>(care.pingLimit.count());
    plan.facts[QStringLiteral("bytesPerSecond")] = care.bytesPerSecond;
    plan.facts[QStringLiteral("shares")] = shares(plan, survey);
    plan.preflight += {checkMastersUp(survey), checkSettled(survey), chosen(plan, reason)};
    if (!plan.transfers.isEmpty()) {
        plan.preflight += checkMigrateTime(plan, survey);
        checkRoom(plan, survey);
        checkEmptied(plan, survey);
        for (const Endpoint& target : targets)
            plan.steps += awaitClusterOkStep(target);
        for (int i = 0; i < plan.transfers.size(); ++i)
            plan.steps += slotStep(plan, i);
        plan.steps += awaitSlotOwnersStep(plan);
    }
    sortByVerdict(plan.preflight);
    return plan;
}

} // namespace

Plan begunSlotPlan(
    OperationKind kind, const Topology& topology, const QString& deployment, const SlotSurvey& survey)
{
    Plan plan;
    plan.kind = kind;
    plan.deployment = deployment;
    plan.basis = basisOf(topology);
    for (const SlotSurvey::Master& one : survey.masters)
        plan.masters += one.master;
    const auto migrate = survey.nodeTimeout
        ? std::min<std::chrono::milliseconds>(*survey.nodeTimeout / 2, kLongestMigrate)
        : std::chrono::milliseconds(kUnknownMigrate);
    plan.facts = Facts()
                     .with("migrateMs", static_cast<qint64>(migrate.count()))
                     .with("signsIn", survey.signsIn)
                     .with("user", survey.user);
    const bool suits = topology.kind == DeploymentKind::Cluster;
    plan.preflight += {CheckCode::KindSuits, suits ? Verdict::Ok : Verdict::Refused, {},
        Facts().with("kind", kindName(topology.kind))};
    return plan;
}

PlanStep slotStep(const Plan& plan, int transfer)
{
    const SlotTransfer& planned = plan.transfers[transfer];
    PlanStep step;
    step.transfer = transfer;
    step.node = planned.source.endpoint;
    switch (planned.kind) {
    case SlotTransfer::Kind::Move:
        step.purpose = StepPurpose::MoveSlots;
        break;
    case SlotTransfer::Kind::Close:
        step.purpose = StepPurpose::CloseSlots;
        break;
    case SlotTransfer::Kind::Adopt:
        step.purpose = StepPurpose::AdoptSlots;
        step.node = planned.target.endpoint;
        break;
    case SlotTransfer::Kind::Gather:
        step.purpose = StepPurpose::GatherKeys;
        break;
    case SlotTransfer::Kind::Concede:
        step.purpose = StepPurpose::ConcedeSlots;
        break;
    }
    step.facts = Facts()
                     .with("slots", slotListText(planned.slotRanges))
                     .with("count", planned.count())
                     .with("keys", planned.keys)
                     .with("bytes", planned.bytes)
                     .with("target", planned.target.endpoint.toString())
                     .with("sourceId", planned.source.id)
                     .with("targetId", planned.target.id);
    return step;
}

PlanStep awaitClusterOkStep(const Endpoint& node)
{
    PlanStep step;
    step.purpose = StepPurpose::AwaitClusterOk;
    step.node = node;
    return step;
}

PlanStep awaitSlotOwnersStep(const Plan& plan)
{
    PlanStep step;
    step.purpose = StepPurpose::AwaitSlotOwners;
    const SlotTransfer& last = plan.transfers.last();
    step.node = last.kind == SlotTransfer::Kind::Close ? last.source.endpoint : last.target.endpoint;
    return step;
}

PreflightCheck checkMigrateTime(const Plan& plan, const SlotSurvey& survey)
{
    const auto nodeTimeout =
        survey.nodeTimeout ? std::optional(static_cast<qint64>(survey.nodeTimeout->count())) : std::nullopt;
    return {CheckCode::MigrateTimeFits, nodeTimeout ? Verdict::Ok : Verdict::Warning, {},
        Facts()
            .with("migrateMs", plan.facts.value(QLatin1String("migrateMs")))
            .with("nodeTimeoutMs", nodeTimeout)};
}

Plan planRebalance(const Topology& topology, const QString& deployment, const SlotSurvey& survey,
    const RebalanceWish& wish, SlotMeasure measure, const SlotMoveCare& care)
{
    Plan plan = begunSlotPlan(OperationKind::ClusterRebalance, topology, deployment, survey);
    const QList<SlotHolder> holders = survey.holders();
    const bool anyWeight = std::any_of(holders.cbegin(), holders.cend(), [&wish](const SlotHolder& one) {
        return wish.weights.value(one.master.id, 1) > 0 && (wish.usesEmptyMasters || !one.slotRanges.empty());
    });
    plan.transfers = measure == SlotMeasure::Slots ? spreadSlots(holders, wish)
        : measure == SlotMeasure::Keys             ? spreadSlots(holders, wish, survey.keyLoads())
                                                   : spreadSlots(holders, wish, survey.bytes);
    plan.facts[QStringLiteral("thresholdPercent")] = wish.thresholdPercent;
    return completed(plan, survey, care, anyWeight ? QString() : QStringLiteral("no-weight"));
}

Plan planReshard(const Topology& topology, const QString& deployment, const SlotSurvey& survey,
    const ReshardWish& wish, const SlotMoveCare& care)
{
    Plan plan = begunSlotPlan(OperationKind::ClusterReshard, topology, deployment, survey);
    plan.facts[QStringLiteral("target")] = wish.to.endpoint.toString();
    QList<SlotHolder> sources;
    for (const SlotHolder& holder : survey.holders()) {
        const bool isNamed = std::any_of(wish.from.cbegin(), wish.from.cend(),
            [&holder](const SlotMaster& one) { return one.id == holder.master.id; });
        if (holder.master.id != wish.to.id && (wish.from.isEmpty() || isNamed))
            sources += holder;
    }
    QString reason;
    if (wish.slotRanges.empty()) {
        plan.transfers = takeSlots(sources, wish.to, wish.count);
        reason = plan.transfers.isEmpty() ? QStringLiteral("no-slots") : QString();
    } else {
        plan.transfers = takeSlots(sources, wish.to, wish.slotRanges);
        int found = 0;
        for (const SlotTransfer& transfer : std::as_const(plan.transfers))
            found += transfer.count();
        reason = found == slotCount(wish.slotRanges) ? QString() : QStringLiteral("not-theirs");
    }
    return completed(plan, survey, care, reason);
}

Result<SlotMaster> slotMasterNamed(const SlotSurvey& survey, const QString& name)
{
    QList<SlotMaster> found;
    for (const SlotSurvey::Master& one : survey.masters) {
        const bool isNamed = one.master.endpoint.toString() == name
            || (name.size() >= 4 && QString::fromLatin1(one.master.id).startsWith(name.toLower()));
        if (isNamed)
            found += one.master;
    }
    if (found.size() == 1)
        return found.first();
    return Error{ErrorCode::Usage, {},
        found.isEmpty() ? QStringLiteral("no master of the cluster is ") + name
                        : QStringLiteral("more than one master begins with ") + name,
        ErrorReason::None};
}

} // namespace quorate
