#include "tests/support/CtlProgram.h"
#include "tests/support/LiveSandbox.h"
#include "tests/support/RedisProcess.h"
#include "tests/support/jsonSchema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// Replicas made, moved and set by a script, with real servers: receipts, refusals and exit codes.
class TestReplicas : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void dataIsNotDeletedUnlessToldTo();
    void aMemberOrTheMasterIsRefused();
    void whatAKilledSetupLeftIsTakenBack();
    void oneThatFailsIsNamedAndTheOthersGoOn();
    void whatIsOverwrittenWasToldTo();
    void aCycleIsRefused();
    void aReplicaIsRepointed();
    void aPriorityIsSetAndToldWhenNotKept();
    void theSplitIsMadeAndExplained();
    void aMissingRightIsNamed();
    void aReplicaIsDetached();
    void noSecretIsKept();

private:
    CtlProgram::Run ask(const QStringList& command) const
    {
        return m_program.run(
            QStringList{u"--url"_qs, u"redis://"_qs + m_live->endpoint(0).toString(), u"--json"_qs} + command,
            m_live->password().reveal());
    }
    static QString refusedBy(const CtlProgram::Run& run)
    {
        return run.document()[u"preflight"_qs][0][u"name"_qs].toString();
    }
    QByteArray setting(const Endpoint& node, const QByteArray& name) const
    {
        return m_live->ask(node, {"CONFIG", "GET", name}).elements()[1].text();
    }
    bool isReplicaOf(const Endpoint& node, const Endpoint& master) const
    {
        const Reply role = m_live->ask(node, {"ROLE"});
        return role.elements()[0].text() == "slave" && role.elements()[2].toInteger() == master.port;
    }

    const CtlProgram m_program{QStringLiteral(QUORATECTL)};
    std::unique_ptr<LiveSandbox> m_live;
    RedisProcess m_fresh;
    RedisProcess m_full;
    RedisProcess m_wrong{{QStringLiteral("masterauth not-the-password")}};
};

void TestReplicas::initTestCase()
{
    m_live = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Replication});
    QVERIFY2(m_live->isUp(), m_live->why());
    QVERIFY(!m_live->ask(m_full.endpoint(), {"MSET", "a", "1", "b", "2", "c", "3"}).isError());
    QVERIFY(!m_live->ask(m_live->endpoint(0), {"SET", "shipped", "yes"}).isError());
}

void TestReplicas::dataIsNotDeletedUnlessToldTo()
{
    const auto run = ask({u"--yes"_qs, u"replication"_qs, u"setup"_qs, m_full.endpoint().toString()});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(schemaErrors({run.document()}, u"plan"_qs), QString());
    QCOMPARE(refusedBy(run), u"node-empty"_qs);
    QVERIFY2(run.err.contains("--overwrite") && !run.err.contains("--chain"), run.err.constData());
    QCOMPARE(run.document()[u"preflight"_qs][0][u"facts"_qs][u"keys"_qs].toInt(), 3);
    QCOMPARE(m_live->ask(m_full.endpoint(), {"DBSIZE"}).toInteger(), 3);
}

void TestReplicas::aMemberOrTheMasterIsRefused()
{
    for (const int node : {0, 1}) {
        const auto run =
            ask({u"--yes"_qs, u"replication"_qs, u"setup"_qs, m_live->endpoint(node).toString()});
        QCOMPARE(run.exitCode, 4);
        QCOMPARE(refusedBy(run), u"node-usable"_qs);
    }
}

void TestReplicas::whatAKilledSetupLeftIsTakenBack()
{
    const RedisProcess joining;
    const QString journal = m_program.path(u"quorate/operations/journal.jsonl"_qs);
    // It waits for the master's diskless delay when it is killed.
    QVERIFY(!m_live->ask(m_live->endpoint(0), {"CONFIG", "SET", "repl-diskless-sync-delay", "5"}).isError());
    QVERIFY(m_program.killOnce([&] { return isReplicaOf(joining.endpoint(), m_live->endpoint(0)); },
        {u"--url"_qs, u"redis://"_qs + m_live->endpoint(0).toString(), u"--yes"_qs, u"replication"_qs,
            u"setup"_qs, joining.endpoint().toString()},
        m_live->password().reveal()));
    QCOMPARE(setting(joining.endpoint(), "masterauth"), m_live->password().reveal());
    QVERIFY(QFile::exists(journal));
    const QJsonArray operations = ask({u"journal"_qs, u"show"_qs}).document()[u"operations"_qs].toArray();
    QCOMPARE(operations.size(), 1);
    QCOMPARE(operations[0][u"state"_qs].toString(), u"interrupted"_qs);
    const auto mended = ask({u"--yes"_qs, u"journal"_qs, u"mend"_qs, operations[0][u"id"_qs].toString()});
    QVERIFY2(mended.exitCode == 0, (mended.out + mended.err).constData());
    QCOMPARE(m_live->ask(joining.endpoint(), {"ROLE"}).elements()[0].text(), QByteArray("master"));
    QCOMPARE(setting(joining.endpoint(), "masterauth"), QByteArray());
}

