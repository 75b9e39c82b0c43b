#pragma once

#include "core/base/Result.h"
#include "core/net/Endpoint.h"
#include "core/resp/Reply.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace quorate {

/// The directives of a server and their values, from CONFIG GET *. Old spellings that the server lists beside
/// the new ones (slave-priority, hash-max-ziplist-entries) are left out. Values are raw, those of secrets
/// too: only for compareConfigurations(), which hides them.
using Configuration = QMap<QByteArray, QByteArray>;

/// Stands for the value of a secret that is set.
inline constexpr char kHiddenValue[] = "***";

/// One other node's value of a directive.
struct OtherValue {
    Endpoint node;
    QByteArray value;

    bool operator==(const OtherValue&) const = default;
};

/// A directive of one server, beside those of the others.
struct Directive {
    QByteArray name;
    QByteArray value; ///< kHiddenValue for a secret that is set
    bool isSecret = false;
    QList<OtherValue> others; ///< those that have another value, by node; not for what has to differ

    bool operator==(const Directive&) const = default;
};

/// A server's configuration compared with that of its peers.
struct ComparedConfiguration {
    QList<Directive> directives; ///< by name
    int peersAnswered = 0;
    int peers = 0; ///< that there are
};

/// Passwords and pass phrases, also those of modules, by their names. Names in any case.
bool isSecretDirective(const QByteArray& name);

/// What is each server's own: ports, paths, addresses, whom it follows.
bool isOwnDirective(const QByteArray& name);

/// Errors: Protocol, when it is no list of pairs. An odd last name, and a name that comes again, are left
/// out.
Result<Configuration> parseConfiguration(const Reply& reply);

/// `peers` have answered; `total` is how many there are.
ComparedConfiguration compareConfigurations(
    const Configuration& own, const QMap<Endpoint, Configuration>& peers, int total);

} // namespace quorate
