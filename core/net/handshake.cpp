#include "core/net/handshake.h"

namespace quorate {

std::vector<Command> handshakeCommands(const ConnectionSettings& settings, const Credentials& credentials)
{
    std::vector<Command> commands;
    if (!credentials.password.isEmpty()) {
        QList<QByteArray> auth{"AUTH"};
        // The two-argument form is unknown before 6.0, and "default" is what the one-argument form means.
        if (!credentials.user.isEmpty())
            auth += credentials.user.toUtf8();
        auth += credentials.password.reveal();
        commands.emplace_back(auth);
    }
    if (settings.database != 0)
        commands.push_back(Command{"SELECT", QByteArray::number(settings.database)});
    commands.push_back(Command{"CLIENT", "SETNAME", settings.clientName.toUtf8()});
    return commands;
}

std::optional<Error> handshakeObstacle(const Command& command, const Reply& reply, const QString& node)
{
    if (!reply.isError())
        return std::nullopt;
    const Error error = errorFromReply(node, reply.text());
    if (error.reason == ErrorReason::MaxClients || error.reason == ErrorReason::ProtectedMode)
        return error;
    if (command.name() == "AUTH") {
        // acl.c authCommand, and server.c before 6.0: the server has no password; whoever connects is in
        // already.
        const bool needsNone = reply.text().contains("without any password configured")
            || reply.text().contains("but no password is set");
        return needsNone ? std::nullopt : std::optional(error);
    }
    if (command.name() == "CLIENT")
        return error.code == ErrorCode::Auth ? std::optional(error) : std::nullopt;
    return error;
}

} // namespace quorate
