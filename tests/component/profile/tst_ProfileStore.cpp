#include "tests/support/FullDisk.h"

#include "core/profile/ProfileStore.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace quorate;

namespace {

Profile profileNamed(const QString& name, const char* url = "redis://h:1")
{
    Profile profile;
    profile.name = name;
    profile.target = *parseTargetUrl(QString::fromLatin1(url));
    return profile;
}

Profile profileNamed(const char* name, const char* url = "redis://h:1")
{
    return profileNamed(QString::fromLatin1(name), url);
}

QString names(const ProfileStore& store)
{
    const auto list = store.list();
    if (!list)
        return QStringLiteral("error: ") + list.error().detail;
    QStringList all;
    for (const Profile& profile : list->profiles)
        all += profile.name;
    return all.join(u' ');
}

mode_t modeOf(const QString& path)
{
    struct stat status { };
    return ::lstat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void put(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write the test's file");
}

} // namespace

class TestProfileStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void profilesAreAddedChangedFoundAndRemoved();
    void whatMakesNoSenseIsRefused();
    void theFileAndItsFolderBelongToTheirOwnerAlone();
    void theFolderIsTheOneOfXdg();
    void symbolicLinksAreNotFollowed_data();
    void symbolicLinksAreNotFollowed();
    void whatIsNoFileIsNotRead();
    void aFolderInWhichOthersWriteIsRefused();
    void aCorruptFileIsSetAsideAndNeverOverwritten();
    void aChangeToACorruptFileIsNotMade();
    void settingAsideTwiceInASecondKeepsBoth();
    void aFileOfALaterVersionIsNeverTouched();
    void aFullDiskLosesNothing_data();
    void aFullDiskLosesNothing();
    void anUnwritableFolderLosesNothing();
    void programsThatWriteAtOnceLoseNothing();
    void threadsThatWriteAtOnceLoseNothing();
    void aLockThatIsHeldMakesTheStoreBusy();
    void exportedProfilesCanBeImported();
    void importedProfilesReplaceNoneAndBringNoSandbox();
    void noSecretReachesAFile();

private:
    std::unique_ptr<QTemporaryDir> m_root;
    QString m_folder;
    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<ProfileStore> m_store;
};

void TestProfileStore::init()
{
    m_root = std::make_unique<QTemporaryDir>();
    m_folder = m_root->filePath(QStringLiteral("config/quorate"));
    m_clock = std::make_shared<ManualClock>(QDateTime(QDate(2026, 1, 31), QTime(12, 30, 5), Qt::UTC));
    m_store = std::make_unique<ProfileStore>(m_folder, m_clock);
}

void TestProfileStore::profilesAreAddedChangedFoundAndRemoved()
{
    QCOMPARE(names(*m_store), QString());
    QVERIFY(!QFile::exists(m_folder)); // looking makes nothing
    for (const char* name : {"a", "b", "c"})
        QVERIFY(m_store->add(profileNamed(name)));
    QCOMPARE(names(*m_store), QStringLiteral("a b c"));

    QVERIFY(m_store->replace(QStringLiteral("b"), profileNamed("d", "rediss://other:2/3")));
    QCOMPARE(names(ProfileStore(m_folder)), QStringLiteral("a d c"));
    const auto found = m_store->find(QStringLiteral("d"));
    QVERIFY(found);
    QVERIFY(*found == profileNamed("d", "rediss://other:2/3"));

    QVERIFY(m_store->remove(QStringLiteral("a")));
    QCOMPARE(names(*m_store), QStringLiteral("d c"));
}

