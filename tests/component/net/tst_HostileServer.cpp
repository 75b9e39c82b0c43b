#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "tests/support/FakeServer.h"
#include "tests/support/processMemory.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(QList<quorate::test::Script>)
Q_DECLARE_METATYPE(quorate::ConnectionSettings)

namespace {

constexpr auto kDeadline = 400ms;
constexpr auto kGenerous = 10s; ///< for behaviours that have to be found out before any deadline

Script answering(const Answer& answer)
{
    return Script::greeted().on("INFO", answer);
}

ConnectionSettings withPasswordAndDatabase()
{
    ConnectionSettings settings;
    settings.credentials.password = SecretString(QStringLiteral("s3cret"));
    settings.database = 3;
    return settings;
}

} // namespace

/// Whatever a server does, a call ends by its deadline with an Error that says what happened, and the next
/// call finds a connection that works.
class TestHostileServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMisbehaviourHasItsOwnError_data();
    void everyMisbehaviourHasItsOwnError();
    void aServerThatAnswersNothingInTimeIsATimeout_data();
    void aServerThatAnswersNothingInTimeIsATimeout();
    void anEndlessReplyTakesNoMoreMemoryThanItsCap_data();
    void anEndlessReplyTakesNoMoreMemoryThanItsCap();
    void aReplyThatNobodyAskedForIsNotTakenForTheNextAnswer();
    void aSecondReplyInOnePacketIsNotTakenForTheNextAnswer();
    void anAnswerAfterTheDeadlineIsNotTakenForTheNextOne();
    void slowBytesWithinTheDeadlineAreAReply();

private:
    IoThread m_io;
};

void TestHostileServer::everyMisbehaviourHasItsOwnError_data()
{
    QTest::addColumn<QList<Script>>("scripts");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<ErrorReason>("reason");
    QTest::addColumn<ConnectionSettings>("settings");
    const auto row = [](const char* name, const QList<Script>& scripts, ErrorCode code, ErrorReason reason,
                         const ConnectionSettings& settings = {}) {
        QTest::newRow(name) << scripts << code << reason << settings;
    };
    const auto closed = Script::acceptOnly(Answer::close());
    const auto full = Script::acceptOnly(Answer::of("-ERR max number of clients reached\r\n").andClose());
    const auto denied = Script::acceptOnly(
        Answer::of("-DENIED Redis is running in protected mode because protected mode is enabled\r\n")
            .andClose());

    row("garbage", {answering(Answer::of("HTTP/1.1 400 Bad Request\r\n\r\n"))}, ErrorCode::Protocol,
        ErrorReason::Malformed);
    row("a bulk string of 2^31 bytes", {answering(Answer::of("$2147483648\r\nabc"))}, ErrorCode::Protocol,
        ErrorReason::ReplyTooLarge);
    row("a bulk string of 2^63-1 bytes", {answering(Answer::of("$9223372036854775807\r\nabc"))},
        ErrorCode::Protocol, ErrorReason::ReplyTooLarge);
    row("an array of 2^31-1 elements", {answering(Answer::of("*2147483647\r\n"))}, ErrorCode::Protocol,
        ErrorReason::ReplyTooLarge);
    row("arrays in arrays", {answering(Answer::of(QByteArray("*1\r\n").repeated(100)))}, ErrorCode::Protocol,
        ErrorReason::ReplyTooDeep);
    row("a close in mid-reply", {answering(Answer::of("$100\r\nhalf").andClose())}, ErrorCode::Unreachable,
        ErrorReason::ConnectionClosed);
    row("a close instead of a reply", {answering(Answer::close())}, ErrorCode::Unreachable,
        ErrorReason::ConnectionClosed);
    row("accepts and closes", {closed, closed}, ErrorCode::Unreachable, ErrorReason::ConnectionClosed);
    row("no room for another client", {full}, ErrorCode::ServerReply, ErrorReason::MaxClients);
    row("no room, and we have a password", {full}, ErrorCode::ServerReply, ErrorReason::MaxClients,
        withPasswordAndDatabase());
    row("protected mode", {denied}, ErrorCode::Permission, ErrorReason::ProtectedMode);
    row("protected mode, and we have a password", {denied}, ErrorCode::Permission, ErrorReason::ProtectedMode,
        withPasswordAndDatabase());
    row("an alert of TLS", {Script::acceptOnly(Answer::of(QByteArray::fromHex("15030300020246")).andClose())},
        ErrorCode::Tls, ErrorReason::PlainPeerSpeaksTls);
}

void TestHostileServer::everyMisbehaviourHasItsOwnError()
{
    QFETCH(QList<Script>, scripts);
    QFETCH(ErrorCode, code);
    QFETCH(ErrorReason, reason);
    QFETCH(ConnectionSettings, settings);
    Script next;
    if (!settings.credentials.password.isEmpty())
        next.on("AUTH s3cret", "+OK\r\n").on("SELECT 3", "+OK\r\n");
    next.on("CLIENT SETNAME quorate", "+OK\r\n").on("PING", "+PONG\r\n");
    FakeServer server(scripts + QList{next});
    NodeClient client(m_io, server.endpoint(), settings);

    const auto reply = client.call({"INFO"}, kGenerous);

    QVERIFY(!reply);
    QCOMPARE(reply.error().code, code);
    QCOMPARE(reply.error().reason, reason);
    QCOMPARE(reply.error().node, server.endpoint().toString());
    const auto later = client.call({"PING"}, kGenerous);
    QVERIFY2(later.ok(), "the next call opens a new connection");
    QCOMPARE(later->text(), QByteArray("PONG"));
}

