#include "tests/support/ChildProcess.h"
#include "tests/support/LiveSandbox.h"

#include <QDeadlineTimer>
#include <QFile>
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

} // namespace

void BenchMemory::anOpenClusterTakesLittle()
{
    LiveSandbox live({.kind = DeploymentKind::Cluster});
    QVERIFY2(live.isUp(), live.why());
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    for (const char* const kind : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "HOME"})
        qputenv(kind, folder.path().toLocal8Bit());
    const QString url = QStringLiteral("redis://:%1@%2")
                            .arg(QString::fromUtf8(live.password().reveal()), live.endpoint(0).toString());
    const bool isSet = qEnvironmentVariableIsSet("QUORATE_MEMORY_MINUTES");
    const int minutes = isSet ? qEnvironmentVariableIntValue("QUORATE_MEMORY_MINUTES") : 1;
    ChildProcess child(QStringLiteral(QUORATE_PROGRAM), {QStringLiteral("--url"), url}, folder.path(),
        folder.filePath(QStringLiteral("output")));
    double most = 0;
    double last = 0;
    for (const QDeadlineTimer end(std::chrono::minutes{minutes}); !end.hasExpired();) {
        QTest::qWait(kStepMs); // as long as it takes
        QVERIFY2(child.isRunning(), child.output().constData());
        last = residentMb(child.pid());
        most = std::max(most, last);
    }
    // It does watch the cluster: its connections are there.
    QVERIFY(live.ask(live.endpoint(0), {"CLIENT", "LIST"}).text().count("name=quorate") > 0);
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
