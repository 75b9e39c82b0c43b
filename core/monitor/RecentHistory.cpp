#include "core/monitor/RecentHistory.h"

namespace quorate {

void RecentHistory::add(const TopologyPtr& topology)
{
    m_figures.add(topology);
    m_replication.add(*topology);
    if (m_last)
        m_changes += changesBetween(*m_last, *topology);
    else
        m_since = topology->observedAt;
    if (m_changes.size() > kMostChanges)
        m_changes.remove(0, m_changes.size() - kMostChanges);
    m_last = topology;
}

} // namespace quorate
