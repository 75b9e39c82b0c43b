#include "core/replication/askServers.h"

#include "core/net/FanOut.h"
#include "core/resp/Command.h"

#include <QHash>

namespace quorate {

namespace {

std::optional<QByteArray> settingIn(const Reply& reply)
{
    return reply.elements().size() == 2 ? std::optional(reply.elements()[1].text()) : std::nullopt;
}

void learn(JoiningNode& node, const std::vector<Reply>& replies)
{
    if (replies[0].isError()) {
        node.error = errorFromReply(node.endpoint.toString(), replies[0].text());
        return;
    }
    node.info = Info::parse(replies[0].text());
    if (const auto role = Role::parse(replies[1]))
        node.role = *role;
    if (const auto given = settingIn(replies[2]))
        node.hasMasterAuth = !given->isEmpty();
    if (const auto tls = settingIn(replies[3]))
        node.usesTls = *tls == "yes";
}

Result<Reply> askOne(
    ConnectionPool& pool, const Endpoint& node, const Command& command, const std::stop_token& stop)
{
    FanOut fan(pool, pool.settings().timeout * 5);
    fan.ask(node, Peer::Data, {command});
    auto answer = fan.next(stop);
    if (!answer)
        return Error{ErrorCode::Cancelled, {}, QStringLiteral("cancelled")};
    if (!answer->reply)
        return answer->reply.error();
    const Reply& reply = answer->reply->replies.front();
    if (reply.isError())
        return errorFromReply(node.toString(), reply.text());
    return reply;
}

} // namespace

QList<JoiningNode> askJoiningNodes(IoThread& io, const ConnectionSettings& settings,
    const QList<Endpoint>& nodes, const std::stop_token& stop)
{
    QList<JoiningNode> found;
    ConnectionPool pool(io, settings);
    FanOut fan(pool, settings.timeout);
    for (const Endpoint& node : nodes) {
        JoiningNode joining;
        joining.endpoint = node;
        joining.error = Error{ErrorCode::Unreachable, node.toString(), QStringLiteral("no answer")};
        found += joining;
        fan.ask(node, Peer::Data,
            {Command{"INFO"}, Command{"ROLE"}, Command{"CONFIG", "GET", "masterauth"},
                Command{"CONFIG", "GET", "tls-replication"}},
            static_cast<int>(found.size()) - 1);
    }
    while (auto answer = fan.next(stop)) {
        JoiningNode& node = found[answer->tag];
        node.error.reset();
        if (answer->reply)
            learn(node, answer->reply->replies);
        else
            node.error = answer->reply.error();
    }
    return found;
}

Result<CommandClasses> askCommandClasses(
    IoThread& io, const ConnectionSettings& settings, const Endpoint& node, const std::stop_token& stop)
{
    ConnectionPool pool(io, settings);
    const auto list = askOne(pool, node, {"COMMAND", "LIST"}, stop);
    // Before Redis 7 there is no list, and COMMAND has no subcommands, which would nest too deeply.
    const bool isOld = !list && list.error().code == ErrorCode::ServerReply;
    if (!list && !isOld)
        return list.error();
    QList<QByteArray> question{"COMMAND"};
    if (!isOld) {
        question += "INFO";
        for (const Reply& name : list->elements()) {
            if (!hasSubcommands(name.text().toUpper()))
                question += name.text();
        }
    }
    const auto described = askOne(pool, node, Command(question), stop);
    if (!described)
        return described.error();
    return commandClasses(*described);
}

} // namespace quorate