void TestReplicas::oneThatFailsIsNamedAndTheOthersGoOn()
{
    // As servers come: for so long a new replica waits for others before the data is sent.
    QVERIFY(!m_live->ask(m_live->endpoint(0), {"CONFIG", "SET", "repl-diskless-sync-delay", "5"}).isError());
    const auto run = ask({u"--yes"_qs, u"replication"_qs, u"setup"_qs, m_wrong.endpoint().toString(),
        m_fresh.endpoint().toString()});
    QVERIFY2(run.exitCode == 5, (run.out + run.err).constData());
    QCOMPARE(schemaErrors({run.document()}, u"operation"_qs), QString());
    QCOMPARE(run.document()[u"outcome"_qs].toString(), u"failed"_qs);
    QCOMPARE(run.document()[u"error"_qs][u"code"_qs].toString(), u"Auth"_qs);
    QCOMPARE(run.document()[u"error"_qs][u"node"_qs].toString(), m_wrong.endpoint().toString());
    QCOMPARE(run.document()[u"facts"_qs][u"linked"_qs].toInt(), 1);
    QCOMPARE(run.document()[u"facts"_qs][u"failed"_qs].toInt(), 1);
    QVERIFY(run.document()[u"left"_qs].toArray().isEmpty());
    QVERIFY(isReplicaOf(m_fresh.endpoint(), m_live->endpoint(0)));
    QCOMPARE(m_live->ask(m_fresh.endpoint(), {"GET", "shipped"}).text(), QByteArray("yes"));
    // Taken back: it is what it was.
    QCOMPARE(m_live->ask(m_wrong.endpoint(), {"ROLE"}).elements()[0].text(), QByteArray("master"));
    QCOMPARE(setting(m_wrong.endpoint(), "masterauth"), QByteArray("not-the-password"));
}

void TestReplicas::whatIsOverwrittenWasToldTo()
{
    const auto run =
        ask({u"--yes"_qs, u"replication"_qs, u"setup"_qs, u"--overwrite"_qs, m_full.endpoint().toString()});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QVERIFY(isReplicaOf(m_full.endpoint(), m_live->endpoint(0)));
    QCOMPARE(m_live->ask(m_full.endpoint(), {"EXISTS", "a"}).toInteger(), 0);
    QCOMPARE(m_live->ask(m_full.endpoint(), {"GET", "shipped"}).text(), QByteArray("yes"));
}

void TestReplicas::aCycleIsRefused()
{
    const QStringList chain{u"--yes"_qs, u"replication"_qs, u"repoint"_qs, m_full.endpoint().toString(),
        u"--to"_qs, m_fresh.endpoint().toString()};
    // It would sign in with a password to a server that has none, which refuses it.
    const auto needless = ask(chain);
    QCOMPARE(needless.exitCode, 4);
    QCOMPARE(refusedBy(needless), u"replication-auth"_qs);
    QVERIFY(!m_live->ask(m_fresh.endpoint(), {"CONFIG", "SET", "requirepass", m_live->password().reveal()})
                 .isError());
    const auto chained = ask(chain);
    QVERIFY2(chained.exitCode == 0, (chained.out + chained.err).constData());
    const auto run = ask({u"--yes"_qs, u"replication"_qs, u"repoint"_qs, m_fresh.endpoint().toString(),
        u"--to"_qs, m_full.endpoint().toString()});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(refusedBy(run), u"no-cycle"_qs);
    QVERIFY(isReplicaOf(m_fresh.endpoint(), m_live->endpoint(0)));
}

void TestReplicas::aReplicaIsRepointed()
{
    const QStringList back{u"replication"_qs, u"repoint"_qs, m_full.endpoint().toString(), u"--to"_qs,
        m_live->endpoint(0).toString()};
    const auto dry = ask(QStringList{u"--dry-run"_qs} + back);
    QCOMPARE(dry.exitCode, 0);
    QString price;
    const QJsonArray checks = dry.document()[u"preflight"_qs].toArray();
    for (const QJsonValue& check : checks) {
        if (check[u"name"_qs].toString() == u"move-price"_qs)
            price = check[u"facts"_qs][u"kind"_qs].toString();
    }
    QCOMPARE(price, u"partial"_qs);
    const auto run = ask(QStringList{u"--yes"_qs} + back);
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(run.document()[u"facts"_qs][u"fullResyncs"_qs].toInt(-1), 0);
    QCOMPARE(run.document()[u"facts"_qs][u"partialResyncs"_qs].toInt(-1), 1);
    QVERIFY(isReplicaOf(m_full.endpoint(), m_live->endpoint(0)));
}

