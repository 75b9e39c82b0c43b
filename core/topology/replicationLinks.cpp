#include "core/topology/replicationLinks.h"

#include "core/topology/nodeState.h"

#include <algorithm>

namespace quorate {

namespace {

/// A replica as its master lists it, in ROLE or in INFO's slaveN lines.
struct ListedReplica {
    Endpoint endpoint;
    std::optional<qint64> lagBytes;
    std::optional<qint64> lagSeconds;
    std::optional<bool> syncing;
};

std::optional<qint64> difference(std::optional<qint64> offset, std::optional<qint64> acknowledged)
{
    if (!offset || !acknowledged)
        return std::nullopt;
    return std::max<qint64>(0, *offset - *acknowledged);
}

/// From INFO, where master_repl_offset and the slaveN lines are of one moment. Only an online replica
/// acknowledges; during a full synchronisation its offset is 0 and says nothing.
QList<ListedReplica> listedInInfo(const Info& info)
{
    QList<ListedReplica> listed;
    const auto offset = info.integer("master_repl_offset");
    for (const Info::ReplicaLine& line : info.replicas()) {
        const bool online = line.state == "online";
        listed += ListedReplica{line.endpoint, online ? difference(offset, line.offset) : std::nullopt,
            online ? line.lagSeconds : std::nullopt, !online};
    }
    return listed;
}

QList<ListedReplica> listedReplicas(const NodeObservation& seen)
{
    QList<ListedReplica> listed = seen.info ? listedInInfo(*seen.info) : QList<ListedReplica>();
    if (!seen.role || seen.role->kind == Role::Kind::Sentinel)
        return listed;
    for (const Role::Replica& replica : seen.role->replicas) {
        const bool known = std::any_of(listed.cbegin(), listed.cend(),
            [&](const ListedReplica& other) { return other.endpoint == replica.endpoint; });
        if (!known)
            listed += ListedReplica{
                replica.endpoint, difference(seen.role->offset, replica.offset), std::nullopt, std::nullopt};
    }
    return listed;
}

class Linker {
public:
    Linker(NodeTable& table, const ObservedNodes& observed, NamedNodes named)
        : m_table(table)
        , m_observed(observed)
        , m_named(named)
    {
    }

    /// The master that a replica names exists, though it may be silent.
    void followMaster(const ObservedNodes::Entry& entry)
    {
        const std::optional<Endpoint> said = observedMaster(*entry.seen);
        if (!said)
            return;
        const Endpoint address = m_observed.canonical(*said);
        Node* replica = m_table.find(entry.address);
        if (replica && (m_named == NamedNodes::Add || !replica->master)) // a cluster names masters by id
            replica->master = address;
        Node* master = nodeAt(address);
        if (master && master->role == NodeRole::Unknown)
            master->role = NodeRole::Master;
    }

    void readReplicas(const ObservedNodes::Entry& entry)
    {
        for (const ListedReplica& listed : listedReplicas(*entry.seen)) {
            if (!listed.endpoint.isValid())
                continue;
            if (Node* replica = nodeAt(m_observed.canonical(listed.endpoint)))
                take(*replica, listed, entry.address);
        }
    }

private:
    Node* nodeAt(const Endpoint& address)
    {
        return m_named == NamedNodes::Add ? &m_table.findOrAdd(address) : m_table.find(address);
    }

    /// What a replica says of itself goes before what a master lists: that line may be of a link about to
    /// time out.
    void take(Node& replica, const ListedReplica& listed, const Endpoint& master)
    {
        const NodeObservation* own = m_observed.find(replica.endpoint);
        const bool saidItsRole = own && observedRole(*own) != NodeRole::Unknown;
        if (!saidItsRole && !replica.master && m_named == NamedNodes::Add) {
            replica.role = NodeRole::Replica;
            replica.master = master;
        }
        if (replica.master != master || replica.linkUp == false)
            return;
        replica.lagBytes = listed.lagBytes;
        replica.lagSeconds = listed.lagSeconds;
        if (!replica.syncInProgress)
            replica.syncInProgress = listed.syncing;
    }

    NodeTable& m_table;
    const ObservedNodes& m_observed;
    NamedNodes m_named;
};

} // namespace

void linkReplication(NodeTable& table, const ObservedNodes& observed, NamedNodes named)
{
    Linker linker(table, observed, named);
    for (const ObservedNodes::Entry& entry : observed.entries()) {
        if (entry.seen->answered)
            linker.followMaster(entry);
    }
    for (const ObservedNodes::Entry& entry : observed.entries()) {
        if (entry.seen->answered && !isSentinel(*entry.seen))
            linker.readReplicas(entry);
    }
}

} // namespace quorate
