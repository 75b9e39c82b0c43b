#pragma once

#include "core/monitor/Metrics.h"

namespace quorate {

/// What a whole deployment does at one moment: sums over the data nodes that told it. Nothing where none did.
struct DeploymentFigures {
    QDateTime at; ///< UTC
    std::optional<double> answeringNodes; ///< Sentinels included
    std::optional<double> memoryUsedBytes;
    std::optional<double> clients;
    std::optional<double> opsPerSecond;
    std::optional<double> hitPercent; ///< of all reads between two looks; nothing without reads
    std::optional<double> keys; ///< of the masters: a replica's are the same ones
};

/// The figures of the last looks at a deployment, for sparklines: a short memory, no history. GUI thread.
class RecentFigures {
public:
    static constexpr int kMost = 40;

    /// The next look; looks come in the order of time. Rates need two.
    void add(const TopologyPtr& topology);
    /// Oldest first, at most kMost.
    const QList<DeploymentFigures>& figures() const { return m_figures; }
    /// One of them as a series.
    QList<std::optional<double>> series(std::optional<double> DeploymentFigures::*figure) const;

private:
    TopologyPtr m_last;
    QList<DeploymentFigures> m_figures;
};

} // namespace quorate
