#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "tests/support/Certificates.h"
#include "tests/support/RedisProcess.h"

#include <QFile>
#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;
using Kind = Certificates::Kind;

namespace {

constexpr auto kGenerous = 30s;

} // namespace

/// Every way in which TLS to a real redis-server can work or fail, each with an Error of its own.
class TestTlsMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theServersCertificateIsVerified_data();
    void theServersCertificateIsVerified();
    void clientCertificatesAreShown_data();
    void clientCertificatesAreShown();
    void protocolVersionsAreAgreedOn_data();
    void protocolVersionsAreAgreedOn();
    void tlsToAPlainPortIsSaid_data();
    void tlsToAPlainPortIsSaid();
    void plainToATlsPortIsSaid_data();
    void plainToATlsPortIsSaid();
    void filesThatCannotBeUsedAreNamed_data();
    void filesThatCannotBeUsedAreNamed();
    void passwordsWorkOverTls();

private:
    QStringList serverLines(Kind kind, const QStringList& more = {u"tls-auth-clients no"_qs}) const
    {
        const auto files = m_certificates.pair(kind);
        return QStringList{u"tls-cert-file "_qs + files.certificateFile, u"tls-key-file "_qs + files.keyFile,
                   u"tls-ca-cert-file "_qs + m_certificates.caFile()}
        + more;
    }
    Result<Reply> ping(const Endpoint& endpoint, const TlsSettings& tls)
    {
        ConnectionSettings settings;
        settings.tls = tls;
        NodeClient client(m_io, endpoint, settings);
        return client.call({"PING"}, kGenerous);
    }

    Certificates m_certificates;
    IoThread m_io;
};

#define COMPARE_OUTCOME(reply, reason_)                                                                      \
    do {                                                                                                     \
        const QString words = (reply).ok() ? QString() : (reply).error().detail;                             \
        QVERIFY2((reply).ok() == ((reason_) == ErrorReason::None), qPrintable(words));                       \
        if (!(reply).ok()) {                                                                                 \
            QVERIFY2((reply).error().reason == (reason_), qPrintable(words));                                \
            QCOMPARE((reply).error().code, ErrorCode::Tls);                                                  \
            QVERIFY(!words.isEmpty());                                                                       \
        }                                                                                                    \
    } while (false)

void TestTlsMatrix::theServersCertificateIsVerified_data()
{
    QTest::addColumn<Kind>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("serverName");
    QTest::addColumn<bool>("ownCa");
    QTest::addColumn<ErrorReason>("reason");
    const auto row = [](const char* name, Kind kind, const QString& host, const QString& serverName,
                         bool ownCa, ErrorReason reason) {
        QTest::newRow(name) << kind << host << serverName << ownCa << reason;
    };
    const QString ip = QStringLiteral("127.0.0.1");
    row("good, by address", Kind::Good, ip, {}, true, ErrorReason::None);
    row("good, by IPv6 address", Kind::Good, u"::1"_qs, {}, true, ErrorReason::None);
    row("good, by name", Kind::Good, u"localhost"_qs, {}, true, ErrorReason::None);
    row("wrong name", Kind::WrongName, ip, {}, true, ErrorReason::TlsNameMismatch);
    row("the name that is expected", Kind::WrongName, ip, u"redis.example.com"_qs, true, ErrorReason::None);
    row("not the name that is expected", Kind::Good, ip, u"redis.example.com"_qs, true,
        ErrorReason::TlsNameMismatch);
    row("another authority", Kind::Stranger, ip, {}, true, ErrorReason::TlsUnknownCa);
    row("the system's authorities only", Kind::Good, ip, {}, false, ErrorReason::TlsUnknownCa);
    row("expired", Kind::Expired, ip, {}, true, ErrorReason::TlsExpired);
    row("not yet valid", Kind::NotYetValid, ip, {}, true, ErrorReason::TlsNotYetValid);
}

void TestTlsMatrix::theServersCertificateIsVerified()
{
    QFETCH(Kind, certificate);
    QFETCH(QString, host);
    QFETCH(QString, serverName);
    QFETCH(bool, ownCa);
    QFETCH(ErrorReason, reason);
    const RedisProcess server(serverLines(certificate), RedisProcess::Listens::TlsOnly);
    TlsSettings tls = m_certificates.settings();
    tls.serverName = serverName;
    if (!ownCa)
        tls.caFile.clear();
    const auto reply = ping({host, server.port(), {}}, tls);
    COMPARE_OUTCOME(reply, reason);
}

void TestTlsMatrix::clientCertificatesAreShown_data()
{
    QTest::addColumn<QString>("protocols");
    QTest::addColumn<int>("client"); ///< a Kind, or -1 for none
    QTest::addColumn<ErrorReason>("reason");
    for (const char* version : {"TLSv1.2", "TLSv1.3"}) {
        const QString protocols = QString::fromLatin1(version);
        QTest::addRow("missing, %s", version) << protocols << -1 << ErrorReason::TlsClientCertificateRequired;
        QTest::addRow("present, %s", version) << protocols << int(Kind::Client) << ErrorReason::None;
        QTest::addRow("a stranger's, %s", version)
            << protocols << int(Kind::StrangerClient) << ErrorReason::TlsClientCertificateRefused;
    }
}

