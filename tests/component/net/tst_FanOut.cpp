#include "core/net/FanOut.h"
#include "tests/support/FakeServer.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kShort = 500ms;
constexpr auto kGenerous = 30s;
const QByteArray kNoAuth = "-NOAUTH Authentication required.\r\n";

ConnectionSettings withPassword()
{
    ConnectionSettings settings;
    settings.credentials.password = SecretString(QStringLiteral("s3cret"));
    return settings;
}

Script refusesStrangers()
{
    Script script;
    return script.on("CLIENT SETNAME quorate", Answer::of(kNoAuth));
}

Script greetsFriends()
{
    Script script;
    return script.on("AUTH s3cret", "+OK\r\n").on("CLIENT SETNAME quorate", "+OK\r\n");
}

QByteArray message(const QByteArray& text)
{
    return "*3\r\n$7\r\nmessage\r\n$5\r\nhello\r\n$" + QByteArray::number(text.size()) + "\r\n" + text
        + "\r\n";
}

const QByteArray kSubscribed = "*3\r\n$9\r\nsubscribe\r\n$5\r\nhello\r\n:1\r\n";

} // namespace

class TestFanOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHungNodeDelaysNobody();
    void allNodesAreAskedBeforeAnyAnswers();
    void furtherNodesMayBeAskedWhileOthersAreOut();
    void aStopEndsTheWaitAtOnce();
    void answersThatNobodyFetchesAreDropped();
    void nodesThatLeaveEndWhatIsPending();
    void messagesOfAChannelComeUntilItsTimeIsOver();
    void listeningMayBeStopped();
    void aChannelThatBreaksSaysWhy();
    void aSentinelThatAsksForAPasswordGetsThatOfTheDataNodes();
    void everythingAskedOfSuchASentinelIsAnswered();
    void aSentinelThatDoesNotAskGetsNoPassword();
    void aListenedToSentinelThatAsksForAPasswordGetsIt();
    void aSentinelsOwnCredentialsAreUsedFirst();

private:
    IoThread m_io;
};

void TestFanOut::aHungNodeDelaysNobody()
{
    std::vector<std::unique_ptr<FakeServer>> servers;
    for (int i = 0; i < 19; ++i)
        servers.push_back(
            std::make_unique<FakeServer>(QList<Script>{Script::greeted().on("INFO", "+fine\r\n")}));
    FakeServer hung({Script::greeted().on("INFO", Answer::held("+late\r\n"))});
    ConnectionPool pool(m_io, {});
    FanOut fan(pool, kGenerous);
    fan.ask(hung.endpoint(), Peer::Data, {Command{"INFO"}}, 100);
    for (size_t i = 0; i < servers.size(); ++i)
        fan.ask(servers[i]->endpoint(), Peer::Data, {Command{"INFO"}}, static_cast<int>(i));

    QSet<int> tags;
    for (int i = 0; i < 19; ++i) {
        const auto answer = fan.next();
        QVERIFY(answer && answer->reply.ok());
        QCOMPARE(answer->reply->replies.front().text(), QByteArray("fine"));
        tags += answer->tag;
    }
    QCOMPARE(tags.size(), 19);
    QVERIFY(!tags.contains(100));
    // Everybody else has answered; only now does the hung one wake up.
    QVERIFY(hung.waitUntil([](const FakeServer& s) { return s.count("INFO") == 1; }));
    hung.release();
    const auto last = fan.next();
    QVERIFY(last && last->reply.ok());
    QCOMPARE(last->tag, 100);
    QCOMPARE(last->node, hung.endpoint());
    QVERIFY2(!fan.next(), "nothing is out any more");
}

void TestFanOut::allNodesAreAskedBeforeAnyAnswers()
{
    FakeServer first({Script::greeted().on("INFO", Answer::silence())});
    FakeServer second({Script::greeted().on("INFO", Answer::silence())});
    ConnectionPool pool(m_io, {});
    FanOut fan(pool, kShort);
    const auto start = std::chrono::steady_clock::now();
    fan.ask(first.endpoint(), Peer::Data, {Command{"INFO"}});
    fan.ask(second.endpoint(), Peer::Data, {Command{"INFO"}});
    const auto asked = [](const FakeServer& s) {
        return s.count("INFO") == 1;
    };
    QVERIFY(first.waitUntil(asked) && second.waitUntil(asked));
    QCOMPARE(fan.next()->reply.error().code, ErrorCode::Timeout);
    QCOMPARE(fan.next()->reply.error().code, ErrorCode::Timeout);
    QVERIFY(!fan.next());
    QVERIFY(std::chrono::steady_clock::now() - start >= kShort);
}

