#include "core/profile/PasswordSource.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace quorate;

class TestPasswordSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void thePasswordIsTheFirstLine_data();
    void thePasswordIsTheFirstLine();
    void aFileOpenToOthersIsRefusedWithTheCure_data();
    void aFileOpenToOthersIsRefusedWithTheCure();
    void onlyARegularFileIsRead_data();
    void onlyARegularFileIsRead();
    void aLineIsReadFromADescriptor();
    void aLineWithoutEndIsRefused();
    void theEnvironmentLosesThePassword();
    void anUnsetOrEmptyVariableIsNoPassword();

private:
    QString write(const QByteArray& content, mode_t mode = 0600);
    QTemporaryDir m_folder;
};

QString TestPasswordSource::write(const QByteArray& content, mode_t mode)
{
    const QString path = m_folder.filePath(QStringLiteral("password"));
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
    file.close();
    ::chmod(QFile::encodeName(path).constData(), mode);
    return path;
}

void TestPasswordSource::thePasswordIsTheFirstLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("password"); // empty: refused
    QTest::newRow("without end of line") << QByteArray("hunter2") << QByteArray("hunter2");
    QTest::newRow("with one") << QByteArray("hunter2\n") << QByteArray("hunter2");
    QTest::newRow("of Windows") << QByteArray("hunter2\r\n") << QByteArray("hunter2");
    QTest::newRow("more lines") << QByteArray("hunter2\nsecond\n") << QByteArray("hunter2");
    QTest::newRow("spaces belong to it") << QByteArray(" a b \n") << QByteArray(" a b ");
    QTest::newRow("any bytes") << QByteArray("\xff\x01") << QByteArray("\xff\x01");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("empty line") << QByteArray("\nhunter2\n") << QByteArray();
}

void TestPasswordSource::thePasswordIsTheFirstLine()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, password);
    const auto secret = readPasswordFile(write(content));
    QCOMPARE(secret.ok(), !password.isEmpty());
    if (secret)
        QCOMPARE(secret->reveal(), password);
    else
        QCOMPARE(secret.error().code, ErrorCode::Usage);
}

void TestPasswordSource::aFileOpenToOthersIsRefusedWithTheCure_data()
{
    QTest::addColumn<uint>("mode");
    for (const uint mode : {0640U, 0604U, 0620U, 0602U, 0644U, 0666U, 0610U})
        QTest::newRow(qPrintable(QString::number(mode, 8))) << mode;
}

void TestPasswordSource::aFileOpenToOthersIsRefusedWithTheCure()
{
    QFETCH(uint, mode);
    const auto secret = readPasswordFile(write("hunter2\n", mode));
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::Usage);
    QVERIFY(secret.error().detail.contains(QStringLiteral("chmod 600")));
    QVERIFY(!secret.error().detail.contains(QStringLiteral("hunter2")));
}

void TestPasswordSource::onlyARegularFileIsRead_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(m_folder.path());
    const QString target = write("hunter2\n");
    QFile::rename(target, folder.filePath(QStringLiteral("real")));
    QFile::link(folder.filePath(QStringLiteral("real")), folder.filePath(QStringLiteral("link")));
    ::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("pipe"))).constData(), 0600);
    QTest::newRow("symbolic link") << folder.filePath(QStringLiteral("link"));
    QTest::newRow("pipe that nobody writes to") << folder.filePath(QStringLiteral("pipe"));
    QTest::newRow("folder") << folder.path();
    QTest::newRow("device") << QStringLiteral("/dev/zero");
    QTest::newRow("missing") << folder.filePath(QStringLiteral("missing"));
    QTest::newRow("no path") << QString();
}

void TestPasswordSource::onlyARegularFileIsRead()
{
    QFETCH(QString, path);
    const auto secret = readPasswordFile(path);
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::Usage);
    QVERIFY(secret.error().detail.contains(path));
}

void TestPasswordSource::aLineIsReadFromADescriptor()
{
    int ends[2];
    QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
    QCOMPARE(::write(ends[1], "hunter2\nrest", 12), 12);
    const auto secret = readPasswordLine(ends[0]); // the pipe stays open: the line's end is enough
    ::close(ends[0]);
    ::close(ends[1]);
    QVERIFY(secret);
    QCOMPARE(secret->reveal(), QByteArray("hunter2"));
}

void TestPasswordSource::aLineWithoutEndIsRefused()
{
    const int zero = ::open("/dev/zero", O_RDONLY | O_CLOEXEC);
    QVERIFY(zero >= 0);
    const auto secret = readPasswordLine(zero);
    ::close(zero);
    QVERIFY(!secret);
    QCOMPARE(secret.error().code, ErrorCode::Usage);

    QVERIFY(!readPasswordFile(write(QByteArray(200'000, 'x'))));
}

void TestPasswordSource::theEnvironmentLosesThePassword()
{
    qputenv("QUORATE_PASSWORD", "hunter2");
    const char* bytes = ::getenv("QUORATE_PASSWORD");
    const auto secret = takePasswordFromEnvironment();
    QVERIFY(secret);
    QCOMPARE(secret->reveal(), QByteArray("hunter2"));
    QCOMPARE(bytes[0], '\0');
    QVERIFY(!qEnvironmentVariableIsSet("QUORATE_PASSWORD"));
    QVERIFY(!takePasswordFromEnvironment());

    QProcess child;
    child.start(QStringLiteral("env"), {});
    QVERIFY(child.waitForFinished());
    QVERIFY(!child.readAllStandardOutput().contains("QUORATE_PASSWORD"));
}

void TestPasswordSource::anUnsetOrEmptyVariableIsNoPassword()
{
    qunsetenv("QUORATE_PASSWORD");
    QVERIFY(!takePasswordFromEnvironment());
    qputenv("QUORATE_PASSWORD", "");
    QVERIFY(!takePasswordFromEnvironment());
    QVERIFY(!qEnvironmentVariableIsSet("QUORATE_PASSWORD"));
}

QTEST_GUILESS_MAIN(TestPasswordSource)
#include "tst_PasswordSource.moc"
