#include "core/sandbox/ServerProcess.h"
#include "core/sandbox/spawnDetached.h"
#include "core/sandbox/stopSandbox.h"
#include "tests/support/LiveSandbox.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>

using namespace quorate;
using namespace quorate::test;

/// Sandboxes after a crash, and what stopping may and may not end.
class TestStopSandbox : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stoppingEndsEveryServerAndRemovesTheFolder();
    void aFrozenServerIsStoppedToo();
    void aServerIsFoundWhenItsPidWasNotRecorded();
    void aSandboxIsStoppedWhenItsStateFileIsCorrupt();
    void aForeignProcessWithARecordedPidIsNotTouched();
    void aRedisOfSomebodyElseIsNotTouched();
    void aProcessIsHeldOnlyWhileItIsTheSame();
    void noPasswordCanBeSeenInAnyProcess();
    void everyFileIsReadableByItsOwnerOnly();
};

namespace {

const SandboxSpec kSingle{.kind = DeploymentKind::Standalone};

void rewriteState(const LiveSandbox& live, const std::function<void(SandboxServer&)>& change)
{
    Sandbox changed = live.sandbox();
    change(changed.deployments.first().servers.first());
    QVERIFY(live.store().save(changed));
}

bool stopped(const LiveSandbox& live)
{
    const QString folder = live.sandbox().folder;
    const Status done = stopSandbox(live.store(), live.sandbox().name);
    return done.ok() && serversBelow(folder).isEmpty() && !QFileInfo::exists(folder);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestStopSandbox::stoppingEndsEveryServerAndRemovesTheFolder()
{
    LiveSandbox live({.kind = DeploymentKind::Replication, .replicas = 1});
    QVERIFY2(live.isUp(), live.why());
    QCOMPARE(serversBelow(live.sandbox().folder).size(), 2);
    QVERIFY(stopped(live));
}

void TestStopSandbox::aFrozenServerIsStoppedToo()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(live.freeze(live.endpoint(0)));
    QVERIFY(stopped(live));
}

void TestStopSandbox::aServerIsFoundWhenItsPidWasNotRecorded()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    rewriteState(live, [](SandboxServer& server) { server.process.reset(); });
    const auto found = live.store().load(live.sandbox().name);
    QVERIFY(found);
    QCOMPARE(found->servers().first().process, live.server(0).process);
    QVERIFY(stopped(live));
}

void TestStopSandbox::aSandboxIsStoppedWhenItsStateFileIsCorrupt()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(QFile::resize(live.sandbox().folder + u"/sandbox.json"_qs, 20));
    QVERIFY(!live.store().load(live.sandbox().name));
    QVERIFY(stopped(live));
}

void TestStopSandbox::aForeignProcessWithARecordedPidIsNotTouched()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    QVERIFY(live.kill(live.endpoint(0)));
    QProcess foreign;
    foreign.start(u"sleep"_qs, {u"60"_qs});
    QVERIFY(foreign.waitForStarted());
    // Even its start time is right, so that nothing but the command line speaks against it.
    const auto mark = markOf(foreign.processId());
    QVERIFY(mark);
    rewriteState(live, [&](SandboxServer& server) { server.process = mark; });
    QCOMPARE((*live.store().load(live.sandbox().name)).runningCount(), 0);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the server does not run"_qs));
    QVERIFY(!live.kill(live.endpoint(0)));
    QVERIFY(stopped(live));
    QCOMPARE(markOf(foreign.processId()), mark);
    foreign.kill();
    QVERIFY(foreign.waitForFinished());
}

void TestStopSandbox::aRedisOfSomebodyElseIsNotTouched()
{
    LiveSandbox live(kSingle);
    LiveSandbox others(kSingle);
    QVERIFY2(live.isUp() && others.isUp(), live.why());
    rewriteState(live, [&](SandboxServer& server) { server.process = others.server(0).process; });
    QVERIFY(stopped(live));
    QCOMPARE(others.ask(others.endpoint(0), {"PING"}).text(), "PONG");
}

void TestStopSandbox::aProcessIsHeldOnlyWhileItIsTheSame()
{
    LiveSandbox live(kSingle);
    QVERIFY2(live.isUp(), live.why());
    FoundServer found = serversBelow(live.sandbox().folder).first();
    const auto held = ServerProcess::open(found);
    QVERIFY(held);
    found.mark.birth += '1'; // as after the pid was given to another process
    QVERIFY(!ServerProcess::open(found));
    QVERIFY(!held->waitForEnd(std::chrono::milliseconds(0)));
    QVERIFY(live.kill(live.endpoint(0)));
    QVERIFY(held->waitForEnd(std::chrono::seconds(5)));
    QVERIFY(!held->send(SIGCONT));
}

void TestStopSandbox::noPasswordCanBeSeenInAnyProcess()
{
    LiveSandbox live({.kind = DeploymentKind::Sentinel, .replicas = 1, .sentinels = 1});
    QVERIFY2(live.isUp(), live.why());
    const QByteArray password = live.password().reveal();
    QVERIFY(!password.isEmpty());
    const QList<FoundServer> found = serversBelow(live.sandbox().folder);
    QCOMPARE(found.size(), 3);
    for (const FoundServer& server : found) {
        const QString process = QStringLiteral("/proc/%1/").arg(server.mark.pid);
        QVERIFY(!contentOf(process + u"cmdline"_qs).contains(password));
        QCOMPARE(contentOf(process + u"environ"_qs).split('\0').first().left(5), "PATH=");
        QVERIFY(!contentOf(process + u"environ"_qs).contains(password));
    }
    QVERIFY(!contentOf(live.sandbox().folder + u"/sandbox.json"_qs).contains(password));
    for (const SandboxServer& server : live.sandbox().servers())
        QVERIFY(!contentOf(live.sandbox().logFileOf(server)).contains(password));
}

void TestStopSandbox::everyFileIsReadableByItsOwnerOnly()
{
    // Sentinel and cluster nodes write files of their own; Sentinel rewrites the one with the password.
    LiveSandbox live({.kind = DeploymentKind::Datacenters,
        .masters = 1,
        .replicasPerMaster = 1,
        .replicas = 1,
        .sentinels = 1,
        .datacenters = {DeploymentKind::Sentinel, DeploymentKind::Cluster}});
    QVERIFY2(live.isUp(), live.why());
    live.ask(live.sentinel(0), {"SENTINEL", "FLUSHCONFIG"});
    live.ask(live.endpoint(0, 1), {"SAVE"});
    constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QDirIterator all(
        live.sandbox().folder, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    QStringList names;
    while (all.hasNext()) {
        const QFileInfo info(all.next());
        names << info.fileName();
        QVERIFY2(!(info.permissions() & kOthers), qPrintable(info.filePath()));
    }
    for (const QString& expected :
        {u"nodes.conf"_qs, u"dump.rdb"_qs, u"server.log"_qs, u"server.conf"_qs, u"secret"_qs})
        QVERIFY2(names.contains(expected), qPrintable(expected));
    QVERIFY(!(QFile::permissions(live.sandbox().folder) & kOthers));
}

QTEST_GUILESS_MAIN(TestStopSandbox)
#include "tst_stopSandbox.moc"
