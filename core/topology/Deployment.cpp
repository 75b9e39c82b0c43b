#include "core/topology/Deployment.h"

#include <algorithm>
#include <thread>

namespace quorate {

namespace {

std::optional<double> bestLatency(const Topology& topology)
{
    std::optional<double> best;
    for (const Node& node : topology.nodes) {
        if (node.latencyMs)
            best = best ? std::min(*best, *node.latencyMs) : *node.latencyMs;
    }
    return best;
}

} // namespace

Deployment::Deployment(IoThread& io, Target target)
    : m_isOne(true)
{
    m_centres.push_back({{}, true, std::make_unique<Discovery>(io, std::move(target)), {}});
}

Deployment::Deployment(IoThread& io, const std::vector<CentreTarget>& centres)
{
    for (const CentreTarget& centre : centres)
        m_centres.push_back(
            {centre.name, centre.primary, std::make_unique<Discovery>(io, centre.target), {}});
}

TopologyPtr Deployment::observe(std::stop_token stop)
{
    if (m_isOne)
        return observeCentre(m_centres.front(), stop);
    {
        // Side by side: a hung centre costs the others nothing. The threads end with this block.
        std::vector<std::jthread> observers;
        for (Centre& centre : m_centres)
            observers.emplace_back([&centre, stop] { observeCentre(centre, stop); });
    }
    QList<Datacenter> seen;
    for (const Centre& centre : m_centres)
        seen += Datacenter{centre.name, centre.primary, bestLatency(*centre.last), centre.last};
    return std::make_shared<const Topology>(assembleDatacenters(seen));
}

TopologyPtr Deployment::observeCentre(Centre& centre, const std::stop_token& stop)
{
    const Observations seen = centre.discovery->observe(stop);
    centre.last = std::make_shared<const Topology>(assembleTopology(seen, centre.last.get()));
    return centre.last;
}

} // namespace quorate
