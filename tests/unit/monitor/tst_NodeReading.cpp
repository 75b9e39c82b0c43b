#include "core/monitor/NodeReading.h"
#include "core/monitor/RawReply.h"
#include "core/net/CommandGate.h"

#include <QTest>

using namespace quorate;

namespace {

// As redis-server 7.0.15 prints it.
const QByteArray kClient = "id=7 addr=127.0.0.1:40012 laddr=127.0.0.1:7000 fd=11 name=worker-1 age=63 idle=2 "
                           "flags=N db=3 sub=0 psub=0 ssub=0 "
                           "multi=-1 qbuf=26 qbuf-free=20448 argv-mem=10 multi-mem=0 rbs=16384 rbp=5 obl=0 "
                           "oll=1 omem=20504 tot-mem=42298 "
                           "events=r cmd=client|list user=default redir=-1 resp=2\n";

Reply listOf(const QList<QByteArray>& texts)
{
    std::vector<Reply> elements;
    for (const QByteArray& text : texts)
        elements.push_back(Reply::bulk(text));
    return Reply::array(std::move(elements));
}

Reply slowEntry(qint64 id, qint64 at, qint64 microseconds, const QList<QByteArray>& arguments)
{
    return Reply::array({Reply::integer(id), Reply::integer(at), Reply::integer(microseconds),
        listOf(arguments), Reply::bulk("10.0.0.9:5000"), Reply::bulk("batch")});
}

Configuration configuration(const QList<QByteArray>& texts)
{
    const auto read = parseConfiguration(listOf(texts));
    return read ? *read : Configuration();
}

const Endpoint kPeer{QStringLiteral("10.0.0.2"), 6379, {}};

} // namespace

class TestNodeReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClientIsReadFromItsLine();
    void whatIsNoClientIsLeftOut_data();
    void whatIsNoClientIsLeftOut();
    void aListOfClientsHasAnEnd();
    void slowCommandsAreReadWithTheirClients();
    void damagedSlowLogsDoNoHarm();
    void slowCommandsShowNoSecretsAndLittleElse_data();
    void slowCommandsShowNoSecretsAndLittleElse();
    void directivesAreReadOnceInTheirNewSpelling();
    void aDamagedConfigurationDoesNoHarm();
    void secretsAreHiddenAlsoWhereTheyDiffer();
    void whatDiffersIsMarkedUnlessItHasTo();
    void aDirectiveThatAPeerDoesNotHaveIsNoDifference();
    void rawRepliesAreReadableAndHarmless();
    void longRawRepliesAreCut();
    void everythingThatIsAskedOnlyReads();
    void aRefusalIsTheAnswer();
};

void TestNodeReading::aClientIsReadFromItsLine()
{
    const auto clients = parseClientList(kClient);
    QCOMPARE(clients.size(), 1);
    const ConnectedClient expected{
        7, "127.0.0.1:40012", "worker-1", "default", "N", "client|list", 63, 2, 3, 20504};
    QVERIFY(clients.first() == expected);
}

void TestNodeReading::whatIsNoClientIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("empty") << QByteArray() << 0;
    QTest::newRow("cut in its last line") << kClient + kClient.left(60) << 1;
    QTest::newRow("noise between") << kClient + "\n\r\n=== = x=\n" + kClient << 2;
    QTest::newRow("no id") << QByteArray("addr=1.2.3.4:5 cmd=get\n") << 0;
    QTest::newRow("an id that is none") << QByteArray("id=-7x addr=1.2.3.4:5\n") << 0;
    QTest::newRow("no address") << QByteArray("id=7 addr= cmd=get\n") << 0;
    QTest::newRow("zeros and high bytes") << QByteArray("id=7 addr=\0\xff\x1b[2J cmd=\xfe\n", 23) << 1;
}

void TestNodeReading::whatIsNoClientIsLeftOut()
{
    QFETCH(QByteArray, text);
    QFETCH(int, count);
    QCOMPARE(parseClientList(text).size(), count);
}

