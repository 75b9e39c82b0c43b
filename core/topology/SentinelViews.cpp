#include "core/topology/SentinelViews.h"

#include "core/topology/wireValues.h"

#include <limits>

namespace quorate {

std::optional<qint64> SentinelInstance::integer(const QByteArray& field) const
{
    const auto found = fields.constFind(field);
    return found == fields.cend() ? std::nullopt : wire::toInteger(QByteArrayView(*found));
}

Result<SentinelInstance> parseSentinelInstance(const Reply& reply)
{
    constexpr const char* command = "SENTINEL";
    const std::optional<wire::Fields> parsed = wire::toFields(reply);
    if (!parsed)
        return wire::refusal(reply, command);
    SentinelInstance instance;
    for (auto field = parsed->cbegin(); field != parsed->cend(); ++field)
        instance.fields.insert(field.key(), wire::toBytes(field.value()));
    instance.name = instance.fields.value("name");
    if (instance.name.isEmpty())
        return wire::malformed(command);
    instance.endpoint = wire::toEndpoint(instance.fields.value("ip"), instance.fields.value("port"));
    instance.runId = instance.fields.value("runid");
    if (!instance.fields.value("flags").isEmpty())
        instance.flags = instance.fields.value("flags").split(',');
    return instance;
}

Result<QList<SentinelInstance>> parseSentinelInstances(const Reply& reply)
{
    if (!reply.isArray())
        return wire::refusal(reply, "SENTINEL");
    QList<SentinelInstance> instances;
    for (const Reply& row : reply.elements()) {
        if (auto instance = parseSentinelInstance(row))
            instances += *std::move(instance);
    }
    return instances;
}

namespace {

// "3 usable Sentinels. ...": the number that both wordings start with (sentinel.c: sentinelCommand,
// "ckquorum").
std::optional<int> usableSentinels(const QByteArray& words)
{
    const qsizetype end = words.indexOf(" usable Sentinels.");
    if (end < 0)
        return std::nullopt;
    const std::optional<qint64> count = wire::toInteger(QByteArrayView(words).first(end), 0, 1'000'000);
    return count ? std::optional(static_cast<int>(*count)) : std::nullopt;
}

} // namespace

Result<CkQuorum> parseCkQuorum(const Reply& reply)
{
    static const QByteArray okPrefix = "OK ";
    static const QByteArray lostPrefix = "NOQUORUM ";
    const QByteArray& words = reply.text();
    const bool isOk = reply.isText() && words.startsWith(okPrefix);
    const bool isLost = reply.isError() && words.startsWith(lostPrefix);
    if (!isOk && !isLost)
        return wire::refusal(reply, "SENTINEL CKQUORUM");
    CkQuorum answer;
    answer.words = words;
    answer.usable = usableSentinels(words.sliced(isOk ? okPrefix.size() : lostPrefix.size()));
    answer.quorumReachable = isOk || !words.contains("to reach the specified quorum");
    answer.majorityReachable = isOk || !words.contains("to reach the majority");
    // Words that we do not know, after NOQUORUM, promise neither.
    if (isLost && answer.quorumReachable && answer.majorityReachable)
        answer.quorumReachable = answer.majorityReachable = false;
    return answer;
}

Result<SentinelHello> parseSentinelHello(const QByteArray& payload)
{
    // sentinel_ip,sentinel_port,sentinel_runid,current_epoch,name,master_ip,master_port,master_config_epoch
    constexpr qsizetype partCount = 8;
    constexpr qint64 anyEpoch = std::numeric_limits<qint64>::max();
    const QList<QByteArray> parts = payload.split(',');
    if (parts.size() != partCount)
        return wire::malformed("__sentinel__:hello");
    SentinelHello hello;
    hello.sentinel = wire::toEndpoint(parts[0], parts[1]);
    hello.sentinelId = parts[2];
    hello.service = parts[4];
    hello.master = wire::toEndpoint(parts[5], parts[6]);
    const std::optional<qint64> currentEpoch = wire::toInteger(parts[3], 0, anyEpoch);
    const std::optional<qint64> configEpoch = wire::toInteger(parts[7], 0, anyEpoch);
    const bool fits = hello.sentinel.isValid() && wire::isNodeId(hello.sentinelId) && currentEpoch
        && !hello.service.isEmpty() && hello.master.isValid() && configEpoch;
    if (!fits)
        return wire::malformed("__sentinel__:hello");
    hello.currentEpoch = *currentEpoch;
    hello.configEpoch = *configEpoch;
    return hello;
}

} // namespace quorate
