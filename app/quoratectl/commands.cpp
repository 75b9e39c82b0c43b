#include "app/quoratectl/commands.h"

namespace quorate {

const std::vector<CommandEntry>& commandTable()
{
    const auto words = [](std::initializer_list<const char*> names) {
        QSet<QString> options;
        for (const char* name : names)
            options.insert(QString::fromLatin1(name));
        return options;
    };
    static const std::vector<CommandEntry> table{
        {QStringLiteral("topology"), {}, 0, 0, runTopology},
        {QStringLiteral("report"), words({"format", "output"}), 0, 0, runReport},
        {QStringLiteral("metrics"), {}, 0, 0, runMetrics},
        {QStringLiteral("replication status"), {}, 0, 0, runReplicationStatus},
        {QStringLiteral("sentinel status"), {}, 0, 0, runSentinelStatus},
        {QStringLiteral("sentinel discover"), {}, 0, 0, runSentinelDiscover},
        {QStringLiteral("sentinel ckquorum"), {}, 0, 0, runSentinelCkquorum},
        {QStringLiteral("replication switchover"), words({"pause"}), 0, 1, runReplicationSwitchover, true},
        {QStringLiteral("replication promote"), {}, 0, 1, runReplicationPromote, true},
        {QStringLiteral("replication setup"), words({"overwrite", "chain"}), 1, 100, runReplicationSetup,
            true},
        {QStringLiteral("replication repoint"), words({"to"}), 1, 1, runReplicationRepoint, true},
        {QStringLiteral("replication detach"), {}, 1, 1, runReplicationDetach, true},
        {QStringLiteral("replication priority"), {}, 2, 2, runReplicationPriority, true},
        {QStringLiteral("replication split"), {}, 0, 0, runReplicationSplit, true},
        {QStringLiteral("sentinel switchover"), words({"pause"}), 0, 1, runSentinelSwitchover, true},
        {QStringLiteral("sentinel failover"), {}, 0, 0, runSentinelFailover, true},
        {QStringLiteral("sentinel events"), words({"for"}), 0, 0, runSentinelEvents},
        {QStringLiteral("sentinel monitor"),
            words({"auth-user", "auth-pass-file", "down-after", "failover-timeout", "parallel-syncs"}), 3, 3,
            runSentinelMonitor, true},
        {QStringLiteral("sentinel remove"), {}, 1, 1, runSentinelRemove, true},
        {QStringLiteral("sentinel set"), words({"auth-user", "auth-pass-file"}), 1, 40, runSentinelSet, true},
        {QStringLiteral("sentinel reset"), {}, 1, 1, runSentinelReset, true},
        {QStringLiteral("sentinel flush"), {}, 0, 0, runSentinelFlush, true},
        {QStringLiteral("journal show"), words({"since"}), 0, 0, runJournalShow},
        {QStringLiteral("journal receipt"), words({"output"}), 1, 1, runJournalReceipt},
        {QStringLiteral("journal verify"), {}, 0, 0, runJournalVerify},
        {QStringLiteral("journal mend"), {}, 1, 1, runJournalMend, true},
        {QStringLiteral("cluster info"), {}, 0, 0, runClusterInfo},
        {QStringLiteral("cluster check"), {}, 0, 0, runClusterCheck},
        {QStringLiteral("cluster nodes"), {}, 0, 0, runClusterNodes},
        {QStringLiteral("cluster slot"), {}, 1, 1, runClusterSlot},
        {QStringLiteral("cluster rebalance"),
            words({"weight", "threshold", "use-empty-masters", "by", "max-latency", "max-rate"}), 0, 0,
            runClusterRebalance, true},
        {QStringLiteral("cluster reshard"), words({"from", "to", "slots", "max-latency", "max-rate"}), 0, 0,
            runClusterReshard, true},
        {QStringLiteral("cluster resume"), {}, 0, 0, runClusterResume, true},
        {QStringLiteral("cluster fix"), {}, 0, 0, runClusterFix, true},
        {QStringLiteral("profile list"), {}, 0, 0, runProfileList},
        {QStringLiteral("profile show"), {}, 1, 1, runProfileShow},
        {QStringLiteral("profile add"), words({"environment", "colour", "dc", "primary", "poll-interval"}), 1,
            1, runProfileAdd},
        {QStringLiteral("profile remove"), {}, 1, 1, runProfileRemove},
        {QStringLiteral("profile import"), {}, 1, 1, runProfileImport},
        {QStringLiteral("profile export"), words({"name"}), 1, 1, runProfileExport},
        {QStringLiteral("sandbox start"),
            words({"name", "base-port", "masters", "replicas", "sentinels", "centres"}), 1, 1,
            runSandboxStart},
        {QStringLiteral("sandbox list"), {}, 0, 0, runSandboxList},
        {QStringLiteral("sandbox stop"), {}, 1, 1, runSandboxStop},
        {QStringLiteral("sandbox heal"), {}, 1, 1, runSandboxHeal},
        {QStringLiteral("sandbox drill"), words({"name", "rate", "output"}), 1, 2, runSandboxDrill, true},
    };
    return table;
}

QStringList argumentsOf(const Session& session, int pathWords)
{
    return session.invocation().words().mid(pathWords);
}

} // namespace quorate
