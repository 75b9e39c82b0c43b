#include "core/net/CommandGate.h"
#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "tests/support/RedisProcess.h"

#include <QSet>
#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;
using Verdict = CommandGate::Verdict;

namespace {

constexpr auto kGenerous = 30s;

// "config|get" as Command::fullName() says it.
QByteArray fullName(const QByteArray& serverName)
{
    return serverName.toUpper().replace('|', ' ');
}

QSet<QByteArray> flagsOf(const Reply& entry)
{
    QSet<QByteArray> flags;
    for (const Reply& flag : entry.elements()[2].elements())
        flags += flag.text();
    return flags;
}

} // namespace

/// The gate of read-only profiles, fed with what a real server says of its commands.
class TestCommandFlags : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandOfTheServerCanBeAskedFor();
    void nothingThatChangesTheServerPasses();
    void aReadOnlyConnectionReads_data();
    void aReadOnlyConnectionReads();
    void aReadOnlyConnectionChangesNothing_data();
    void aReadOnlyConnectionChangesNothing();

private:
    ConnectionSettings readOnly() const
    {
        ConnectionSettings settings;
        settings.readOnly = true;
        return settings;
    }
    QByteArrayList commandNames()
    {
        QByteArrayList names;
        NodeClient client(m_io, m_server.endpoint(), {});
        const auto list = client.call({"COMMAND", "LIST"}, kGenerous);
        if (list) {
            for (const Reply& name : list->elements())
                names += name.text();
        }
        return names;
    }

    IoThread m_io;
    RedisProcess m_server{{QStringLiteral("enable-debug-command local")}};
};

void TestCommandFlags::everyCommandOfTheServerCanBeAskedFor()
{
    NodeClient client(m_io, m_server.endpoint(), {});
    const QByteArrayList names = commandNames();
    QVERIFY(names.size() > 300);
    for (const QByteArray& name : names) {
        // Containers never come alone: fullName() of a command in use has its subcommand.
        if (hasSubcommands(name.toUpper()))
            continue;
        const auto answer = client.call(CommandGate::question({fullName(name)}), kGenerous);
        QVERIFY2(answer.ok(),
            qPrintable(QString::fromLatin1(name) + (answer ? QString() : answer.error().detail)));
        QVERIFY(answer->elements().size() == 1 && answer->elements().front().isArray());
    }
}

void TestCommandFlags::nothingThatChangesTheServerPasses()
{
    NodeClient client(m_io, m_server.endpoint(), {});
    int allowed = 0;
    for (const QByteArray& name : commandNames()) {
        if (hasSubcommands(name.toUpper()))
            continue;
        const QList<QByteArray> asked{fullName(name)};
        const auto answer = client.call(CommandGate::question(asked), kGenerous);
        QVERIFY(answer.ok());
        CommandGate gate;
        gate.learn(asked, *answer);
        const bool passes = gate.verdict(Command(asked.front().split(' '))) == Verdict::Allowed;
        const auto flags = flagsOf(answer->elements().front());
        QVERIFY2(!(passes && flags.contains("write")), name.constData());
        QVERIFY2(passes || !flags.contains("readonly"), name.constData());
        // What carries no flag of either kind passes only by our own list.
        QVERIFY2(!passes || flags.contains("readonly") || isKnownToOnlyRead(asked.front()), name.constData());
        allowed += passes ? 1 : 0;
    }
    QVERIFY(allowed > 100);
}

void TestCommandFlags::aReadOnlyConnectionReads_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char* command : {"INFO", "GET k", "XINFO STREAM s", "XINFO GROUPS s", "MEMORY USAGE k",
             "OBJECT ENCODING k", "CONFIG GET maxmemory", "CLIENT LIST", "ROLE", "SCAN 0", "SLOWLOG GET",
             "LATENCY LATEST", "ACL WHOAMI", "EVAL_RO return{} 0"})
        QTest::newRow(command) << QByteArray(command);
}

void TestCommandFlags::aReadOnlyConnectionReads()
{
    QFETCH(QByteArray, command);
    NodeClient writing(m_io, m_server.endpoint(), {});
    QVERIFY(writing.call({"SET", "k", "v"}, kGenerous).ok());
    QVERIFY(writing.call({"XADD", "s", "*", "f", "v"}, kGenerous).ok());
    NodeClient client(m_io, m_server.endpoint(), readOnly());
    const auto reply = client.call(Command(command.split(' ')), kGenerous);
    QVERIFY2(reply.ok(), qPrintable(reply ? QString() : reply.error().detail));
}

void TestCommandFlags::aReadOnlyConnectionChangesNothing_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char* command :
        {"SET k w", "DEL k", "FLUSHALL", "EVAL return{} 0", "EVALSHA x 0", "FCALL f 0", "XGROUP CREATE s g 0",
            "XGROUP SETID s g 0", "CONFIG SET maxmemory 1gb", "CONFIG RESETSTAT", "CLIENT KILL TYPE normal",
            "CLUSTER FAILOVER", "CLUSTER RESET HARD", "SENTINEL FAILOVER m", "DEBUG SLEEP 0",
            "SHUTDOWN NOSAVE", "REPLICAOF NO ONE", "FAILOVER", "PUBLISH c m", "SCRIPT FLUSH",
            "FUNCTION FLUSH", "ACL SETUSER u", "SAVE", "BGSAVE", "SLOWLOG RESET", "LATENCY RESET",
            "MEMORY PURGE", "MODULE LOAD x", "MONITOR", "MULTI", "NOSUCHCOMMAND", "CLUSTER NOSUCH"})
        QTest::newRow(command) << QByteArray(command);
}

void TestCommandFlags::aReadOnlyConnectionChangesNothing()
{
    QFETCH(QByteArray, command);
    NodeClient watching(m_io, m_server.endpoint(), {});
    const auto calls = [&] {
        const auto stats = watching.call({"INFO", "commandstats"}, kGenerous);
        return stats ? stats->text() : QByteArray();
    };
    QVERIFY(watching.call({"CONFIG", "RESETSTAT"}, kGenerous).ok());
    NodeClient client(m_io, m_server.endpoint(), readOnly());
    const auto reply = client.call(Command(command.split(' ')), kGenerous);
    QVERIFY(!reply);
    QCOMPARE(reply.error().reason, ErrorReason::ReadOnlyProfile);
    const QByteArray name = "cmdstat_" + command.split(' ').front().toLower();
    const QByteArray seen = calls();
    QVERIFY(seen.contains("cmdstat_command|info"));
    if (!command.startsWith("CONFIG") && !command.startsWith("CLIENT"))
        QVERIFY2(!seen.contains(name), "the server never saw it");
    QVERIFY(!seen.contains("unknown"));
}

QTEST_GUILESS_MAIN(TestCommandFlags)
#include "tst_CommandFlags.moc"