void TestProfileStore::whatMakesNoSenseIsRefused()
{
    QVERIFY(m_store->add(profileNamed("a")));
    QVERIFY(m_store->add(profileNamed("b")));
    const QByteArray before = contentOf(m_store->filePath());
    const std::vector<Status> refusals{m_store->add(profileNamed("a")), m_store->add(profileNamed("")),
        m_store->add(Profile()), m_store->replace(QStringLiteral("a"), profileNamed("b")),
        m_store->replace(QStringLiteral("c"), profileNamed("c")), m_store->remove(QStringLiteral("c"))};
    for (const Status& refusal : refusals) {
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().code, ErrorCode::Usage);
    }
    QCOMPARE(m_store->find(QStringLiteral("c")).error().code, ErrorCode::Usage);
    QCOMPARE(m_store->exported({QStringLiteral("c")}).error().code, ErrorCode::Usage);
    QCOMPARE(contentOf(m_store->filePath()), before);
}

void TestProfileStore::theFileAndItsFolderBelongToTheirOwnerAlone()
{
    const mode_t before = ::umask(0);
    const Status added = m_store->add(profileNamed("a"));
    const Status exported = m_store->exportTo(m_root->filePath(QStringLiteral("export.json")));
    ::umask(before);
    QVERIFY(added);
    QVERIFY(exported);
    QCOMPARE(modeOf(m_folder), mode_t(0700));
    QCOMPARE(modeOf(m_store->filePath()), mode_t(0600));
    QCOMPARE(modeOf(m_root->filePath(QStringLiteral("export.json"))), mode_t(0600));

    ::chmod(QFile::encodeName(m_store->filePath()).constData(), 0644);
    QVERIFY(m_store->add(profileNamed("b")));
    QCOMPARE(modeOf(m_store->filePath()), mode_t(0600));
}

void TestProfileStore::theFolderIsTheOneOfXdg()
{
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_root->path()));
    const QString folder = ProfileStore::defaultFolder();
    before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
    QCOMPARE(folder, m_root->filePath(QStringLiteral("quorate")));
}

void TestProfileStore::symbolicLinksAreNotFollowed_data()
{
    QTest::addColumn<bool>("ofFolder");
    QTest::newRow("file") << false;
    QTest::newRow("folder") << true;
}

void TestProfileStore::symbolicLinksAreNotFollowed()
{
    QFETCH(bool, ofFolder);
    const QString elsewhere = m_root->filePath(QStringLiteral("elsewhere"));
    QVERIFY(QDir().mkpath(elsewhere));
    QVERIFY(QDir().mkpath(ofFolder ? m_root->filePath(QStringLiteral("config")) : m_folder));
    const QString target = elsewhere + QStringLiteral("/profiles.json");
    put(target, "{\"schema\":\"quorate.profiles/1\",\"profiles\":[]}");
    QVERIFY(ofFolder ? QFile::link(elsewhere, m_folder) : QFile::link(target, m_store->filePath()));

    const QByteArray before = contentOf(target);
    const Status added = m_store->add(profileNamed("a"));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Storage);
    QVERIFY2(
        added.error().detail.contains(QStringLiteral("symbolic link")), qPrintable(added.error().detail));
    QVERIFY(added.error().detail.contains(m_folder));
    QCOMPARE(contentOf(target), before);
    if (!ofFolder)
        QVERIFY(!m_store->list());
}

void TestProfileStore::whatIsNoFileIsNotRead()
{
    QVERIFY(QDir().mkpath(m_folder));
    QCOMPARE(::mkfifo(QFile::encodeName(m_store->filePath()).constData(), 0600), 0);
    const auto list = m_store->list();
    QVERIFY(!list);
    QCOMPARE(list.error().code, ErrorCode::Storage);
    QVERIFY(!m_store->add(profileNamed("a")));
}

void TestProfileStore::aFolderInWhichOthersWriteIsRefused()
{
    QVERIFY(QDir().mkpath(m_folder));
    ::chmod(QFile::encodeName(m_folder).constData(), 0777);
    const Status added = m_store->add(profileNamed("a"));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Storage);
    QVERIFY(added.error().detail.contains(QStringLiteral("chmod 700")));
}

