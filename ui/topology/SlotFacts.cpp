#include "ui/topology/SlotFacts.h"

#include "core/base/Untrusted.h"
#include "core/topology/SlotMoves.h"
#include "ui/topology/Looks.h"

#include <QCoreApplication>

#include <algorithm>

namespace quorate {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(quorate::SlotFacts)
};

const Node* ownerOf(const Topology& topology, int slot, SlotRange& range)
{
    for (const Node& node : topology.nodes) {
        for (const SlotRange& each : node.slotRanges) {
            if (node.role == NodeRole::Master && slot >= each.first && slot <= each.last) {
                range = each;
                return &node;
            }
        }
    }
    return nullptr;
}

KeyValue nodeFact(const QString& key, const Node& node)
{
    const QString name = plainLine(node.endpoint.toString());
    return {key, name, {}, true, Tone::Neutral, true};
}

SlotSaying movingSaying(const SlotMove& move)
{
    const QString node = plainLine(move.node);
    const QString peer = plainLine(move.peer);
    switch (move.kind) {
    case SlotMove::Kind::BothSides:
        //: %1 and %2: host:port
        return {Words::tr("It is moving from %1 to %2, or the move was left half-way.").arg(node, peer),
            Tone::Warning};
    case SlotMove::Kind::MigratingOnly:
        return {Words::tr("%1 migrates it to %2, which does not import it.").arg(node, peer), Tone::Warning};
    case SlotMove::Kind::ImportingOnly:
        return {
            Words::tr("%1 imports it from %2, which does not migrate it.").arg(node, peer), Tone::Warning};
    }
    return {};
}

} // namespace

QList<KeyValue> slotFacts(const Topology& topology, int slot)
{
    QList<KeyValue> facts{{Words::tr("Slot"), QString::number(slot)}};
    SlotRange range;
    const Node* const owner = ownerOf(topology, slot, range);
    if (!owner)
        return facts << KeyValue{Words::tr("Owner"), Words::tr("none"), {}, false, Tone::Critical};
    facts << KeyValue{Words::tr("In range"), toText(SlotRanges{range})};
    facts << nodeFact(Words::tr("Owner"), *owner);
    bool any = false;
    for (const Node& node : topology.nodes) {
        if (node.role != NodeRole::Replica || node.master != owner->endpoint)
            continue;
        facts << nodeFact(Words::tr("Replica"), node);
        any = true;
    }
    if (!any)
        facts << KeyValue{Words::tr("Replica"), Words::tr("none"), {}, false, Tone::Warning};
    return facts;
}

SlotSaying slotSaying(const Topology& topology, int slot)
{
    SlotRange range;
    const Node* const owner = ownerOf(topology, slot, range);
    if (!owner)
        return {Words::tr("Nobody owns it: commands on its keys are refused."), Tone::Critical};
    if (owner->state != NodeState::Ok)
        return {
            Words::tr("Its owner does not serve it now: %1.").arg(lookOf(owner->state).word), Tone::Critical};
    QList<OpenSlot> open;
    if (topology.cluster)
        std::copy_if(topology.cluster->openSlots.cbegin(), topology.cluster->openSlots.cend(),
            std::back_inserter(open), [slot](const OpenSlot& each) { return each.slot == slot; });
    const QList<SlotMove> moves = slotMoves(open);
    if (!moves.isEmpty())
        return movingSaying(moves.first());
    return {Words::tr("Served by its owner; it is not on the move."), Tone::Ok};
}

} // namespace quorate
