#pragma once

#include "core/base/SecretString.h"
#include "core/net/Endpoint.h"

#include <QHash>
#include <QString>

#include <chrono>

namespace quorate {

/// How TLS is spoken. Verification is always on; there is no field that weakens it.
struct TlsSettings {
    bool enabled = false;
    QString caFile; ///< PEM; empty: the system's certificate authorities
    QString certificateFile; ///< PEM of the client certificate; empty: none
    QString keyFile; ///< PEM of its key
    QString serverName; ///< expected in the certificate; empty: the host as typed

    bool operator==(const TlsSettings&) const = default;
};

struct Credentials {
    QString user; ///< empty: the default user
    SecretString password; ///< empty: no AUTH is sent

    bool operator==(const Credentials&) const = default;
};

/// Everything that a connection needs besides the address. A value; the same for all nodes of a deployment.
struct ConnectionSettings {
    Credentials credentials;
    Credentials
        sentinelCredentials; ///< for Sentinels themselves; with an empty password none is sent to them
    TlsSettings tls;
    int database = 0; ///< selected after the handshake when not 0
    bool readOnly = false; ///< the connection refuses every command that is not known to only read
    QString clientName = QStringLiteral("quorate"); ///< for CLIENT SETNAME; no spaces
    std::chrono::milliseconds timeout{
        1000}; ///< of connecting with its handshake, and the default deadline of a command
    QHash<QString, Endpoint>
        addressMap; ///< announced host:port, or host alone (port 0 in the target: keep it) -> reachable

    /// Where to really connect for an announced address.
    Endpoint reachable(const Endpoint& announced) const;

    bool operator==(const ConnectionSettings&) const = default;
};

} // namespace quorate
