#pragma once

#include "core/sandbox/SandboxClients.h"

namespace quorate {

/// The full path of redis-server from PATH; Sentinels are run by the same program. Errors: Precondition,
/// naming the Debian package, when there is none.
Result<QString> findServerProgram();

/// Starts the process of a server whose configuration file is written; it may end at once. Errors: Storage.
Result<ProcessMark> launchServer(const QString& program, const Sandbox& sandbox, const SandboxServer& server);

/// Waits until the launched process itself, and nobody else on that port, answers; it may still be loading.
/// Errors: Busy when its port was taken; Precondition, with the last lines of its log, when it ended for
/// another reason; Timeout; Cancelled.
Status awaitServer(SandboxClients& clients, const Sandbox& sandbox, const SandboxServer& server);

} // namespace quorate
