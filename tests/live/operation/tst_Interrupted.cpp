#include "core/sandbox/sandboxTarget.h"
#include "tests/support/AckedWriters.h"
#include "tests/support/CtlProgram.h"
#include "tests/support/LiveSandbox.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace quorate;
using namespace quorate::test;
using namespace std::chrono_literals;

namespace {

// quoratectl as a child that can be killed at a line of its journal.
class Killed {
public:
    Killed(const QString& home, const QByteArray& password)
        : m_home(home)
        , m_password(password)
    {
    }

    /// Runs it and sends SIGKILL when the journal has so many intents. True when it was killed before its
    /// end.
    bool runUntilIntent(const QStringList& arguments, int intents)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_home + QStringLiteral("/state"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home + QStringLiteral("/config"));
        environment.insert(QStringLiteral("QUORATE_PASSWORD"), QString::fromUtf8(m_password));
        program.setProcessEnvironment(environment);
        program.setStandardOutputFile(QProcess::nullDevice());
        program.setStandardErrorFile(QProcess::nullDevice());
        program.start(QStringLiteral(QUORATECTL), arguments);
        if (!program.waitForStarted())
            return false;
        while (program.state() == QProcess::Running) {
            if (intentsSoFar() >= intents) {
                program.kill();
                program.waitForFinished();
                return true;
            }
            program.waitForFinished(1);
        }
        return false;
    }

    QJsonObject ask(const QStringList& arguments)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), m_home + QStringLiteral("/state"));
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home + QStringLiteral("/config"));
        environment.insert(QStringLiteral("QUORATE_PASSWORD"), QString::fromUtf8(m_password));
        program.setProcessEnvironment(environment);
        program.setStandardErrorFile(QProcess::nullDevice());
        program.start(QStringLiteral(QUORATECTL), arguments);
        program.waitForFinished(60'000);
        exitCode = program.exitCode();
        return QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    }

    int exitCode = -1;

private:
    int intentsSoFar() const
    {
        QFile journal(m_home + QStringLiteral("/state/quorate/operations/journal.jsonl"));
        return journal.open(QIODevice::ReadOnly) ? static_cast<int>(journal.readAll().count("\"intent\""))
                                                 : 0;
    }

    QString m_home;
    QByteArray m_password;
};

std::optional<Endpoint> masterOf(LiveSandbox& live)
{
    for (int i = 0; i < 3; ++i) {
        ConnectionSettings settings = live.target().settings;
        NodeClient client(live.io(), live.sentinel(i % 3), settings);
        const auto named = client.call({"SENTINEL", "GET-MASTER-ADDR-BY-NAME", "mymaster"}, 300ms);
        if (!named || named->elements().size() != 2)
            continue;
        const Endpoint address{QStringLiteral("127.0.0.1"), named->elements()[1].text().toUShort(), {}};
        NodeClient node(live.io(), address, settings);
        const auto role = node.call({"ROLE"}, 300ms);
        if (role && !role->elements().empty() && role->elements()[0].text() == "master")
            return address;
    }
    return std::nullopt;
}

QByteArray setting(LiveSandbox& live, const Endpoint& node, const QByteArray& name)
{
    const Reply reply = live.ask(node, {"CONFIG", "GET", name});
    return reply.elements().size() == 2 ? reply.elements()[1].text() : QByteArray();
}

} // namespace

/// quoratectl dies in the middle of a switchover: no acknowledged write is lost, nothing stays paused, and
/// the next start names what was interrupted and takes it back.
class TestInterrupted : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAfterEachStep_data();
    void killedAfterEachStep();
};

void TestInterrupted::killedAfterEachStep_data()
{
    QTest::addColumn<int>("intents");
    // The journal's intents in order: priority, guard, pause, failover, then the fence's three at once.
    QTest::newRow("priority") << 1;
    QTest::newRow("guard") << 2;
    QTest::newRow("pause") << 3;
    QTest::newRow("failover") << 4;
    QTest::newRow("fence") << 5;
}

void TestInterrupted::killedAfterEachStep()
{
    QFETCH(int, intents);
    LiveSandbox live({.kind = DeploymentKind::Sentinel});
    QVERIFY2(live.isUp(), live.why());
    QTemporaryDir home;
    Killed program(home.path(), live.password().reveal());
    const QString url =
        QStringLiteral("redis+sentinel://%1,%2,%3/mymaster")
            .arg(live.sentinel(0).toString(), live.sentinel(1).toString(), live.sentinel(2).toString());
    AckedWriters writers(live.io(), live.target().settings, [&live] { return masterOf(live); }, {});
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > 300, 20'000);
    QVERIFY(program.runUntilIntent({QStringLiteral("--url"), url, QStringLiteral("--yes"),
                                       QStringLiteral("sentinel"), QStringLiteral("switchover")},
        intents));
    // Writes go on, here or there, well before any Sentinel would have noticed anything.
    const qint64 atDeath = writers.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > atDeath + 300, 25'000);

    const QJsonObject shown =
        program.ask({QStringLiteral("--json"), QStringLiteral("journal"), QStringLiteral("show")});
    const QJsonArray operations = shown.value(QLatin1String("operations")).toArray();
    QCOMPARE(operations.size(), 1);
    QCOMPARE(
        operations[0].toObject().value(QLatin1String("state")).toString(), QStringLiteral("interrupted"));
    const QString id = operations[0].toObject().value(QLatin1String("id")).toString();
    const QJsonObject mended = program.ask({QStringLiteral("--json"), QStringLiteral("--url"), url,
        QStringLiteral("--yes"), QStringLiteral("journal"), QStringLiteral("mend"), id});
    QVERIFY2(program.exitCode == 0, QJsonDocument(mended).toJson().constData());
    QCOMPARE(mended.value(QLatin1String("outcome")).toString(), QStringLiteral("succeeded"));
    for (int node = 0; node < 3; ++node) {
        QCOMPARE(setting(live, live.endpoint(node), "replica-priority"), QByteArray("100"));
        QCOMPARE(setting(live, live.endpoint(node), "min-replicas-to-write"), QByteArray("0"));
    }
    program.ask({QStringLiteral("--json"), QStringLiteral("journal"), QStringLiteral("verify")});
    QCOMPARE(program.exitCode, 0);
    const qint64 atMend = writers.acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers.acknowledged() > atMend + 300, 25'000);
    writers.stop();
    const auto master = masterOf(live);
    QVERIFY(master);
    const qint64 lost = writers.missingOn(*master);
    qInfo("killed after intent %d: %lld acknowledged, %lld lost, longest gap %lld ms", intents,
        writers.acknowledged(), lost, static_cast<long long>(writers.longestGap().count()));
    QCOMPARE(lost, 0);
}

QTEST_GUILESS_MAIN(TestInterrupted)
#include "tst_Interrupted.moc"
