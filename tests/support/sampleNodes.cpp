#include "tests/support/sampleNodes.h"

#include "tests/support/sampleTopologies.h"

#include <QCryptographicHash>

namespace quorate::test {

namespace {

constexpr qint64 kOffset = 48'213'907;

QByteArray line(const char* field, const QByteArray& value)
{
    return QByteArray(field) + ':' + value + "\r\n";
}

QByteArray line(const char* field, qint64 value)
{
    return line(field, QByteArray::number(value));
}

QByteArray serverSection(const Node& node)
{
    return "# Server\r\n" + line("redis_version", node.version.toUtf8()) + line("redis_git_sha1", "00000000")
        + line("redis_mode",
            node.role == NodeRole::Sentinel ? "sentinel"
                : node.id.isEmpty()         ? "standalone"
                                            : "cluster")
        + line("os", "Linux 6.1.0-18-amd64 x86_64") + line("arch_bits", 64)
        + line("process_id", 20'000 + node.endpoint.port % 1000) + line("run_id", node.runId)
        + line("tcp_port", node.endpoint.port) + line("uptime_in_seconds", 1'209'600)
        + line("uptime_in_days", 14) + line("hz", 10) + line("executable", "/usr/bin/redis-server")
        + line("config_file", "/etc/redis/redis.conf");
}

QByteArray loadSections(const SampleLoad& load)
{
    return "\r\n# Clients\r\n" + line("connected_clients", load.clients) + line("maxclients", 10'000)
        + line("blocked_clients", 0) + "\r\n# Memory\r\n" + line("used_memory", load.usedMemory)
        + line("used_memory_rss", load.usedMemory * 5 / 4)
        + line("used_memory_peak", load.usedMemory * 11 / 10) + line("total_system_memory", 16'777'216'000)
        + line("maxmemory", load.maxMemory) + line("maxmemory_policy", "noeviction")
        + line("mem_fragmentation_ratio", "1.25") + "\r\n# Persistence\r\n" + line("loading", 0)
        + line("rdb_changes_since_last_save", 2'113) + line("rdb_last_save_time", 1'769'860'500)
        + line("rdb_last_bgsave_status", "ok") + line("aof_enabled", 1) + line("aof_last_write_status", "ok")
        + "\r\n# Stats\r\n" + line("total_connections_received", 9'113)
        + line("total_commands_processed", 811'204'118) + line("instantaneous_ops_per_sec", load.opsPerSecond)
        + line("rejected_connections", 0) + line("expired_keys", 91'022) + line("evicted_keys", 0)
        + line("keyspace_hits", 9'500'000) + line("keyspace_misses", 500'000);
}

QByteArray replicationSection(const Node& node)
{
    QByteArray text =
        "\r\n# Replication\r\n" + line("role", node.role == NodeRole::Replica ? "slave" : "master");
    if (node.role == NodeRole::Replica && node.master) {
        text += line("master_host", node.master->host.toUtf8()) + line("master_port", node.master->port)
            + line("master_link_status", node.linkUp.value_or(false) ? "up" : "down")
            + line("master_last_io_seconds_ago", 0)
            + line("master_sync_in_progress", node.syncInProgress.value_or(false) ? 1 : 0)
            + line("slave_repl_offset", node.offset.value_or(0))
            + line("slave_priority", node.priority.value_or(100))
            + line("slave_read_only", node.readOnly.value_or(true) ? 1 : 0);
    }
    return text + line("master_replid", fingerprint({}, "replid"))
        + line("master_repl_offset", node.offset.value_or(0)) + line("repl_backlog_active", 1)
        + line("repl_backlog_size", 1'048'576);
}

} // namespace

QByteArray fingerprint(const Endpoint& endpoint, const char* salt)
{
    return QCryptographicHash::hash(
        (endpoint.toString() + QLatin1String(salt)).toUtf8(), QCryptographicHash::Sha1)
        .toHex();
}

QByteArray sampleInfoText(const Node& node, const SampleLoad& load)
{
    if (node.role == NodeRole::Sentinel) {
        return serverSection(node) + "\r\n# Sentinel\r\n" + line("sentinel_masters", 1)
            + line("sentinel_tilt", 0)
            + line("master0", "name=mymaster,status=ok,address=127.0.0.1:6379,slaves=2,sentinels=3");
    }
    return serverSection(node) + loadSections(load) + replicationSection(node) + "\r\n# CPU\r\n"
        + line("used_cpu_sys", "1042.771") + line("used_cpu_user", "2311.090") + "\r\n# Cluster\r\n"
        + line("cluster_enabled", node.id.isEmpty() ? 0 : 1) + "\r\n# Keyspace\r\n"
        + line("db0", "keys=" + QByteArray::number(load.keys) + ",expires=4101,avg_ttl=311042");
}

Node sampleNode(const Endpoint& endpoint, NodeRole role)
{
    Node node;
    node.endpoint = endpoint;
    node.runId = fingerprint(endpoint, "run");
    node.role = role;
    node.state = NodeState::Ok;
    node.version = QStringLiteral("7.0.15");
    node.latencyMs = 0.2 + endpoint.port % 10 * 0.04;
    node.lastSeen = sampleTime();
    if (role == NodeRole::Sentinel)
        node.id = fingerprint(endpoint, "id");
    else
        node.offset = kOffset;
    inform(node);
    return node;
}

Node sampleReplica(const Endpoint& endpoint, const Node& master, qint64 lagBytes)
{
    Node node = sampleNode(endpoint, NodeRole::Replica);
    node.master = master.endpoint;
    node.linkUp = true;
    node.offset = kOffset - lagBytes;
    node.lagBytes = lagBytes;
    node.lagSeconds = lagBytes > 0 ? 14 : 0;
    node.syncInProgress = false;
    node.priority = 100;
    node.readOnly = true;
    inform(node);
    return node;
}

void inform(Node& node, const SampleLoad& load)
{
    node.info = std::make_shared<const Info>(Info::parse(sampleInfoText(node, load)));
}

void silence(Node& node, NodeState state, const Error& error, int silentSeconds)
{
    node.state = state;
    node.error = error;
    node.lastSeen = sampleTime().addSecs(-silentSeconds);
    node.info.reset();
    node.latencyMs.reset();
    node.lagBytes.reset();
    node.lagSeconds.reset();
    if (node.role == NodeRole::Replica)
        node.linkUp.reset();
}

} // namespace quorate::test
