#pragma once

#include "core/base/Error.h"
#include "core/net/Endpoint.h"

#include <QAbstractSocket>
#include <QLocalSocket>
#include <QSslError>

namespace quorate {

/// From Qt's words for a broken socket to ours. Pure, so that each case is a row of a test.
Error errorFromSocket(const Endpoint& endpoint, QAbstractSocket::SocketError error, const QString& words);
Error errorFromLocalSocket(
    const Endpoint& endpoint, QLocalSocket::LocalSocketError error, const QString& words);

/// The most telling of the certificate's faults: its dates, then its authority, then its name. A name means
/// nothing while nobody vouches for it.
Error errorFromCertificate(const Endpoint& endpoint, const QList<QSslError>& faults);

/// From OpenSSL's words, for a handshake or a read that failed without a certificate fault of the peer.
Error errorFromTlsWords(const Endpoint& endpoint, const QString& words, bool sentClientCertificate);

} // namespace quorate
