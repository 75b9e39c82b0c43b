#pragma once

#include "core/sandbox/SandboxSpec.h"

#include <QDateTime>

#include <optional>

namespace quorate {

/// Tells one process from every other, also after its pid was given to another one.
struct ProcessMark {
    qint64 pid = 0;
    QByteArray birth; ///< of the boot and the clock tick since then in which it started; only compared

    bool operator==(const ProcessMark&) const = default;
};

/// One server of a sandbox.
struct SandboxServer {
    QString label; ///< "node-1", "east-sentinel-2": unique in the sandbox, and its folder there
    Endpoint endpoint; ///< on 127.0.0.1; port 0 until one is chosen
    NodeRole role = NodeRole::Master; ///< as laid out: a failover changes the truth, not this
    int master = -1; ///< of a replica: index of its master among the deployment's servers
    std::optional<ProcessMark> process; ///< nothing when it does not run
    bool frozen = false; ///< stopped by SIGSTOP; looked up, not stored

    bool isSentinel() const { return role == NodeRole::Sentinel; }
};

/// The servers that form one deployment. A sandbox has one, or one a data centre.
struct SandboxDeployment {
    QString datacenter; ///< its name; empty unless the sandbox is of kind Datacenters
    DeploymentKind kind = DeploymentKind::Unknown;
    QList<SandboxServer> servers; ///< masters, then replicas, then Sentinels
};

/// Real Redis servers on loopback ports, to try, to drill and to test. A value: what the state file holds.
struct Sandbox {
    QString name;
    DeploymentKind kind = DeploymentKind::Unknown;
    QString folder; ///< absolute, canonical
    QDateTime createdAt; ///< UTC
    bool complete = false; ///< false while it is being started, or when that was interrupted
    QList<SandboxDeployment> deployments;

    const SandboxServer* find(const Endpoint& endpoint) const;
    SandboxServer* find(const Endpoint& endpoint);
    QList<SandboxServer> servers() const; ///< of all deployments
    int runningCount() const; ///< those that a signal stopped among them
    int frozenCount() const;

    QString folderOf(const SandboxServer& server) const;
    QString configFileOf(const SandboxServer& server) const;
    QString logFileOf(const SandboxServer& server) const;
};

/// The service that a sandbox's Sentinels monitor, in each data centre.
inline constexpr char kSandboxService[] = "mymaster";

/// redis.conf, cluster-port: "the default is the base port + 10000".
constexpr int clusterBusPort(int port)
{
    return port + 10'000;
}

/// The servers that a spec asks for, without ports. The spec has been checked.
QList<SandboxDeployment> layOutSandbox(const SandboxSpec& spec);

} // namespace quorate
