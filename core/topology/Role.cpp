#include "core/topology/Role.h"

#include "core/topology/wireValues.h"

namespace quorate {

namespace {

constexpr const char* kCommand = "ROLE";

std::optional<qint64> knownOffset(const Reply* reply)
{
    const std::optional<qint64> offset = wire::toInteger(reply);
    return offset && *offset >= 0 ? offset : std::nullopt;
}

std::optional<Role::Replica> parseReplica(const Reply& row)
{
    const std::vector<Reply>& cells = row.elements();
    if (cells.size() < 3 || !cells[0].isText())
        return std::nullopt;
    const std::optional<qint64> port = wire::toInteger(&cells[1]);
    if (!port)
        return std::nullopt;
    return Role::Replica{
        wire::toEndpoint(cells[0].text(), QByteArray::number(*port)), knownOffset(&cells[2])};
}

Result<Role> parseMaster(const std::vector<Reply>& parts)
{
    if (parts.size() < 3 || !wire::toInteger(&parts[1]) || !parts[2].isArray())
        return wire::malformed(kCommand);
    Role role;
    role.kind = Role::Kind::Master;
    role.offset = knownOffset(&parts[1]);
    for (const Reply& row : parts[2].elements()) {
        const std::optional<Role::Replica> replica = parseReplica(row);
        if (!replica)
            return wire::malformed(kCommand);
        role.replicas += *replica;
    }
    return role;
}

Result<Role> parseReplicaRole(const std::vector<Reply>& parts)
{
    if (parts.size() < 5 || !parts[1].isText() || !wire::toInteger(&parts[2]) || !parts[3].isText()
        || !wire::toInteger(&parts[4]))
        return wire::malformed(kCommand);
    Role role;
    role.kind = Role::Kind::Replica;
    role.master = wire::toEndpoint(parts[1].text(), QByteArray::number(*wire::toInteger(&parts[2])));
    role.linkState = parts[3].text();
    role.offset = knownOffset(&parts[4]);
    return role;
}

Result<Role> parseSentinel(const std::vector<Reply>& parts)
{
    if (parts.size() < 2 || !parts[1].isArray())
        return wire::malformed(kCommand);
    Role role;
    role.kind = Role::Kind::Sentinel;
    for (const Reply& name : parts[1].elements()) {
        if (!name.isText())
            return wire::malformed(kCommand);
        role.services += name.text();
    }
    return role;
}

} // namespace

Result<Role> Role::parse(const Reply& reply)
{
    const std::vector<Reply>& parts = reply.elements();
    if (!reply.isArray() || parts.empty())
        return wire::refusal(reply, kCommand);
    const QByteArray kind = wire::toBytes(&parts[0]);
    if (kind == "master")
        return parseMaster(parts);
    if (kind == "slave")
        return parseReplicaRole(parts);
    if (kind == "sentinel")
        return parseSentinel(parts);
    return wire::malformed(kCommand);
}

} // namespace quorate
