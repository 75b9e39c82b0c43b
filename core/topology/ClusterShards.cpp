#include "core/topology/ClusterShards.h"

#include "core/topology/wireValues.h"

namespace quorate {

namespace {

// first, last, first, last, ...
std::optional<SlotRanges> parseRanges(const Reply* reply)
{
    if (!reply || !reply->isArray() || reply->elements().size() % 2 != 0)
        return std::nullopt;
    SlotRanges ranges;
    const std::vector<Reply>& bounds = reply->elements();
    for (size_t i = 0; i < bounds.size(); i += 2) {
        const qint64 first = wire::toInteger(&bounds[i]).value_or(-1);
        const qint64 last = wire::toInteger(&bounds[i + 1]).value_or(-1);
        if (first < 0 || last < first || last >= kSlotCount)
            return std::nullopt;
        ranges.push_back({static_cast<int>(first), static_cast<int>(last)});
    }
    return joined(std::move(ranges));
}

std::optional<quint16> portIn(const wire::Fields& fields, const char* name)
{
    const std::optional<qint64> port = wire::toInteger(fields.value(name));
    return port ? wire::toPort(QByteArray::number(*port)) : std::nullopt;
}

std::optional<ClusterShard::Node> parseNode(const Reply& reply)
{
    const std::optional<wire::Fields> fields = wire::toFields(reply);
    if (!fields)
        return std::nullopt;
    ClusterShard::Node node;
    node.id = wire::toBytes(fields->value("id"));
    if (!wire::isNodeId(node.id))
        return std::nullopt;
    node.role = wire::toBytes(fields->value("role"));
    node.health = wire::toBytes(fields->value("health"));
    node.tlsPort = portIn(*fields, "tls-port");
    const quint16 port = portIn(*fields, "port").value_or(node.tlsPort.value_or(0));
    node.endpoint = wire::toEndpoint(wire::toBytes(fields->value("ip")), QByteArray::number(port));
    node.hostName = wire::toHost(wire::toBytes(fields->value("hostname")));
    node.offset = wire::toInteger(fields->value("replication-offset"));
    return node;
}

std::optional<ClusterShard> parseShard(const Reply& reply)
{
    const std::optional<wire::Fields> fields = wire::toFields(reply);
    if (!fields)
        return std::nullopt;
    const std::optional<SlotRanges> ranges = parseRanges(fields->value("slots"));
    const Reply* nodes = fields->value("nodes");
    if (!ranges || !nodes || !nodes->isArray())
        return std::nullopt;
    ClusterShard shard{*ranges, {}};
    for (const Reply& row : nodes->elements()) {
        const std::optional<ClusterShard::Node> node = parseNode(row);
        if (!node)
            return std::nullopt;
        shard.nodes += *node;
    }
    return shard;
}

} // namespace

Result<QList<ClusterShard>> parseClusterShards(const Reply& reply)
{
    constexpr const char* command = "CLUSTER SHARDS";
    if (!reply.isArray())
        return wire::refusal(reply, command);
    QList<ClusterShard> shards;
    for (const Reply& row : reply.elements()) {
        const std::optional<ClusterShard> shard = parseShard(row);
        if (!shard)
            return wire::malformed(command);
        shards += *shard;
    }
    return shards;
}

} // namespace quorate
