#include "core/net/Connection.h"
#include "core/net/IoThread.h"
#include "tests/support/FakeServer.h"
#include "tests/support/Mailbox.h"

#include <QDir>
#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kShort = 200ms;
constexpr auto kGenerous = 30s;

struct Letter {
    int tag = 0;
    Result<BatchReply> answer;
    bool withinSend = false;
};

// A connection in the I/O thread and what its handlers were told.
class Talk {
public:
    explicit Talk(const Endpoint& endpoint, const ConnectionSettings& settings = {})
    {
        io.run([&] {
            connection = new Connection(endpoint, settings, settings.credentials);
            QObject::connect(
                connection, &Connection::closed, [this](const Error& reason) { closed.put(reason); });
        });
    }
    ~Talk()
    {
        io.run([this] { delete connection; });
    }

    void send(int tag, const Command& command, std::chrono::milliseconds timeout)
    {
        io.run([&] { sendHere(tag, command, timeout); });
    }

    // From within the I/O thread.
    void sendHere(int tag, const Command& command, std::chrono::milliseconds timeout)
    {
        sending = true;
        connection->send(
            {command}, std::chrono::steady_clock::now() + timeout, [this, tag](Result<BatchReply> answer) {
                const bool isOk = answer.ok();
                letters.put({tag, std::move(answer), sending});
                if (afterwards && isOk)
                    std::exchange(afterwards, {})();
            });
        sending = false;
    }

    IoThread io;
    QPointer<Connection> connection; ///< used in the I/O thread only
    Mailbox<Letter> letters;
    Mailbox<Error> closed;
    std::function<void()> afterwards; ///< run by the handler of the next answer
    bool sending = false;
};

} // namespace

class TestConnection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void batchesAreSentWithoutWaitingForEachOther();
    void eachBatchHasItsOwnDeadline();
    void aBatchThatWasNotSentSurvivesTheTimeoutOfAnother();
    void noHandlerIsCalledFromWithinSend_data();
    void noHandlerIsCalledFromWithinSend();
    void aHandlerMaySendAgain();
    void aHandlerMayDeleteTheConnection();
    void aDeletedConnectionCallsNobody();
    void closingTellsEverybodyOnce();
    void pushedMessagesAreDelivered();
    void aPeerThatLeavesIsSaid();
};

void TestConnection::batchesAreSentWithoutWaitingForEachOther()
{
    FakeServer server({Script::greeted().on("GET a", Answer::held("+a\r\n")).on("GET b", "+b\r\n")});
    Talk talk(server.endpoint());
    talk.send(1, {"GET", "a"}, kGenerous);
    talk.send(2, {"GET", "b"}, kGenerous);
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.count("GET b") == 1; }));
    QCOMPARE(talk.letters.size(), size_t(0));
    server.release();
    const auto letters = talk.letters.waitFor(2);
    QCOMPARE(letters.size(), size_t(2));
    QCOMPARE(letters[0].tag, 1);
    QCOMPARE(letters[0].answer->replies.front().text(), QByteArray("a"));
    QVERIFY(letters[0].answer->firstReplyMs > 0);
    QCOMPARE(letters[1].answer->replies.front().text(), QByteArray("b"));
}

void TestConnection::eachBatchHasItsOwnDeadline()
{
    // One that was not sent in time goes alone. One that was sent takes the connection with it, and with that
    // the answers of the others: they would be paired with the wrong commands.
    FakeServer server({Script::greeted().on("GET a", Answer::silence()).on("GET b", Answer::silence())});
    Talk talk(server.endpoint());
    talk.send(1, {"GET", "a"}, kGenerous);
    talk.send(2, {"SET", "b", "1"}, 0ms);
    const auto first = talk.letters.waitFor(1);
    QCOMPARE(first.front().tag, 2);
    QCOMPARE(first.front().answer.error().code, ErrorCode::Timeout);
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.count("GET a") == 1; }));
    talk.send(3, {"GET", "b"}, kShort);
    const auto letters = talk.letters.waitFor(3);
    QCOMPARE(letters.size(), size_t(3));
    QCOMPARE(letters[1].answer.error().code, ErrorCode::Timeout);
    QCOMPARE(letters[2].answer.error().code, ErrorCode::Timeout);
}

void TestConnection::aBatchThatWasNotSentSurvivesTheTimeoutOfAnother()
{
    FakeServer server({Script::deaf(), Script::greeted().on("GET b", "+b\r\n")});
    Talk talk(server.endpoint());
    talk.send(1, {"GET", "a"}, kShort);
    talk.send(2, {"GET", "b"}, kGenerous);
    const auto letters = talk.letters.waitFor(2);
    QCOMPARE(letters.size(), size_t(2));
    QCOMPARE(letters[0].tag, 1);
    QCOMPARE(letters[0].answer.error().code, ErrorCode::Timeout);
    QVERIFY(letters[1].answer.ok());
}

void TestConnection::noHandlerIsCalledFromWithinSend_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<ErrorReason>("reason");
    const QString none = QDir::tempPath() + u"/quorate-no-such-file"_qs;
    QTest::newRow("no such socket") << none << QString() << ErrorReason::SocketMissing;
    QTest::newRow("no such file") << u"127.0.0.1:1"_qs << none << ErrorReason::TlsFileUnreadable;
    QTest::newRow("refused") << u"127.0.0.1:1"_qs << QString() << ErrorReason::ConnectionRefused;
}

