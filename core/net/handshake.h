#pragma once

#include "core/base/Error.h"
#include "core/net/ConnectionSettings.h"
#include "core/resp/Command.h"
#include "core/resp/Reply.h"

#include <optional>
#include <vector>

namespace quorate {

/// What is sent on a new connection before anything else: AUTH, SELECT, CLIENT SETNAME. Never HELLO: RESP2
/// only. Pure.
std::vector<Command> handshakeCommands(const ConnectionSettings& settings, const Credentials& credentials);

/// Why the connection cannot be used after this answer, or nothing when it can. A name that may not be set,
/// and a password where the server wants none, are no obstacles.
std::optional<Error> handshakeObstacle(const Command& command, const Reply& reply, const QString& node);

} // namespace quorate
