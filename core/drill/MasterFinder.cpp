#include "core/drill/MasterFinder.h"

#include "core/topology/ClusterNodes.h"
#include "core/topology/Role.h"

#include <QHash>

#include <algorithm>

namespace quorate {

namespace {

/// The one that was named most often, if that was often enough.
class Votes {
public:
    explicit Votes(qsizetype voters)
        : m_voters(voters)
    {
    }
    void add(const Endpoint& master) { ++m_votes[master]; }
    std::optional<Endpoint> majority() const
    {
        for (auto vote = m_votes.cbegin(); vote != m_votes.cend(); ++vote) {
            if (2 * vote.value() > m_voters)
                return vote.key();
        }
        return std::nullopt;
    }

private:
    qsizetype m_voters;
    QHash<Endpoint, qsizetype> m_votes;
};

std::optional<Endpoint> addressFrom(const Reply& reply)
{
    const auto& parts = reply.elements();
    if (parts.size() != 2)
        return std::nullopt;
    Endpoint endpoint;
    endpoint.host = QString::fromUtf8(parts[0].text());
    endpoint.port = parts[1].text().toUShort();
    return endpoint.isValid() ? std::optional(endpoint) : std::nullopt;
}

std::optional<Endpoint> ownerOf(int slot, const Reply& reply)
{
    const auto nodes = ClusterNodes::parse(reply.text());
    if (!nodes)
        return std::nullopt;
    for (const ClusterNode& node : nodes->nodes) {
        const bool owns = std::any_of(node.slotRanges.cbegin(), node.slotRanges.cend(),
            [slot](const SlotRange& range) { return range.first <= slot && slot <= range.last; });
        if (owns && node.endpoint.isValid())
            return node.endpoint;
    }
    return std::nullopt;
}

} // namespace

MasterFinder::MasterFinder(ConnectionPool& pool, const Topology& topology, int slot)
    : m_pool(pool)
    , m_kind(topology.kind)
    , m_service(topology.sentinel ? topology.sentinel->service.toUtf8() : QByteArray())
    , m_slot(slot)
{
    for (const Node& node : topology.nodes)
        (node.role == NodeRole::Sentinel ? m_sentinels : m_data) << node.endpoint;
}

std::optional<Endpoint> MasterFinder::find(const std::stop_token& stop) const
{
    if (m_kind == DeploymentKind::Sentinel)
        return fromSentinels(stop);
    return m_kind == DeploymentKind::Cluster ? fromCluster(stop) : fromRoles(stop);
}

std::optional<Endpoint> MasterFinder::fromSentinels(const std::stop_token& stop) const
{
    FanOut fan(m_pool, kPatience);
    for (const Endpoint& sentinel : m_sentinels)
        fan.ask(sentinel, Peer::Sentinel, {{"SENTINEL", "GET-MASTER-ADDR-BY-NAME", m_service}});
    Votes votes(m_sentinels.size());
    while (const auto answer = fan.next(stop)) {
        if (!answer->reply)
            continue;
        if (const auto master = addressFrom(answer->reply->replies.front()))
            votes.add(*master);
        if (const auto master = votes.majority())
            return master;
    }
    return std::nullopt;
}

std::optional<Endpoint> MasterFinder::fromCluster(const std::stop_token& stop) const
{
    FanOut fan(m_pool, kPatience);
    for (const Endpoint& node : m_data)
        fan.ask(node, Peer::Data, {{"CLUSTER", "NODES"}});
    Votes votes(m_data.size());
    while (const auto answer = fan.next(stop)) {
        if (!answer->reply)
            continue;
        if (const auto owner = ownerOf(m_slot, answer->reply->replies.front()))
            votes.add(*owner);
        if (const auto owner = votes.majority())
            return owner;
    }
    return std::nullopt;
}

// Two that say so, as after the death of one that came back, are no answer unless only one has replicas.
std::optional<Endpoint> MasterFinder::fromRoles(const std::stop_token& stop) const
{
    FanOut fan(m_pool, kPatience);
    for (const Endpoint& node : m_data)
        fan.ask(node, Peer::Data, {{"ROLE"}});
    QList<Endpoint> masters, followed;
    while (const auto answer = fan.next(stop)) {
        if (!answer->reply)
            continue;
        const auto role = Role::parse(answer->reply->replies.front());
        if (!role || role->kind != Role::Kind::Master)
            continue;
        masters << answer->node;
        if (!role->replicas.isEmpty())
            followed << answer->node;
    }
    const QList<Endpoint>& found = masters.size() == 1 ? masters : followed;
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

} // namespace quorate
