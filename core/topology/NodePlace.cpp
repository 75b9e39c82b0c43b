#include "core/topology/NodePlace.h"

namespace quorate {

NodePlace NodePlace::of(const QString& endpoint, const QString& centre)
{
    const auto address = Endpoint::parse(endpoint);
    return address ? NodePlace{*address, centre} : NodePlace{};
}

size_t qHash(const NodePlace& place, size_t seed) noexcept
{
    return qHashMulti(seed, place.endpoint, place.centre);
}

NodePlace placeIn(const TopologyPtr& whole, const NodePlace& node)
{
    if (!whole || !node.centre.isEmpty())
        return node;
    for (const Datacenter& centre : whole->datacenters) {
        if (centre.topology->find(node.endpoint))
            return {node.endpoint, centre.name};
    }
    return node;
}

TopologyPtr partWith(const TopologyPtr& whole, const NodePlace& node)
{
    const QString name = placeIn(whole, node).centre;
    if (!whole || name.isEmpty())
        return whole;
    for (const Datacenter& centre : whole->datacenters) {
        if (centre.name == name)
            return centre.topology;
    }
    return nullptr;
}

} // namespace quorate
