#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace quorate {

/// A line of CLIENT LIST (redis.io/commands/client-list). All bytes are the client's or the server's own:
/// hostile.
struct ConnectedClient {
    qint64 id = 0;
    QByteArray address; ///< host:port, or the path of a unix socket with ":0"
    QByteArray name; ///< CLIENT SETNAME; empty: none
    QByteArray user;
    QByteArray flags; ///< "N", "S" a replica, "P" a subscriber...
    QByteArray command; ///< the last one, without its arguments: "client|list"
    std::optional<qint64> ageSeconds;
    std::optional<qint64> idleSeconds;
    std::optional<qint64> database;
    std::optional<qint64> outputBytes; ///< omem: what waits to be sent to it

    bool operator==(const ConnectedClient&) const = default;
};

/// In the server's order. Never fails: a line without an id and an address is left out, a last one without
/// its line end too, and all beyond 20,000.
QList<ConnectedClient> parseClientList(const QByteArray& text);

} // namespace quorate