void TestProfileStore::aCorruptFileIsSetAsideAndNeverOverwritten()
{
    QVERIFY(m_store->add(profileNamed("a")));
    const QByteArray half = contentOf(m_store->filePath()).left(50);
    put(m_store->filePath(), half);

    const auto list = m_store->list();
    QVERIFY(list);
    QVERIFY(list->profiles.isEmpty());
    QCOMPARE(list->problems.size(), 1);
    const QString aside = m_store->filePath() + QStringLiteral(".corrupt-20260131-123005");
    QVERIFY2(list->problems.front().contains(aside), qPrintable(list->problems.front()));
    QVERIFY(list->problems.front().contains(QStringLiteral("not JSON")));
    QCOMPARE(contentOf(aside), half);
    QVERIFY(!QFile::exists(m_store->filePath()));

    QVERIFY(m_store->add(profileNamed("b")));
    QCOMPARE(names(*m_store), QStringLiteral("b"));
    QCOMPARE(contentOf(aside), half);
}

void TestProfileStore::aChangeToACorruptFileIsNotMade()
{
    QVERIFY(QDir().mkpath(m_folder));
    put(m_store->filePath(), "not json");
    const Status added = m_store->add(profileNamed("a"));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Storage);
    const QString aside = m_store->filePath() + QStringLiteral(".corrupt-20260131-123005");
    QVERIFY2(added.error().detail.contains(aside), qPrintable(added.error().detail));
    QCOMPARE(contentOf(aside), QByteArray("not json"));
    QCOMPARE(names(*m_store), QString());
    QVERIFY(m_store->add(profileNamed("a")));
}

void TestProfileStore::settingAsideTwiceInASecondKeepsBoth()
{
    QVERIFY(QDir().mkpath(m_folder));
    for (const char* content : {"first", "second"}) {
        put(m_store->filePath(), content);
        QVERIFY(m_store->list());
    }
    const QString aside = m_store->filePath() + QStringLiteral(".corrupt-20260131-123005");
    QCOMPARE(contentOf(aside), QByteArray("first"));
    QCOMPARE(contentOf(aside + QStringLiteral("-2")), QByteArray("second"));
}

void TestProfileStore::aFileOfALaterVersionIsNeverTouched()
{
    QVERIFY(QDir().mkpath(m_folder));
    const QByteArray later = "{\"schema\":\"quorate.profiles/2\",\"shelves\":{}}";
    put(m_store->filePath(), later);
    const std::vector<Status> refusals{m_store->add(profileNamed("a")), m_store->remove(QStringLiteral("a")),
        m_store->list() ? Status() : Status(m_store->list().error()),
        m_store->exported() ? Status() : Status(m_store->exported().error())};
    for (const Status& refusal : refusals) {
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().code, ErrorCode::Storage);
        QCOMPARE(refusal.error().reason, ErrorReason::NewerSchema);
        QVERIFY(refusal.error().detail.contains(m_store->filePath()));
    }
    QCOMPARE(contentOf(m_store->filePath()), later);
    QCOMPARE(QDir(m_folder).entryList(QDir::Files), QStringList(QStringLiteral("profiles.json")));
}

void TestProfileStore::aFullDiskLosesNothing_data()
{
    QTest::addColumn<int>("freePages");
    QTest::newRow("no room for the lock") << 0;
    QTest::newRow("no room for the content") << 1;
    QTest::newRow("room for a part of the content") << 2;
}

void TestProfileStore::aFullDiskLosesNothing()
{
    QFETCH(int, freePages);
    test::FullDisk disk;
    if (!disk.whyNot().isEmpty())
        QSKIP(qPrintable(disk.whyNot()));
    ProfileStore store(disk.path() + QStringLiteral("/quorate"));
    Profile large = profileNamed("a"); // of more than one page
    for (int i = 0; i < 300; ++i)
        large.target.settings.addressMap.insert(
            QStringLiteral("announced-%1").arg(i), {QStringLiteral("reachable"), 1, {}});
    QVERIFY(store.add(large));
    QVERIFY(disk.fill(freePages));
    const QByteArray before = contentOf(store.filePath());

    const Status added = store.add(profileNamed("b"));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Storage);
    QVERIFY2(added.error().detail.contains(store.filePath()), qPrintable(added.error().detail));
    QCOMPARE(contentOf(store.filePath()), before);
    QCOMPARE(names(store), QStringLiteral("a"));
    QVERIFY(!store.exportTo(disk.path() + QStringLiteral("/export.json")));
    QVERIFY(!QFile::exists(disk.path() + QStringLiteral("/export.json")));

    disk.makeRoom();
    QVERIFY(store.add(profileNamed("b")));
    QCOMPARE(names(store), QStringLiteral("a b"));
    const QStringList files = QDir(disk.path() + QStringLiteral("/quorate")).entryList(QDir::Files);
    QCOMPARE(files, QStringList(QStringLiteral("profiles.json"))); // no half-written file is left behind
}

