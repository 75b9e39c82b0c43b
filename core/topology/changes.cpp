#include "core/topology/changes.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>

namespace quorate {

namespace {

using Kind = TopologyChange::Kind;

bool isSilent(NodeState state)
{
    return state == NodeState::Failed || state == NodeState::Unreachable || state == NodeState::Refused
        || state == NodeState::TlsError || state == NodeState::ProtocolError;
}

// The two looks, with what is asked of them again and again.
class Comparison {
public:
    Comparison(const Topology& before, const Topology& after)
        : m_before(before)
        , m_after(after)
    {
        for (const Node& node : before.nodes)
            m_earlier.insert(node.endpoint, &node);
    }

    QList<TopologyChange> changes()
    {
        QSet<Endpoint> still;
        for (const Node& node : m_after.nodes) {
            still.insert(node.endpoint);
            if (const Node* const earlier = m_earlier.value(node.endpoint))
                compare(*earlier, node);
            else
                say(Kind::NodeJoined, node.endpoint).toRole = node.role;
        }
        for (const Node& node : m_before.nodes) {
            if (!still.contains(node.endpoint))
                say(Kind::NodeLeft, node.endpoint).fromRole = node.role;
        }
        compareSlots();
        compareEpochs();
        if (m_before.health != m_after.health) {
            TopologyChange& change = say(Kind::HealthChanged, {});
            change.fromHealth = m_before.health;
            change.toHealth = m_after.health;
        }
        return std::move(m_changes);
    }

private:
    using Owners = std::array<const Endpoint*, kSlotCount>;

    TopologyChange& say(Kind kind, const Endpoint& node)
    {
        TopologyChange change;
        change.kind = kind;
        change.at = m_after.observedAt;
        change.node = node;
        m_changes.append(change);
        return m_changes.last();
    }

    void compare(const Node& before, const Node& after)
    {
        compareStates(before, after);
        if (!before.runId.isEmpty() && !after.runId.isEmpty() && before.runId != after.runId)
            say(Kind::Restarted, after.endpoint);
        if (before.role != after.role && before.role != NodeRole::Unknown
            && after.role != NodeRole::Unknown) {
            TopologyChange& change = say(Kind::RoleChanged, after.endpoint);
            change.fromRole = before.role;
            change.toRole = after.role;
        } else if (before.master && after.master && *before.master != *after.master) {
            say(Kind::MasterChanged, after.endpoint).other = *after.master;
        }
        if (before.linkUp && after.linkUp && *before.linkUp != *after.linkUp)
            say(*after.linkUp ? Kind::LinkUp : Kind::LinkDown, after.endpoint);
    }

    void compareStates(const Node& before, const Node& after)
    {
        if (before.state == after.state)
            return;
        const bool wasSilent = isSilent(before.state);
        const bool isNowSilent = isSilent(after.state);
        if (wasSilent && isNowSilent)
            return;
        const Kind kind = isNowSilent ? Kind::NodeLost : wasSilent ? Kind::NodeBack : Kind::StateChanged;
        TopologyChange& change = say(kind, after.endpoint);
        change.fromState = before.state;
        change.toState = after.state;
    }

    static Owners owners(const Topology& topology)
    {
        Owners owners{};
        for (const Node& node : topology.nodes) {
            for (const SlotRange& range : node.slotRanges)
                std::fill(owners.begin() + range.first, owners.begin() + range.last + 1, &node.endpoint);
        }
        return owners;
    }

    void compareSlots()
    {
        if (!m_before.cluster || !m_after.cluster)
            return;
        const Owners before = owners(m_before);
        const Owners after = owners(m_after);
        // Sorted by address, so that the same looks make the same list.
        std::map<std::pair<QString, QString>, TopologyChange> moved;
        for (size_t slot = 0; slot < before.size(); ++slot) {
            const Endpoint none;
            const Endpoint& from = before[slot] ? *before[slot] : none;
            const Endpoint& to = after[slot] ? *after[slot] : none;
            if (from == to)
                continue;
            TopologyChange& change = moved[{from.toString(), to.toString()}];
            change.kind = !to.isValid() ? Kind::SlotsLost
                : !from.isValid()       ? Kind::SlotsTaken
                                        : Kind::SlotsMoved;
            change.node = to.isValid() ? to : from;
            change.other = to.isValid() ? from : none;
            ++change.number;
        }
        for (auto& [way, change] : moved) {
            change.at = m_after.observedAt;
            m_changes.append(change);
        }
    }

    static std::optional<qint64> highestEpoch(const Topology& topology)
    {
        std::optional<qint64> highest;
        const auto raise = [&highest](const std::optional<qint64>& epoch) {
            if (epoch)
                highest = std::max(highest.value_or(*epoch), *epoch);
        };
        for (const Node& node : topology.nodes)
            raise(node.epoch);
        if (topology.sentinel) {
            for (const SentinelView& view : topology.sentinel->sentinels)
                raise(view.configEpoch);
        }
        return highest;
    }

    void compareEpochs()
    {
        const auto before = highestEpoch(m_before);
        const auto after = highestEpoch(m_after);
        if (before && after && *after > *before)
            say(Kind::EpochRaised, {}).number = *after;
    }

    const Topology& m_before;
    const Topology& m_after;
    QHash<Endpoint, const Node*> m_earlier;
    QList<TopologyChange> m_changes;
};

void compareCentres(const Topology& before, const Topology& after, QList<TopologyChange>& changes)
{
    for (const Datacenter& centre : after.datacenters) {
        const auto earlier = std::find_if(before.datacenters.cbegin(), before.datacenters.cend(),
            [&centre](const Datacenter& other) { return other.name == centre.name; });
        if (earlier == before.datacenters.cend())
            continue;
        for (TopologyChange change : changesBetween(*earlier->topology, *centre.topology)) {
            // The health of one is told by that of the whole, and by the nodes it is made of.
            if (change.kind == Kind::HealthChanged)
                continue;
            change.datacenter = centre.name;
            changes.append(change);
        }
    }
}

} // namespace

QList<TopologyChange> changesBetween(const Topology& before, const Topology& after)
{
    QList<TopologyChange> changes;
    compareCentres(before, after, changes);
    changes += Comparison(before, after).changes();
    return changes;
}

} // namespace quorate
