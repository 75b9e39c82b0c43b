#include "core/topology/NodeTable.h"

#include "core/topology/nodeState.h"

namespace quorate {

namespace {

std::optional<int> smallInteger(const Info& info, const char* field)
{
    const auto value = info.integer(field);
    if (!value || *value < 0 || *value > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*value);
}

std::optional<bool> flagOf(const Info& info, const char* field)
{
    const auto value = info.integer(field);
    return value ? std::optional(*value != 0) : std::nullopt;
}

/// 40 zeros: there is no second id (replication.c: clearReplicationId2).
bool isRealReplicationId(const QByteArray& id)
{
    return !id.isEmpty() && id.count('0') != id.size();
}

void describeReplica(Node& node, const NodeObservation& seen)
{
    node.master = observedMaster(seen);
    if (seen.role && !seen.role->linkState.isEmpty()) {
        node.linkUp = seen.role->linkState == "connected";
        node.syncInProgress = seen.role->linkState == "sync";
    }
    if (!seen.info)
        return;
    const Info& info = *seen.info;
    if (const auto status = info.value("master_link_status"))
        node.linkUp = *status == "up";
    if (const auto syncing = flagOf(info, "master_sync_in_progress"))
        node.syncInProgress = syncing;
    if (const auto offset = info.integer("slave_repl_offset"))
        node.offset = offset;
    node.priority = smallInteger(info, "slave_priority");
    node.readOnly = flagOf(info, "slave_read_only");
}

void describeProcess(Node& node, const Info& info)
{
    node.version = info.version().toString();
    node.runId = info.value("run_id").value_or(QByteArray());
    for (const char* field : {"master_replid", "master_replid2"}) {
        const QByteArray id = info.value(field).value_or(QByteArray());
        if (isRealReplicationId(id))
            node.replicationIds += id;
    }
}

template <typename T> void fill(T& now, const T& before)
{
    if (now == T())
        now = before;
}

void remember(const Node& before, Node& now)
{
    if (!now.lastSeen.isValid())
        now.lastSeen = before.lastSeen;
    fill(now.id, before.id);
    fill(now.runId, before.runId);
    fill(now.replicationIds, before.replicationIds);
    fill(now.version, before.version);
    if (now.role == NodeRole::Unknown) {
        now.role = before.role;
        now.slotRanges = before.slotRanges;
    }
    if (now.role != before.role)
        return;
    fill(now.master, before.master);
    fill(now.epoch, before.epoch);
    fill(now.priority, before.priority);
    fill(now.readOnly, before.readOnly);
}

} // namespace

Node nodeFrom(const NodeObservation& seen, const Endpoint& address)
{
    Node node;
    node.endpoint = address;
    node.state = observedState(seen);
    node.role = observedRole(seen);
    node.latencyMs = seen.latencyMs;
    node.error = seen.error;
    if (seen.answered) {
        node.lastSeen = seen.observedAt;
        node.info = seen.info;
    }
    if (seen.sentinelId)
        node.id = *seen.sentinelId;
    if (seen.info)
        describeProcess(node, *seen.info);
    if (node.role == NodeRole::Master || node.role == NodeRole::Replica) {
        node.offset = seen.role ? seen.role->offset : std::nullopt;
        if (!node.offset && node.role == NodeRole::Master && seen.info)
            node.offset = seen.info->integer("master_repl_offset");
    }
    if (node.role == NodeRole::Replica)
        describeReplica(node, seen);
    return node;
}

Node* NodeTable::find(const Endpoint& address)
{
    const auto found = m_index.constFind(address);
    return found == m_index.constEnd() ? nullptr : &m_nodes[*found];
}

Node& NodeTable::add(Node node)
{
    if (node.endpoint.isValid())
        m_index.insert(node.endpoint, m_nodes.size());
    m_nodes += std::move(node);
    return m_nodes.last();
}

Node& NodeTable::findOrAdd(const Endpoint& address)
{
    if (Node* known = find(address))
        return *known;
    Node named;
    named.endpoint = address;
    return add(std::move(named));
}

void rememberFrom(const Topology& previous, NodeTable& table)
{
    QHash<QByteArray, const Node*> byId;
    QHash<Endpoint, const Node*> byAddress;
    for (const Node& before : previous.nodes) {
        if (!before.id.isEmpty())
            byId.insert(before.id, &before);
        byAddress.insert(before.endpoint, &before);
    }
    for (Node& now : table.nodes()) {
        if (now.state == NodeState::Ok || now.state == NodeState::Suspect)
            continue;
        const Node* before = now.id.isEmpty() ? nullptr : byId.value(now.id);
        if (!before)
            before = byAddress.value(now.endpoint);
        if (before && (now.id.isEmpty() || before->id.isEmpty() || now.id == before->id))
            remember(*before, now);
    }
}

} // namespace quorate
