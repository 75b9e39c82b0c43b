#include "core/net/CommandGate.h"

#include <QTest>

using namespace quorate;
using Verdict = CommandGate::Verdict;

/// What a read-only profile lets through.
class TestCommandGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingPassesBeforeTheServerWasAsked();
    void theFlagsOfTheServerDecide_data();
    void theFlagsOfTheServerDecide();
    void withoutFlagsOnlyKnownReadsPass_data();
    void withoutFlagsOnlyKnownReadsPass();
    void aHostileAnswerOpensNothing_data();
    void aHostileAnswerOpensNothing();
    void theQuestionNamesSubcommandsAsTheServerDoes();
    void theFirstTwoWordsDecideNotTheirCase();
};

namespace {

Reply entry(const QByteArray& name, const QByteArrayList& flags)
{
    std::vector<Reply> shown;
    for (const QByteArray& flag : flags)
        shown.push_back(Reply::status(flag));
    return Reply::array({Reply::bulk(name), Reply::integer(-2), Reply::array(std::move(shown)),
        Reply::integer(1), Reply::integer(1), Reply::integer(1)});
}

QByteArrayList words(const char* text)
{
    return QByteArray(text).split(' ');
}

Verdict verdictAfter(const QByteArrayList& command, const Reply& answer)
{
    CommandGate gate;
    gate.learn({Command(command).fullName()}, answer);
    return gate.verdict(Command(command));
}

} // namespace

void TestCommandGate::nothingPassesBeforeTheServerWasAsked()
{
    const CommandGate gate;
    QCOMPARE(gate.verdict({"GET", "k"}), Verdict::AskServer);
    QCOMPARE(gate.verdict({"PING"}), Verdict::AskServer);
}

void TestCommandGate::theFlagsOfTheServerDecide_data()
{
    QTest::addColumn<QByteArrayList>("command");
    QTest::addColumn<QByteArrayList>("flags");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char* command, const char* flags, bool passes) {
        QTest::addRow("%s: %s", command, flags) << words(command) << words(flags) << passes;
    };
    // As redis-server 7.0.15 prints them.
    row("GET k", "readonly fast", true);
    row("SET k v", "write denyoom", false);
    row("EVAL script 0", "noscript stale skip_monitor no_mandatory_keys movablekeys", false);
    row("EVALSHA sha 0", "noscript stale skip_monitor no_mandatory_keys movablekeys", false);
    row("EVAL_RO script 0", "readonly noscript stale skip_monitor no_mandatory_keys movablekeys", true);
    row("FCALL f 0", "noscript stale skip_monitor no_mandatory_keys movablekeys", false);
    row("PUBLISH c m", "pubsub loading stale fast", false);
    row("SUBSCRIBE c", "pubsub noscript loading stale", true);
    row("INFO", "loading stale", true);
    row("CONFIG GET *", "admin noscript loading stale", true);
    row("CONFIG SET a b", "admin noscript loading stale", false);
    row("CONFIG REWRITE", "admin noscript loading stale", false);
    row("CLUSTER NODES", "stale", true);
    row("CLUSTER FAILOVER", "admin stale", false);
    row("CLUSTER SETSLOT 1 STABLE", "admin stale", false);
    row("SENTINEL MASTERS", "admin only_sentinel", true);
    row("SENTINEL FAILOVER m", "admin only_sentinel", false);
    row("SENTINEL CONFIG SET", "admin only_sentinel", false);
    row("DEBUG SLEEP 1", "admin noscript loading stale", false);
    row("SHUTDOWN", "admin noscript loading stale no_multi allow_busy", false);
    row("REPLICAOF a 1", "admin noscript stale no_async_loading", false);
    row("FAILOVER", "admin noscript stale", false);
    row("CLIENT LIST", "admin noscript loading stale", true);
    row("CLIENT KILL a", "admin noscript loading stale", false);
    row("CLIENT PAUSE 1", "admin noscript loading stale", false);
    row("MONITOR", "admin noscript loading stale", false);
    row("XINFO STREAM k", "readonly", true);
    row("XGROUP CREATE k g 0", "write denyoom", false);
    row("MEMORY USAGE k", "readonly movablekeys", true);
    row("MEMORY PURGE", "stale", false);
    row("SCRIPT FLUSH", "noscript", false);
    row("FUNCTION DELETE l", "write noscript", false);
    row("MULTI", "noscript loading stale fast allow_busy", false);
    row("ACL SETUSER u", "admin noscript loading stale", false);
    row("PING", "fast", true);
    // Of other versions and of modules.
    row("NEWREAD k", "readonly", true);
    row("NEWWRITE k", "write", false);
    row("NEWTHING", "fast", false);
    row("GET k", "write readonly", false);
    row("PFCOUNT k", "readonly may_replicate", false);
}

