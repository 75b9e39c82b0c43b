#pragma once

#include "core/base/SecretString.h"
#include "core/sandbox/Sandbox.h"

namespace quorate {

/// One argument of a configuration line in double quotes, as Redis reads it back (sds.c: sdssplitargs).
QByteArray quotedForConfig(const QByteArray& value);

/// The configuration file of one server of `deployment`, whose ports are chosen. It holds the password, hence
/// the type. `folder` is where the server keeps its files.
SecretString serverConfig(const SandboxSpec& spec, const SandboxDeployment& deployment,
    const SandboxServer& server, const QString& folder, const SecretString& password);

} // namespace quorate
