#pragma once

#include "core/base/Result.h"
#include "core/net/ConnectionSettings.h"

#include <QSslConfiguration>

namespace quorate {

/// TLS 1.2 or later, the peer always verified, against caFile or the system's authorities; with the client
/// certificate if one is set. Reads files. Errors: Tls (TlsFileUnreadable) naming the file.
Result<QSslConfiguration> tlsConfiguration(const TlsSettings& settings);

} // namespace quorate