void TestNodeReading::aListOfClientsHasAnEnd()
{
    QCOMPARE(parseClientList(QByteArray("id=1 addr=a:1 omem=-5 id=2\n").repeated(20'500)).size(), 20'000);
    const auto clients = parseClientList("id=1 addr=a:1 omem=-5 id=2\n");
    QCOMPARE(clients.first().id, 1); // the first value wins
    QVERIFY(!clients.first().outputBytes);
}

void TestNodeReading::slowCommandsAreReadWithTheirClients()
{
    const auto log = parseSlowLog(Reply::array({slowEntry(9, 1'700'000'000, 12'345, {"KEYS", "user:*"}),
                                      slowEntry(8, 1'699'999'999, 11'000, {"PING"})}),
        Reply::integer(40));
    QVERIFY(log.ok());
    QCOMPARE(log->commands.size(), 2);
    QCOMPARE(log->length, 40);
    const SlowCommand& first = log->commands.first();
    QCOMPARE(first.id, 9);
    QCOMPARE(first.at.toString(Qt::ISODate), QStringLiteral("2023-11-14T22:13:20Z"));
    QCOMPARE(first.microseconds, 12'345);
    QCOMPARE(first.command, QStringLiteral("KEYS user:*"));
    QCOMPARE(first.client, QByteArray("10.0.0.9:5000"));
    QCOMPARE(first.clientName, QByteArray("batch"));
}

void TestNodeReading::damagedSlowLogsDoNoHarm()
{
    QVERIFY(!parseSlowLog(Reply::bulk("OK"), Reply::integer(0)).ok());
    QVERIFY(!parseSlowLog({}, {}).ok());
    Reply old = Reply::array({Reply::integer(1), Reply::integer(2), Reply::integer(3), listOf({"GET", "a"})});
    Reply odd = Reply::array({Reply::bulk("x"), Reply::integer(2), Reply::integer(3), listOf({"GET"})});
    Reply noTime = slowEntry(5, std::numeric_limits<qint64>::max(), -5, {});
    const auto log =
        parseSlowLog(Reply::array({old, odd, Reply(), Reply::array({}), noTime}), Reply::error("ERR"));
    QVERIFY(log.ok());
    QCOMPARE(log->commands.size(), 2);
    QCOMPARE(log->length, 2);
    QVERIFY(log->commands.first().client.isEmpty());
    QVERIFY(log->commands.last().at.isValid());
    QCOMPARE(log->commands.last().microseconds, 0);
    QCOMPARE(log->commands.last().command, QString());
}

void TestNodeReading::slowCommandsShowNoSecretsAndLittleElse_data()
{
    QTest::addColumn<QList<QByteArray>>("arguments");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* name, const QList<QByteArray>& arguments, const char* shown) {
        QTest::newRow(name) << arguments << QString::fromLatin1(shown);
    };
    row("auth", {"AUTH", "user", "s3cret"}, "AUTH user ***");
    row("hello", {"hello", "3", "AUTH", "user", "s3cret"}, "hello 3 AUTH user ***");
    row("password", {"CONFIG", "SET", "requirepass", "s3cret"}, "CONFIG SET requirepass ***");
    row("a module's", {"config", "set", "search.oss-password", "s3cret"},
        "config set search.oss-password ***");
    row("second of two", {"CONFIG", "SET", "timeout", "1", "masterauth", "s3cret"},
        "CONFIG SET timeout 1 masterauth ***");
    row("user", {"ACL", "SETUSER", "bob", ">s3cret"}, "ACL SETUSER bob ***");
    row("script", {"EVAL", "redis.call('AUTH','s3cret')", "0"}, "EVAL *** 0");
    row("library", {"FUNCTION", "LOAD", "s3cret"}, "FUNCTION LOAD ***");
    row("long", {"SET", "key", QByteArray(500, 'x')}, "SET key xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...");
    row("many", {"MGET", "a", "b", "c", "d", "e", "f"}, "MGET a b c d ... (+2)");
    row("binary", {"GET", QByteArray("\0\r\n\x1b\xff", 5)}, "GET \"\\x00\\x0d\\x0a\\x1b\\xff\"");
    row("nothing", {}, "");
}

void TestNodeReading::slowCommandsShowNoSecretsAndLittleElse()
{
    QFETCH(QList<QByteArray>, arguments);
    QTEST(shortCommand(arguments), "shown");
}

void TestNodeReading::directivesAreReadOnceInTheirNewSpelling()
{
    const Configuration read = configuration(
        {"maxmemory", "0", "slave-priority", "100", "replica-priority", "100", "slaveof", "", "replicaof", "",
            "hash-max-ziplist-entries", "1", "hash-max-listpack-entries", "1", "maxmemory", "7"});
    QCOMPARE(read.keys(),
        (QList<QByteArray>{"hash-max-listpack-entries", "maxmemory", "replica-priority", "replicaof"}));
    QCOMPARE(read.value("maxmemory"), QByteArray("0"));
    // Of a server that knows no other.
    QCOMPARE(configuration({"slave-priority", "100"}).keys(), (QList<QByteArray>{"slave-priority"}));
}

void TestNodeReading::aDamagedConfigurationDoesNoHarm()
{
    QVERIFY(!parseConfiguration(Reply::status("OK")).ok());
    QVERIFY(configuration({}).isEmpty());
    QCOMPARE(configuration({"maxmemory", "0", "timeout"}).size(), 1);
    QCOMPARE(configuration({"", "0", QByteArray("a\0\xff", 3), "\x1b"}).size(), 1);
    const auto nested = parseConfiguration(
        Reply::array({Reply::array({}), Reply::bulk("1"), Reply::bulk("a"), Reply::integer(1)}));
    QVERIFY(nested.ok() && nested->isEmpty());
}

void TestNodeReading::secretsAreHiddenAlsoWhereTheyDiffer()
{
    const Configuration own = configuration({"requirepass", "s3cret", "masterauth", "", "tls-key-file-pass",
        "s3cret", "Module.PASSWORD", "s3cret", "masteruser", "quorate"});
    const Configuration peer =
        configuration({"requirepass", "0ther", "masterauth", "0ther", "tls-key-file-pass", "s3cret"});
    const ComparedConfiguration compared = compareConfigurations(own, {{kPeer, peer}}, 1);
    QHash<QByteArray, Directive> byName;
    for (const Directive& directive : compared.directives) {
        byName.insert(directive.name, directive);
        QVERIFY(!directive.value.contains("s3cret"));
        for (const OtherValue& other : directive.others)
            QVERIFY(other.value == kHiddenValue || other.value.isEmpty());
    }
    QCOMPARE(byName["requirepass"].value, QByteArray(kHiddenValue));
    QCOMPARE(byName["requirepass"].others.size(), 1);
    QCOMPARE(byName["masterauth"].value, QByteArray());
    QCOMPARE(byName["masterauth"].others.size(), 1);
    QVERIFY(byName["tls-key-file-pass"].others.isEmpty());
    QCOMPARE(byName["masteruser"].value, QByteArray("quorate"));
}

void TestNodeReading::whatDiffersIsMarkedUnlessItHasTo()
{
    const Configuration own =
        configuration({"maxmemory", "100", "port", "7000", "dir", "/a", "replica-announce-ip", "1.1.1.1",
            "replica-announced", "yes", "replicaof", "10.0.0.2 6379", "timeout", "0"});
    const Configuration peer = configuration({"maxmemory", "200", "port", "7001", "dir", "/b",
        "replica-announce-ip", "", "replica-announced", "no", "replicaof", "", "timeout", "0"});
    const ComparedConfiguration compared = compareConfigurations(own, {{kPeer, peer}}, 4);
    QList<QByteArray> marked;
    QList<OtherValue> others;
    for (const Directive& directive : compared.directives) {
        if (!directive.others.isEmpty())
            marked << directive.name;
        others += directive.others;
    }
    QCOMPARE(marked, (QList<QByteArray>{"maxmemory", "replica-announced"}));
    QVERIFY((others == QList<OtherValue>{{kPeer, "200"}, {kPeer, "no"}}));
    QCOMPARE(compared.peersAnswered, 1);
    QCOMPARE(compared.peers, 4);
}

void TestNodeReading::aDirectiveThatAPeerDoesNotHaveIsNoDifference()
{
    const auto compared = compareConfigurations(
        configuration({"shutdown-timeout", "10"}), {{kPeer, configuration({"maxmemory", "0"})}}, 1);
    QVERIFY(compared.directives.first().others.isEmpty());
}

void TestNodeReading::rawRepliesAreReadableAndHarmless()
{
    QCOMPARE(readableReply(Reply::bulk("# Server\r\nredis_version:7\r\n")),
        QStringLiteral("# Server\nredis_version:7\n"));
    QCOMPARE(readableReply(Reply::array({Reply::bulk("master"), Reply::integer(0),
                 Reply::array({listOf({"10.0.0.1", "a\r\nb"}), Reply()})})),
        QStringLiteral("1) master\n2) 0\n3) 1) 1) 10.0.0.1\n      2) a\uFFFD\uFFFDb\n   2) (nil)\n"));
    QCOMPARE(readableReply(Reply::array({})), QStringLiteral("(empty)\n"));
    const QString hostile =
        readableReply(Reply::bulk(QByteArray("\x1b[2J\0x", 6) + QStringLiteral("\u202E").toUtf8()));
    QCOMPARE(hostile, QStringLiteral("\uFFFD[2J\uFFFDx\uFFFD\n"));
}

void TestNodeReading::longRawRepliesAreCut()
{
    QVERIFY(readableReply(Reply::bulk(QByteArray(3'000'000, 'x'))).size() < 5'000);
    QVERIFY(readableReply(Reply::bulk(QByteArray("line\n").repeated(1'000'000))).size() < 600'000);
    QVERIFY(readableReply(Reply::array(std::vector<Reply>(400'000, Reply::bulk("line")))).size() < 600'000);
}

void TestNodeReading::everythingThatIsAskedOnlyReads()
{
    QList<NodeQuestion> questions{
        {{}, NodeTopic::Clients}, {{}, NodeTopic::Directives}, {{}, NodeTopic::SlowCommands}};
    for (const RawCommand raw : rawCommands(true, false))
        questions << NodeQuestion{{}, NodeTopic::Raw, raw};
    for (const NodeQuestion& question : questions) {
        for (const Command& command : readingCommands(question))
            QVERIFY2(isKnownToOnlyRead(command.fullName()), command.fullName().constData());
    }
    QVERIFY(!rawCommands(false, true).contains(RawCommand::ClusterNodes));
}

void TestNodeReading::aRefusalIsTheAnswer()
{
    const NodeQuestion question{kPeer, NodeTopic::SlowCommands};
    const Reply refusal =
        Reply::error("NOPERM this user has no permissions to run the 'slowlog|len' command");
    const auto refused = readingOf(question, {Reply::array({}), refusal});
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, ErrorReason::NoPerm);
    QCOMPARE(refused.error().node, kPeer.toString());
    QVERIFY(!readingOf(question, {Reply::array({})}).ok());
    QVERIFY(readingOf(question, {Reply::array({}), Reply::integer(0)}).ok());
    QVERIFY(!readingOf({kPeer, NodeTopic::Clients}, {Reply::integer(1)}).ok());
}

QTEST_MAIN(TestNodeReading)
#include "tst_NodeReading.moc"
