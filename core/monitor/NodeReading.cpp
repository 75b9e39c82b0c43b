#include "core/monitor/NodeReading.h"

#include "core/monitor/RawReply.h"

namespace quorate {

namespace {

QList<QByteArray> wordsOf(RawCommand command)
{
    switch (command) {
    case RawCommand::Info:
        return {"INFO"};
    case RawCommand::Role:
        return {"ROLE"};
    case RawCommand::ClusterNodes:
        return {"CLUSTER", "NODES"};
    case RawCommand::ClusterInfo:
        return {"CLUSTER", "INFO"};
    case RawCommand::ClientList:
        return {"CLIENT", "LIST"};
    case RawCommand::MemoryStats:
        return {"MEMORY", "STATS"};
    case RawCommand::LatencyLatest:
        return {"LATENCY", "LATEST"};
    }
    return {"INFO"};
}

Error malformed(const NodeQuestion& question, const char* what)
{
    return {ErrorCode::Protocol, question.node.toString(), QString::fromLatin1(what), ErrorReason::Malformed};
}

Error at(const NodeQuestion& question, Error error)
{
    error.node = question.node.toString();
    return error;
}

Result<NodeReading> configurationOf(const NodeQuestion& question, const Reply& reply)
{
    const auto own = parseConfiguration(reply);
    if (!own)
        return at(question, own.error());
    return NodeReading(compareConfigurations(*own, {}, 0));
}

Result<NodeReading> slowLogOf(const NodeQuestion& question, const Reply& entries, const Reply& length)
{
    const auto log = parseSlowLog(entries, length);
    if (!log)
        return at(question, log.error());
    return NodeReading(*log);
}

} // namespace

QString rawCommandText(RawCommand command)
{
    return QString::fromLatin1(wordsOf(command).join(' '));
}

QList<RawCommand> rawCommands(bool isCluster, bool isSentinel)
{
    QList<RawCommand> commands{RawCommand::Info, RawCommand::Role, RawCommand::ClientList};
    if (isCluster)
        commands << RawCommand::ClusterNodes << RawCommand::ClusterInfo;
    if (!isSentinel)
        commands << RawCommand::MemoryStats << RawCommand::LatencyLatest;
    return commands;
}

std::vector<Command> readingCommands(const NodeQuestion& question)
{
    switch (question.topic) {
    case NodeTopic::Clients:
        return {Command{"CLIENT", "LIST"}};
    case NodeTopic::Directives:
        return {Command{"CONFIG", "GET", "*"}};
    case NodeTopic::SlowCommands:
        return {Command{"SLOWLOG", "GET", "128"}, Command{"SLOWLOG", "LEN"}};
    case NodeTopic::Raw:
        return {Command(wordsOf(question.raw))};
    }
    return {};
}

Result<NodeReading> readingOf(const NodeQuestion& question, const std::vector<Reply>& replies)
{
    if (replies.size() != readingCommands(question).size())
        return malformed(question, "not as many replies as commands");
    for (const Reply& reply : replies) {
        if (reply.isError())
            return errorFromReply(question.node.toString(), reply.text());
    }
    switch (question.topic) {
    case NodeTopic::Clients:
        if (!replies[0].isText())
            return malformed(question, "CLIENT LIST did not answer with text");
        return NodeReading(parseClientList(replies[0].text()));
    case NodeTopic::Directives:
        return configurationOf(question, replies[0]);
    case NodeTopic::SlowCommands:
        return slowLogOf(question, replies[0], replies[1]);
    case NodeTopic::Raw:
        break;
    }
    return NodeReading(readableReply(replies[0]));
}

} // namespace quorate
