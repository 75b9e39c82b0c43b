#include "tests/support/CtlProgram.h"
#include "tests/support/LiveSandbox.h"
#include "tests/support/jsonSchema.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// Changing commands as a script runs them: plans, refusals, receipts and the journal, with their exit codes.
class TestOperations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDryRunSendsNothing();
    void withoutAWordNothingIsDone();
    void whatIsRefusedIsFour();
    void aReadOnlyCallIsFour();
    void aSwitchoverLeavesAReceipt();
    void theJournalIsShownAndVerified();
    void aTamperedJournalIsNoticed();

private:
    CtlProgram::Run ask(const QStringList& command) const
    {
        return m_program.run(
            QStringList{u"--url"_qs, u"redis://"_qs + m_live->endpoint(0).toString(), u"--json"_qs} + command,
            m_live->password().reveal());
    }
    QByteArray roleOf(int node) const
    {
        return m_live->ask(m_live->endpoint(node), {"ROLE"}).elements()[0].text();
    }
    QString journalPath() const { return m_program.path(u"quorate/operations/journal.jsonl"_qs); }

    const CtlProgram m_program{QStringLiteral(QUORATECTL)};
    std::unique_ptr<LiveSandbox> m_live;
};

void TestOperations::initTestCase()
{
    m_live = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Replication});
    QVERIFY2(m_live->isUp(), m_live->why());
}

void TestOperations::aDryRunSendsNothing()
{
    const auto run = ask({u"--dry-run"_qs, u"replication"_qs, u"switchover"_qs});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(schemaErrors({run.document()}, u"plan"_qs), QString());
    QVERIFY(!run.document()[u"refused"_qs].toBool(true));
    QVERIFY(
        run.document()[u"steps"_qs][0][u"command"_qs].toString().startsWith(u"FAILOVER TO 127.0.0.1 "_qs));
    QCOMPARE(roleOf(0), QByteArray("master"));
    QVERIFY(!QFile::exists(journalPath()));
}

void TestOperations::withoutAWordNothingIsDone()
{
    const auto run = ask({u"replication"_qs, u"switchover"_qs});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(schemaErrors({run.document()}, u"plan"_qs), QString());
    QCOMPARE(roleOf(0), QByteArray("master"));
}

void TestOperations::whatIsRefusedIsFour()
{
    const auto run = ask({u"--yes"_qs, u"replication"_qs, u"promote"_qs});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(schemaErrors({run.document()}, u"plan"_qs), QString());
    QVERIFY(run.document()[u"refused"_qs].toBool());
    QCOMPARE(run.document()[u"preflight"_qs][0][u"name"_qs].toString(), u"master-dead"_qs);
    const auto sentinel = ask({u"--yes"_qs, u"sentinel"_qs, u"switchover"_qs});
    QCOMPARE(sentinel.exitCode, 4);
    QCOMPARE(sentinel.document()[u"preflight"_qs][0][u"name"_qs].toString(), u"kind-suits"_qs);
    QCOMPARE(roleOf(0), QByteArray("master"));
}

void TestOperations::aReadOnlyCallIsFour()
{
    const auto run = ask({u"--yes"_qs, u"--read-only"_qs, u"replication"_qs, u"switchover"_qs});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(run.document()[u"outcome"_qs].toString(), u"refused"_qs);
    QCOMPARE(roleOf(0), QByteArray("master"));
}

void TestOperations::aSwitchoverLeavesAReceipt()
{
    const QString target = m_live->endpoint(2).toString();
    const auto run = ask({u"--yes"_qs, u"replication"_qs, u"switchover"_qs, target});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(schemaErrors({run.document()}, u"operation"_qs), QString());
    QCOMPARE(run.document()[u"outcome"_qs].toString(), u"succeeded"_qs);
    QCOMPARE(run.document()[u"facts"_qs][u"fullResyncs"_qs].toInt(-1), 0);
    QCOMPARE(run.document()[u"plan"_qs][u"newMaster"_qs].toString(), target);
    QCOMPARE(roleOf(2), QByteArray("master"));
    QCOMPARE(roleOf(0), QByteArray("slave"));
}

void TestOperations::theJournalIsShownAndVerified()
{
    const auto shown = m_program.run({u"--json"_qs, u"journal"_qs, u"show"_qs});
    QCOMPARE(shown.exitCode, 0);
    QCOMPARE(schemaErrors({shown.document()}, u"journal"_qs), QString());
    QCOMPARE(shown.document()[u"operations"_qs].toArray().size(), 1);
    QCOMPARE(shown.document()[u"operations"_qs][0][u"state"_qs].toString(), u"succeeded"_qs);
    const QString id = shown.document()[u"operations"_qs][0][u"id"_qs].toString();
    const auto receipt = m_program.run({u"--json"_qs, u"journal"_qs, u"receipt"_qs, id});
    QCOMPARE(receipt.exitCode, 0);
    QCOMPARE(schemaErrors({receipt.document()}, u"operation"_qs), QString());
    const QString paper = m_program.path(u"receipt.pdf"_qs);
    QCOMPARE(m_program.run({u"journal"_qs, u"receipt"_qs, id, u"-o"_qs, paper}).exitCode, 0);
    QFile file(paper);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
    QCOMPARE(m_program.run({u"journal"_qs, u"receipt"_qs, id, u"-o"_qs, u"receipt.txt"_qs}).exitCode, 2);
    QCOMPARE(m_program.run({u"journal"_qs, u"receipt"_qs, u"nonsense"_qs}).exitCode, 2);
    const auto later =
        m_program.run({u"--json"_qs, u"journal"_qs, u"show"_qs, u"--since"_qs, u"2099-01-01T00:00:00Z"_qs});
    QVERIFY(later.document()[u"operations"_qs].toArray().isEmpty());
    const auto verified = m_program.run({u"--json"_qs, u"journal"_qs, u"verify"_qs});
    QCOMPARE(verified.exitCode, 0);
    QCOMPARE(schemaErrors({verified.document()}, u"journal-verify"_qs), QString());
    QVERIFY(verified.document()[u"sound"_qs].toBool());
    QFile journal(journalPath());
    QVERIFY(journal.open(QIODevice::ReadOnly));
    QVERIFY(!journal.readAll().contains(m_live->password().reveal()));
}

void TestOperations::aTamperedJournalIsNoticed()
{
    QFile journal(journalPath());
    QVERIFY(journal.open(QIODevice::ReadWrite));
    QByteArray text = journal.readAll();
    QVERIFY(text.replace("\"OK\"", "\"ok\"").contains("\"ok\""));
    QVERIFY(journal.resize(0) && journal.seek(0) && journal.write(text) == text.size());
    journal.close();
    const auto verified = m_program.run({u"--json"_qs, u"journal"_qs, u"verify"_qs});
    QCOMPARE(verified.exitCode, 1);
    QCOMPARE(verified.document()[u"faults"_qs][0][u"fault"_qs].toString(), u"changed"_qs);
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_Operations.moc"
