#include "core/cluster/planSlotFix.h"

#include "core/base/NamedCodes.h"
#include "core/topology/Facts.h"

#include <algorithm>
#include <map>

namespace quorate {

namespace {

using Master = SlotSurvey::Master;

constexpr std::array kTroubles{
    NamedCode{SlotTrouble::HalfMoved, "half-moved"},
    NamedCode{SlotTrouble::MigratingOnly, "migrating-only"},
    NamedCode{SlotTrouble::ImportingOnly, "importing-only"},
    NamedCode{SlotTrouble::SeveralImporting, "several-importing"},
    NamedCode{SlotTrouble::StrayKeys, "stray-keys"},
    NamedCode{SlotTrouble::NobodyWithKeys, "nobody-with-keys"},
    NamedCode{SlotTrouble::NobodyEmpty, "nobody-empty"},
    NamedCode{SlotTrouble::TwoOwners, "two-owners"},
    NamedCode{SlotTrouble::OwnerSilent, "owner-silent"},
};

/// One slot as all living masters show it.
class SlotCase {
public:
    SlotCase(const SlotSurvey& survey, int slot)
        : m_survey(survey)
        , m_slot(slot)
    {
        for (const Master& one : survey.masters) {
            if (one.owns(slot))
                m_claimants += &one;
            if (one.marks(slot))
                m_marked += &one;
            if (keysOf(one) > 0)
                m_holders += &one;
            if (one.importing.contains(slot))
                ++m_importing;
        }
        std::sort(m_claimants.begin(), m_claimants.end(), [](const Master* a, const Master* b) {
            return a->configEpoch != b->configEpoch ? a->configEpoch > b->configEpoch
                                                    : a->master.id < b->master.id;
        });
    }

    bool isFine() const
    {
        return m_claimants.size() == 1 && m_marked.isEmpty()
            && std::all_of(m_holders.cbegin(), m_holders.cend(),
                [this](const Master* one) { return one == m_claimants.first(); });
    }

    SlotDiagnosis diagnosis() const
    {
        if (m_claimants.isEmpty())
            return m_survey.ownedBySilent.test(static_cast<size_t>(m_slot))
                ? SlotDiagnosis{m_slot, SlotTrouble::OwnerSilent, {}, {}}
                : ofNobody();
        return ofOwner();
    }

private:
    qint64 keysOf(const Master& one) const { return one.keys[static_cast<size_t>(m_slot)]; }

    SlotTransfer transfer(SlotTransfer::Kind kind, const Master* source, const Master* target) const
    {
        SlotTransfer made{kind, source ? source->master : SlotMaster{},
            target ? target->master : SlotMaster{}, {{m_slot, m_slot}}, {}, {}};
        if (source && kind != SlotTransfer::Kind::Close)
            made.keys = keysOf(*source);
        return made;
    }

    SlotDiagnosis ofNobody() const
    {
        SlotDiagnosis found{m_slot, SlotTrouble::NobodyEmpty, {}, {}};
        const Master* owner = nullptr;
        for (const Master* one : m_holders) {
            const bool isBetter = !owner || keysOf(*one) > keysOf(*owner)
                || (keysOf(*one) == keysOf(*owner) && one->master.id < owner->master.id);
            owner = isBetter ? one : owner;
        }
        for (const Master* one : m_marked)
            found.remedy += transfer(SlotTransfer::Kind::Close, one, nullptr);
        if (!owner)
            return found;
        found.trouble = SlotTrouble::NobodyWithKeys;
        found.owner = owner->master.id;
        found.remedy.prepend(transfer(SlotTransfer::Kind::Adopt, nullptr, owner));
        gather(found, {owner}, owner);
        return found;
    }