void TestCommandGate::theFlagsOfTheServerDecide()
{
    QFETCH(QByteArrayList, command);
    QFETCH(QByteArrayList, flags);
    QFETCH(bool, passes);
    const Reply answer = Reply::array({entry(command.front().toLower(), flags)});
    QCOMPARE(verdictAfter(command, answer), passes ? Verdict::Allowed : Verdict::Refused);
}

void TestCommandGate::withoutFlagsOnlyKnownReadsPass_data()
{
    QTest::addColumn<QByteArrayList>("command");
    QTest::addColumn<bool>("passes");
    for (const char* command : {"INFO", "CLUSTER NODES", "CONFIG GET x", "GET k", "ROLE", "SENTINEL MASTERS",
             "SUBSCRIBE c", "MEMORY USAGE k", "XINFO STREAM k", "PING"})
        QTest::newRow(command) << words(command) << true;
    for (const char* command :
        {"SET k v", "CONFIG SET a b", "EVAL s 0", "CLUSTER FAILOVER", "SENTINEL FAILOVER m", "DEBUG SLEEP 1",
            "SHUTDOWN", "NOSUCH", "XGROUP CREATE", "MEMORY PURGE", "CONFIG", "CLUSTER", "FLUSHALL"})
        QTest::newRow(command) << words(command) << false;
}

void TestCommandGate::withoutFlagsOnlyKnownReadsPass()
{
    QFETCH(QByteArrayList, command);
    QFETCH(bool, passes);
    const auto expected = passes ? Verdict::Allowed : Verdict::Refused;
    QCOMPARE(verdictAfter(command, Reply::array({Reply()})), expected);
    QCOMPARE(verdictAfter(command, Reply::error("NOPERM this user has no permissions")), expected);
}

void TestCommandGate::aHostileAnswerOpensNothing_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char* kind :
        {"an empty array", "a number", "flags that are no array", "a short entry", "nil flags"})
        QTest::newRow(kind) << QByteArray(kind);
}

void TestCommandGate::aHostileAnswerOpensNothing()
{
    QFETCH(QByteArray, kind);
    const auto answer = [&]() -> Reply {
        if (kind == "an empty array")
            return Reply::array({});
        if (kind == "a number")
            return Reply::integer(1);
        if (kind == "a short entry")
            return Reply::array({Reply::array({Reply::bulk("set")})});
        if (kind == "nil flags")
            return Reply::array({Reply::array({Reply::bulk("set"), Reply::integer(3), Reply()})});
        return Reply::array({Reply::array({Reply::bulk("set"), Reply::integer(3), Reply::bulk("readonly")})});
    };
    QCOMPARE(verdictAfter({"SET", "k", "v"}, answer()), Verdict::Refused);
}

void TestCommandGate::theQuestionNamesSubcommandsAsTheServerDoes()
{
    QCOMPARE(CommandGate::question({"CONFIG GET", "GET"}).arguments(),
        (QList<QByteArray>{"COMMAND", "INFO", "config|get", "get"}));
}

void TestCommandGate::theFirstTwoWordsDecideNotTheirCase()
{
    CommandGate gate;
    gate.learn({"CONFIG SET", "CONFIG GET"},
        Reply::array({entry("config|set", {"admin"}), entry("config|get", {"admin"})}));
    QCOMPARE(gate.verdict({"config", "set", "a", "b"}), Verdict::Refused);
    QCOMPARE(gate.verdict({"Config", "Get", "a"}), Verdict::Allowed);
}

QTEST_GUILESS_MAIN(TestCommandGate)
#include "tst_CommandGate.moc"
