#include "core/sandbox/SandboxStore.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;

/// The folders of the sandboxes, before anything runs.
class TestSandboxStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aNewSandboxIsReadableByItsOwnerOnly();
    void aNewSandboxIsListedAsNotRunning();
    void thePasswordIsLongAndAnotherEachTime();
    void aNameIsGivenOnce();
    void aSandboxWithoutANameGetsTheNextFreeOne();
    void aCorruptStateFileIsListedWithItsError();
    void aStateFileOfAnotherSandboxIsRefused();
    void aLinkIsNoSandbox();
    void removingDeletesTheFolderOfThatSandboxOnly();
    void withoutAnySandboxNoNameMeansAFolderOfTheSystem();
    void theStateFolderIsThatOfTheDesktop_data();
    void theStateFolderIsThatOfTheDesktop();

private:
    SandboxStore store() const { return SandboxStore(m_folder->filePath(u"deep/down/sandboxes"_qs)); }
    Sandbox created(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

QFile::Permissions permissionsOf(const QString& path)
{
    return QFile::permissions(path)
        & (QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::WriteGroup
            | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther);
}

void overwrite(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(content);
}

} // namespace

void TestSandboxStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Sandbox TestSandboxStore::created(const QString& name) const
{
    auto sandbox = store().create({.kind = DeploymentKind::Replication, .name = name});
    return sandbox ? *sandbox : Sandbox();
}

void TestSandboxStore::aNewSandboxIsReadableByItsOwnerOnly()
{
    const Sandbox sandbox = created(u"box"_qs);
    const QFile::Permissions folder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    const QFile::Permissions file = QFile::ReadOwner | QFile::WriteOwner;
    QCOMPARE(permissionsOf(sandbox.folder), folder);
    QCOMPARE(permissionsOf(m_folder->filePath(u"deep"_qs)), folder);
    QCOMPARE(permissionsOf(sandbox.folder + u"/secret"_qs), file);
    QCOMPARE(permissionsOf(sandbox.folder + u"/sandbox.json"_qs), file);
}

void TestSandboxStore::aNewSandboxIsListedAsNotRunning()
{
    created(u"box"_qs);
    const auto entries = store().list();
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QCOMPARE(entries->first().name, u"box"_qs);
    QVERIFY(entries->first().sandbox);
    QCOMPARE(entries->first().sandbox->runningCount(), 0);
    QVERIFY(!entries->first().sandbox->complete);
}

void TestSandboxStore::thePasswordIsLongAndAnotherEachTime()
{
    created(u"one"_qs);
    created(u"two"_qs);
    const auto one = store().password(u"one"_qs);
    const auto two = store().password(u"two"_qs);
    QVERIFY(one && two);
    QCOMPARE(one->reveal().size(), 64);
    QVERIFY(!(*one == *two));
    QFile state((*store().folderOf(u"one"_qs)) + u"/sandbox.json"_qs);
    QVERIFY(state.open(QIODevice::ReadOnly));
    QVERIFY(!state.readAll().contains(one->reveal()));
}

void TestSandboxStore::aNameIsGivenOnce()
{
    created(u"box"_qs);
    const auto again = store().create({.name = u"box"_qs});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Precondition);
}

void TestSandboxStore::aSandboxWithoutANameGetsTheNextFreeOne()
{
    QCOMPARE(created({}).name, u"replication-1"_qs);
    QCOMPARE(created({}).name, u"replication-2"_qs);
    QVERIFY(store().remove(u"replication-1"_qs));
    QCOMPARE(created({}).name, u"replication-1"_qs);
}

void TestSandboxStore::aCorruptStateFileIsListedWithItsError()
{
    overwrite(created(u"box"_qs).folder + u"/sandbox.json"_qs, "{\"schema\": \"quorate.san");
    const auto entries = store().list();
    QVERIFY(entries);
    QCOMPARE(entries->size(), 1);
    QVERIFY(!entries->first().sandbox);
    QCOMPARE(entries->first().sandbox.error().code, ErrorCode::Storage);
}

void TestSandboxStore::aStateFileOfAnotherSandboxIsRefused()
{
    const Sandbox one = created(u"one"_qs);
    const Sandbox two = created(u"two"_qs);
    QVERIFY(QFile::remove(two.folder + u"/sandbox.json"_qs));
    QVERIFY(QFile::copy(one.folder + u"/sandbox.json"_qs, two.folder + u"/sandbox.json"_qs));
    QVERIFY(!store().load(u"two"_qs));
}

void TestSandboxStore::aLinkIsNoSandbox()
{
    const Sandbox sandbox = created(u"box"_qs);
    QVERIFY(QFile::link(sandbox.folder, QFileInfo(sandbox.folder).path() + u"/link"_qs));
    QCOMPARE(store().remove(u"link"_qs).error().code, ErrorCode::Precondition);
    QCOMPARE((*store().list()).size(), 1);
    QVERIFY(store().load(u"box"_qs));
}

void TestSandboxStore::removingDeletesTheFolderOfThatSandboxOnly()
{
    const Sandbox one = created(u"one"_qs);
    const Sandbox two = created(u"two"_qs);
    QVERIFY(store().remove(u"one"_qs));
    QVERIFY(!QFileInfo::exists(one.folder));
    QVERIFY(QFileInfo::exists(two.folder));
    QCOMPARE(store().remove(u"one"_qs).error().code, ErrorCode::Precondition);
    QCOMPARE(store().remove(u"../sandboxes"_qs).error().code, ErrorCode::Usage);
    QVERIFY(QFileInfo::exists(two.folder));
}

void TestSandboxStore::withoutAnySandboxNoNameMeansAFolderOfTheSystem()
{
    QVERIFY(QFileInfo(u"/proc"_qs).isDir());
    QCOMPARE(store().folderOf(u"proc"_qs).error().code, ErrorCode::Precondition);
    const auto entries = store().list();
    QVERIFY(entries);
    QVERIFY(entries->isEmpty());
}

void TestSandboxStore::theStateFolderIsThatOfTheDesktop_data()
{
    QTest::addColumn<QByteArray>("xdgStateHome");
    QTest::addColumn<QString>("folder");
    const QString byDefault = QDir::homePath() + u"/.local/state/quorate/sandboxes"_qs;
    QTest::newRow("set") << QByteArray("/srv/state") << u"/srv/state/quorate/sandboxes"_qs;
    QTest::newRow("not set") << QByteArray() << byDefault;
    QTest::newRow("relative, to be ignored") << QByteArray("state") << byDefault;
}

void TestSandboxStore::theStateFolderIsThatOfTheDesktop()
{
    QFETCH(QByteArray, xdgStateHome);
    QFETCH(QString, folder);
    const QByteArray before = qgetenv("XDG_STATE_HOME");
    qputenv("XDG_STATE_HOME", xdgStateHome);
    const QString now = SandboxStore::defaultFolder();
    qputenv("XDG_STATE_HOME", before);
    QCOMPARE(now, folder);
}

QTEST_GUILESS_MAIN(TestSandboxStore)
#include "tst_SandboxStore.moc"