void TestFanOut::furtherNodesMayBeAskedWhileOthersAreOut()
{
    FakeServer first({Script::greeted().on("INFO", "+1\r\n").on("ROLE", "+2\r\n")});
    FakeServer slow({Script::greeted().on("INFO", Answer::held("+3\r\n"))});
    ConnectionPool pool(m_io, {});
    FanOut fan(pool, kGenerous);
    fan.ask(slow.endpoint(), Peer::Data, {Command{"INFO"}}, 3);
    fan.ask(first.endpoint(), Peer::Data, {Command{"INFO"}}, 1);
    QCOMPARE(fan.next()->tag, 1);
    fan.ask(first.endpoint(), Peer::Data, {Command{"ROLE"}}, 2);
    QCOMPARE(fan.next()->tag, 2);
    slow.release();
    QCOMPARE(fan.next()->tag, 3);
    QVERIFY(!fan.next());
    QCOMPARE(first.accepted(), 1);
}

void TestFanOut::aStopEndsTheWaitAtOnce()
{
    FakeServer server({Script::greeted().on("INFO", Answer::silence())});
    ConnectionPool pool(m_io, {});
    FanOut fan(pool, kGenerous);
    fan.ask(server.endpoint(), Peer::Data, {Command{"INFO"}});
    std::stop_source source;
    std::jthread stopping([&] {
        if (server.waitUntil([](const FakeServer& s) { return s.count("INFO") == 1; }))
            source.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    QVERIFY(!fan.next(source.get_token()));
    QVERIFY(std::chrono::steady_clock::now() - start < kGenerous / 2);
}

void TestFanOut::answersThatNobodyFetchesAreDropped()
{
    FakeServer server({Script::greeted().on("INFO", Answer::held("+1\r\n")).on("PING", "+PONG\r\n")});
    ConnectionPool pool(m_io, {});
    {
        FanOut fan(pool, kGenerous);
        fan.ask(server.endpoint(), Peer::Data, {Command{"INFO"}});
        QVERIFY(server.waitUntil([](const FakeServer& s) { return s.count("INFO") == 1; }));
    }
    server.release();
    FanOut fan(pool, kGenerous);
    fan.ask(server.endpoint(), Peer::Data, {Command{"PING"}});
    QCOMPARE(fan.next()->reply->replies.front().text(), QByteArray("PONG"));
}

void TestFanOut::nodesThatLeaveEndWhatIsPending()
{
    FakeServer leaving({Script::greeted().on("INFO", Answer::silence())});
    FakeServer staying({Script::greeted().on("INFO", Answer::held("+1\r\n"))});
    ConnectionPool pool(m_io, {});
    FanOut fan(pool, kGenerous);
    fan.ask(leaving.endpoint(), Peer::Data, {Command{"INFO"}}, 1);
    fan.ask(staying.endpoint(), Peer::Data, {Command{"INFO"}}, 2);
    const auto asked = [](const FakeServer& s) {
        return s.count("INFO") == 1;
    };
    QVERIFY(leaving.waitUntil(asked) && staying.waitUntil(asked));
    pool.retain({staying.endpoint()});
    const auto gone = fan.next();
    QCOMPARE(gone->tag, 1);
    QCOMPARE(gone->reply.error().code, ErrorCode::Cancelled);
    QCOMPARE(gone->reply.error().node, leaving.endpoint().toString());
    QVERIFY(leaving.waitUntil([](const FakeServer& s) { return s.open() == 0; }));
    staying.release();
    QVERIFY(fan.next()->reply.ok());
}

void TestFanOut::messagesOfAChannelComeUntilItsTimeIsOver()
{
    FakeServer server({Script::greeted().on("SUBSCRIBE hello", Answer::of(kSubscribed + message("one")))});
    ConnectionPool pool(m_io, {});
    FanOut fan(pool, kGenerous);
    fan.listen(server.endpoint(), Peer::Data, "hello", kShort, 7);
    const auto first = fan.next();
    QCOMPARE(first->tag, 7);
    QCOMPARE(first->reply->replies.front().elements()[2].text(), QByteArray("one"));
    server.say(message("two"));
    QCOMPARE(fan.next()->reply->replies.front().elements()[2].text(), QByteArray("two"));
    QCOMPARE(fan.next()->reply.error().code, ErrorCode::Cancelled);
    QVERIFY(!fan.next());
    QVERIFY2(server.waitUntil([](const FakeServer& s) { return s.open() == 0; }), "its socket is closed");
}

void TestFanOut::listeningMayBeStopped()
{
    FakeServer server({Script::greeted().on("SUBSCRIBE hello", Answer::of(kSubscribed + message("one")))});
    ConnectionPool pool(m_io, {});
    FanOut fan(pool, kGenerous);
    fan.listen(server.endpoint(), Peer::Data, "hello", kGenerous, 7);
    QVERIFY(fan.next()->reply.ok());
    fan.stopListening();
    QCOMPARE(fan.next()->reply.error().code, ErrorCode::Cancelled);
    QVERIFY(!fan.next());
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.open() == 0; }));
}