void TestProfileStore::anUnwritableFolderLosesNothing()
{
    // The file system of the kernel's settings refuses even root to make a folder.
    ProfileStore nowhere(QStringLiteral("/proc/quorate/config"));
    const Status refused = nowhere.add(profileNamed("a"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Storage);
    QVERIFY(refused.error().detail.contains(QStringLiteral("/proc/quorate/config")));

    QVERIFY(m_store->add(profileNamed("a")));
    const QByteArray before = contentOf(m_store->filePath());
    if (::geteuid() == 0)
        QSKIP("root may write in a folder of mode 0500");
    ::chmod(QFile::encodeName(m_folder).constData(), 0500);
    const Status added = m_store->add(profileNamed("b"));
    ::chmod(QFile::encodeName(m_folder).constData(), 0700);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Storage);
    QVERIFY(added.error().detail.contains(m_folder));
    QCOMPARE(contentOf(m_store->filePath()), before);
}

void TestProfileStore::programsThatWriteAtOnceLoseNothing()
{
    constexpr int kPrograms = 3;
    constexpr int kProfiles = 12;
    std::vector<std::unique_ptr<QProcess>> programs;
    for (int i = 0; i < kPrograms; ++i) {
        programs.push_back(std::make_unique<QProcess>());
        programs.back()->start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--add"), m_folder, QStringLiteral("p%1").arg(i), QString::number(kProfiles)});
    }
    for (const auto& program : programs) {
        QVERIFY(program->waitForFinished(60'000));
        QVERIFY2(program->exitStatus() == QProcess::NormalExit && program->exitCode() == 0,
            program->readAllStandardError().constData());
    }
    const auto list = m_store->list();
    QVERIFY(list);
    QCOMPARE(list->problems, QStringList());
    QCOMPARE(list->profiles.size(), kPrograms * kProfiles);
}

void TestProfileStore::threadsThatWriteAtOnceLoseNothing()
{
    constexpr int kProfiles = 10;
    std::atomic<int> added = 0;
    const auto addMany = [&](const char* prefix) {
        ProfileStore store(m_folder);
        for (int i = 0; i < kProfiles; ++i)
            added += store.add(profileNamed(QLatin1String(prefix) + QString::number(i))).ok() ? 1 : 0;
    };
    std::thread first(addMany, "a");
    std::thread second(addMany, "b");
    first.join();
    second.join();
    QCOMPARE(added.load(), 2 * kProfiles);
    QCOMPARE(m_store->list()->profiles.size(), 2 * kProfiles);
}

void TestProfileStore::aLockThatIsHeldMakesTheStoreBusy()
{
    QVERIFY(m_store->add(profileNamed("a")));
    QLockFile lock(m_store->filePath() + QStringLiteral(".lock"));
    QVERIFY(lock.tryLock());
    const Status added = m_store->add(profileNamed("b"));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Busy);
    QCOMPARE(names(*m_store), QStringLiteral("a")); // reading waits for nobody
    lock.unlock();
    QVERIFY(m_store->add(profileNamed("b")));
}

void TestProfileStore::exportedProfilesCanBeImported()
{
    const QString file = m_root->filePath(QStringLiteral("export.json"));
    for (const char* name : {"a", "b", "c"})
        QVERIFY(m_store->add(profileNamed(name)));
    QVERIFY(m_store->exportTo(file, {QStringLiteral("c"), QStringLiteral("a")}));

    ProfileStore other(m_root->filePath(QStringLiteral("other")));
    const auto report = other.importFrom(file);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->added, QStringList({QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(names(other), QStringLiteral("a c"));
    QVERIFY(*other.find(QStringLiteral("a")) == *m_store->find(QStringLiteral("a")));

    const auto again = other.importFrom(file);
    QVERIFY(again);
    QVERIFY(again->added.isEmpty());
    QCOMPARE(again->unchanged, QStringList({QStringLiteral("a"), QStringLiteral("c")}));

    QVERIFY(!other.importFrom(m_root->filePath(QStringLiteral("missing"))));
    put(file, "{}");
    const auto refused = other.importFrom(file);
    QVERIFY(!refused);
    QVERIFY(refused.error().detail.startsWith(file));
    QCOMPARE(contentOf(file), QByteArray("{}")); // a file that is not ours is never set aside
    QCOMPARE(names(other), QStringLiteral("a c"));
}

void TestProfileStore::importedProfilesReplaceNoneAndBringNoSandbox()
{
    const QString longName(100, u'x');
    QVERIFY(m_store->add(profileNamed("a")));
    QVERIFY(m_store->add(profileNamed("a (2)")));
    QVERIFY(m_store->add(profileNamed(longName)));

    ProfileStore other(m_root->filePath(QStringLiteral("other")));
    Profile hostile = profileNamed("a", "redis://elsewhere:1");
    hostile.sandbox = QStringLiteral("demo");
    QVERIFY(other.add(hostile));
    QVERIFY(other.add(profileNamed(longName, "redis://elsewhere:1")));
    QVERIFY(!other.exported()->contains("demo"));

    QByteArray content = *other.exported();
    content.replace("\"name\": \"a\"", "\"sandbox\": \"demo\", \"name\": \"a\"");
    const auto report = m_store->importContent(content);
    QVERIFY(report);
    const QString shortened = QString(96, u'x') + QStringLiteral(" (2)");
    QCOMPARE(report->added, QStringList({QStringLiteral("a (3)"), shortened}));
    QCOMPARE(report->renamed.front().first, QStringLiteral("a"));
    QCOMPARE(report->renamed.front().second, QStringLiteral("a (3)"));
    QVERIFY(m_store->find(QStringLiteral("a (3)"))->sandbox.isEmpty());
    QVERIFY(*m_store->find(QStringLiteral("a")) == profileNamed("a"));
}

void TestProfileStore::noSecretReachesAFile()
{
    Profile profile = profileNamed("a", "redis+sentinel://u:hunter2@h/m?sentinel-password=hunter2");
    QVERIFY(m_store->add(profile));
    QVERIFY(m_store->replace(QStringLiteral("a"), profile));
    QByteArray typed = contentOf(m_store->filePath());
    QVERIFY(!typed.contains("hunter2"));
    QVERIFY(!m_store->exported()->contains("hunter2"));

    typed.replace("u:@h", "u:hunter2@h"); // by hand, in an editor
    QVERIFY(typed.contains("hunter2"));
    put(m_store->filePath(), typed);
    QVERIFY(m_store->add(profileNamed("b")));
    QVERIFY(!contentOf(m_store->filePath()).contains("hunter2"));
}

namespace {

/// What each of several programs does at once: adds profiles, and tries again while the others hold the lock.
int addProfiles(const QStringList& arguments)
{
    ProfileStore store(arguments[2]);
    const int count = arguments[4].toInt();
    for (int i = 0; i < count; ++i) {
        Status added;
        for (int attempt = 0; attempt < 10; ++attempt) {
            added = store.add(profileNamed(arguments[3] + QLatin1Char('-') + QString::number(i)));
            if (added || added.error().code != ErrorCode::Busy)
                break;
        }
        if (!added) {
            qWarning("%s", qPrintable(added.error().detail));
            return 1;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--add") && arguments.size() == 5)
        return addProfiles(arguments);
    TestProfileStore test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ProfileStore.moc"
