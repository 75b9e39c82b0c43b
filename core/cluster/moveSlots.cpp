#include "core/cluster/moveSlots.h"

#include "core/cluster/SlotMover.h"
#include "core/cluster/slotEvidence.h"
#include "core/topology/ClusterInfo.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// A master that has just joined says cluster_state:ok within a few seconds; gossip takes about as long.
constexpr auto kReadyTime = 30s;
constexpr auto kOwnersTime = 30s;
constexpr auto kInterval = 100ms;

class SlotOperation {
public:
    explicit SlotOperation(OperationContext& context)
        : m_context(context)
        , m_plan(context.plan())
    {
    }

    Status move()
    {
        if (auto owned = confirmOwners(); !owned)
            return owned;
        QList<int> moves;
        for (int step = 0; step < m_plan.steps.size(); ++step) {
            if (m_plan.steps[step].transfer >= 0)
                moves += step;
            else if (m_plan.steps[step].purpose != StepPurpose::AwaitClusterOk)
                continue;
            else if (auto ready = awaitReady(step); !ready)
                return ready;
        }
        SlotMover mover = moveBySetSlot;
        const Status moved = mover(m_context, moves, m_tally);
        return report(moved ? awaitOwners() : moved);
    }

    Status fix()
    {
        Status done;
        SlotLane lane(m_context, m_tally);
        for (int step = 0; done && step < m_plan.steps.size(); ++step) {
            if (m_context.isCancelled())
                done = Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled"), ErrorReason::None};
            else if (m_plan.steps[step].transfer >= 0)
                done = lane.carryOut(step);
            else if (m_plan.steps[step].command)
                done = m_context.carryOut(step);
            else if (m_plan.steps[step].purpose == StepPurpose::AwaitClusterOk)
                done = awaitReady(step);
        }
        return report(done ? awaitOwners() : done);
    }

private:
    // The plan may be minutes old.
    Status confirmOwners()
    {
        for (const SlotTransfer& transfer : m_plan.transfers) {
            const auto view = viewOf(transfer.source.endpoint);
            if (!view)
                return view.error();
            for (const SlotRange& range : transfer.slotRanges) {
                for (int slot = range.first; slot <= range.last; ++slot) {
                    if (!view->myself() || view->myself()->id != transfer.source.id
                        || !ownsSlot(*view, transfer.source.id, slot))
                        return Error{ErrorCode::Precondition, transfer.source.endpoint.toString(),
                            QStringLiteral("it does not own slot %1 any more").arg(slot), ErrorReason::None};
                }
            }
        }
        return {};
    }

    Result<ClusterNodes> viewOf(const Endpoint& node)
    {
        const auto reply = m_context.ask(node, Peer::Data, {"CLUSTER", "NODES"});
        if (!reply)
            return reply.error();
        return ClusterNodes::parse(reply->text());
    }

    Status awaitReady(int step)
    {
        return m_context.await(step, kReadyTime, kInterval, [this, step]() -> Result<bool> {
            const auto reply = m_context.ask(m_plan.steps[step].node, Peer::Data, {"CLUSTER", "INFO"});
            if (!reply)
                return reply.error();
            const auto info = ClusterInfo::parse(reply->text());
            return info && info->state == "ok";
        });
    }

    Status awaitOwners()
    {
        const int step = m_plan.find(StepPurpose::AwaitSlotOwners);
        return step < 0 ? Status()
                        : m_context.await(step, kOwnersTime, kInterval, [this] { return allAgree(); });
    }

    // Of every master that answers: it names the target as the owner of each slot, and holds none of them
    // open.
    Result<bool> allAgree()
    {
        QList<OperationContext::Question> questions;
        for (const SlotMaster& master : m_plan.masters)
            questions += {master.endpoint, Peer::Data, {"CLUSTER", "NODES"}};
        const auto answers = m_context.askAll(questions);
        for (const auto& answer : answers) {
            if (!answer && isSilence(answer.error()))
                return false; // asked again until the time is up: all is moved already
            const auto view =
                answer ? ClusterNodes::parse(answer->text()) : Result<ClusterNodes>(answer.error());
            if (!view)
                return view.error();
            for (const SlotTransfer& transfer : m_plan.transfers) {
                if (!isSettled(*view, transfer))
                    return false;
            }
        }
        return true;
    }

    static bool isSilence(const Error& error)
    {
        return error.code == ErrorCode::Timeout || error.code == ErrorCode::Unreachable
            || error.code == ErrorCode::OutcomeUnknown;
    }

    static bool isSettled(const ClusterNodes& view, const SlotTransfer& transfer)
    {
        const bool hasOwner = transfer.kind != SlotTransfer::Kind::Close;
        const ClusterNode* owner = view.find(transfer.target.id);
        if (hasOwner
            && (!owner
                || (toSet(owner->slotRanges) & toSet(transfer.slotRanges)) != toSet(transfer.slotRanges)))
            return false;
        const ClusterNode* self = view.myself();
        const auto isAmong = [&transfer](const QHash<int, QByteArray>& marks) {
            return std::any_of(
                marks.keyBegin(), marks.keyEnd(), [&](int slot) { return transfer.contains(slot); });
        };
        return self && !isAmong(self->migrating) && !isAmong(self->importing);
    }

    Status report(const Status& done)
    {
        m_context.setFact("slotsMoved", m_tally.slotsMoved.load());
        m_context.setFact("keysMoved", m_tally.keysMoved.load());
        if (m_tally.keysSame > 0)
            m_context.setFact("keysThatWereOnBothSides", m_tally.keysSame.load());
        m_context.setFact("restedMs", m_tally.restedMs.load());
        if (!m_tally.differing.isEmpty())
            m_context.setFact("differingKey", m_tally.differing);
        if (!m_tally.open.any())
            return done;
        m_context.setFact("openSlots", slotListText(toRanges(m_tally.open)));
        for (int step = 0; step < m_plan.steps.size(); ++step) {
            const int transfer = m_plan.steps[step].transfer;
            if (transfer >= 0 && (toSet(m_plan.transfers[transfer].slotRanges) & m_tally.open).any())
                m_context.leave(step, done ? std::nullopt : std::optional(done.error()));
        }
        return done;
    }

    OperationContext& m_context;
    const Plan& m_plan;
    SlotTally m_tally;
};

} // namespace

Status moveSlots(OperationContext& context)
{
    return SlotOperation(context).move();
}

Status fixSlots(OperationContext& context)
{
    return SlotOperation(context).fix();
}

} // namespace quorate