void TestReplicas::aPriorityIsSetAndToldWhenNotKept()
{
    const auto set = [this](const QString& priority) {
        return ask({u"--yes"_qs, u"replication"_qs, u"priority"_qs, m_fresh.endpoint().toString(), priority});
    };
    const auto kept = set(u"7"_qs);
    QVERIFY2(kept.exitCode == 0, (kept.out + kept.err).constData());
    QCOMPARE(kept.document()[u"plan"_qs][u"facts"_qs][u"was"_qs].toInt(), 100);
    QVERIFY(kept.document()[u"facts"_qs][u"kept"_qs].toBool());
    const QString file = m_fresh.path(u"redis.conf"_qs);
    QFile configuration(file);
    QVERIFY(configuration.open(QIODevice::ReadOnly));
    QVERIFY(configuration.readAll().contains("replica-priority 7"));
    // A folder in the file's place cannot be written.
    QVERIFY(configuration.remove() && QDir().mkdir(file));
    const auto run = set(u"8"_qs);
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(setting(m_fresh.endpoint(), "replica-priority"), QByteArray("8"));
    QVERIFY(!run.document()[u"facts"_qs][u"kept"_qs].toBool(true));
    QVERIFY(!run.document()[u"facts"_qs][u"notKept"_qs].toString().isEmpty());
    QVERIFY(QDir().rmdir(file));
}

void TestReplicas::theSplitIsMadeAndExplained()
{
    QVERIFY(!m_live->ask(m_fresh.endpoint(), {"CONFIG", "SET", "replica-read-only", "no"}).isError());
    const auto run = ask({u"--yes"_qs, u"replication"_qs, u"split"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(setting(m_fresh.endpoint(), "replica-read-only"), QByteArray("yes"));
    const QJsonObject classes = run.document()[u"plan"_qs][u"facts"_qs][u"commands"_qs].toObject();
    const auto names = [&classes](const QString& which) {
        return classes[which][u"names"_qs].toArray();
    };
    QVERIFY(names(u"read"_qs).contains(u"GET"_qs));
    QVERIFY(names(u"write"_qs).contains(u"SET"_qs));
    QVERIFY(names(u"write"_qs).contains(u"XGROUP CREATE"_qs));
    QVERIFY(names(u"other"_qs).contains(u"PING"_qs));
    QCOMPARE(classes[u"read"_qs][u"count"_qs].toInt(), names(u"read"_qs).size());
}

void TestReplicas::aMissingRightIsNamed()
{
    for (int node = 0; node < 3; ++node)
        QVERIFY(!m_live
                     ->ask(m_live->endpoint(node),
                         {"ACL", "SETUSER", "watcher", "on", ">look", "~*", "&*", "+@all", "-replicaof"})
                     .isError());
    const auto run = m_program.run(
        {u"--url"_qs, u"redis://"_qs + m_live->endpoint(0).toString(), u"--json"_qs, u"--user"_qs,
            u"watcher"_qs, u"--yes"_qs, u"replication"_qs, u"detach"_qs, m_live->endpoint(1).toString()},
        "look");
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(refusedBy(run), u"rights"_qs);
    QCOMPARE(run.document()[u"preflight"_qs][0][u"facts"_qs][u"command"_qs].toString(), u"REPLICAOF"_qs);
    QVERIFY(isReplicaOf(m_live->endpoint(1), m_live->endpoint(0)));
}

void TestReplicas::aReplicaIsDetached()
{
    const auto run = ask({u"--yes"_qs, u"replication"_qs, u"detach"_qs, m_fresh.endpoint().toString()});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(m_live->ask(m_fresh.endpoint(), {"ROLE"}).elements()[0].text(), QByteArray("master"));
}

void TestReplicas::noSecretIsKept()
{
    QFile journal(m_program.path(u"quorate/operations/journal.jsonl"_qs));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const QByteArray text = journal.readAll();
    QVERIFY(text.contains("masterauth"));
    QVERIFY(!text.contains(m_live->password().reveal()));
    QVERIFY(!text.contains("not-the-password"));
}

QTEST_GUILESS_MAIN(TestReplicas)
#include "tst_Replicas.moc"
