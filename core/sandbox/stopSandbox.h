#pragma once

#include "core/sandbox/SandboxStore.h"

namespace quorate {

/// Ends every server that runs from this sandbox's folder, whatever its state file says or whether there is
/// one, and deletes the folder. SIGKILL, because they keep nothing: it also ends a frozen or hung one at
/// once. Errors: Usage, Precondition (no such sandbox), Timeout (a process does not end), Storage. Threads: a
/// worker; blocks.
Status stopSandbox(const SandboxStore& store, const QString& name);

} // namespace quorate
