#pragma once

#include "core/profile/Profile.h"
#include "core/sandbox/Sandbox.h"

namespace quorate {

/// How to reach one deployment of a sandbox: the Sentinels, or a few of the nodes. The password goes to data
/// nodes and Sentinels alike; an empty one gives a target without secrets.
Target targetOf(const SandboxDeployment& deployment, const SecretString& password = {});

/// The profile under which a sandbox is saved. Its password is read from the sandbox's folder (SandboxStore).
Profile profileOf(const Sandbox& sandbox);

} // namespace quorate
