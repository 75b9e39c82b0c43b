#pragma once

#include "core/base/Error.h"
#include "core/net/ConnectionSettings.h"
#include "core/operation/Plan.h"
#include "core/topology/Role.h"

namespace quorate {

/// What a node that is to become a replica says of itself. Optional: it did not tell.
struct JoiningNode {
    Endpoint endpoint;
    std::optional<Error> error; ///< it did not answer
    std::optional<Role> role;
    Info info;
    std::optional<bool> hasMasterAuth;
    std::optional<bool> usesTls; ///< tls-replication
};

/// What a person asks of setting up replication.
struct SetupWish {
    QList<JoiningNode> nodes;
    Credentials credentials{}; ///< with which the connection signs in
    bool tls = false; ///< of the connection
    bool overwrite = false; ///< what the nodes hold may be deleted
    bool chain = false; ///< nodes with replicas of their own are taken as they are
};

/// The nodes become replicas of the deployment's master: credentials first, then REPLICAOF, then each link is
/// waited for and kept in the node's configuration file. A node that has a masterauth keeps it. Pure.
Plan planSetup(const Topology& topology, const QString& deployment, const SetupWish& wish);
/// A replica follows another node of the deployment. Pure.
Plan planRepoint(
    const Topology& topology, const QString& deployment, const Endpoint& replica, const Endpoint& master);
/// A replica becomes a writable master of its own. Pure.
Plan planDetach(const Topology& topology, const QString& deployment, const Endpoint& replica);
/// 0 forbids Sentinels to promote it; the lowest is preferred. Pure.
Plan planPriority(const Topology& topology, const QString& deployment, const Endpoint& replica, int priority);
/// Every replica refuses clients' writes. Without steps when all do. Pure.
Plan planSplit(const Topology& topology, const QString& deployment);

} // namespace quorate
