#include "core/topology/Info.h"
#include "core/topology/SentinelViews.h"
#include "tests/support/CtlProgram.h"
#include "tests/support/LiveSandbox.h"
#include "tests/support/RedisProcess.h"
#include "tests/support/jsonSchema.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// What Sentinels watch, changed by a script, with real Sentinels: on all of them or on none.
class TestServices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anOptionIsSetOnEachAndReadBack();
    void aQuorumOutOfReachIsRefused();
    void aPasswordIsNotTakenFromTheCommandLine();
    void aWrongPasswordIsRefusedBeforeItIsSet();
    void aSignInIsSeenToWork();
    void aMissingRightIsNamed();
    void aSecondServiceIsWatchedWithTheConnectionsPassword();
    void aReplicaIsNotWatched();
    void aServiceIsRemovedEverywhere();
    void whereOneRefusesAllAreAsBefore();
    void aPasswordThatOneRefusesIsNamed();
    void filesAreWrittenAnew();
    void eventsAreJsonLines();
    void aSwitchoverTellsTheFailover();
    void noSecretIsKept();

private:
    CtlProgram::Run ask(const QStringList& command, const QStringList& user = {}) const
    {
        const QString url = QStringLiteral("redis+sentinel://%1,%2,%3/mymaster")
                                .arg(m_live->sentinel(0).toString(), m_live->sentinel(1).toString(),
                                    m_live->sentinel(2).toString());
        return m_program.run(
            QStringList{u"--url"_qs, url, u"--json"_qs} + user + command, m_live->password().reveal());
    }
    CtlProgram::Run carryOut(const QStringList& words) const
    {
        return ask(QStringList{u"--yes"_qs, u"sentinel"_qs} + words);
    }
    static QString refusedBy(const CtlProgram::Run& run)
    {
        return run.document()[u"preflight"_qs][0][u"name"_qs].toString();
    }
    // What each Sentinel says itself of the field; "-" when it does not watch the service.
    QByteArrayList said(const QByteArray& service, const QByteArray& field) const
    {
        QByteArrayList all;
        for (int i = 0; i < 3; ++i) {
            const auto master =
                parseSentinelInstance(m_live->ask(m_live->sentinel(i), {"SENTINEL", "MASTER", service}));
            all += master ? master->fields.value(field) : QByteArray("-");
        }
        return all;
    }
    QString fileWith(const QByteArray& secret) const
    {
        QFile file(m_program.path(u"secret"_qs));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no file for the secret");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(secret);
        return file.fileName();
    }
    // Where a folder stands in its place, a Sentinel cannot replace its file.
    QString configOf(int sentinel) const
    {
        const Reply info = m_live->ask(m_live->sentinel(sentinel), {"INFO", "server"});
        return QString::fromUtf8(Info::parse(info.text()).value("config_file").value_or(""));
    }

    const CtlProgram m_program{QStringLiteral(QUORATECTL)};
    std::unique_ptr<LiveSandbox> m_live;
    std::unique_ptr<RedisProcess> m_second;
};

void TestServices::initTestCase()
{
    m_live = std::make_unique<LiveSandbox>(SandboxSpec{.kind = DeploymentKind::Sentinel});
    QVERIFY2(m_live->isUp(), m_live->why());
    m_second = std::make_unique<RedisProcess>(
        QStringList{u"requirepass "_qs + QString::fromUtf8(m_live->password().reveal())});
}