void TestConnection::noHandlerIsCalledFromWithinSend()
{
    QFETCH(QString, address);
    QFETCH(QString, caFile);
    QFETCH(ErrorReason, reason);
    ConnectionSettings settings;
    settings.tls.enabled = !caFile.isEmpty();
    settings.tls.caFile = caFile;
    const auto endpoint = Endpoint::parse(address);
    QVERIFY(endpoint.ok());
    Talk talk(*endpoint, settings);
    talk.send(1, {"SET", "k", "1"}, kGenerous);
    const auto letters = talk.letters.waitFor(1);
    QCOMPARE(letters.size(), size_t(1));
    QCOMPARE(letters[0].answer.error().reason, reason);
    QCOMPARE(letters[0].answer.error().node, address);
    QVERIFY2(letters[0].answer.error().code != ErrorCode::OutcomeUnknown, "nothing was sent");
    QVERIFY(!letters[0].withinSend);
}

void TestConnection::aHandlerMaySendAgain()
{
    FakeServer server({Script::greeted().on("GET a", "+a\r\n").on("GET b", "+b\r\n")});
    Talk talk(server.endpoint());
    talk.io.run([&] {
        talk.afterwards = [&] {
            talk.sendHere(2, {"GET", "b"}, kGenerous);
        };
        talk.sendHere(1, {"GET", "a"}, kGenerous);
    });
    const auto letters = talk.letters.waitFor(2);
    QCOMPARE(letters.size(), size_t(2));
    QVERIFY(letters[1].answer.ok());
}

void TestConnection::aHandlerMayDeleteTheConnection()
{
    FakeServer server({Script::greeted().on("GET a", Answer::held("+a\r\n")).on("GET b", "+b\r\n")});
    Talk talk(server.endpoint());
    talk.io.run([&] {
        talk.afterwards = [&] {
            delete talk.connection;
        };
        talk.sendHere(1, {"GET", "a"}, kGenerous);
        talk.sendHere(2, {"GET", "b"}, kGenerous);
    });
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.count("GET b") == 1; }));
    server.release();
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.open() == 0; }));
    QCOMPARE(talk.letters.waitFor(1).size(), size_t(1));
}

void TestConnection::aDeletedConnectionCallsNobody()
{
    FakeServer server({Script::greeted().on("GET a", Answer::silence())});
    Talk talk(server.endpoint());
    talk.send(1, {"GET", "a"}, kGenerous);
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.count("GET a") == 1; }));
    talk.io.run([&] { delete talk.connection; });
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.open() == 0; }));
    QCOMPARE(talk.letters.size(), size_t(0));
}

void TestConnection::closingTellsEverybodyOnce()
{
    FakeServer server({Script::greeted().on("GET a", Answer::silence()).on("SET b 1", Answer::silence())});
    Talk talk(server.endpoint());
    talk.send(1, {"GET", "a"}, kGenerous);
    talk.send(2, {"SET", "b", "1"}, kGenerous);
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.count("SET b 1") == 1; }));
    talk.io.run([&] {
        talk.connection->close({ErrorCode::Cancelled, u"here"_qs, u"enough"_qs});
        talk.connection->close({ErrorCode::Cancelled, u"here"_qs, u"again"_qs});
    });
    const auto letters = talk.letters.waitFor(2);
    QCOMPARE(letters.size(), size_t(2));
    QCOMPARE(letters[0].answer.error(), (Error{ErrorCode::Cancelled, u"here"_qs, u"enough"_qs}));
    QCOMPARE(letters[1].answer.error(), (Error{ErrorCode::OutcomeUnknown, u"here"_qs, u"enough"_qs}));
}

void TestConnection::pushedMessagesAreDelivered()
{
    FakeServer server({Script::greeted().on(
        "SUBSCRIBE c", "*3\r\n+subscribe\r\n+c\r\n:1\r\n*3\r\n+message\r\n+c\r\n+with the answer\r\n")});
    Talk talk(server.endpoint());
    Mailbox<Reply> messages;
    talk.io.run([&] {
        talk.afterwards = [&] {
            talk.connection->setPushHandler([&](const Reply& message) { messages.put(message); });
        };
        talk.sendHere(1, {"SUBSCRIBE", "c"}, kGenerous);
    });
    QCOMPARE(messages.waitFor(1).size(), size_t(1));
    server.say("*3\r\n+message\r\n+c\r\n+later\r\n");
    const auto seen = messages.waitFor(2);
    QCOMPARE(seen.size(), size_t(2));
    QCOMPARE(seen[0].elements()[2].text(), QByteArray("with the answer"));
    QCOMPARE(seen[1].elements()[2].text(), QByteArray("later"));
}

void TestConnection::aPeerThatLeavesIsSaid()
{
    FakeServer server({Script::greeted().on("PING", "+PONG\r\n")});
    Talk talk(server.endpoint());
    talk.send(1, {"PING"}, kGenerous);
    QCOMPARE(talk.letters.waitFor(1).size(), size_t(1));
    server.hangUp();
    const auto reasons = talk.closed.waitFor(1);
    QCOMPARE(reasons.size(), size_t(1));
    QCOMPARE(reasons[0].reason, ErrorReason::ConnectionClosed);
}

QTEST_GUILESS_MAIN(TestConnection)
#include "tst_Connection.moc"
