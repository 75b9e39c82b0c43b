#include "core/replication/ReplicationFacts.h"

namespace quorate {

namespace {

bool isNoId(const QByteArray& id)
{
    // redis.io/docs: 40 zeros stand for "no second stream".
    return id.isEmpty() || id.count('0') == id.size();
}

std::optional<qint64> notNegative(std::optional<qint64> value)
{
    return value && *value >= 0 ? value : std::nullopt;
}

std::optional<double> writeRate(const std::optional<StreamMark>& before, const std::optional<StreamMark>& now)
{
    if (!before || !now || before->replicationId != now->replicationId || now->offset < before->offset)
        return std::nullopt;
    const auto milliseconds = static_cast<double>(before->at.msecsTo(now->at));
    if (milliseconds <= 0)
        return std::nullopt;
    return 1000.0 * static_cast<double>(now->offset - before->offset) / milliseconds;
}

std::optional<double> syncPercent(const Info& info)
{
    const auto total = info.integer("master_sync_total_bytes");
    const auto left = info.integer("master_sync_left_bytes");
    if (info.integer("master_sync_in_progress") != 1 || !total || !left || *total <= 0 || *left < 0
        || *left > *total)
        return std::nullopt;
    return 100.0 * static_cast<double>(*total - *left) / static_cast<double>(*total);
}

} // namespace

std::optional<StreamMark> streamMark(const Node& node)
{
    if (!node.info || !node.lastSeen.isValid())
        return std::nullopt;
    const auto id = node.info->value("master_replid");
    const auto offset = node.info->integer("master_repl_offset");
    if (!id || isNoId(*id) || !offset || *offset < 0)
        return std::nullopt;
    return StreamMark{node.lastSeen, *id, *offset};
}

ReplicationFacts replicationFacts(const Node& node, const std::optional<StreamMark>& before)
{
    ReplicationFacts facts;
    if (!node.info)
        return facts;
    const Info& info = *node.info;
    facts.replicationId = info.value("master_replid").value_or(QByteArray());
    facts.secondId = info.value("master_replid2").value_or(QByteArray());
    if (isNoId(facts.secondId))
        facts.secondId.clear();
    else
        facts.secondOffset = notNegative(info.integer("second_repl_offset"));
    if (const auto active = info.integer("repl_backlog_active"))
        facts.backlogActive = *active == 1;
    facts.backlogBytes = notNegative(info.integer("repl_backlog_size"));
    facts.historyBytes = notNegative(info.integer("repl_backlog_histlen"));
    facts.writeBytesPerSecond = writeRate(before, streamMark(node));
    const bool writes = facts.writeBytesPerSecond.value_or(0) > 0;
    if (facts.backlogActive.value_or(false) && facts.backlogBytes && writes)
        facts.outageSeconds = static_cast<double>(*facts.backlogBytes) / *facts.writeBytesPerSecond;
    facts.syncPercent = syncPercent(info);
    return facts;
}

} // namespace quorate
