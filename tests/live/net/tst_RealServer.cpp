#include "core/net/FanOut.h"
#include "core/net/NodeClient.h"
#include "tests/support/RedisProcess.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kGenerous = 30s;

Credentials credentials(const QString& user, const QString& password)
{
    return {user, SecretString(password)};
}

} // namespace

/// Ways to a real redis-server, and what it says to those it turns away.
class TestRealServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWayInLeadsToTheServer_data();
    void everyWayInLeadsToTheServer();
    void aDatabaseIsSelected();
    void theConnectionHasAName();
    void credentialsDecide_data();
    void credentialsDecide();
    void aServerThatLoadsSaysSo();
    void aFullServerSaysSo_data();
    void aFullServerSaysSo();
    void aReplyBeyondTheCapIsDropped();
    void aRestartedServerIsFoundAgain();
    void aSentinelWithThePasswordOfTheDataNodesIsAsked();
    void aNameThatDoesNotResolveIsSaid();

private:
    IoThread m_io;
};

void TestRealServer::everyWayInLeadsToTheServer_data()
{
    QTest::addColumn<QString>("way");
    for (const char* way : {"127.0.0.1", "::1", "localhost", "socket"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestRealServer::everyWayInLeadsToTheServer()
{
    QFETCH(QString, way);
    const RedisProcess server({u"unixsocket %DIR%/redis.sock"_qs, u"requirepass s3cret"_qs});
    Endpoint endpoint{way, server.port(), {}};
    if (way == u"socket"_qs)
        endpoint = {{}, 0, server.path(u"redis.sock"_qs)};
    ConnectionSettings settings;
    settings.credentials = credentials({}, u"s3cret"_qs);
    NodeClient client(m_io, endpoint, settings);
    const auto reply = client.call({"INFO", "server"}, kGenerous);
    QVERIFY2(reply.ok(), qPrintable(reply ? QString() : reply.error().detail));
    QVERIFY(reply->text().contains("process_id:" + QByteArray::number(server.pid())));
    const auto many =
        client.pipeline(std::vector<Command>(500, Command{"ECHO", QByteArray(1000, 'x')}), kGenerous);
    QVERIFY(many.ok() && many->size() == 500 && many->back().text().size() == 1000);
}

void TestRealServer::aDatabaseIsSelected()
{
    const RedisProcess server;
    ConnectionSettings settings;
    NodeClient zero(m_io, server.endpoint(), settings);
    settings.database = 5;
    NodeClient five(m_io, server.endpoint(), settings);
    settings.database = 99;
    NodeClient none(m_io, server.endpoint(), settings);
    QVERIFY(five.call({"SET", "k", "v"}, kGenerous).ok());
    QVERIFY(zero.call({"GET", "k"}, kGenerous)->isNil());
    QCOMPARE(five.call({"GET", "k"}, kGenerous)->text(), QByteArray("v"));
    QCOMPARE(none.call({"GET", "k"}, kGenerous).error().code, ErrorCode::ServerReply);
}

void TestRealServer::theConnectionHasAName()
{
    const RedisProcess server;
    NodeClient client(m_io, server.endpoint(), {});
    QCOMPARE(client.call({"CLIENT", "GETNAME"}, kGenerous)->text(), QByteArray("quorate"));
}

void TestRealServer::credentialsDecide_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<ErrorReason>("reason"); ///< None: it works
    const auto row = [](const char* name, const QString& user, const QString& password, ErrorCode code,
                         ErrorReason reason) {
        QTest::newRow(name) << user << password << code << reason;
    };
    row("none", {}, {}, ErrorCode::Auth, ErrorReason::NoAuth);
    row("the password", {}, u"s3cret"_qs, ErrorCode::Usage, ErrorReason::None);
    row("the default user", u"default"_qs, u"s3cret"_qs, ErrorCode::Usage, ErrorReason::None);
    row("a wrong password", {}, u"wrong"_qs, ErrorCode::Auth, ErrorReason::WrongPass);
    row("an ACL user", u"observer"_qs, u"look"_qs, ErrorCode::Usage, ErrorReason::None);
    row("an ACL user, wrong password", u"observer"_qs, u"s3cret"_qs, ErrorCode::Auth, ErrorReason::WrongPass);
    row("nobody", u"nobody"_qs, u"s3cret"_qs, ErrorCode::Auth, ErrorReason::WrongPass);
    row("disabled", u"retired"_qs, u"look"_qs, ErrorCode::Auth, ErrorReason::WrongPass);
    row("may only PING", u"pinger"_qs, u"ping"_qs, ErrorCode::Permission, ErrorReason::NoPerm);
}

void TestRealServer::credentialsDecide()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(ErrorCode, code);
    QFETCH(ErrorReason, reason);
    const RedisProcess server({u"requirepass s3cret"_qs, u"user observer on >look +info +client|setname"_qs,
        u"user retired off >look +@all"_qs, u"user pinger on >ping +ping"_qs});
    ConnectionSettings settings;
    settings.credentials = credentials(user, password);
    NodeClient client(m_io, server.endpoint(), settings);
    const auto reply = client.call({"INFO"}, kGenerous);
    QCOMPARE(reply.ok(), reason == ErrorReason::None);
    if (!reply) {
        QCOMPARE(reply.error().code, code);
        QCOMPARE(reply.error().reason, reason);
        QVERIFY(!reply.error().detail.contains(password) || password.isEmpty() || password == u"ping"_qs);
    }
    if (reason == ErrorReason::NoPerm)
        QVERIFY2(client.call({"PING"}, kGenerous).ok(), "what it may do works");
}

void TestRealServer::aServerThatLoadsSaysSo()
{
    RedisProcess server({u"enable-debug-command local"_qs, u"key-load-delay 1000"_qs,
        u"loading-process-events-interval-bytes 1024"_qs});
    {
        NodeClient client(m_io, server.endpoint(), {});
        QVERIFY(client.call({"DEBUG", "POPULATE", "100000"}, kGenerous).ok());
        QVERIFY(client.call({"SAVE"}, kGenerous).ok());
    }
    server.restart();
    NodeClient client(m_io, server.endpoint(), {});
    const auto reply = client.call({"GET", "key:1"}, kGenerous);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::ServerReply);
    QCOMPARE(reply.error().reason, ErrorReason::Loading);
    const auto info = client.call({"INFO", "persistence"}, kGenerous);
    QVERIFY2(
        info.ok() && info->text().contains("loading:1"), "INFO answers meanwhile, over the same connection");
}

