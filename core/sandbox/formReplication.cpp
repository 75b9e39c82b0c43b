#include "core/sandbox/formDeployment.h"

#include "core/topology/Role.h"
#include "core/topology/SentinelViews.h"

#include <algorithm>

namespace quorate {

namespace {

qsizetype countOf(const SandboxDeployment& deployment, NodeRole role)
{
    return std::count_if(deployment.servers.cbegin(), deployment.servers.cend(),
        [role](const SandboxServer& server) { return server.role == role; });
}

// Sentinel learns of the others from what they say on the master every two seconds (sentinel.c:
// SENTINEL_PUBLISH_PERIOD).
Status awaitAgreement(
    SandboxClients& clients, const SandboxDeployment& deployment, const SandboxServer& sentinel)
{
    const qint64 replicas = countOf(deployment, NodeRole::Replica);
    const qint64 others = countOf(deployment, NodeRole::Sentinel) - 1;
    return clients.waitUntil(sentinel, {"SENTINEL", "MASTER", kSandboxService},
        QStringLiteral("the full view"), [&](const Reply& reply) {
            const auto view = parseSentinelInstance(reply);
            return view && view->flags == QList<QByteArray>{"master"}
            && view->integer("num-slaves") == replicas && view->integer("num-other-sentinels") == others;
        });
}

Status awaitQuorum(SandboxClients& clients, const SandboxServer& sentinel)
{
    return clients.waitUntil(sentinel, {"SENTINEL", "CKQUORUM", kSandboxService},
        QStringLiteral("the quorum"), [](const Reply& reply) {
            const auto quorum = parseCkQuorum(reply);
            return quorum && quorum->quorumReachable && quorum->majorityReachable;
        });
}

} // namespace

Status formReplication(SandboxClients& clients, const SandboxDeployment& deployment)
{
    const qsizetype replicas = countOf(deployment, NodeRole::Replica);
    // ROLE lists the replicas that are online, not those that still load (replication.c: roleCommand).
    return clients.waitUntil(
        deployment.servers.first(), {"ROLE"}, QStringLiteral("replicas in sync"), [&](const Reply& reply) {
            const auto role = Role::parse(reply);
            return role && role->replicas.size() == replicas;
        });
}

Status formSentinels(SandboxClients& clients, const SandboxDeployment& deployment)
{
    for (const SandboxServer& server : deployment.servers) {
        if (!server.isSentinel())
            continue;
        if (auto agreed = awaitAgreement(clients, deployment, server); !agreed)
            return agreed;
        if (auto quorum = awaitQuorum(clients, server); !quorum)
            return quorum;
    }
    return {};
}

} // namespace quorate
