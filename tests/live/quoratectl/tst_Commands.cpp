#include "tests/support/CtlProgram.h"
#include "tests/support/LiveSandbox.h"
#include "tests/support/jsonSchema.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// The program itself: exit codes, documents and files, as scripts see them.
class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aHealthyDeploymentEndsWithZeroAndAValidDocument();
    void aFrozenReplicaEndsWithOne();
    void whatMakesNoSenseEndsWithTwo_data();
    void whatMakesNoSenseEndsWithTwo();
    void nobodyThereEndsWithThreeAndAnErrorDocument();
    void aWrongPasswordEndsWithThreeAndIsNotRepeated();
    void aReportIsWrittenInEachFormat();
    void profilesAreAddedShownAndRemovedWithoutTheirPasswords();

private:
    using Run = CtlProgram::Run;

    Run run(const QStringList& arguments, const QByteArray& password = {}) const
    {
        return m_program.run(arguments, password);
    }
    QString url(int node) const { return QStringLiteral("redis://") + m_live->endpoint(node).toString(); }
    QByteArray password() const { return m_live->password().reveal(); }

    const CtlProgram m_program{QStringLiteral(QUORATECTL)};
    std::unique_ptr<LiveSandbox> m_live;
};

void TestCommands::initTestCase()
{
    m_live = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Replication});
    QVERIFY2(m_live->isUp(), m_live->why());
}

void TestCommands::aHealthyDeploymentEndsWithZeroAndAValidDocument()
{
    const Run topology = run(
        {QStringLiteral("--url"), url(1), QStringLiteral("topology"), QStringLiteral("--json")}, password());
    QCOMPARE(topology.exitCode, 0);
    QCOMPARE(schemaErrors({topology.document()}, QStringLiteral("topology")), QString());
    QCOMPARE(topology.document()[QStringLiteral("nodes")].toArray().size(), 3);
    const Run text = run({QStringLiteral("--url"), url(0), QStringLiteral("topology")}, password());
    QCOMPARE(text.exitCode, 0);
    QVERIFY(text.out.contains(m_live->endpoint(2).toString().toUtf8()));
    QVERIFY(!text.out.contains(password()));
}

void TestCommands::aFrozenReplicaEndsWithOne()
{
    QVERIFY(m_live->freeze(m_live->endpoint(2)));
    const Run frozen = run({QStringLiteral("--url"), url(0), QStringLiteral("--timeout"),
                               QStringLiteral("500"), QStringLiteral("topology"), QStringLiteral("--json")},
        password());
    QVERIFY(m_live->thaw(m_live->endpoint(2)));
    QCOMPARE(frozen.exitCode, 1);
    QVERIFY(frozen.document()[QStringLiteral("health")] != QStringLiteral("healthy"));
}

void TestCommands::whatMakesNoSenseEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no such command") << QStringList{QStringLiteral("conquer")};
    QTest::newRow("no target") << QStringList{QStringLiteral("topology")};
    QTest::newRow("no such option") << QStringList{QStringLiteral("topology"), QStringLiteral("--loud")};
    QTest::newRow("an option of another command")
        << QStringList{QStringLiteral("topology"), QStringLiteral("--masters"), QStringLiteral("3")};
    QTest::newRow("a wrong URL") << QStringList{
        QStringLiteral("--url"), QStringLiteral("http://x"), QStringLiteral("topology")};
    QTest::newRow("no number") << QStringList{QStringLiteral("--url"), QStringLiteral("redis://127.0.0.1"),
        QStringLiteral("--timeout"), QStringLiteral("soon"), QStringLiteral("topology")};
    QTest::newRow("a missing argument") << QStringList{QStringLiteral("profile"), QStringLiteral("show")};
}

void TestCommands::whatMakesNoSenseEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    const Run run = this->run(arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!run.err.isEmpty());
}

void TestCommands::nobodyThereEndsWithThreeAndAnErrorDocument()
{
    const Run nobody = run({QStringLiteral("--url"), QStringLiteral("redis://127.0.0.1:1"),
        QStringLiteral("--json"), QStringLiteral("topology")});
    QCOMPARE(nobody.exitCode, 3);
    QCOMPARE(schemaErrors({nobody.document()}, QStringLiteral("error")), QString());
    QCOMPARE(nobody.document()[QStringLiteral("code")].toString(), QStringLiteral("Unreachable"));
}

void TestCommands::aWrongPasswordEndsWithThreeAndIsNotRepeated()
{
    const Run refused =
        run({QStringLiteral("--url"), url(0), QStringLiteral("--json"), QStringLiteral("topology")},
            "sesame-4711");
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.document()[QStringLiteral("code")].toString(), QStringLiteral("Auth"));
    QVERIFY(!refused.out.contains("sesame-4711") && !refused.err.contains("sesame-4711"));
}

void TestCommands::aReportIsWrittenInEachFormat()
{
    const Run json = run(
        {QStringLiteral("--url"), url(0), QStringLiteral("report"), QStringLiteral("--json")}, password());
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(schemaErrors({json.document()}, QStringLiteral("report")), QString());
    const auto start = [this](const char* name) {
        const QString path = m_program.path(QString::fromLatin1(name));
        const Run written =
            run({QStringLiteral("--url"), url(0), QStringLiteral("report"), QStringLiteral("-o"), path},
                password());
        QFile file(path);
        return written.exitCode == 0 && file.open(QIODevice::ReadOnly) ? file.read(5) : written.err;
    };
    QCOMPARE(start("r.pdf"), QByteArray("%PDF-"));
    QCOMPARE(start("r.html").left(2), QByteArray("<!"));
    QCOMPARE(start("r.json").left(1), QByteArray("{"));
    const Run nowhere = run({QStringLiteral("--url"), url(0), QStringLiteral("report"), QStringLiteral("-o"),
                                QStringLiteral("/no/such/folder/r.pdf")},
        password());
    QCOMPARE(nowhere.exitCode, 5);
    QVERIFY(nowhere.err.contains("/no/such/folder/r.pdf"));
}

void TestCommands::profilesAreAddedShownAndRemovedWithoutTheirPasswords()
{
    const QString name = QStringLiteral("shop");
    const QString address = QStringLiteral("redis://ops:sesame-4711@10.0.0.1:6379");
    QCOMPARE(run({QStringLiteral("profile"), QStringLiteral("add"), name, QStringLiteral("--url"), address,
                     QStringLiteral("--environment"), QStringLiteral("production")})
                 .exitCode,
        0);
    QCOMPARE(run({QStringLiteral("profile"), QStringLiteral("add"), name, QStringLiteral("--url"), address})
                 .exitCode,
        2);
    const Run shown =
        run({QStringLiteral("profile"), QStringLiteral("show"), name, QStringLiteral("--json")});
    QCOMPARE(shown.exitCode, 0);
    QCOMPARE(shown.document()[QStringLiteral("environment")].toString(), QStringLiteral("production"));
    QFile file(m_program.path(QStringLiteral("quorate/profiles.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("sesame-4711"));
    QCOMPARE(run({QStringLiteral("profile"), QStringLiteral("remove"), name}).exitCode, 0);
    QCOMPARE(run({QStringLiteral("profile"), QStringLiteral("show"), name}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_Commands.moc"
