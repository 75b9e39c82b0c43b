#include "core/cluster/SlotKeyCopies.h"

#include "core/base/Untrusted.h"

#include <algorithm>

namespace quorate {

namespace {

/// What one side says of the key, in one packet; ASKING opens the door where the slot is being imported.
class Copy {
public:
    static Result<Copy> ask(SlotChannel& channel, const Endpoint& node, const QByteArray& key)
    {
        std::vector<Command> questions;
        for (const Command& question : {Command{"TYPE", key}, Command{"PTTL", key},
                 Command{"MEMORY", "USAGE", key}, Command{"DUMP", key}}) {
            questions.push_back({"ASKING"});
            questions.push_back(question);
        }
        auto replies = channel.ask(node, questions);
        if (!replies)
            return replies.error();
        Copy copy;
        copy.m_type = (*replies)[1].text();
        copy.m_ttlMs = (*replies)[3].toInteger();
        copy.m_bytes = (*replies)[5].toInteger();
        copy.m_dump = (*replies)[7];
        return copy;
    }

    bool isThere() const { return m_type != "none"; }
    const QByteArray& type() const { return m_type; }
    bool hasDump() const { return m_dump.isText() && !m_dump.isError(); }
    const QByteArray& dump() const { return m_dump.text(); }
    QJsonObject shown(const Endpoint& node) const
    {
        return {{QStringLiteral("node"), node.toString()}, {QStringLiteral("type"), plainLine(m_type)},
            {QStringLiteral("bytes"), m_bytes}, {QStringLiteral("ttlMs"), m_ttlMs}};
    }

private:
    QByteArray m_type;
    qint64 m_ttlMs = 0, m_bytes = 0;
    Reply m_dump;
};

// Two servers keep the elements of a large set or hash in different orders.
std::optional<Command> wholeValue(const QByteArray& type, const QByteArray& key)
{
    if (type == "hash")
        return Command{"HGETALL", key};
    if (type == "set")
        return Command{"SMEMBERS", key};
    if (type == "zset")
        return Command{"ZRANGE", key, "0", "-1", "WITHSCORES"};
    return std::nullopt;
}

Result<QList<QByteArray>> elements(
    SlotChannel& channel, const Endpoint& node, const QByteArray& type, const Command& question)
{
    const auto replies = channel.ask(node, {Command{"ASKING"}, question});
    if (!replies)
        return replies.error();
    const Reply& reply = replies->back();
    if (reply.isError())
        return errorFromReply(node.toString(), reply.text());
    QList<QByteArray> all;
    const auto& parts = reply.elements();
    const size_t step = type == "set" ? 1 : 2;
    for (size_t i = 0; i + step <= parts.size(); i += step)
        all += step == 1
            ? parts[i].text()
            : QByteArray::number(parts[i].text().size()) + ':' + parts[i].text() + parts[i + 1].text();
    std::sort(all.begin(), all.end());
    return all;
}

bool haveSameElements(
    SlotChannel& channel, const SlotTransfer& transfer, const QByteArray& type, const QByteArray& key)
{
    const auto question = wholeValue(type, key);
    if (!question)
        return false;
    const auto one = elements(channel, transfer.source.endpoint, type, *question);
    const auto other = elements(channel, transfer.target.endpoint, type, *question);
    return one && other && *one == *other;
}

} // namespace

Result<SlotKeyCopies> compareCopies(SlotChannel& channel, const SlotTransfer& transfer, const QByteArray& key)
{
    const auto source = Copy::ask(channel, transfer.source.endpoint, key);
    if (!source)
        return source.error();
    const auto target = Copy::ask(channel, transfer.target.endpoint, key);
    if (!target)
        return target.error();
    SlotKeyCopies copies;
    copies.onSource = source->isThere();
    copies.onTarget = target->isThere();
    copies.shown = {{QStringLiteral("key"), plainLine(key, 200)},
        {QStringLiteral("source"), source->shown(transfer.source.endpoint)},
        {QStringLiteral("target"), target->shown(transfer.target.endpoint)}};
    const bool haveSameDump = source->hasDump() && target->hasDump() && source->dump() == target->dump();
    copies.areSame = copies.onSource && copies.onTarget && source->type() == target->type()
        && (haveSameDump || haveSameElements(channel, transfer, source->type(), key));
    return copies;
}

} // namespace quorate
