#include "core/topology/ClusterSlots.h"

#include "core/topology/wireValues.h"

namespace quorate {

namespace {

// endpoint, port, id (4.0+), metadata (7.0+)
std::optional<ClusterSlotsEntry::Node> parseNode(const Reply& reply)
{
    const std::vector<Reply>& cells = reply.elements();
    if (cells.size() < 2 || (!cells[0].isText() && !cells[0].isNil()) || !cells[1].isInteger())
        return std::nullopt;
    const std::optional<quint16> port = wire::toPort(QByteArray::number(cells[1].toInteger()));
    if (!port)
        return std::nullopt;
    ClusterSlotsEntry::Node node;
    node.endpoint = {wire::toHost(cells[0].text()), *port, {}};
    if (cells.size() < 3)
        return node;
    node.id = wire::toBytes(&cells[2]);
    return wire::isNodeId(node.id) ? std::optional(node) : std::nullopt;
}

std::optional<ClusterSlotsEntry> parseEntry(const Reply& reply)
{
    const std::vector<Reply>& cells = reply.elements();
    if (cells.size() < 3 || !cells[0].isInteger() || !cells[1].isInteger())
        return std::nullopt;
    const qint64 first = cells[0].toInteger();
    const qint64 last = cells[1].toInteger();
    if (first < 0 || last < first || last >= kSlotCount)
        return std::nullopt;
    ClusterSlotsEntry entry{{static_cast<int>(first), static_cast<int>(last)}, {}};
    for (size_t i = 2; i < cells.size(); ++i) {
        const std::optional<ClusterSlotsEntry::Node> node = parseNode(cells[i]);
        if (!node)
            return std::nullopt;
        entry.nodes += *node;
    }
    return entry;
}

} // namespace

Result<QList<ClusterSlotsEntry>> parseClusterSlots(const Reply& reply)
{
    constexpr const char* command = "CLUSTER SLOTS";
    if (!reply.isArray())
        return wire::refusal(reply, command);
    QList<ClusterSlotsEntry> entries;
    for (const Reply& row : reply.elements()) {
        const std::optional<ClusterSlotsEntry> entry = parseEntry(row);
        if (!entry)
            return wire::malformed(command);
        entries += *entry;
    }
    return entries;
}

} // namespace quorate
