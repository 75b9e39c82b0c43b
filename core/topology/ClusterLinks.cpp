#include "core/topology/ClusterLinks.h"

#include "core/topology/wireValues.h"

namespace quorate {

namespace {

std::optional<ClusterLink> parseLink(const Reply& reply)
{
    const std::optional<wire::Fields> fields = wire::toFields(reply);
    if (!fields)
        return std::nullopt;
    ClusterLink link;
    link.direction = wire::toBytes(fields->value("direction"));
    link.peerId = wire::toBytes(fields->value("node"));
    const auto created = wire::toInteger(fields->value("create-time"));
    const auto allocated = wire::toInteger(fields->value("send-buffer-allocated"));
    const auto used = wire::toInteger(fields->value("send-buffer-used"));
    const bool isKnownDirection = link.direction == "to" || link.direction == "from";
    if (!isKnownDirection || !wire::isNodeId(link.peerId) || !created || !allocated || !used)
        return std::nullopt;
    link.createdMs = *created;
    link.sendBufferAllocated = *allocated;
    link.sendBufferUsed = *used;
    return link;
}

} // namespace

Result<QList<ClusterLink>> parseClusterLinks(const Reply& reply)
{
    if (!reply.isArray())
        return wire::refusal(reply, "CLUSTER LINKS");
    QList<ClusterLink> links;
    for (const Reply& row : reply.elements()) {
        if (const auto link = parseLink(row))
            links += *link;
    }
    return links;
}

} // namespace quorate
