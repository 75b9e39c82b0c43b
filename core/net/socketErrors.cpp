#include "core/net/socketErrors.h"

#include <QSslCertificate>

namespace quorate {

namespace {

ErrorReason reasonOf(QSslError::SslError fault)
{
    switch (fault) {
    case QSslError::CertificateExpired:
        return ErrorReason::TlsExpired;
    case QSslError::CertificateNotYetValid:
        return ErrorReason::TlsNotYetValid;
    case QSslError::HostNameMismatch:
        return ErrorReason::TlsNameMismatch;
    default:
        return ErrorReason::TlsUnknownCa;
    }
}

int rank(ErrorReason reason)
{
    switch (reason) {
    case ErrorReason::TlsExpired:
        return 0;
    case ErrorReason::TlsNotYetValid:
        return 1;
    case ErrorReason::TlsUnknownCa:
        return 2;
    default:
        return 3;
    }
}

QString describe(const QSslError& fault)
{
    const QSslCertificate certificate = fault.certificate();
    if (fault.error() != QSslError::HostNameMismatch || certificate.isNull())
        return fault.errorString();
    QStringList names = certificate.subjectAlternativeNames().values();
    names += certificate.subjectInfo(QSslCertificate::CommonName);
    return fault.errorString() + QStringLiteral(" It is for: ") + names.join(QStringLiteral(", "));
}

} // namespace

Error errorFromSocket(const Endpoint& endpoint, QAbstractSocket::SocketError error, const QString& words)
{
    const QString node = endpoint.toString();
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return {ErrorCode::Unreachable, node, words, ErrorReason::NameNotResolved};
    case QAbstractSocket::ConnectionRefusedError:
        return {ErrorCode::Unreachable, node, words, ErrorReason::ConnectionRefused};
    case QAbstractSocket::RemoteHostClosedError:
        return {ErrorCode::Unreachable, node, words, ErrorReason::ConnectionClosed};
    case QAbstractSocket::SocketTimeoutError:
        return {ErrorCode::Timeout, node, words, ErrorReason::None};
    default:
        return {ErrorCode::Unreachable, node, words, ErrorReason::None};
    }
}

Error errorFromLocalSocket(
    const Endpoint& endpoint, QLocalSocket::LocalSocketError error, const QString& words)
{
    const QString node = endpoint.toString();
    switch (error) {
    case QLocalSocket::ServerNotFoundError:
    case QLocalSocket::SocketAccessError:
        return {ErrorCode::Unreachable, node, words, ErrorReason::SocketMissing};
    case QLocalSocket::ConnectionRefusedError:
        return {ErrorCode::Unreachable, node, words, ErrorReason::ConnectionRefused};
    case QLocalSocket::PeerClosedError:
        return {ErrorCode::Unreachable, node, words, ErrorReason::ConnectionClosed};
    default:
        return {ErrorCode::Unreachable, node, words, ErrorReason::None};
    }
}

Error errorFromCertificate(const Endpoint& endpoint, const QList<QSslError>& faults)
{
    Error worst{ErrorCode::Tls, endpoint.toString(), {}, ErrorReason::None};
    for (const QSslError& fault : faults) {
        const ErrorReason reason = reasonOf(fault.error());
        if (worst.reason == ErrorReason::None || rank(reason) < rank(worst.reason)) {
            worst.reason = reason;
            worst.detail = describe(fault);
        }
    }
    return worst;
}

Error errorFromTlsWords(const Endpoint& endpoint, const QString& words, bool sentClientCertificate)
{
    const QString node = endpoint.toString();
    const auto says = [&](const char* part) {
        return words.contains(QLatin1String(part), Qt::CaseInsensitive);
    };
    if (says("wrong version number") || says("http request") || says("packet length too long"))
        return {ErrorCode::Tls, node, words, ErrorReason::TlsPeerSpeaksPlain};
    if (says("certificate required"))
        return {ErrorCode::Tls, node, words, ErrorReason::TlsClientCertificateRequired};
    // What a server has to say of a certificate can only be about ours.
    if (says("alert bad certificate") || says("alert unknown ca") || says("alert certificate")
        || says("alert unsupported certificate"))
        return {ErrorCode::Tls, node, words,
            sentClientCertificate ? ErrorReason::TlsClientCertificateRefused
                                  : ErrorReason::TlsClientCertificateRequired};
    // TLS 1.2 has no word of its own for a missing client certificate.
    if (!sentClientCertificate && says("alert handshake failure"))
        return {ErrorCode::Tls, node, words, ErrorReason::TlsClientCertificateRequired};
    return {ErrorCode::Tls, node, words, ErrorReason::None};
}

} // namespace quorate
