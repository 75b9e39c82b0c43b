#include "core/replication/PausedWrites.h"

#include "core/replication/replicaLooks.h"

#include <algorithm>

namespace quorate {

using namespace std::chrono_literals;

std::chrono::milliseconds PausedWrites::left() const
{
    const double left = m_plan.facts.value(QLatin1String("pauseMs")).toDouble() - elapsedMs();
    return std::chrono::milliseconds(std::max<qint64>(0, static_cast<qint64>(left)));
}

Status PausedWrites::begin()
{
    if (auto guarded = m_context.carryOut(m_plan.find(StepPurpose::GuardMaster)); !guarded)
        return guarded;
    m_pausedAt = m_context.ticksMs(); // before it is sent: the pause cannot end earlier than we think
    if (auto paused = m_context.carryOut(m_plan.find(StepPurpose::PauseWrites)); !paused)
        return paused;
    const auto master = askRole(m_context, m_plan.oldMaster);
    if (!master)
        return master.error();
    if (!master->offset)
        return Error{ErrorCode::Precondition, m_plan.oldMaster.toString(),
            QStringLiteral("it does not tell its replication offset")};
    m_context.setFact("offsetBefore", static_cast<double>(*master->offset));
    const qint64 wanted = *master->offset;
    return m_context.await(
        m_plan.find(StepPurpose::AwaitOffsets), left() / 3, 10ms, [this, wanted]() -> Result<bool> {
            const auto role = askRole(m_context, m_plan.newMaster);
            return role && role->offset && *role->offset >= wanted;
        });
}

Status PausedWrites::fence()
{
    auto fenced = m_context.carryOutTogether({{m_plan.find(StepPurpose::FenceOldMaster)},
        {m_plan.find(StepPurpose::DropClients)}, {m_plan.find(StepPurpose::PauseWrites), true}});
    m_context.setFact("writeGapMs", elapsedMs());
    if (const auto role = askRole(m_context, m_plan.newMaster); role && role->offset)
        m_context.setFact("offsetAfter", static_cast<double>(*role->offset));
    return fenced;
}

} // namespace quorate
