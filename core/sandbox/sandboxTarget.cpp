#include "core/sandbox/sandboxTarget.h"

namespace quorate {

namespace {

// Enough that one or two dead ones do not hide the deployment.
constexpr int kSeeds = 3;

} // namespace

Target targetOf(const SandboxDeployment& deployment, const SecretString& password)
{
    Target target;
    target.kind = deployment.kind;
    const bool bySentinels = deployment.kind == DeploymentKind::Sentinel;
    for (const SandboxServer& server : deployment.servers) {
        if (server.isSentinel() == bySentinels && (bySentinels || target.seeds.size() < kSeeds))
            target.seeds << server.endpoint;
    }
    if (bySentinels)
        target.service = kSandboxService;
    target.settings.credentials.password = password;
    target.settings.sentinelCredentials.password = password;
    return target;
}

Profile profileOf(const Sandbox& sandbox)
{
    Profile profile;
    profile.name = sandbox.name;
    profile.sandbox = sandbox.name;
    if (sandbox.kind != DeploymentKind::Datacenters) {
        profile.target = targetOf(sandbox.deployments.first());
        return profile;
    }
    for (const SandboxDeployment& deployment : sandbox.deployments)
        profile.datacenters << ProfileDatacenter{deployment.datacenter, targetOf(deployment)};
    profile.primary = sandbox.deployments.first().datacenter;
    return profile;
}

} // namespace quorate
