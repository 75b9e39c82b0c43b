#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "core/net/tlsConfiguration.h"
#include "tests/support/Certificates.h"
#include "tests/support/FakeServer.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;
using Kind = Certificates::Kind;

namespace {

constexpr auto kGenerous = 30s;

} // namespace

/// The password goes to the one who proved to be the server, and to nobody else.
class TestTlsSecrecy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerThatProvesItsNameGetsThePassword();
    void aServerThatDoesNotGetsNothing_data();
    void aServerThatDoesNotGetsNothing();
    void aPeerThatAnswersInPlainGetsNoPassword_data();
    void aPeerThatAnswersInPlainGetsNoPassword();
    void thePlainTextNeverShowsOnTheWire();
    void theConfigurationIsNeverWeakerThanItMayBe();

private:
    ConnectionSettings settings() const
    {
        ConnectionSettings settings;
        settings.credentials.password = SecretString(QStringLiteral("s3cret"));
        settings.tls = m_certificates.settings();
        return settings;
    }

    Certificates m_certificates;
    IoThread m_io;
};

void TestTlsSecrecy::aServerThatProvesItsNameGetsThePassword()
{
    Script script;
    script.on("AUTH s3cret", "+OK\r\n").on("CLIENT SETNAME quorate", "+OK\r\n").on("PING", "+PONG\r\n");
    FakeServer server({script}, m_certificates.serverConfiguration(Kind::Good));
    NodeClient client(m_io, server.endpoint(), settings());
    const auto reply = client.call({"PING"}, kGenerous);
    QVERIFY2(reply.ok(), qPrintable(reply ? QString() : reply.error().detail));
    QVERIFY2(server.receivedBytes().contains("s3cret"), "what is asserted below can be seen by this server");
}

void TestTlsSecrecy::aServerThatDoesNotGetsNothing_data()
{
    QTest::addColumn<Kind>("certificate");
    QTest::addColumn<ErrorReason>("reason");
    QTest::newRow("wrong name") << Kind::WrongName << ErrorReason::TlsNameMismatch;
    QTest::newRow("another authority") << Kind::Stranger << ErrorReason::TlsUnknownCa;
    QTest::newRow("expired") << Kind::Expired << ErrorReason::TlsExpired;
    QTest::newRow("not yet valid") << Kind::NotYetValid << ErrorReason::TlsNotYetValid;
}

void TestTlsSecrecy::aServerThatDoesNotGetsNothing()
{
    QFETCH(Kind, certificate);
    QFETCH(ErrorReason, reason);
    // No script: a handshake that is completed would be a connection too many.
    FakeServer server({}, m_certificates.serverConfiguration(certificate));
    NodeClient client(m_io, server.endpoint(), settings());
    const auto reply = client.call({"SET", "k", "1"}, kGenerous);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Tls);
    QCOMPARE(reply.error().reason, reason);
    QCOMPARE(server.receivedBytes(), QByteArray());
}

void TestTlsSecrecy::aPeerThatAnswersInPlainGetsNoPassword_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("welcoming") << QByteArray("+OK\r\n");
    QTest::newRow("asking for the password") << QByteArray("-NOAUTH Authentication required.\r\n");
    QTest::newRow("web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
}

void TestTlsSecrecy::aPeerThatAnswersInPlainGetsNoPassword()
{
    QFETCH(QByteArray, words);
    FakeServer server({Script::acceptOnly(Answer::of(words))});
    NodeClient client(m_io, server.endpoint(), settings());
    const auto reply = client.call({"PING"}, kGenerous);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Tls);
    QCOMPARE(reply.error().reason, ErrorReason::TlsPeerSpeaksPlain);
    QVERIFY(!server.receivedBytes().contains("s3cret"));
}

void TestTlsSecrecy::thePlainTextNeverShowsOnTheWire()
{
    // It takes the ClientHello and says nothing; then somebody asks in plain whether it speaks Redis.
    FakeServer server({Script::deaf(), Script::deaf()});
    NodeClient client(m_io, server.endpoint(), settings());
    const auto reply = client.call({"PING"}, 1s);
    QCOMPARE(reply.error().code, ErrorCode::Timeout);
    QVERIFY2(server.receivedBytes().startsWith("\x16\x03"), "a ClientHello");
    QVERIFY(!server.receivedBytes().contains("AUTH"));
    QVERIFY(!server.receivedBytes().contains("s3cret"));
}

void TestTlsSecrecy::theConfigurationIsNeverWeakerThanItMayBe()
{
    for (const TlsSettings& tls :
        {TlsSettings{}, m_certificates.settings(), m_certificates.settings(Kind::Client)}) {
        const auto configuration = tlsConfiguration(tls);
        QVERIFY(configuration.ok());
        QCOMPARE(configuration->protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(configuration->peerVerifyMode(), QSslSocket::VerifyPeer);
    }
    QCOMPARE(tlsConfiguration(m_certificates.settings())->caCertificates().size(), 1);
}

QTEST_GUILESS_MAIN(TestTlsSecrecy)
#include "tst_TlsSecrecy.moc"
