#include "core/sandbox/spawnDetached.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace quorate;

/// A program that outlives us has to start with nothing of ours.
class TestSpawnDetached : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itInheritsNoDescriptorNoEnvironmentAndMakesPrivateFiles();
    void itRunsInASessionOfItsOwnAndIsNotOurChild();
    void aProgramThatIsNotThereIsAnError();
    void aFolderThatIsNotThereIsAnError();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    Result<qint64> shell(const char* script) const;
    QByteArray outputOf(const char* script) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSpawnDetached::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Result<qint64> TestSpawnDetached::shell(const char* script) const
{
    return spawnDetached(
        {u"/bin/sh"_qs, {u"-c"_qs, QString::fromLatin1(script)}, m_folder->path(), path("log")});
}

// What the script wrote, complete when it has made the file "done".
QByteArray TestSpawnDetached::outputOf(const char* script) const
{
    const auto pid = shell(QByteArray(script).append("; touch done").constData());
    if (!pid || !QTest::qWaitFor([this] { return QFile::exists(path("done")); }, 10'000))
        return {};
    QFile log(path("log"));
    return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
}

void TestSpawnDetached::itInheritsNoDescriptorNoEnvironmentAndMakesPrivateFiles()
{
    QFile held(path("held"));
    QVERIFY(held.open(QIODevice::WriteOnly));
    const int leaky = ::dup(held.handle()); // without close-on-exec, as a shell's `exec 9>lock` leaves it
    QVERIFY(leaky >= 0);
    qputenv("QUORATE_PASSWORD", "secret");
    const QByteArray output = outputOf("ls -l /proc/self/fd; env; umask; pwd");
    qunsetenv("QUORATE_PASSWORD");
    ::close(leaky);
    QVERIFY(output.contains("0 -> /dev/null"));
    QVERIFY(!output.contains("held"));
    QVERIFY(!output.contains("pipe:"));
    QVERIFY(!output.contains("secret"));
    QVERIFY(output.contains("\n0077\n"));
    QVERIFY(output.contains(QFile::encodeName(QDir(m_folder->path()).canonicalPath())));
    QCOMPARE(QFile::permissions(path("log")) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestSpawnDetached::itRunsInASessionOfItsOwnAndIsNotOurChild()
{
    const auto pid = shell("exec sleep 60");
    QVERIFY(pid);
    const auto process = static_cast<pid_t>(*pid);
    QVERIFY(::getsid(process) != ::getsid(0));
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    QVERIFY(stat.open(QIODevice::ReadOnly));
    const QByteArray fields = stat.readAll();
    QCOMPARE(::kill(process, SIGKILL), 0);
    QVERIFY(fields.mid(fields.lastIndexOf(')') + 2).split(' ').at(1).toLongLong() != ::getpid());
}

void TestSpawnDetached::aProgramThatIsNotThereIsAnError()
{
    const auto pid = spawnDetached({path("none"), {}, m_folder->path(), path("log")});
    QVERIFY(!pid);
    QCOMPARE(pid.error().code, ErrorCode::Storage);
    QVERIFY(pid.error().detail.contains(u"none"));
}

void TestSpawnDetached::aFolderThatIsNotThereIsAnError()
{
    const auto pid = spawnDetached({u"/bin/true"_qs, {}, path("none"), path("log")});
    QVERIFY(!pid);
    QCOMPARE(pid.error().code, ErrorCode::Storage);
}

QTEST_GUILESS_MAIN(TestSpawnDetached)
#include "tst_spawnDetached.moc"
