#pragma once

#include "core/net/ConnectionSettings.h"
#include "core/topology/Topology.h"

#include <QList>

namespace quorate {

/// What a person points Quorate at: one or several addresses of one deployment, and how to talk to them. A value of the
/// domain; made from a URL, or from a profile and its secrets.
struct Target {
    QList<Endpoint> seeds; ///< at least one; for Sentinel the Sentinels
    DeploymentKind kind = DeploymentKind::Unknown; ///< Unknown: detected
    QByteArray service; ///< of Sentinel; empty: the only one it monitors, else the first by name
    ConnectionSettings settings;
};

/// Reads redis://, rediss://, unix:// and redis+sentinel:// as in cli.md; percent-encoding in user and password. The database is the
/// path (/2) or ?db=2 for unix sockets. Errors: Usage, with a detail that names the part which is wrong and holds no secret.
Result<Target> parseTargetUrl(const QString& url);

/// The URL again, without password.
QString targetUrl(const Target& target);

} // namespace quorate
