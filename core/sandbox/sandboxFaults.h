#pragma once

#include "core/sandbox/startSandbox.h"

namespace quorate {

/// What can happen to a server, done to one of a sandbox on purpose: for drills and tests. Each returns when
/// it has happened. Errors: Precondition (no such sandbox or server, or it does not run), Storage, Timeout.
/// Threads: a worker.

/// SIGSTOP: it keeps its connections and answers nobody.
Status freezeServer(const SandboxStore& store, const QString& sandbox, const Endpoint& server);

/// SIGCONT.
Status thawServer(const SandboxStore& store, const QString& sandbox, const Endpoint& server);

/// SIGKILL: what it had only in memory is lost.
Status killServer(const SandboxStore& store, const QString& sandbox, const Endpoint& server);

/// Kills it if it runs and starts it again with its configuration file, as it or Sentinel rewrote it; returns
/// when it answers, maybe still loading. Errors: also those of startSandbox.
Status restartServer(
    const SandboxStore& store, const QString& sandbox, const Endpoint& server, const SandboxRun& run);

/// Wakes every server that a signal stopped and starts every one that does not run: what a drill that was
/// itself killed left struck. Returns those that it brought back. Errors: those of the first that cannot be.
Result<QList<Endpoint>> healSandbox(const SandboxStore& store, const QString& sandbox, const SandboxRun& run);

} // namespace quorate
