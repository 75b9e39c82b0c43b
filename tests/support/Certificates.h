#pragma once

#include "core/net/ConnectionSettings.h"

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace quorate::test {

/// Certificates for one test run, made with the openssl command in a folder that goes with the object. A test
/// that cannot make them fails loudly (qFatal).
class Certificates {
public:
    struct Pair {
        QString certificateFile;
        QString keyFile;
    };

    enum class Kind {
        Good, ///< a server's, for localhost, 127.0.0.1 and ::1
        WrongName, ///< a server's, for redis.example.com
        Stranger, ///< as Good, but signed by another authority
        Expired,
        NotYetValid,
        Client,
        StrangerClient, ///< signed by another authority
    };

    Certificates();

    QString caFile() const { return path(u"ca.crt"); } ///< signed all but the strangers
    QString strangerCaFile() const { return path(u"stranger.crt"); }
    Pair pair(Kind kind) const; ///< made when first asked for

    /// TLS that trusts caFile().
    TlsSettings settings() const;
    /// The same with a client certificate.
    TlsSettings settings(Kind client) const;
    /// For a QSslServer.
    QSslConfiguration serverConfiguration(Kind kind) const;

    QString path(QStringView file) const;

private:
    struct Recipe;

    void makeAuthority(const QString& name) const;
    void sign(const Recipe& recipe) const;
    void openssl(const QStringList& arguments) const;

    QTemporaryDir m_dir;
};

} // namespace quorate::test
