#include "core/net/IoThread.h"
#include "core/net/NodeClient.h"
#include "core/sandbox/SandboxStore.h"
#include "tests/support/ChildProcess.h"
#include "tests/support/CtlProgram.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <algorithm>

using namespace quorate;
using namespace quorate::test;

/// What the program holds in memory with a cluster of three masters and three replicas open.
/// QUORATE_MEMORY_MINUTES chooses how long it is watched.
class BenchMemory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOpenClusterTakesLittle();
};

namespace {

constexpr double kGoalMb = 150;
constexpr int kStepMs = 1000;

double residentMb(pid_t process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

bool isWatched(const QString& sandbox)
{
    const SandboxStore store;
    const auto found = store.load(sandbox);
    const auto password = store.password(sandbox);
    if (!found || !password)
        return false;
    IoThread io;
    ConnectionSettings settings;
    settings.clientName = QStringLiteral("bench");
    settings.credentials.password = *password;
    NodeClient client(io, found->servers().first().endpoint, settings);
    const auto clients = client.call({"CLIENT", "LIST"});
    return clients && clients->text().contains("name=quorate ");
}

} // namespace

void BenchMemory::anOpenClusterTakesLittle()
{
    // Started by quoratectl, which saves a profile: no password on a command line.
    const CtlProgram ctl(QStringLiteral(QUORATECTL));
    const QString name = QStringLiteral("bench");
    const auto started = ctl.run({QStringLiteral("sandbox"), QStringLiteral("start"),
        QStringLiteral("cluster"), QStringLiteral("--name"), name});
    QVERIFY2(started.exitCode == 0, started.err.constData());
    const auto stopAtEnd = qScopeGuard([&] {
        ctl.run({QStringLiteral("sandbox"), QStringLiteral("stop"), name});
    });
    const QString folder = ctl.path(QStringLiteral("."));
    for (const char* const kind : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME"})
        qputenv(kind, folder.toLocal8Bit());
    const bool isSet = qEnvironmentVariableIsSet("QUORATE_MEMORY_MINUTES");
    const int minutes = isSet ? qEnvironmentVariableIntValue("QUORATE_MEMORY_MINUTES") : 1;
    ChildProcess child(QStringLiteral(QUORATE_PROGRAM), {QStringLiteral("--profile"), name}, folder,
        ctl.path(QStringLiteral("output")));
    double most = 0;
    double last = 0;
    for (const QDeadlineTimer end(std::chrono::minutes{minutes}); !end.hasExpired();) {
        QTest::qWait(kStepMs); // as long as it takes
        QVERIFY2(child.isRunning(), child.output().constData());
        last = residentMb(child.pid());
        most = std::max(most, last);
    }
    // It does watch the cluster: its connections are there.
    QVERIFY(isWatched(name));
    qInfo("a 3+3 cluster open for %d min: at most %.1f MB resident, %.1f MB at the end, goal %.0f MB: %s",
        minutes, most, last, kGoalMb, most > 0 && most <= kGoalMb ? "met" : "MISSED");
    QVERIFY(most > 0 && most <= kGoalMb);
}

int main(int argc, char* argv[])
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000"); // Qt Test's own is five minutes
    const QCoreApplication application(argc, argv);
    BenchMemory bench;
    return QTest::qExec(&bench, argc, argv);
}
#include "tst_Memory.moc"
