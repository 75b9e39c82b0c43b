#include "core/topology/judge.h"

namespace quorate {

namespace {

bool says(const Info& info, const char* field, const char* value)
{
    return info.value(field) == QByteArray(value);
}

void judgePersistence(Judgement& judgement, const Node& node)
{
    struct Failure {
        const char* field;
        const char* kind;
        Severity severity;
    };
    // With the append-only file unwritable, acknowledged writes are in memory only.
    constexpr Failure failures[] = {
        {"rdb_last_bgsave_status", "rdb", Severity::Warning},
        {"aof_last_bgrewrite_status", "aof-rewrite", Severity::Warning},
        {"aof_last_write_status", "aof-write", Severity::Critical},
    };
    for (const Failure& failure : failures) {
        if (says(*node.info, failure.field, "err"))
            judgement.add(FindingCode::PersistenceFailing, failure.severity, node.endpoint,
                Facts().with("kind", QString::fromLatin1(failure.kind)));
    }
}

void judgeMemory(Judgement& judgement, const Node& node)
{
    const auto used = node.info->integer("used_memory");
    const auto limit = node.info->integer("maxmemory");
    if (!used || !limit || *used < 0 || *limit < 0)
        return;
    if (*limit == 0) {
        judgement.add(FindingCode::MemoryUnbounded, Severity::Info, node.endpoint,
            Facts().with("usedBytes", *used).with("systemBytes", node.info->integer("total_system_memory")));
        return;
    }
    const double percent = 100.0 * static_cast<double>(*used) / static_cast<double>(*limit);
    if (percent < judgement.limits.memoryPercentWarning)
        return;
    const bool isCritical = percent >= judgement.limits.memoryPercentCritical;
    judgement.add(FindingCode::MemoryHigh, isCritical ? Severity::Critical : Severity::Warning, node.endpoint,
        Facts().with("percent", percent).with("usedBytes", *used).with("maxBytes", *limit));
}

/// Redis refuses writes with OOM when nothing may be evicted (evict.c: getMaxmemoryState leaves buffers out).
bool isOutOfMemory(const Info& info)
{
    const auto used = info.integer("used_memory");
    const auto limit = info.integer("maxmemory");
    const qint64 uncounted = info.integer("mem_not_counted_for_evict").value_or(0);
    return used && limit && *limit > 0 && says(info, "maxmemory_policy", "noeviction")
        && *used - uncounted > *limit;
}

/// In the words of the error that a writer gets; empty when nothing speaks against writing.
QString refusalOf(const Node& node)
{
    const ErrorReason reason = node.error ? node.error->reason : ErrorReason::None;
    const Info* info = node.info.get();
    // min_slaves_good_slaves is there only with min-replicas-to-write set, to 1 at least (server.c).
    if (reason == ErrorReason::NoReplicas || (info && info->integer("min_slaves_good_slaves") == 0))
        return QStringLiteral("NOREPLICAS");
    // server.c: writeCommandsDeniedByDiskError.
    if (reason == ErrorReason::MisConf || (info && says(*info, "aof_last_write_status", "err")))
        return QStringLiteral("MISCONF");
    if (reason == ErrorReason::OutOfMemory || (info && isOutOfMemory(*info)))
        return QStringLiteral("OOM");
    return {};
}

void judgeWrites(Judgement& judgement, const Node& node)
{
    if (node.role != NodeRole::Master)
        return;
    const QString reason = refusalOf(node);
    if (reason.isEmpty())
        return;
    Facts facts;
    facts.with("reason", reason);
    if (node.error)
        facts.with("detail", node.error->detail);
    judgement.add(FindingCode::WritesRefused, Severity::Critical, node.endpoint, facts);
}

/// How many are needed is not in INFO. With none, and the setting on, it cannot be enough.
void judgeMinReplicas(Judgement& judgement, const Node& node)
{
    const auto good = node.info->integer("min_slaves_good_slaves");
    const bool writerWasTold = node.error && node.error->reason == ErrorReason::NoReplicas;
    if (node.role != NodeRole::Master || (good != 0 && !writerWasTold))
        return;
    judgement.add(FindingCode::MinReplicasUnmet, Severity::Critical, node.endpoint,
        Facts().with("good", good).with("connected", node.info->integer("connected_slaves")));
}

/// paused_actions: INFO of later servers. master_failover_state: FAILOVER pauses writes until the replica has
/// caught up (replication.c: failoverCommand).
void judgePause(Judgement& judgement, const Node& node)
{
    const QByteArray failover = node.info->value("master_failover_state").value_or(QByteArray());
    const QByteArray paused = node.info->value("paused_actions").value_or(QByteArray());
    const bool isHandingOver = failover == "waiting-for-sync" || failover == "failover-in-progress";
    if (!isHandingOver && (paused.isEmpty() || paused == "none"))
        return;
    Facts facts;
    facts.with("reason", isHandingOver ? failover : node.info->value("paused_reason").value_or(paused));
    if (const auto left = node.info->integer("paused_timeout_milliseconds"))
        facts.with("seconds", static_cast<double>(*left) / 1000.0);
    judgement.add(FindingCode::WritesPaused, Severity::Warning, node.endpoint, facts);
}

/// Of nodes that do the same work: a replica older than its master may not read its stream.
void judgeVersions(Judgement& judgement, bool sentinels)
{
    QMap<QString, int> counts;
    QSet<QVersionNumber> series;
    for (const Node& node : judgement.topology.nodes) {
        if (node.version.isEmpty() || (node.role == NodeRole::Sentinel) != sentinels)
            continue;
        ++counts[node.version];
        const QVersionNumber version = QVersionNumber::fromString(node.version);
        series.insert(QVersionNumber(version.majorVersion(), version.minorVersion()));
    }
    if (counts.size() < 2)
        return;
    const bool onlyPatches = series.size() == 1 || sentinels;
    judgement.addForAll(FindingCode::VersionSkew, onlyPatches ? Severity::Info : Severity::Warning,
        Facts()
            .with("versions", QJsonArray::fromStringList(counts.keys()))
            .with("role", sentinels ? QStringLiteral("sentinel") : QStringLiteral("data")));
}

} // namespace

void judgeServers(Judgement& judgement)
{
    for (const Node& node : judgement.topology.nodes) {
        if (node.role == NodeRole::Sentinel)
            continue;
        judgeWrites(judgement, node);
        if (!node.info)
            continue;
        judgePersistence(judgement, node);
        judgeMemory(judgement, node);
        judgeMinReplicas(judgement, node);
        judgePause(judgement, node);
    }
    judgeVersions(judgement, false);
    judgeVersions(judgement, true);
}

} // namespace quorate
