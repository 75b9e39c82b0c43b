#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "tests/support/FakeServer.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kGenerous = 30s;

ConnectionSettings readOnly()
{
    ConnectionSettings settings;
    settings.readOnly = true;
    return settings;
}

QByteArray entry(const QByteArray& name, const QByteArrayList& flags)
{
    QByteArray bytes = "*6\r\n$" + QByteArray::number(name.size()) + "\r\n" + name + "\r\n:1\r\n";
    bytes += '*' + QByteArray::number(flags.size()) + "\r\n";
    for (const QByteArray& flag : flags)
        bytes += '+' + flag + "\r\n";
    return bytes + ":0\r\n:0\r\n:0\r\n";
}

QByteArray answer(const QByteArrayList& entries)
{
    return '*' + QByteArray::number(entries.size()) + "\r\n" + entries.join();
}

} // namespace

/// A read-only profile: what the server says changes something does not leave this process.
class TestReadOnly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandsThatMayChangeSomethingAreNotSent_data();
    void commandsThatMayChangeSomethingAreNotSent();
    void readsPass_data();
    void readsPass();
    void onePipelinedWriteRefusesTheWholePipeline();
    void aCommandIsAskedForOnceAConnection();
    void whatARefusedServerSaysIsNotKeptAsAVerdict();
    void aServerThatDoesNotTellGetsKnownReadsOnly();
    void secretsDoNotShowInTheRefusal();

private:
    IoThread m_io;
};

void TestReadOnly::commandsThatMayChangeSomethingAreNotSent_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QByteArray>("entry");
    const auto row = [](const QByteArray& command, const QByteArray& name, const QByteArrayList& flags) {
        QTest::newRow(command.constData()) << command << QByteArray("COMMAND INFO " + name)
                                           << (flags.isEmpty() ? QByteArray("*-1\r\n") : entry(name, flags));
    };
    row("SET k v", "set", {"write", "denyoom"});
    row("CONFIG SET maxmemory 1", "config|set", {"admin", "noscript"});
    row("EVAL return 0", "eval", {"noscript", "movablekeys"});
    row("CLUSTER FAILOVER TAKEOVER", "cluster|failover", {"admin", "stale"});
    row("SENTINEL FAILOVER mymaster", "sentinel|failover", {"admin", "only_sentinel"});
    row("SENTINEL FAILOVER other", "sentinel|failover", {});
    row("DEBUG SLEEP 1", "debug|sleep", {});
    row("SHUTDOWN NOSAVE", "shutdown", {"admin", "noscript"});
    row("REPLICAOF NO ONE", "replicaof", {"admin", "noscript", "stale"});
    row("FROBNICATE now", "frobnicate", {});
}

void TestReadOnly::commandsThatMayChangeSomethingAreNotSent()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, question);
    QFETCH(QByteArray, entry);
    FakeServer server({Script::greeted().on(question, answer({entry}))});
    NodeClient client(m_io, server.endpoint(), readOnly());

    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto reply = client.call(Command(command.split(' ')), kGenerous);
        QVERIFY(!reply);
        QCOMPARE(reply.error().code, ErrorCode::Permission);
        QCOMPARE(reply.error().reason, ErrorReason::ReadOnlyProfile);
        QCOMPARE(reply.error().node, server.endpoint().toString());
        QVERIFY(reply.error().detail.contains(QString::fromLatin1(command.split(' ').front())));
    }
    QCOMPARE(server.commands(), (QList<QByteArray>{"CLIENT SETNAME quorate", question}));
}

void TestReadOnly::readsPass_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QByteArray>("entry");
    const auto row = [](const QByteArray& command, const QByteArray& name, const QByteArrayList& flags) {
        QTest::newRow(command.constData())
            << command << QByteArray("COMMAND INFO " + name) << entry(name, flags);
    };
    row("INFO all", "info", {"loading", "stale"});
    row("CLUSTER NODES", "cluster|nodes", {"stale"});
    row("CONFIG GET *", "config|get", {"admin", "noscript"});
    row("GET k", "get", {"readonly", "fast"});
    row("ZSCORE z m", "zscore", {"readonly", "fast"});
    row("SUBSCRIBE c", "subscribe", {"pubsub", "noscript"});
}

