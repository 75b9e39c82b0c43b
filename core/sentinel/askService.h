#pragma once

#include "core/net/IoThread.h"
#include "core/sentinel/planService.h"

#include <stop_token>

namespace quorate {

/// What planners of services need and no topology knows. Blocking: a round of questions each.

/// Which of the topology's Sentinels watch a service of that name, and where they take its master to be.
QHash<Endpoint, Endpoint> askWhoWatches(IoThread& io, const ConnectionSettings& settings,
    const Topology& topology, const QByteArray& service, const std::stop_token& stop);

/// Whether it is a master, and lets in whoever signs in with these.
MasterTrial tryMaster(IoThread& io, const ConnectionSettings& settings, const Endpoint& master,
    const Credentials& credentials, const std::stop_token& stop);

/// The sign-in among these options.
Credentials signInOf(const QList<ServiceOption>& options);

} // namespace quorate