void TestHostileServer::aServerThatAnswersNothingInTimeIsATimeout_data()
{
    QTest::addColumn<Script>("script");
    QTest::newRow("silence") << answering(Answer::silence());
    QTest::newRow("silence from the start") << Script::deaf();
    QTest::newRow("half a reply") << answering(Answer::of("$100\r\nhalf"));
    QTest::newRow("half an array") << answering(Answer::of("*2\r\n+one\r\n"));
    QTest::newRow("a byte now and then")
        << answering(Answer::dripped("$999\r\n" + QByteArray(999, 'x') + "\r\n", 10ms));
    QTest::newRow("a line that never ends, slowly")
        << answering(Answer::dripped('+' + QByteArray(9999, 'x'), 10ms));
}

void TestHostileServer::aServerThatAnswersNothingInTimeIsATimeout()
{
    QFETCH(Script, script);
    FakeServer server({script, Script::greeted().on("PING", "+PONG\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    const auto start = std::chrono::steady_clock::now();

    const auto reply = client.call({"INFO"}, kDeadline);

    const auto took = std::chrono::steady_clock::now() - start;
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Timeout);
    QVERIFY2(took >= kDeadline, "not given up early");
    QVERIFY2(took < kDeadline + 5s, "not hung");
    QVERIFY(client.call({"PING"}, kGenerous).ok());
}

void TestHostileServer::anEndlessReplyTakesNoMoreMemoryThanItsCap_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("chunk");
    QTest::newRow("an array") << QByteArray("*999999\r\n")
                              << QByteArray("$1000\r\n" + QByteArray(1000, 'x') + "\r\n").repeated(64);
    QTest::newRow("a line") << QByteArray("+") << QByteArray(64 * 1024, 'x');
    QTest::newRow("an error") << QByteArray("-ERR ") << QByteArray(64 * 1024, 'x');
    QTest::newRow("a number") << QByteArray(":") << QByteArray(64 * 1024, '0');
    QTest::newRow("the length of a string") << QByteArray("$") << QByteArray(64 * 1024, '0');
}

void TestHostileServer::anEndlessReplyTakesNoMoreMemoryThanItsCap()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, chunk);
    FakeServer server({answering(Answer::endless(start, chunk)), Script::greeted().on("PING", "+PONG\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    const qint64 before = residentBytes();

    const auto reply = client.call({"INFO"}, kGenerous);

    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::Protocol);
    QCOMPARE(reply.error().reason, ErrorReason::ReplyTooLarge);
    QVERIFY2(
        server.sentBytes() < 64 * 1024 * 1024, "the cap of INFO is 8 MB; the rest is the kernel's buffers");
    QVERIFY2(residentBytes() - before < 400 * 1024 * 1024, "with the quarantine of a sanitizer");
    QVERIFY(client.call({"PING"}, kGenerous).ok());
}

void TestHostileServer::aReplyThatNobodyAskedForIsNotTakenForTheNextAnswer()
{
    FakeServer server(
        {Script::greeted().on("PING", "+PONG\r\n"), Script::greeted().on("GET k", "$1\r\nv\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    QVERIFY(client.call({"PING"}, kGenerous).ok());

    server.say("$8\r\npoisoned\r\n");
    QVERIFY2(
        server.waitUntil([](const FakeServer& s) { return s.open() == 0; }), "it closes such a connection");

    const auto reply = client.call({"GET", "k"}, kGenerous);
    QVERIFY(reply.ok());
    QCOMPARE(reply->text(), QByteArray("v"));
}

void TestHostileServer::aSecondReplyInOnePacketIsNotTakenForTheNextAnswer()
{
    // The answer to the greeting brings one too many: it was there before INFO was even sent.
    Script script;
    script.on("CLIENT SETNAME quorate", "+OK\r\n$8\r\npoisoned\r\n");
    FakeServer server({script, Script::greeted().on("INFO", "$4\r\ntrue\r\n")});
    NodeClient client(m_io, server.endpoint(), {});

    const auto poisoned = client.call({"INFO"}, kGenerous);
    QVERIFY(!poisoned);
    QCOMPARE(poisoned.error().code, ErrorCode::Protocol);
    QCOMPARE(poisoned.error().reason, ErrorReason::Malformed);

    const auto reply = client.call({"INFO"}, kGenerous);
    QVERIFY(reply.ok());
    QCOMPARE(reply->text(), QByteArray("true"));
}

void TestHostileServer::anAnswerAfterTheDeadlineIsNotTakenForTheNextOne()
{
    FakeServer server({Script::greeted().on("GET a", Answer::held("$1\r\na\r\n")),
        Script::greeted().on("GET b", "$1\r\nb\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    QCOMPARE(client.call({"GET", "a"}, kDeadline).error().code, ErrorCode::Timeout);

    server.release();

    const auto reply = client.call({"GET", "b"}, kGenerous);
    QVERIFY(reply.ok());
    QCOMPARE(reply->text(), QByteArray("b"));
}

void TestHostileServer::slowBytesWithinTheDeadlineAreAReply()
{
    FakeServer server({answering(Answer::dripped("*2\r\n$5\r\nhello\r\n:42\r\n", 1ms))});
    NodeClient client(m_io, server.endpoint(), {});
    const auto reply = client.call({"INFO"}, kGenerous);
    QVERIFY(reply.ok());
    QVERIFY(*reply == Reply::array({Reply::bulk("hello"), Reply::integer(42)}));
}

QTEST_GUILESS_MAIN(TestHostileServer)
#include "tst_HostileServer.moc"
