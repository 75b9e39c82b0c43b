#include "core/net/socketErrors.h"

#include <QTest>

using namespace quorate;

/// Qt's words and OpenSSL's for what broke, and ours.
class TestSocketErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tcpFaultsAreNamed_data();
    void tcpFaultsAreNamed();
    void unixSocketFaultsAreNamed_data();
    void unixSocketFaultsAreNamed();
    void theMostTellingFaultOfACertificateIsNamed_data();
    void theMostTellingFaultOfACertificateIsNamed();
    void theWordsOfOpenSslAreUnderstood_data();
    void theWordsOfOpenSslAreUnderstood();

private:
    const Endpoint m_tcp{QStringLiteral("::1"), 6379, {}};
    const Endpoint m_unix{{}, 0, QStringLiteral("/run/redis.sock")};
};

void TestSocketErrors::tcpFaultsAreNamed_data()
{
    QTest::addColumn<QAbstractSocket::SocketError>("fault");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<ErrorReason>("reason");
    QTest::newRow("name") << QAbstractSocket::HostNotFoundError << ErrorCode::Unreachable
                          << ErrorReason::NameNotResolved;
    QTest::newRow("refused") << QAbstractSocket::ConnectionRefusedError << ErrorCode::Unreachable
                             << ErrorReason::ConnectionRefused;
    QTest::newRow("closed") << QAbstractSocket::RemoteHostClosedError << ErrorCode::Unreachable
                            << ErrorReason::ConnectionClosed;
    QTest::newRow("time-out") << QAbstractSocket::SocketTimeoutError << ErrorCode::Timeout
                              << ErrorReason::None;
    QTest::newRow("no route") << QAbstractSocket::NetworkError << ErrorCode::Unreachable << ErrorReason::None;
}

void TestSocketErrors::tcpFaultsAreNamed()
{
    QFETCH(QAbstractSocket::SocketError, fault);
    QFETCH(ErrorCode, code);
    QFETCH(ErrorReason, reason);
    QCOMPARE(
        errorFromSocket(m_tcp, fault, u"words"_qs), (Error{code, u"[::1]:6379"_qs, u"words"_qs, reason}));
}

void TestSocketErrors::unixSocketFaultsAreNamed_data()
{
    QTest::addColumn<QLocalSocket::LocalSocketError>("fault");
    QTest::addColumn<ErrorReason>("reason");
    QTest::newRow("missing") << QLocalSocket::ServerNotFoundError << ErrorReason::SocketMissing;
    QTest::newRow("not allowed") << QLocalSocket::SocketAccessError << ErrorReason::SocketMissing;
    QTest::newRow("refused") << QLocalSocket::ConnectionRefusedError << ErrorReason::ConnectionRefused;
    QTest::newRow("closed") << QLocalSocket::PeerClosedError << ErrorReason::ConnectionClosed;
    QTest::newRow("other") << QLocalSocket::UnknownSocketError << ErrorReason::None;
}

void TestSocketErrors::unixSocketFaultsAreNamed()
{
    QFETCH(QLocalSocket::LocalSocketError, fault);
    QFETCH(ErrorReason, reason);
    QCOMPARE(errorFromLocalSocket(m_unix, fault, u"words"_qs),
        (Error{ErrorCode::Unreachable, u"/run/redis.sock"_qs, u"words"_qs, reason}));
}

void TestSocketErrors::theMostTellingFaultOfACertificateIsNamed_data()
{
    QTest::addColumn<QList<QSslError::SslError>>("faults");
    QTest::addColumn<ErrorReason>("reason");
    const auto row = [](const char* name, QList<QSslError::SslError> faults, ErrorReason reason) {
        QTest::newRow(name) << faults << reason;
    };
    row("expired", {QSslError::CertificateExpired}, ErrorReason::TlsExpired);
    row("not yet valid", {QSslError::CertificateNotYetValid}, ErrorReason::TlsNotYetValid);
    row("wrong name", {QSslError::HostNameMismatch}, ErrorReason::TlsNameMismatch);
    row("another CA",
        {QSslError::UnableToGetLocalIssuerCertificate, QSslError::UnableToVerifyFirstCertificate},
        ErrorReason::TlsUnknownCa);
    row("self-signed", {QSslError::SelfSignedCertificate}, ErrorReason::TlsUnknownCa);
    row("another CA and a wrong name",
        {QSslError::HostNameMismatch, QSslError::UnableToGetLocalIssuerCertificate},
        ErrorReason::TlsUnknownCa);
    row("expired and a wrong name", {QSslError::HostNameMismatch, QSslError::CertificateExpired},
        ErrorReason::TlsExpired);
}

void TestSocketErrors::theMostTellingFaultOfACertificateIsNamed()
{
    QFETCH(QList<QSslError::SslError>, faults);
    QFETCH(ErrorReason, reason);
    QList<QSslError> errors;
    for (const QSslError::SslError fault : faults)
        errors += QSslError(fault);
    const Error error = errorFromCertificate(m_tcp, errors);
    QCOMPARE(error.code, ErrorCode::Tls);
    QCOMPARE(error.reason, reason);
    QCOMPARE(error.node, u"[::1]:6379"_qs);
    QVERIFY(!error.detail.isEmpty());
}

void TestSocketErrors::theWordsOfOpenSslAreUnderstood_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("sentCertificate");
    QTest::addColumn<ErrorReason>("reason");
    const auto row = [](const char* words, bool sent, ErrorReason reason) {
        QTest::addRow("%s%s", words, sent ? ", certificate sent" : "")
            << QString::fromLatin1(words) << sent << reason;
    };
    row("error:0A00010B:SSL routines::wrong version number", false, ErrorReason::TlsPeerSpeaksPlain);
    row("error:0A00009C:SSL routines::http request", false, ErrorReason::TlsPeerSpeaksPlain);
    row("error:0A00045C:SSL routines::tlsv13 alert certificate required", false,
        ErrorReason::TlsClientCertificateRequired);
    row("error:0A000410:SSL routines::sslv3 alert handshake failure", false,
        ErrorReason::TlsClientCertificateRequired);
    row("error:0A000410:SSL routines::sslv3 alert handshake failure", true, ErrorReason::None);
    row("error:0A000418:SSL routines::tlsv1 alert unknown ca", true,
        ErrorReason::TlsClientCertificateRefused);
    row("error:0A000412:SSL routines::sslv3 alert bad certificate", true,
        ErrorReason::TlsClientCertificateRefused);
    row("error:0A000415:SSL routines::sslv3 alert certificate expired", true,
        ErrorReason::TlsClientCertificateRefused);
    row("error:0A00042E:SSL routines::tlsv1 alert protocol version", false, ErrorReason::None);
}

void TestSocketErrors::theWordsOfOpenSslAreUnderstood()
{
    QFETCH(QString, words);
    QFETCH(bool, sentCertificate);
    QFETCH(ErrorReason, reason);
    const Error error = errorFromTlsWords(m_tcp, words, sentCertificate);
    QCOMPARE(error.code, ErrorCode::Tls);
    QCOMPARE(error.reason, reason);
    QCOMPARE(error.detail, words);
}

QTEST_GUILESS_MAIN(TestSocketErrors)
#include "tst_socketErrors.moc"
