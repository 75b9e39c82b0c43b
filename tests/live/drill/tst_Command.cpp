#include "tests/support/CtlProgram.h"
#include "tests/support/jsonSchema.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// `quoratectl sandbox drill`, as a person or a nightly job runs it.
class TestCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDrillInANewSandboxLeavesNothing();
    void theNextOneIsComparedWithIt();
    void nonsenseIsUsage();
    void aProductionProfileIsRefused();

private:
    const CtlProgram m_program{QStringLiteral(QUORATECTL)};
};

void TestCommand::aDrillInANewSandboxLeavesNothing()
{
    const QString pdf = m_program.path(u"drill.pdf"_qs);
    const auto run =
        m_program.run({u"--json"_qs, u"sandbox"_qs, u"drill"_qs, u"switchover"_qs, u"-o"_qs, pdf});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(schemaErrors({run.document()}, u"drill"_qs), QString());
    QCOMPARE(run.document()[u"lost"_qs].toInt(-1), 0);
    QVERIFY(run.document()[u"before"_qs].isNull());
    QFile file(pdf);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("%PDF-"));
    const auto list = m_program.run({u"--json"_qs, u"sandbox"_qs, u"list"_qs});
    QVERIFY(list.document()[u"sandboxes"_qs].toArray().isEmpty());
}

void TestCommand::theNextOneIsComparedWithIt()
{
    const auto started = m_program.run({u"sandbox"_qs, u"start"_qs, u"sentinel"_qs, u"--name"_qs, u"try"_qs});
    QCOMPARE(started.exitCode, 0);
    const auto run = m_program.run({u"--json"_qs, u"--profile"_qs, u"try"_qs, u"sandbox"_qs, u"drill"_qs,
        u"switchover"_qs, u"--rate"_qs, u"50"_qs});
    const auto stopped = m_program.run({u"sandbox"_qs, u"stop"_qs, u"try"_qs});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(stopped.exitCode, 0);
    QVERIFY(run.document()[u"before"_qs][u"writeGapMs"_qs].isDouble());
    QCOMPARE(run.document()[u"deployment"_qs].toString(), u"try"_qs);
}

void TestCommand::nonsenseIsUsage()
{
    QCOMPARE(m_program.run({u"sandbox"_qs, u"drill"_qs, u"earthquake"_qs}).exitCode, 2);
    QCOMPARE(m_program.run({u"sandbox"_qs, u"drill"_qs, u"switchover"_qs, u"standalone"_qs}).exitCode, 2);
    QCOMPARE(
        m_program.run({u"sandbox"_qs, u"drill"_qs, u"switchover"_qs, u"-o"_qs, u"x.txt"_qs}).exitCode, 2);
    QCOMPARE(
        m_program.run({u"sandbox"_qs, u"drill"_qs, u"switchover"_qs, u"--rate"_qs, u"0"_qs}).exitCode, 2);
}

void TestCommand::aProductionProfileIsRefused()
{
    const auto added = m_program.run({u"profile"_qs, u"add"_qs, u"prod"_qs, u"--url"_qs,
        u"redis://127.0.0.1:1"_qs, u"--environment"_qs, u"production"_qs});
    QCOMPARE(added.exitCode, 0);
    const auto run = m_program.run({u"--json"_qs, u"--yes"_qs, u"--profile"_qs, u"prod"_qs, u"sandbox"_qs,
        u"drill"_qs, u"switchover"_qs});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(run.document()[u"code"_qs].toString(), u"Precondition"_qs);
}

QTEST_GUILESS_MAIN(TestCommand)
#include "tst_Command.moc"
