#pragma once

#include "tests/support/sampleTopologies.h"

namespace quorate::test {

/// sickCluster(), of which the first node has another owner for some slots, another role for a replica, and
/// does not know a node; the others agree.
inline TopologyPtr differingCluster()
{
    Topology topology = *sickCluster();
    topology.cluster->agreement = false;
    topology.cluster->views.clear();
    for (const Node& node : topology.nodes) {
        ClusterView view;
        view.node = node.endpoint;
        view.stateOk = node.state == NodeState::Ok;
        view.currentEpoch = 7;
        view.knownNodes = static_cast<int>(topology.nodes.size());
        if (node.state != NodeState::Failed && node.state != NodeState::Unreachable)
            topology.cluster->views += view;
    }
    ClusterView& first = topology.cluster->views.first();
    const auto name = [&topology](qsizetype at) {
        return topology.nodes[at].endpoint.toString();
    };
    first.owners = {{{{5450, 5460}}, name(2)}, {{{16380, 16383}}, QString()}};
    first.roles = {{name(1), NodeRole::Replica, name(2)}};
    first.lacking = {name(3)};
    first.knownNodes -= 1;
    return std::make_shared<const Topology>(topology);
}

} // namespace quorate::test