    SlotDiagnosis ofOwner() const
    {
        const Master* owner = m_claimants.first();
        const Master* next = importerOf(owner);
        SlotDiagnosis found{m_slot, trouble(owner, next), (next ? next : owner)->master.id, {}};
        for (const Master* one : m_marked) {
            const bool goesOn = next && (one == owner || one == next);
            const bool concedes = one != owner && m_claimants.contains(one);
            if (!goesOn && !concedes)
                found.remedy += transfer(SlotTransfer::Kind::Close, one, nullptr);
        }
        for (const Master* one : m_claimants.mid(1)) {
            if (one != next)
                found.remedy += transfer(SlotTransfer::Kind::Concede, one, owner);
        }
        if (next)
            found.remedy += transfer(SlotTransfer::Kind::Move, owner, next);
        QList<const Master*> settled = m_claimants;
        if (next)
            settled += next;
        gather(found, settled, next ? next : owner);
        return found;
    }

    /// The other side of a move that both sides still stand in; null when it is none.
    const Master* importerOf(const Master* owner) const
    {
        const Master* next = m_survey.find(owner->migrating.value(m_slot));
        const bool isPair = next && next->importing.value(m_slot) == owner->master.id;
        return isPair ? next : nullptr;
    }

    SlotTrouble trouble(const Master* owner, const Master* next) const
    {
        if (m_claimants.size() > 1)
            return SlotTrouble::TwoOwners;
        if (m_importing > 1)
            return SlotTrouble::SeveralImporting;
        if (next)
            return SlotTrouble::HalfMoved;
        if (owner->migrating.contains(m_slot))
            return SlotTrouble::MigratingOnly;
        if (m_importing == 1)
            return SlotTrouble::ImportingOnly;
        return m_marked.isEmpty() ? SlotTrouble::StrayKeys : SlotTrouble::MigratingOnly;
    }

    void gather(SlotDiagnosis& found, const QList<const Master*>& settled, const Master* owner) const
    {
        for (const Master* one : m_holders) {
            if (!settled.contains(one))
                found.remedy += transfer(SlotTransfer::Kind::Gather, one, owner);
        }
    }

    const SlotSurvey& m_survey;
    int m_slot;
    QList<const Master*> m_claimants; ///< the owner first
    QList<const Master*> m_marked, m_holders;
    int m_importing = 0;
};

/// Empty slots that nobody owns go to whom they unburden least.
class EmptySlots {
public:
    explicit EmptySlots(const SlotSurvey& survey)
    {
        for (const Master& one : survey.masters)
            m_counts.push_back({slotCount(one.slotRanges), one.master});
    }

    QList<SlotTransfer> adopted(const SlotSet& slotSet)
    {
        QList<SlotTransfer> all;
        for (const SlotRange& range : toRanges(slotSet)) {
            const auto fewest = std::min_element(m_counts.begin(), m_counts.end(),
                [](const auto& a, const auto& b) { return a.first < b.first; });
            if (fewest == m_counts.end())
                break;
            fewest->first += range.count();
            all += SlotTransfer{SlotTransfer::Kind::Adopt, {}, fewest->second, {range}, 0, {}};
        }
        return all;
    }

private:
    std::vector<std::pair<int, SlotMaster>> m_counts;
};

/// Transfers of many slots with the same kind and masters are one.
class Grouped {
public:
    void add(const SlotTransfer& transfer)
    {
        const auto same = std::find_if(m_all.begin(), m_all.end(), [&transfer](const SlotTransfer& other) {
            return other.kind == transfer.kind && other.source == transfer.source
                && other.target == transfer.target;
        });
        if (same == m_all.end()) {
            m_all += transfer;
            return;
        }
        same->slotRanges.insert(
            same->slotRanges.end(), transfer.slotRanges.begin(), transfer.slotRanges.end());
        if (same->keys && transfer.keys)
            same->keys = *same->keys + *transfer.keys;
    }

