#include "core/net/tlsConfiguration.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace quorate {

namespace {

Error unreadable(const QString& file, const QString& why)
{
    return {ErrorCode::Tls, {}, file + QStringLiteral(": ") + why, ErrorReason::TlsFileUnreadable};
}

Result<QByteArray> contents(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(path, file.errorString());
    return file.readAll();
}

Result<QList<QSslCertificate>> certificates(const QString& path)
{
    const auto pem = contents(path);
    if (!pem)
        return pem.error();
    const auto found = QSslCertificate::fromData(*pem, QSsl::Pem);
    if (found.isEmpty())
        return unreadable(path, QStringLiteral("holds no certificate in PEM form"));
    return found;
}

Result<QSslKey> privateKey(const QString& path)
{
    const auto pem = contents(path);
    if (!pem)
        return pem.error();
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
        const QSslKey key(*pem, algorithm, QSsl::Pem);
        if (!key.isNull())
            return key;
    }
    return unreadable(path, QStringLiteral("holds no private key in PEM form without a passphrase"));
}

Status addClientCertificate(QSslConfiguration& configuration, const TlsSettings& settings)
{
    if (settings.certificateFile.isEmpty())
        return {};
    const auto chain = certificates(settings.certificateFile);
    if (!chain)
        return chain.error();
    // One file may hold both, as redis-cli accepts too.
    const auto key = privateKey(settings.keyFile.isEmpty() ? settings.certificateFile : settings.keyFile);
    if (!key)
        return key.error();
    configuration.setLocalCertificateChain(*chain);
    configuration.setPrivateKey(*key);
    return {};
}

} // namespace

Result<QSslConfiguration> tlsConfiguration(const TlsSettings& settings)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!settings.caFile.isEmpty()) {
        const auto authorities = certificates(settings.caFile);
        if (!authorities)
            return authorities.error();
        configuration.setCaCertificates(*authorities);
    }
    if (const auto added = addClientCertificate(configuration, settings); !added)
        return added.error();
    return configuration;
}

} // namespace quorate
