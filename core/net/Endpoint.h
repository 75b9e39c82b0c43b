#pragma once

#include "core/base/Result.h"

#include <QString>

#include <compare>

namespace quorate {

/// Where a node listens: host and port, or the path of a unix socket. A value of the domain; it opens
/// nothing.
struct Endpoint {
    QString host; ///< a name, an IPv4 address, or an IPv6 address without brackets; empty for a unix socket
    quint16 port = 0;
    QString path; ///< of a unix socket; empty otherwise

    bool isUnixSocket() const { return !path.isEmpty(); }
    bool isValid() const { return isUnixSocket() || (!host.isEmpty() && port != 0); }

    /// "127.0.0.1:6379", "[::1]:6379" or the socket's path: the name of the node everywhere.
    QString toString() const;

    /// Reads host:port, [ipv6]:port, ipv6:port as Redis itself prints it (the last colon parts the port) or
    /// /path. Errors: Usage.
    static Result<Endpoint> parse(const QString& text);

    bool operator==(const Endpoint&) const = default;
    std::strong_ordering operator<=>(const Endpoint&) const = default; ///< for sorted lists; by bytes
};

size_t qHash(const Endpoint& endpoint, size_t seed = 0) noexcept;

} // namespace quorate