    QList<SlotTransfer> of(SlotTransfer::Kind kind) const
    {
        QList<SlotTransfer> found;
        for (SlotTransfer transfer : m_all) {
            if (transfer.kind != kind)
                continue;
            transfer.slotRanges = joined(transfer.slotRanges);
            found += transfer;
        }
        return found;
    }

private:
    QList<SlotTransfer> m_all;
};

void addTransfers(Plan& plan, const QList<SlotTransfer>& transfers)
{
    for (const SlotTransfer& transfer : transfers) {
        plan.transfers += transfer;
        plan.steps += slotStep(plan, static_cast<int>(plan.transfers.size()) - 1);
    }
}

PlanStep bumpStep(const Endpoint& node)
{
    PlanStep step;
    step.purpose = StepPurpose::AdoptSlots;
    step.node = node;
    step.command = Command{"CLUSTER", "BUMPEPOCH"};
    return step;
}

void addSteps(Plan& plan, const Grouped& grouped)
{
    addTransfers(plan, grouped.of(SlotTransfer::Kind::Close));
    const QList<SlotTransfer> adopted = grouped.of(SlotTransfer::Kind::Adopt);
    addTransfers(plan, adopted);
    QList<Endpoint> bumped;
    for (const SlotTransfer& transfer : adopted) {
        // Nodes that believe an older owner give way to a higher epoch only.
        if (!bumped.contains(transfer.target.endpoint))
            plan.steps += bumpStep(transfer.target.endpoint);
        bumped += transfer.target.endpoint;
    }
    const QList<SlotTransfer> moving = grouped.of(SlotTransfer::Kind::Concede)
        + grouped.of(SlotTransfer::Kind::Move) + grouped.of(SlotTransfer::Kind::Gather);
    QList<Endpoint> awaited;
    for (const SlotTransfer& transfer : moving) {
        for (const Endpoint& node : {transfer.source.endpoint, transfer.target.endpoint}) {
            if (!awaited.contains(node))
                plan.steps += awaitClusterOkStep(node);
            awaited += node;
        }
    }
    addTransfers(plan, moving);
    if (!plan.transfers.isEmpty())
        plan.steps += awaitSlotOwnersStep(plan);
}

} // namespace

std::optional<SlotDiagnosis> diagnoseSlot(const SlotSurvey& survey, int slot)
{
    const SlotCase found(survey, slot);
    return found.isFine() ? std::nullopt : std::optional(found.diagnosis());
}

Plan planSlotFix(OperationKind kind, const Topology& topology, const QString& deployment,
    const SlotSurvey& survey, const SlotSet& among)
{
    Plan plan = begunSlotPlan(kind, topology, deployment, survey);
    Grouped grouped;
    SlotSet empty;
    std::map<std::pair<SlotTrouble, QByteArray>, SlotSet> named;
    for (int slot = 0; slot < kSlotCount && !survey.masters.isEmpty(); ++slot) {
        const auto found = among.test(static_cast<size_t>(slot)) ? diagnoseSlot(survey, slot) : std::nullopt;
        if (!found)
            continue;
        named[{found->trouble, found->owner}].set(static_cast<size_t>(slot));
        empty.set(static_cast<size_t>(slot), found->trouble == SlotTrouble::NobodyEmpty);
        for (const SlotTransfer& transfer : found->remedy)
            grouped.add(transfer);
    }
    for (const SlotTransfer& transfer : EmptySlots(survey).adopted(empty))
        grouped.add(transfer);
    for (const auto& [what, slotSet] : named) {
        const Master* owner = survey.find(what.second);
        plan.preflight += {CheckCode::SlotRemedy,
            what.first == SlotTrouble::OwnerSilent ? Verdict::Warning : Verdict::Ok, {},
            Facts()
                .with("slots", slotListText(toRanges(slotSet)))
                .with("count", static_cast<qint64>(slotSet.count()))
                .with("state", slotTroubleName(what.first))
                .with("owner", owner ? owner->master.endpoint.toString() : QString())};
    }
    addSteps(plan, grouped);
    if (!plan.transfers.isEmpty())
        plan.preflight += checkMigrateTime(plan, survey);
    sortByVerdict(plan.preflight);
    return plan;
}

QString slotTroubleName(SlotTrouble trouble)
{
    return nameOf(kTroubles, trouble);
}

} // namespace quorate
