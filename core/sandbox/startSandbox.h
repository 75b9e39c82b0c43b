#pragma once

#include "core/sandbox/SandboxStore.h"

#include <functional>
#include <stop_token>

namespace quorate {

class IoThread;

/// How far a start has come: servers that answer, deployments that are formed.
struct SandboxProgress {
    int serversUp = 0;
    int servers = 0;
    int deploymentsFormed = 0;
    int deployments = 0;
};

/// What a start needs besides the spec.
struct SandboxRun {
    IoThread& io;
    std::stop_token stop;
    std::function<void(const SandboxProgress&)> progress; ///< called in the worker's thread; may be empty
};

/// Starts the servers that the spec asks for, forms the deployments, and returns when every server itself
/// says that all is well. The servers go on when this program ends. Whatever goes wrong, nothing of it is
/// left. Errors: Usage, Precondition (no redis-server; name taken; a server ended, with the last lines of its
/// log), Busy (a port of basePort is taken), Storage, Timeout, Cancelled. Threads: a worker; blocks for about
/// a second, with Sentinels three.
Result<Sandbox> startSandbox(const SandboxStore& store, const SandboxSpec& spec, const SandboxRun& run);

} // namespace quorate
