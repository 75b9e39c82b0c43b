#pragma once

#include "core/net/ConnectionSettings.h"
#include "core/topology/Topology.h"

#include <QList>

namespace quorate {

/// What a person points Quorate at: one or several addresses of one deployment, and how to talk to them. A
/// value of the domain; made from a URL, or from a profile and its secrets.
struct Target {
    QList<Endpoint> seeds; ///< at least one; for Sentinel the Sentinels
    DeploymentKind kind = DeploymentKind::Unknown; ///< Unknown: detected
    QByteArray service; ///< of Sentinel; empty: the only one it monitors, else the first by name
    ConnectionSettings settings;

    bool operator==(const Target&) const = default;
};

/// Reads one of
///   redis://[[user]:password@]host[:port][,host[:port]]...[/db]      rediss:// speaks TLS; port 6379 when
///   left out unix://[[user]:password@]/path[?db=2] redis+sentinel://[...@]host[:port],...[/SERVICE]
///   rediss+sentinel:// speaks TLS; port 26379
/// with the parameters kind=standalone|replication|sentinel|cluster, db=N, sentinel-user=U and
/// sentinel-password=P. IPv6 addresses stand in brackets; user, password, path and service may be
/// percent-encoded. A user alone is written "user:@": "x@" is refused, for other programs take x for the
/// password. Errors: Usage, with a detail that names the wrong part and repeats nothing of what was typed,
/// since a mistyped URL may carry the password anywhere.
Result<Target> parseTargetUrl(const QString& url);

/// The URL again, with explicit ports and without passwords; parseTargetUrl reads it back. Holds all of the
/// target but passwords, TLS files and the other settings. Empty for a target without seeds.
QString targetUrl(const Target& target);

} // namespace quorate
