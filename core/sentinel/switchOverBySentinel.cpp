#include "core/sentinel/switchOverBySentinel.h"

#include "core/replication/PausedWrites.h"
#include "core/replication/replicaLooks.h"
#include "core/sentinel/sentinelLooks.h"
#include "core/topology/SentinelViews.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

// A Sentinel reads INFO of a replica every 10 s (sentinel.c: SENTINEL_INFO_PERIOD).
constexpr auto kPreferenceTime = 15s;
constexpr auto kPromotionInterval = 5ms;
constexpr auto kSentinelsTime = 20s;
constexpr auto kLateTime = 15s;

class Switchover {
public:
    explicit Switchover(OperationContext& context)
        : m_context(context)
        , m_plan(context.plan())
        , m_paused(context)
    {
    }

    Status run()
    {
        if (auto preferred = preferCandidate(); !preferred)
            return preferred;
        const auto resyncs = resyncCounts(m_context, m_plan.newMaster);
        const auto linked = linkedReplicas(m_context, m_plan.oldMaster);
        if (!linked)
            return linked.error();
        if (auto level = m_paused.begin(); !level)
            return level;
        if (auto promoted = promote(); !promoted)
            return promoted;
        const Status fenced = m_paused.fence();
        const Status agreed = awaitSentinels();
        const Status followed = awaitLinks(m_context, m_plan.newMaster, *linked);
        noteResyncs(m_context, m_plan.newMaster, resyncs);
        for (const Status& status : {checkInTime(), fenced, agreed}) {
            if (!status)
                return status;
        }
        return followed;
    }

private:
    int at(StepPurpose purpose) const { return m_plan.find(purpose); }

    Status preferCandidate()
    {
        for (int i = 0; i < m_plan.steps.size(); ++i) {
            if (m_plan.steps[i].purpose != StepPurpose::PreferCandidate)
                continue;
            if (auto done = m_context.carryOut(i); !done)
                return done;
        }
        const int noticed = at(StepPurpose::AwaitPreference);
        if (noticed < 0)
            return {};
        return m_context.await(noticed, kPreferenceTime, 200ms,
            [this, noticed]() -> Result<bool> { return isPreferred(m_plan.steps[noticed].node); });
    }

    bool isPreferred(const Endpoint& sentinel)
    {
        const auto reply =
            m_context.ask(sentinel, Peer::Sentinel, {"SENTINEL", "REPLICAS", m_plan.service.toUtf8()});
        const auto replicas = reply ? parseSentinelInstances(*reply) : reply.error();
        if (!replicas)
            return false;
        std::optional<qint64> own, leastOther;
        for (const SentinelInstance& replica : *replicas) {
            const auto priority = replica.integer("slave-priority");
            if (!priority || *priority == 0)
                continue;
            if (replica.endpoint == m_plan.newMaster)
                own = priority;
            else
                leastOther = std::min(leastOther.value_or(*priority), *priority);
        }
        return own && (!leastOther || *own < *leastOther);
    }

    Status promote()
    {
        const Status started = m_context.carryOut(at(StepPurpose::StartFailover));
        if (!started && started.error().code != ErrorCode::OutcomeUnknown)
            return started;
        m_context.commit(); // it may have begun: the way on is safer than the way back
        // Longer than the pause: a candidate that is promoted late must be noticed too, and the old master
        // fenced at once.
        return m_context.await(at(StepPurpose::AwaitPromotion), m_paused.left() + kLateTime,
            kPromotionInterval, [this]() -> Result<bool> {
                const auto role = askRole(m_context, m_plan.newMaster);
                if (!role || role->kind != Role::Kind::Master)
                    return false;
                m_context.setFact("promotionMs", m_paused.elapsedMs());
                m_wasLate = m_paused.left() == 0ms;
                m_context.settle(at(StepPurpose::StartFailover)); // it has got on: nothing to call off
                return true;
            });
    }

    // Said even when all else went well: what was acknowledged after the pause is not on the new master.
    Status checkInTime() const
    {
        if (!m_wasLate)
            return {};
        return Error{ErrorCode::Precondition, m_plan.newMaster.toString(),
            QStringLiteral("it was promoted after the pause had ended: writes acknowledged by the old master "
                           "in between are lost")};
    }

    Status awaitSentinels()
    {
        const int step = at(StepPurpose::AwaitSentinels);
        const QList<Endpoint> sentinels = sentinelsOf(m_plan.steps[step]);
        return m_context.await(step, kSentinelsTime, 50ms,
            [&]() -> Result<bool> { return sentinelsName(m_context, sentinels, m_plan.newMaster); });
    }

    OperationContext& m_context;
    const Plan& m_plan;
    PausedWrites m_paused;
    bool m_wasLate = false;
};

} // namespace

Status switchOverBySentinel(OperationContext& context)
{
    return Switchover(context).run();
}

} // namespace quorate
