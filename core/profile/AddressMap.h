#pragma once

#include "core/base/Result.h"
#include "core/net/Endpoint.h"

#include <QString>

#include <utility>

namespace quorate {

/// One line of ConnectionSettings::addressMap: an announced "host:port", or a host alone, and where it is
/// reachable.
using AddressMapping = std::pair<QString, Endpoint>;

/// Reads "FROM=TO" as --announce-map takes it: 10.0.0.1:6379=127.0.0.1:7000, 10.0.0.1=bastion (keeps the
/// ports), [fd00::1]:6379=/run/redis.sock. A host with a port may map to a host alone, which keeps the port.
/// Errors: Usage.
Result<AddressMapping> parseAddressMapping(const QString& text);

/// The same for its two sides.
Result<AddressMapping> addressMapping(const QString& from, const QString& to);

/// Where a mapping leads, as addressMapping() reads it: "127.0.0.1:7000", or the host alone.
QString addressMapTarget(const Endpoint& to);

} // namespace quorate
