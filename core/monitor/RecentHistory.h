#pragma once

#include "core/monitor/RecentFigures.h"
#include "core/replication/ReplicationHistory.h"
#include "core/topology/changes.h"

namespace quorate {

/// What was seen of a deployment since it was opened: its last figures, how its replication ran, and what
/// changed. GUI thread.
class RecentHistory {
public:
    static constexpr int kMostChanges = 200;

    /// The next look; looks come in the order of time.
    void add(const TopologyPtr& topology);

    const RecentFigures& figures() const { return m_figures; }
    const ReplicationHistory& replication() const { return m_replication; }
    /// Oldest first, at most kMostChanges.
    const QList<TopologyChange>& changes() const { return m_changes; }
    /// UTC, of the first look; null before it.
    const QDateTime& since() const { return m_since; }

private:
    TopologyPtr m_last;
    QDateTime m_since;
    RecentFigures m_figures;
    ReplicationHistory m_replication;
    QList<TopologyChange> m_changes;
};

} // namespace quorate
