#pragma once

#include "core/sandbox/SandboxClients.h"

namespace quorate {

/// Make one deployment of servers that answer. Blocking; each returns when every server itself says that it
/// is so. Errors: what a server refused, Timeout, Cancelled.

/// Waits until the master has all its replicas in sync.
Status formReplication(SandboxClients& clients, const SandboxDeployment& deployment);

/// Waits until every Sentinel knows the replicas and the other Sentinels, and could fail over.
Status formSentinels(SandboxClients& clients, const SandboxDeployment& deployment);

/// Gives slots and epochs to the masters, makes all nodes meet, attaches the replicas, and waits until every
/// node sees all the others linked, the state ok, and each replica in sync. Needs 7.0 (CLUSTER
/// ADDSLOTSRANGE).
Status formCluster(SandboxClients& clients, const SandboxDeployment& deployment);

} // namespace quorate