void TestRealServer::aFullServerSaysSo_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("database");
    QTest::newRow("one command of greeting") << QString() << 0;
    QTest::newRow("three commands of greeting") << u"s3cret"_qs << 3;
}

void TestRealServer::aFullServerSaysSo()
{
    QFETCH(QString, password);
    QFETCH(int, database);
    const RedisProcess server({u"maxclients 1"_qs, u"requirepass \"%1\""_qs.arg(password)});
    ConnectionSettings settings;
    settings.credentials = credentials({}, password);
    settings.database = database;
    NodeClient first(m_io, server.endpoint(), settings);
    // The one who looked whether the server is up may not have gone yet.
    QTRY_VERIFY(first.call({"PING"}, kGenerous).ok());
    NodeClient second(m_io, server.endpoint(), settings);
    const auto reply = second.call({"PING"}, kGenerous);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, ErrorCode::ServerReply);
    QCOMPARE(reply.error().reason, ErrorReason::MaxClients);
    first.disconnect();
    QTRY_VERIFY(second.call({"PING"}, kGenerous).ok());
}

void TestRealServer::aReplyBeyondTheCapIsDropped()
{
    const RedisProcess server;
    NodeClient client(m_io, server.endpoint(), {});
    QVERIFY(client.call({"SETRANGE", "big", "10000000", "x"}, kGenerous).ok());
    const auto big = client.call({"GET", "big"}, kGenerous);
    QVERIFY2(big.ok() && big->text().size() == 10'000'001, "10 MB are within the cap");
    QVERIFY(client.call({"SETRANGE", "big", "70000000", "x"}, kGenerous).ok());
    const auto tooBig = client.call({"GET", "big"}, kGenerous);
    QCOMPARE(tooBig.error().reason, ErrorReason::ReplyTooLarge);
    QVERIFY(client.call({"PING"}, kGenerous).ok());
}

void TestRealServer::aRestartedServerIsFoundAgain()
{
    RedisProcess server;
    NodeClient client(m_io, server.endpoint(), {});
    QVERIFY(client.call({"PING"}, kGenerous).ok());
    server.restart();
    m_io.run([] {}); // the I/O thread has seen the close
    QVERIFY(client.call({"SET", "k", "1"}, kGenerous).ok());
}

void TestRealServer::aSentinelWithThePasswordOfTheDataNodesIsAsked()
{
    const RedisProcess sentinel(
        {u"requirepass s3cret"_qs}, RedisProcess::Listens::Plain, RedisProcess::Mode::Sentinel);
    ConnectionSettings settings;
    settings.credentials = credentials({}, u"s3cret"_qs);
    settings.readOnly = true;
    ConnectionPool pool(m_io, settings);
    FanOut fan(pool, kGenerous);
    fan.ask(sentinel.endpoint(), Peer::Sentinel, {Command{"SENTINEL", "MASTERS"}, Command{"INFO"}});
    const auto answer = fan.next();
    QVERIFY2(answer->reply.ok(), qPrintable(answer->reply ? QString() : answer->reply.error().detail));
    QVERIFY(answer->reply->replies[0].isArray());
    QVERIFY(answer->reply->replies[1].text().contains("redis_mode:sentinel"));
    fan.ask(sentinel.endpoint(), Peer::Sentinel, {Command{"SENTINEL", "FAILOVER", "m"}});
    QCOMPARE(fan.next()->reply.error().reason, ErrorReason::ReadOnlyProfile);
    fan.listen(sentinel.endpoint(), Peer::Sentinel, "+switch-master", kGenerous, 1);
    fan.stopListening();
    QCOMPARE(fan.next()->reply.error().code, ErrorCode::Cancelled);
}

void TestRealServer::aNameThatDoesNotResolveIsSaid()
{
    NodeClient client(m_io, {u"no-such-host.invalid"_qs, 6379, {}}, {});
    const auto reply = client.call({"PING"}, kGenerous);
    QCOMPARE(reply.error().code, ErrorCode::Unreachable);
    QCOMPARE(reply.error().reason, ErrorReason::NameNotResolved);
}

QTEST_GUILESS_MAIN(TestRealServer)
#include "tst_RealServer.moc"