void TestReadOnly::readsPass()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, question);
    QFETCH(QByteArray, entry);
    FakeServer server({Script::greeted().on(question, answer({entry})).on(command, "+fine\r\n")});
    NodeClient client(m_io, server.endpoint(), readOnly());
    const auto reply = client.call(Command(command.split(' ')), kGenerous);
    QVERIFY(reply.ok());
    QCOMPARE(reply->text(), QByteArray("fine"));
}

void TestReadOnly::onePipelinedWriteRefusesTheWholePipeline()
{
    FakeServer server(
        {Script::greeted()
                .on("COMMAND INFO get set info",
                    answer({entry("get", {"readonly"}), entry("set", {"write"}), entry("info", {"stale"})}))
                .on("GET a", "$-1\r\n")});
    NodeClient client(m_io, server.endpoint(), readOnly());
    const auto replies = client.pipeline({{"GET", "a"}, {"SET", "b", "1"}, {"INFO"}}, kGenerous);
    QCOMPARE(replies.error().reason, ErrorReason::ReadOnlyProfile);
    QVERIFY2(client.call({"GET", "a"}, kGenerous).ok(), "what is allowed still works");
}

void TestReadOnly::aCommandIsAskedForOnceAConnection()
{
    const QByteArray get = answer({entry("get", {"readonly"})});
    FakeServer server(
        {Script::greeted().on("COMMAND INFO get", get).on("GET a", "+1\r\n").on("GET b", "+2\r\n"),
            // Another server may be behind the address by now.
            Script::greeted().on("COMMAND INFO get", get).on("GET c", "+3\r\n")});
    NodeClient client(m_io, server.endpoint(), readOnly());
    QVERIFY(client.call({"GET", "a"}, kGenerous).ok());
    QVERIFY(client.call({"GET", "b"}, kGenerous).ok());
    client.disconnect();
    QVERIFY(client.call({"GET", "c"}, kGenerous).ok());
}

void TestReadOnly::whatARefusedServerSaysIsNotKeptAsAVerdict()
{
    FakeServer server({Script::greeted()
                           .on("COMMAND INFO zscore", "-BUSY Redis is busy running a script.\r\n")
                           .on("COMMAND INFO zscore", answer({entry("zscore", {"readonly"})}))
                           .on("ZSCORE z m", "$1\r\n7\r\n")});
    NodeClient client(m_io, server.endpoint(), readOnly());
    QCOMPARE(client.call({"ZSCORE", "z", "m"}, kGenerous).error().reason, ErrorReason::ServerBusy);
    QVERIFY(client.call({"ZSCORE", "z", "m"}, kGenerous).ok());
}

void TestReadOnly::aServerThatDoesNotTellGetsKnownReadsOnly()
{
    FakeServer server(
        {Script::greeted()
                .on("COMMAND INFO info", "-NOPERM this user has no permissions to run 'command|info'\r\n")
                .on("INFO", "+fine\r\n")
                .on("COMMAND INFO zscore",
                    "-NOPERM this user has no permissions to run 'command|info'\r\n")});
    NodeClient client(m_io, server.endpoint(), readOnly());
    QVERIFY(client.call({"INFO"}, kGenerous).ok());
    QCOMPARE(client.call({"ZSCORE", "z", "m"}, kGenerous).error().reason, ErrorReason::ReadOnlyProfile);
}

void TestReadOnly::secretsDoNotShowInTheRefusal()
{
    FakeServer server(
        {Script::greeted().on("COMMAND INFO config|set", answer({entry("config|set", {"admin"})}))});
    NodeClient client(m_io, server.endpoint(), readOnly());
    const auto reply = client.call({"CONFIG", "SET", "requirepass", "s3cret"}, kGenerous);
    QCOMPARE(reply.error().detail, u"CONFIG SET requirepass ***"_qs);
}

QTEST_GUILESS_MAIN(TestReadOnly)
#include "tst_ReadOnly.moc"
