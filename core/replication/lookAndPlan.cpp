#include "core/replication/lookAndPlan.h"

#include "core/replication/askServers.h"
#include "core/replication/candidate.h"

namespace quorate {

namespace {

void lookAtJoining(SetupWish& setup, const LookGround& ground, const std::stop_token& stop)
{
    QList<Endpoint> nodes;
    for (const JoiningNode& node : std::as_const(setup.nodes)) {
        if (!nodes.contains(node.endpoint))
            nodes += node.endpoint;
    }
    setup.nodes = askJoiningNodes(ground.io, ground.settings, nodes, stop);
    setup.credentials = ground.settings.credentials;
    setup.tls = ground.settings.tls.enabled;
}

} // namespace

std::optional<Plan> lookAndPlan(Offer offer, const Topology& topology, ReplicaWish wish,
    const LookGround& ground, const std::stop_token& stop)
{
    if (offer == Offer::SetUp)
        lookAtJoining(wish.setup, ground, stop);
    auto plan = offeredReplicaPlan(offer, topology, ground.deployment, wish);
    const Node* const master = replicaSetOf(topology).master;
    if (plan && offer == Offer::Split && master) {
        if (const auto classes = askCommandClasses(ground.io, ground.settings, master->endpoint, stop))
            plan->facts.insert(QStringLiteral("commands"), commandClassesJson(*classes));
    }
    return plan;
}

} // namespace quorate