void TestTlsMatrix::clientCertificatesAreShown()
{
    QFETCH(QString, protocols);
    QFETCH(int, client);
    QFETCH(ErrorReason, reason);
    const RedisProcess server(
        serverLines(Kind::Good, {u"tls-auth-clients yes"_qs, u"tls-protocols "_qs + protocols}),
        RedisProcess::Listens::TlsOnly);
    const auto tls =
        client < 0 ? m_certificates.settings() : m_certificates.settings(static_cast<Kind>(client));
    const auto reply = ping(server.endpoint(), tls);
    COMPARE_OUTCOME(reply, reason);
}

void TestTlsMatrix::protocolVersionsAreAgreedOn_data()
{
    QTest::addColumn<QString>("protocols");
    for (const char* protocols : {"TLSv1.2", "TLSv1.3", "\"TLSv1.2 TLSv1.3\""})
        QTest::newRow(protocols) << QString::fromLatin1(protocols);
}

void TestTlsMatrix::protocolVersionsAreAgreedOn()
{
    QFETCH(QString, protocols);
    const RedisProcess server(
        serverLines(Kind::Good, {u"tls-auth-clients no"_qs, u"tls-protocols "_qs + protocols}),
        RedisProcess::Listens::TlsOnly);
    const auto reply = ping(server.endpoint(), m_certificates.settings());
    COMPARE_OUTCOME(reply, ErrorReason::None);
}

void TestTlsMatrix::tlsToAPlainPortIsSaid_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("open") << QStringList();
    QTest::newRow("with a password") << QStringList{u"requirepass s3cret"_qs};
}

void TestTlsMatrix::tlsToAPlainPortIsSaid()
{
    QFETCH(QStringList, lines);
    const RedisProcess server(lines);
    const auto reply = ping(server.endpoint(), m_certificates.settings());
    COMPARE_OUTCOME(reply, ErrorReason::TlsPeerSpeaksPlain);
}

void TestTlsMatrix::plainToATlsPortIsSaid_data()
{
    QTest::addColumn<QString>("clients");
    QTest::addColumn<QString>("protocols");
    for (const char* clients : {"no", "yes"}) {
        for (const char* protocols : {"TLSv1.2", "TLSv1.3"})
            QTest::addRow("client certificates: %s, %s", clients, protocols)
                << QString::fromLatin1(clients) << QString::fromLatin1(protocols);
    }
}

void TestTlsMatrix::plainToATlsPortIsSaid()
{
    QFETCH(QString, clients);
    QFETCH(QString, protocols);
    const RedisProcess server(
        serverLines(Kind::Good, {u"tls-auth-clients "_qs + clients, u"tls-protocols "_qs + protocols}),
        RedisProcess::Listens::TlsOnly);
    const auto reply = ping(server.endpoint(), {});
    COMPARE_OUTCOME(reply, ErrorReason::PlainPeerSpeaksTls);
}

void TestTlsMatrix::filesThatCannotBeUsedAreNamed_data()
{
    QTest::addColumn<QString>("ca");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("named");
    const QString ca = m_certificates.caFile();
    const auto client = m_certificates.pair(Kind::Client);
    const auto other = m_certificates.pair(Kind::Good);
    const QString missing = m_certificates.path(u"missing.pem");
    const QString junk = m_certificates.path(u"openssl.cnf");
    QTest::newRow("no CA file") << missing << QString() << QString() << missing;
    QTest::newRow("a CA file without a certificate") << junk << QString() << QString() << junk;
    QTest::newRow("a folder as the CA file")
        << m_certificates.path(u"") << QString() << QString() << m_certificates.path(u"");
    QTest::newRow("no certificate") << ca << missing << client.keyFile << missing;
    QTest::newRow("a certificate that is none") << ca << junk << client.keyFile << junk;
    QTest::newRow("no key") << ca << client.certificateFile << missing << missing;
    QTest::newRow("a key that is none") << ca << client.certificateFile << junk << junk;
    QTest::newRow("no key in the certificate's file")
        << ca << client.certificateFile << QString() << client.certificateFile;
    QTest::newRow("the key of another certificate")
        << ca << client.certificateFile << other.keyFile << other.keyFile;
}

void TestTlsMatrix::filesThatCannotBeUsedAreNamed()
{
    QFETCH(QString, ca);
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(QString, named);
    TlsSettings tls;
    tls.enabled = true;
    tls.caFile = ca;
    tls.certificateFile = certificate;
    tls.keyFile = key;
    const RedisProcess server(serverLines(Kind::Good), RedisProcess::Listens::TlsOnly);
    const auto reply = ping(server.endpoint(), tls);
    COMPARE_OUTCOME(reply, ErrorReason::TlsFileUnreadable);
    QVERIFY2(reply.error().detail.contains(named), qPrintable(reply.error().detail));
}

void TestTlsMatrix::passwordsWorkOverTls()
{
    const RedisProcess server(serverLines(Kind::Good, {u"tls-auth-clients yes"_qs, u"requirepass s3cret"_qs}),
        RedisProcess::Listens::TlsOnly);
    ConnectionSettings settings;
    settings.tls = m_certificates.settings(Kind::Client);
    settings.credentials.password = SecretString(QStringLiteral("s3cret"));
    NodeClient right(m_io, server.endpoint(), settings);
    QVERIFY(right.call({"SET", "k", "v"}, kGenerous).ok());
    QCOMPARE(right.call({"GET", "k"}, kGenerous)->text(), QByteArray("v"));
    settings.credentials.password = SecretString(QStringLiteral("wrong"));
    NodeClient wrong(m_io, server.endpoint(), settings);
    QCOMPARE(wrong.call({"GET", "k"}, kGenerous).error().reason, ErrorReason::WrongPass);
}

QTEST_GUILESS_MAIN(TestTlsMatrix)
#include "tst_TlsMatrix.moc"
