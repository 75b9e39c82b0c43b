#include "core/topology/ObservedNodes.h"

#include <QSet>

#include <algorithm>

namespace quorate {

namespace {

/// What tells one process from another: the run id is 160 random bits made at its start (server.c:
/// initServerConfig).
QByteArray identityOf(const NodeObservation& seen)
{
    if (seen.info) {
        if (const auto runId = seen.info->value("run_id"))
            return *runId;
    }
    if (const ClusterNode* own = seen.clusterNodes ? seen.clusterNodes->myself() : nullptr)
        return own->id;
    return seen.sentinelId.value_or(QByteArray());
}

void addNamedBy(const NodeObservation& seen, QSet<Endpoint>& named)
{
    if (seen.role) {
        named.insert(seen.role->master);
        for (const Role::Replica& replica : seen.role->replicas)
            named.insert(replica.endpoint);
    }
    if (const ClusterNode* own = seen.clusterNodes ? seen.clusterNodes->myself() : nullptr)
        named.insert(own->endpoint);
    for (const SentinelServiceView& view : seen.services) {
        named.insert(view.master.endpoint);
        for (const SentinelInstance& replica : view.replicas)
            named.insert(replica.endpoint);
        for (const SentinelInstance& sentinel : view.sentinels)
            named.insert(sentinel.endpoint);
    }
}

QSet<Endpoint> namedAddresses(const Observations& seen)
{
    QSet<Endpoint> named;
    for (const NodeObservation& node : seen.nodes)
        addNamedBy(node, named);
    return named;
}

/// Whether two observations with the same identity can be one process: a node that merely copies another's
/// run id to hide itself does not also copy what it is and where it stands.
bool looksTheSame(const NodeObservation& one, const NodeObservation& other)
{
    if (one.role.has_value() != other.role.has_value())
        return true;
    return !one.role || one.role->kind == other.role->kind;
}

} // namespace

ObservedNodes::ObservedNodes(const Observations& seen)
{
    mergeSameProcesses(seen);
    preferOwnClusterAddress();
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_index.insert(m_entries[i].address, static_cast<qsizetype>(i));
}

void ObservedNodes::mergeSameProcesses(const Observations& seen)
{
    QHash<QByteArray, size_t> byIdentity;
    std::optional<QSet<Endpoint>> named; // only made when somebody was met twice
    for (const NodeObservation& node : seen.nodes) {
        const QByteArray identity = node.answered ? identityOf(node) : QByteArray();
        const auto known = identity.isEmpty() ? byIdentity.constEnd() : byIdentity.constFind(identity);
        if (known == byIdentity.constEnd() || !looksTheSame(*m_entries[*known].seen, node)) {
            if (!identity.isEmpty())
                byIdentity.insert(identity, m_entries.size());
            m_entries.push_back({node.endpoint, &node});
            continue;
        }
        if (!named)
            named = namedAddresses(seen);
        Entry& entry = m_entries[*known];
        if (!named->contains(entry.address) && named->contains(node.endpoint)) {
            m_canonical.insert(entry.address, node.endpoint);
            entry = {node.endpoint, &node};
        } else {
            m_canonical.insert(node.endpoint, entry.address);
        }
    }
}

/// A cluster node is listed under the address that it announces, so that every seed leads to the same
/// picture. Not where another node already answers there.
void ObservedNodes::preferOwnClusterAddress()
{
    QSet<Endpoint> taken;
    for (const Entry& entry : m_entries)
        taken.insert(entry.address);
    for (Entry& entry : m_entries) {
        const ClusterNode* own = entry.seen->clusterNodes ? entry.seen->clusterNodes->myself() : nullptr;
        if (!own || !own->endpoint.isValid() || taken.contains(own->endpoint))
            continue;
        m_canonical.insert(entry.address, own->endpoint);
        entry.address = own->endpoint;
        taken.insert(entry.address);
    }
    for (Endpoint& target : m_canonical)
        target = m_canonical.value(target, target);
}

const NodeObservation* ObservedNodes::find(const Endpoint& address) const
{
    const auto found = m_index.constFind(canonical(address));
    return found == m_index.constEnd() ? nullptr : m_entries[static_cast<size_t>(*found)].seen;
}

bool ObservedNodes::anyAnswered() const
{
    return std::any_of(
        m_entries.cbegin(), m_entries.cend(), [](const Entry& entry) { return entry.seen->answered; });
}

} // namespace quorate