void TestFanOut::aChannelThatBreaksSaysWhy()
{
    FakeServer server(
        {Script::greeted().on("SUBSCRIBE hello", Answer::of(kSubscribed + message("one")).andClose())});
    FakeServer denying({Script::greeted().on("SUBSCRIBE hello", "-NOPERM no channel for you\r\n")});
    ConnectionPool pool(m_io, {});
    FanOut fan(pool, kGenerous);
    fan.listen(server.endpoint(), Peer::Data, "hello", kGenerous, 7);
    QVERIFY(fan.next()->reply.ok());
    QCOMPARE(fan.next()->reply.error().reason, ErrorReason::ConnectionClosed);
    fan.listen(denying.endpoint(), Peer::Data, "hello", kGenerous, 8);
    QCOMPARE(fan.next()->reply.error().reason, ErrorReason::NoPerm);
    QVERIFY(!fan.next());
}

void TestFanOut::aSentinelThatAsksForAPasswordGetsThatOfTheDataNodes()
{
    FakeServer sentinel({refusesStrangers(), greetsFriends().on("PING", "+1\r\n").on("PING", "+2\r\n")});
    ConnectionPool pool(m_io, withPassword());
    FanOut fan(pool, kGenerous);
    fan.ask(sentinel.endpoint(), Peer::Sentinel, {Command{"PING"}});
    QVERIFY(fan.next()->reply.ok());
    fan.ask(sentinel.endpoint(), Peer::Sentinel, {Command{"PING"}});
    QCOMPARE(fan.next()->reply->replies.front().text(), QByteArray("2"));
}

void TestFanOut::everythingAskedOfSuchASentinelIsAnswered()
{
    // This one lets strangers set a name: NOAUTH comes as the answer of the first command, while the second
    // is out.
    FakeServer sentinel({Script::greeted().on("PING", Answer::held(kNoAuth)).on("ROLE", Answer::silence()),
        greetsFriends().on("PING", "+1\r\n").on("ROLE", "+2\r\n")});
    ConnectionPool pool(m_io, withPassword());
    FanOut fan(pool, kGenerous);
    fan.ask(sentinel.endpoint(), Peer::Sentinel, {Command{"PING"}}, 1);
    fan.ask(sentinel.endpoint(), Peer::Sentinel, {Command{"ROLE"}}, 2);
    QVERIFY(sentinel.waitUntil([](const FakeServer& s) { return s.count("ROLE") == 1; }));
    sentinel.release();
    QVERIFY(fan.next()->reply.ok());
    QVERIFY(fan.next()->reply.ok());
    QVERIFY(!fan.next());
}

void TestFanOut::aSentinelThatDoesNotAskGetsNoPassword()
{
    FakeServer sentinel({Script::greeted().on("PING", "+1\r\n"),
        Script::greeted().on("SUBSCRIBE hello", Answer::of(kSubscribed + message("one")))});
    ConnectionPool pool(m_io, withPassword());
    FanOut fan(pool, kGenerous);
    fan.ask(sentinel.endpoint(), Peer::Sentinel, {Command{"PING"}});
    QVERIFY(fan.next()->reply.ok());
    fan.listen(sentinel.endpoint(), Peer::Sentinel, "hello", kGenerous, 1);
    QVERIFY(fan.next()->reply.ok());
    QVERIFY(!sentinel.receivedBytes().contains("s3cret"));
}

void TestFanOut::aListenedToSentinelThatAsksForAPasswordGetsIt()
{
    FakeServer sentinel({refusesStrangers(),
        greetsFriends().on("SUBSCRIBE hello", Answer::of(kSubscribed + message("one")))});
    ConnectionPool pool(m_io, withPassword());
    FanOut fan(pool, kGenerous);
    fan.listen(sentinel.endpoint(), Peer::Sentinel, "hello", kGenerous, 1);
    QCOMPARE(fan.next()->reply->replies.front().elements()[2].text(), QByteArray("one"));
}

void TestFanOut::aSentinelsOwnCredentialsAreUsedFirst()
{
    ConnectionSettings settings = withPassword();
    settings.sentinelCredentials = {u"watcher"_qs, SecretString(QStringLiteral("other"))};
    Script script;
    script.on("AUTH watcher other", "-WRONGPASS invalid username-password pair or user is disabled.\r\n");
    script.ignoresInput = false;
    FakeServer sentinel({script.on("CLIENT SETNAME quorate", Answer::of(kNoAuth))});
    ConnectionPool pool(m_io, settings);
    FanOut fan(pool, kGenerous);
    fan.ask(sentinel.endpoint(), Peer::Sentinel, {Command{"PING"}});
    QCOMPARE(fan.next()->reply.error().reason, ErrorReason::WrongPass);
    QVERIFY2(!sentinel.receivedBytes().contains("s3cret"), "no second password is tried");
}

QTEST_GUILESS_MAIN(TestFanOut)
#include "tst_FanOut.moc"
