#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "tests/support/FakeServer.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kDeadline = 300ms;
constexpr auto kGenerous = 30s; ///< nothing here may need it: a call that does has hung

} // namespace

/// The blocking face: what a worker may rely on.
class TestNodeClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aMutationLostOnTheWayIsSentOnceAndItsOutcomeUnknown_data();
    void aMutationLostOnTheWayIsSentOnceAndItsOutcomeUnknown();
    void aMutationThatWasNeverSentHasAKnownOutcome();
    void aPipelineWithAMutationInItIsLostAsAWhole();
    void aPipelineIsAnsweredInOrderAndErrorsKeepTheirPlace();
    void aLongPipelineIsOneExchange();
    void anErrorReplyIsAnErrorOfTheCall();
    void aStopEndsAWaitingCallAtOnce();
    void aStopTellsWhetherAMutationWasSent_data();
    void aStopTellsWhetherAMutationWasSent();
    void aStoppedCallSendsNothing();
    void aConnectionClosedBetweenTwoCallsIsMadeAnew();
    void nobodyListeningIsConnectionRefused();
    void aMissingSocketIsSaid();
    void aProxyOfTheEnvironmentIsNotUsed();
    void movedAndDroppedClientsLeaveNothingOpen();

private:
    IoThread m_io;
};

void TestNodeClient::initTestCase()
{
    // A console that talks to the servers it was pointed at must not go through what a browser uses.
    qputenv("all_proxy", "http://127.0.0.1:1");
    qputenv("ALL_PROXY", "http://127.0.0.1:1");
}

void TestNodeClient::aMutationLostOnTheWayIsSentOnceAndItsOutcomeUnknown_data()
{
    QTest::addColumn<Answer>("answer");
    QTest::newRow("closed") << Answer::close();
    QTest::newRow("closed in mid-reply") << Answer::of("+O").andClose();
    QTest::newRow("silence") << Answer::silence();
    QTest::newRow("garbage") << Answer::of("OK\r\n");
    QTest::newRow("2^31 bytes") << Answer::of("$2147483648\r\n");
}

void TestNodeClient::aMutationLostOnTheWayIsSentOnceAndItsOutcomeUnknown()
{
    QFETCH(Answer, answer);
    FakeServer server(
        {Script::greeted().on("SET k 1", answer), Script::greeted().on("GET k", "$1\r\n1\r\n")});
    NodeClient client(m_io, server.endpoint(), {});

    const auto reply = client.call({"SET", "k", "1"}, kDeadline);

    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::OutcomeUnknown);
    QVERIFY2(client.call({"GET", "k"}, kGenerous).ok(), "one can look what became of it");
    QCOMPARE(server.count("SET k 1"), 1);
}

void TestNodeClient::aMutationThatWasNeverSentHasAKnownOutcome()
{
    FakeServer server({Script::acceptOnly(Answer::of("-ERR max number of clients reached\r\n").andClose()),
        Script::deaf()});
    NodeClient client(m_io, server.endpoint(), {});
    QCOMPARE(client.call({"SET", "k", "1"}, kGenerous).error().reason, ErrorReason::MaxClients);
    QCOMPARE(client.call({"SET", "k", "1"}, kDeadline).error().code, ErrorCode::Timeout);
    QVERIFY(!server.receivedBytes().contains("SET\r\n"));
}

void TestNodeClient::aPipelineWithAMutationInItIsLostAsAWhole()
{
    FakeServer server({Script::greeted().on("GET k", "$1\r\n1\r\n").on("SET k 2", Answer::close())});
    NodeClient client(m_io, server.endpoint(), {});
    const auto replies = client.pipeline({{"GET", "k"}, {"SET", "k", "2"}}, kGenerous);
    QCOMPARE(replies.error().code, ErrorCode::OutcomeUnknown);
    QCOMPARE(server.count("SET k 2"), 1);
}

