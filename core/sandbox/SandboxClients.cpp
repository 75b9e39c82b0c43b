#include "core/sandbox/SandboxClients.h"

namespace quorate {

SandboxClients::SandboxClients(IoThread& io, SecretString password, WaitLimit limit)
    : m_io(io)
    , m_limit(std::move(limit))
{
    m_settings.credentials.password = std::move(password);
    m_settings.timeout = std::chrono::seconds(2);
}

Result<Reply> SandboxClients::call(const SandboxServer& server, const Command& command)
{
    return to(server.endpoint).call(command, m_limit.stop);
}

Status SandboxClients::callAll(const SandboxServer& server, const std::vector<Command>& commands)
{
    const auto replies = to(server.endpoint).pipeline(commands, m_settings.timeout, m_limit.stop);
    if (!replies)
        return replies.error();
    for (const Reply& reply : *replies) {
        if (reply.isError())
            return errorFromReply(server.endpoint.toString(), reply.text());
    }
    return {};
}

Status SandboxClients::waitUntil(const SandboxServer& server, const Command& command, const QString& what,
    const std::function<bool(const Reply&)>& isSo)
{
    return waitFor(m_limit, what + QStringLiteral(" on ") + server.label, [&]() -> Result<bool> {
        const auto reply = call(server, command);
        return reply && isSo(*reply);
    });
}

NodeClient& SandboxClients::to(const Endpoint& endpoint)
{
    return m_clients.try_emplace(endpoint.port, m_io, endpoint, m_settings).first->second;
}

} // namespace quorate
