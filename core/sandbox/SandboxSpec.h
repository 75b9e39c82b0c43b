#pragma once

#include "core/base/Result.h"
#include "core/topology/Topology.h"

#include <QList>
#include <QStringList>

#include <chrono>

namespace quorate {

/// What sandbox a person or a test asks for. A value; checkSandboxSpec() says whether it can be had.
struct SandboxSpec {
    DeploymentKind kind = DeploymentKind::Replication; ///< any but Unknown
    QString name{}; ///< see isSandboxName(); empty: one is made from the kind
    int masters = 3; ///< of a cluster, 1 to 200
    int replicasPerMaster = 1; ///< of a cluster, 0 to 5
    int replicas = 2; ///< of a replication set or behind Sentinels, 0 to 20
    int sentinels = 3; ///< 1 to 15; the quorum is their majority
    QList<DeploymentKind> datacenters{
        DeploymentKind::Sentinel, DeploymentKind::Sentinel}; ///< two or three, one kind each
    quint16 basePort = 0; ///< the first of consecutive ports; 0: any free ones
    std::chrono::milliseconds detectAfter{
        5000}; ///< Sentinel's down-after-milliseconds, cluster-node-timeout; 500 ms to 60 s
    QStringList dataConfig{}; ///< further lines for redis.conf of each data server; trusted
    QStringList sentinelConfig{}; ///< the same for Sentinels
};

/// 1 to 40 of A-Z a-z 0-9 _ -, so that it is safe as the name of a folder and in a shell.
bool isSandboxName(const QString& name);

/// Errors: Usage, naming the part that is out of its range.
Status checkSandboxSpec(const SandboxSpec& spec);

} // namespace quorate
