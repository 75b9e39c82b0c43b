#include "core/monitor/readNode.h"

#include "core/net/FanOut.h"

#include <algorithm>

namespace quorate {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kMostPeers = 50;

Error cancelled(const NodeQuestion& question)
{
    return {ErrorCode::Cancelled, question.node.toString(), QStringLiteral("no longer wanted"),
        ErrorReason::None};
}

// The node and its peers in one round; a peer that does not answer is only missed in the comparison.
Result<NodeReading> readConfiguration(
    FanOut& fan, const NodeAccess& access, const NodeQuestion& question, const std::stop_token& stop)
{
    const auto commands = readingCommands(question);
    fan.ask(question.node, access.peer, commands);
    for (const Endpoint& peer : access.peers.first(std::min(access.peers.size(), kMostPeers)))
        fan.ask(peer, Peer::Data, commands);
    std::optional<Configuration> own;
    QMap<Endpoint, Configuration> peers;
    while (const auto answer = fan.next(stop)) {
        const bool isOwn = answer->node == question.node;
        if (!answer->reply) {
            if (isOwn)
                return answer->reply.error();
            continue;
        }
        if (const auto asked = readingOf(question, answer->reply->replies); isOwn && !asked)
            return asked.error();
        const auto read = parseConfiguration(answer->reply->replies.front());
        if (read && isOwn)
            own = *read;
        else if (read)
            peers.insert(answer->node, *read);
    }
    if (!own || stop.stop_requested())
        return cancelled(question);
    return NodeReading(compareConfigurations(*own, peers, static_cast<int>(access.peers.size())));
}

} // namespace

Result<NodeReading> readNode(
    IoThread& io, const NodeAccess& access, const NodeQuestion& question, std::stop_token stop)
{
    ConnectionPool pool(io, access.settings);
    FanOut fan(pool, std::max<std::chrono::milliseconds>(access.settings.timeout, 3s));
    if (question.topic == NodeTopic::Directives)
        return readConfiguration(fan, access, question, stop);
    fan.ask(question.node, access.peer, readingCommands(question));
    const auto answer = fan.next(stop);
    if (!answer)
        return cancelled(question);
    if (!answer->reply)
        return answer->reply.error();
    return readingOf(question, answer->reply->replies);
}

} // namespace quorate