void TestNodeClient::aPipelineIsAnsweredInOrderAndErrorsKeepTheirPlace()
{
    FakeServer server({Script::greeted()
                           .on("GET a", "$1\r\na\r\n")
                           .on("INCR b", "-WRONGTYPE no number\r\n")
                           .on("GET c", Answer::dripped("$1\r\nc\r\n", 1ms))
                           .on("DBSIZE", ":3\r\n")
                           .on("GET e", "$-1\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    const auto replies =
        client.pipeline({{"GET", "a"}, {"INCR", "b"}, {"GET", "c"}, {"DBSIZE"}, {"GET", "e"}}, kGenerous);
    QVERIFY(replies.ok());
    QVERIFY(*replies
        == (std::vector<Reply>{Reply::bulk("a"), Reply::error("WRONGTYPE no number"), Reply::bulk("c"),
            Reply::integer(3), Reply()}));
    QVERIFY2(client.pipeline({}, kGenerous)->empty(), "nothing asked, nothing sent");
}

void TestNodeClient::aLongPipelineIsOneExchange()
{
    constexpr int kCommands = 2000;
    Script script = Script::greeted();
    std::vector<Command> commands;
    for (int i = 0; i < kCommands; ++i) {
        const QByteArray key = QByteArray::number(i);
        // All held back: they only come if all were sent before the first was answered.
        script.on("GET " + key, i == 0 ? Answer::held("$1\r\n0\r\n") : Answer::of(':' + key + "\r\n"));
        commands.push_back({"GET", key});
    }
    FakeServer server({script});
    NodeClient client(m_io, server.endpoint(), {});
    std::jthread releasing([&] {
        if (server.waitUntil([&](const FakeServer& s) { return s.commands().size() == kCommands + 1; }))
            server.release();
    });
    const auto replies = client.pipeline(commands, kGenerous);
    QVERIFY(replies.ok());
    QCOMPARE(replies->size(), size_t(kCommands));
    for (size_t i = 1; i < replies->size(); ++i)
        QCOMPARE((*replies)[i].toInteger(), qint64(i));
}

void TestNodeClient::anErrorReplyIsAnErrorOfTheCall()
{
    FakeServer server(
        {Script::greeted().on("GET k", "-MOVED 12182 10.0.0.2:6379\r\n").on("GET k", "+v\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    const auto reply = client.call({"GET", "k"}, kGenerous);
    QCOMPARE(reply.error(),
        (Error{ErrorCode::ServerReply, server.endpoint().toString(), u"MOVED 12182 10.0.0.2:6379"_qs,
            ErrorReason::Moved}));
    QVERIFY2(client.call({"GET", "k"}, kGenerous).ok(), "the connection is kept");
}

void TestNodeClient::aStopEndsAWaitingCallAtOnce()
{
    FakeServer server(
        {Script::greeted().on("INFO", Answer::silence()), Script::greeted().on("PING", "+PONG\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    std::stop_source source;
    std::jthread stopping([&] {
        if (server.waitUntil([](const FakeServer& s) { return s.count("INFO") == 1; }))
            source.request_stop();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto reply = client.call({"INFO"}, kGenerous, source.get_token());
    QCOMPARE(reply.error().code, ErrorCode::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - start < kGenerous / 2);
    QVERIFY2(client.call({"PING"}, kGenerous).ok(), "the next call opens a new connection");
}

void TestNodeClient::aStopTellsWhetherAMutationWasSent_data()
{
    QTest::addColumn<Script>("script");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("sent") << Script::greeted().on("SET k 1", Answer::silence()) << ErrorCode::OutcomeUnknown;
    Script stillGreeting;
    stillGreeting.on("CLIENT SETNAME quorate", Answer::silence());
    QTest::newRow("not sent yet") << stillGreeting << ErrorCode::Cancelled;
}

void TestNodeClient::aStopTellsWhetherAMutationWasSent()
{
    QFETCH(Script, script);
    QFETCH(ErrorCode, code);
    const QByteArray last = script.lines.back().command;
    FakeServer server({script});
    NodeClient client(m_io, server.endpoint(), {});
    std::stop_source source;
    std::jthread stopping([&] {
        if (server.waitUntil([&](const FakeServer& s) { return s.count(last) == 1; }))
            source.request_stop();
    });
    QCOMPARE(client.call({"SET", "k", "1"}, kGenerous, source.get_token()).error().code, code);
}

void TestNodeClient::aStoppedCallSendsNothing()
{
    FakeServer server({});
    NodeClient client(m_io, server.endpoint(), {});
    std::stop_source source;
    source.request_stop();
    QCOMPARE(
        client.call({"SET", "k", "1"}, kGenerous, source.get_token()).error().code, ErrorCode::Cancelled);
    QCOMPARE(server.accepted(), 0);
}

void TestNodeClient::aConnectionClosedBetweenTwoCallsIsMadeAnew()
{
    FakeServer server(
        {Script::greeted().on("SET k 1", "+OK\r\n"), Script::greeted().on("SET k 2", "+OK\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    QVERIFY(client.call({"SET", "k", "1"}, kGenerous).ok());
    server.hangUp();
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.open() == 0; }));
    m_io.run([] {}); // whatever the I/O thread was told of the close comes before the next call
    const auto reply = client.call({"SET", "k", "2"}, kGenerous);
    QVERIFY2(reply.ok(), qPrintable(reply ? QString() : reply.error().detail));
    client.disconnect();
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.open() == 0; }));
}

void TestNodeClient::nobodyListeningIsConnectionRefused()
{
    Endpoint nobody;
    {
        const FakeServer gone({});
        nobody = gone.endpoint();
    }
    NodeClient client(m_io, nobody, {});
    const auto reply = client.call({"PING"}, kGenerous);
    QCOMPARE(reply.error().code, ErrorCode::Unreachable);
    QCOMPARE(reply.error().reason, ErrorReason::ConnectionRefused);
}

void TestNodeClient::aMissingSocketIsSaid()
{
    const QTemporaryDir dir;
    NodeClient client(m_io, {{}, 0, dir.filePath(u"none.sock"_qs)}, {});
    const auto reply = client.call({"SET", "k", "1"}, kGenerous);
    QCOMPARE(reply.error().code, ErrorCode::Unreachable);
    QCOMPARE(reply.error().reason, ErrorReason::SocketMissing);
    QCOMPARE(reply.error().node, dir.filePath(u"none.sock"_qs));
}

void TestNodeClient::aProxyOfTheEnvironmentIsNotUsed()
{
    // The one of initTestCase() leads nowhere.
    FakeServer server({Script::greeted().on("PING", "+PONG\r\n")});
    NodeClient client(m_io, server.endpoint(), {});
    QVERIFY(client.call({"PING"}, kGenerous).ok());
}

void TestNodeClient::movedAndDroppedClientsLeaveNothingOpen()
{
    FakeServer server({Script::greeted().on("PING", "+PONG\r\n")});
    {
        NodeClient first(m_io, server.endpoint(), {});
        NodeClient second = std::move(first);
        QVERIFY(second.call({"PING"}, kGenerous).ok());
        first = std::move(second);
        QCOMPARE(first.endpoint(), server.endpoint());
    }
    QVERIFY(server.waitUntil([](const FakeServer& s) { return s.open() == 0; }));
}

QTEST_GUILESS_MAIN(TestNodeClient)
#include "tst_NodeClient.moc"