void TestServices::anOptionIsSetOnEachAndReadBack()
{
    const auto run =
        carryOut({u"set"_qs, u"mymaster"_qs, u"quorum"_qs, u"3"_qs, u"failover-timeout"_qs, u"70000"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(schemaErrors({run.document()}, u"operation"_qs), QString());
    QCOMPARE(run.document()[u"facts"_qs][u"changed"_qs].toInt(), 3);
    QCOMPARE(said("mymaster", "quorum"), (QByteArrayList{"3", "3", "3"}));
    QCOMPARE(said("mymaster", "failover-timeout"), (QByteArrayList{"70000", "70000", "70000"}));
}

void TestServices::aQuorumOutOfReachIsRefused()
{
    const auto run = carryOut({u"set"_qs, u"mymaster"_qs, u"quorum"_qs, u"4"_qs});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(schemaErrors({run.document()}, u"plan"_qs), QString());
    QCOMPARE(refusedBy(run), u"quorum-fits"_qs);
    QCOMPARE(said("mymaster", "quorum"), (QByteArrayList{"3", "3", "3"}));
    QCOMPARE(refusedBy(carryOut({u"set"_qs, u"nothere"_qs, u"quorum"_qs, u"2"_qs})), u"service-known"_qs);
}

void TestServices::aPasswordIsNotTakenFromTheCommandLine()
{
    QCOMPARE(carryOut({u"set"_qs, u"mymaster"_qs, u"auth-pass"_qs, u"open"_qs}).exitCode, 2);
    QCOMPARE(carryOut({u"set"_qs, u"mymaster"_qs, u"quorum"_qs}).exitCode, 2);
}

void TestServices::aWrongPasswordIsRefusedBeforeItIsSet()
{
    const auto run = carryOut({u"set"_qs, u"mymaster"_qs, u"--auth-pass-file"_qs, fileWith("not-it")});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(refusedBy(run), u"sign-in-works"_qs);
}

void TestServices::aSignInIsSeenToWork()
{
    const auto run =
        carryOut({u"set"_qs, u"mymaster"_qs, u"--auth-pass-file"_qs, fileWith(m_live->password().reveal())});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(run.document()[u"facts"_qs][u"changed"_qs].toInt(), 3);
}

void TestServices::aMissingRightIsNamed()
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(!m_live
                     ->ask(m_live->sentinel(i),
                         {"ACL", "SETUSER", "watcher", "on", ">" + m_live->password().reveal(), "&*", "+@all",
                             i == 1 ? "-sentinel|remove" : "+ping"})
                     .isError());
    const auto run = m_program.run(
        {u"--url"_qs,
            u"redis+sentinel://"_qs + m_live->sentinel(0).toString() + u"/mymaster?sentinel-user=watcher"_qs,
            u"--json"_qs, u"--yes"_qs, u"sentinel"_qs, u"remove"_qs, u"mymaster"_qs},
        m_live->password().reveal());
    QVERIFY2(run.exitCode == 4, (run.out + run.err).constData());
    QCOMPARE(refusedBy(run), u"rights"_qs);
    QCOMPARE(
        run.document()[u"preflight"_qs][0][u"facts"_qs][u"command"_qs].toString(), u"SENTINEL REMOVE"_qs);
    QCOMPARE(run.document()[u"preflight"_qs][0][u"node"_qs].toString(), m_live->sentinel(1).toString());
    QVERIFY(!said("mymaster", "ip").contains("-"));
}

void TestServices::aSecondServiceIsWatchedWithTheConnectionsPassword()
{
    const QStringList words{u"monitor"_qs, u"second"_qs, m_second->endpoint().toString(), u"2"_qs,
        u"--down-after"_qs, u"2000"_qs};
    const auto run = carryOut(words);
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(said("second", "down-after-milliseconds"), (QByteArrayList{"2000", "2000", "2000"}));
    const QByteArray port = QByteArray::number(m_second->port());
    QCOMPARE(said("second", "port"), (QByteArrayList{port, port, port}));
    const auto again = carryOut(words);
    QCOMPARE(again.exitCode, 4);
    QCOMPARE(refusedBy(again), u"service-free"_qs);
}

void TestServices::aReplicaIsNotWatched()
{
    const auto run = carryOut({u"monitor"_qs, u"third"_qs, m_live->endpoint(1).toString(), u"2"_qs});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(refusedBy(run), u"master-fits"_qs);
    QCOMPARE(said("third", "ip"), (QByteArrayList{"-", "-", "-"}));
}

void TestServices::aServiceIsRemovedEverywhere()
{
    const auto run = carryOut({u"remove"_qs, u"second"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(said("second", "ip"), (QByteArrayList{"-", "-", "-"}));
    QVERIFY(!said("mymaster", "ip").contains("-"));
}

// A Sentinel that cannot write its file refuses, and keeps the change all the same.
void TestServices::whereOneRefusesAllAreAsBefore()
{
    QList<Endpoint> order{m_live->sentinel(0), m_live->sentinel(1), m_live->sentinel(2)};
    std::sort(order.begin(), order.end());
    int last = 0;
    for (int i = 0; i < 3; ++i) {
        if (m_live->sentinel(i) == order.last())
            last = i;
    }
    const QString file = configOf(last);
    QVERIFY(QFile::rename(file, file + u".kept"_qs) && QDir().mkdir(file));
    const auto set = carryOut({u"set"_qs, u"mymaster"_qs, u"quorum"_qs, u"1"_qs});
    const auto removed = carryOut({u"remove"_qs, u"mymaster"_qs});
    QVERIFY(QDir().rmdir(file) && QFile::rename(file + u".kept"_qs, file));
    QVERIFY2(set.exitCode == 5, (set.out + set.err).constData());
    QCOMPARE(said("mymaster", "quorum"), (QByteArrayList{"3", "3", "3"}));
    // It refused to write the old value too: that is left.
    const QJsonArray left = set.document()[u"left"_qs].toArray();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0][u"node"_qs].toString(), order.last().toString());
    QCOMPARE(left[0][u"command"_qs].toString(), u"SENTINEL SET mymaster quorum 3"_qs);
    QVERIFY2(removed.exitCode == 5, (removed.out + removed.err).constData());
    QCOMPARE(said("mymaster", "failover-timeout"), (QByteArrayList{"70000", "70000", "70000"}));
    QCOMPARE(said("mymaster", "quorum"), (QByteArrayList{"3", "3", "3"}));
}

void TestServices::aPasswordThatOneRefusesIsNamed()
{
    const QString file = configOf(1);
    QVERIFY(QFile::rename(file, file + u".kept"_qs) && QDir().mkdir(file));
    const auto run =
        carryOut({u"set"_qs, u"mymaster"_qs, u"--auth-pass-file"_qs, fileWith(m_live->password().reveal())});
    QVERIFY(QDir().rmdir(file) && QFile::rename(file + u".kept"_qs, file));
    QVERIFY2(run.exitCode == 5, (run.out + run.err).constData());
    const QJsonArray left = run.document()[u"left"_qs].toArray();
    QVERIFY(!left.isEmpty());
    QCOMPARE(left[0][u"node"_qs].toString(), m_live->sentinel(1).toString());
    QCOMPARE(left[0][u"command"_qs].toString(), u"SENTINEL SET mymaster auth-pass ***"_qs);
}

void TestServices::filesAreWrittenAnew()
{
    QVERIFY(QFile::remove(configOf(0)));
    const auto run = carryOut({u"flush"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QFile written(configOf(0));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().contains("sentinel monitor mymaster"));
}

void TestServices::eventsAreJsonLines()
{
    const auto run = ask({u"sentinel"_qs, u"events"_qs, u"--for"_qs, u"2"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    const QByteArrayList lines = run.out.trimmed().split('\n');
    QVERIFY(lines.size() >= 3); // each of the three is listened to
    for (const QByteArray& line : lines) {
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        QCOMPARE(schemaErrors({event}, u"event"_qs), QString());
    }
    QCOMPARE(ask({u"sentinel"_qs, u"events"_qs, u"--for"_qs, u"0"_qs}).exitCode, 2);
}

void TestServices::aSwitchoverTellsTheFailover()
{
    const auto run = carryOut({u"switchover"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(schemaErrors({run.document()}, u"operation"_qs), QString());
    const QJsonArray failovers = run.document()[u"failovers"_qs].toArray();
    QCOMPARE(failovers.size(), 1);
    QCOMPARE(failovers[0][u"service"_qs].toString(), u"mymaster"_qs);
    QCOMPARE(failovers[0][u"newMaster"_qs], run.document()[u"plan"_qs][u"newMaster"_qs]);
    QVERIFY(failovers[0][u"clientGapMs"_qs].isDouble());
    QVERIFY(!failovers[0][u"events"_qs].toArray().isEmpty());
}

void TestServices::noSecretIsKept()
{
    QFile journal(m_program.path(u"quorate/operations/journal.jsonl"_qs));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const QByteArray text = journal.readAll();
    QVERIFY(text.contains("auth-pass"));
    QVERIFY(!text.contains(m_live->password().reveal()));
    QCOMPARE(ask({u"journal"_qs, u"verify"_qs}).exitCode, 0);
    QCOMPARE(schemaErrors({ask({u"journal"_qs, u"show"_qs}).document()}, u"journal"_qs), QString());
}

QTEST_GUILESS_MAIN(TestServices)
#include "tst_Services.moc"
