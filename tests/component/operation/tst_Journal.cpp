#include "core/operation/Journal.h"
#include "core/operation/operationLocks.h"
#include "tests/support/FullDisk.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace quorate;
using namespace quorate::test;

namespace {

QJsonObject intent(int number)
{
    return {{QStringLiteral("event"), QStringLiteral("intent")}, {QStringLiteral("n"), number}};
}

} // namespace

/// The journal as a file: shared, on the disk before it says so, and whole whatever happens.
class TestJournal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingWrittenIsAnEmptyJournal();
    void linesOfSeveralWritersAreOneChain();
    void onlyTheOwnerMayReadIt();
    void aFullDiskAddsNothing();
    void whatCannotBeWrittenIsAnError();
    void aLineThatWasCutShortEndsNothing();
    void aCutEndIsNoticed();
    void longLinesAreFoundFromTheEnd();
    void aNodeIsChangedByOneOperationAtATime();

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Journal> m_journal;
};

void TestJournal::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<Journal>(m_home->filePath(QStringLiteral("state/operations")));
}

void TestJournal::nothingWrittenIsAnEmptyJournal()
{
    const auto content = m_journal->read();
    QVERIFY(content.ok());
    QVERIFY(content->records.isEmpty());
    QVERIFY(content->isSound());
}

void TestJournal::linesOfSeveralWritersAreOneChain()
{
    constexpr int kWriters = 4;
    constexpr int kEach = 25;
    {
        std::vector<std::jthread> writers;
        for (int writer = 0; writer < kWriters; ++writer)
            writers.emplace_back([this] {
                const Journal own(m_journal->folder());
                for (int i = 0; i < kEach; ++i) {
                    if (!own.append(intent(i)))
                        return;
                }
            });
    }
    const auto content = m_journal->read();
    QVERIFY(content.ok());
    QVERIFY(content->faults.isEmpty());
    QCOMPARE(content->records.size(), kWriters * kEach);
    QCOMPARE(content->records.last().number, kWriters * kEach);
}

void TestJournal::onlyTheOwnerMayReadIt()
{
    QVERIFY(m_journal->append(intent(1)).ok());
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
    QCOMPARE(QFile::permissions(m_journal->filePath()), owner);
}

void TestJournal::aFullDiskAddsNothing()
{
    FullDisk disk;
    if (!disk.whyNot().isEmpty())
        QSKIP(qPrintable(disk.whyNot()));
    const Journal journal(disk.path() + QStringLiteral("/operations"));
    QVERIFY(journal.append(intent(1)).ok());
    const qint64 size = QFileInfo(journal.filePath()).size();
    QVERIFY(disk.fill(0));
    // Longer than what is left of the journal's last page, and one that would still fit there.
    QJsonObject large = intent(2);
    large[QStringLiteral("text")] = QString(10'000, QLatin1Char('x'));
    for (const QJsonObject& event : {large, intent(2)}) {
        const auto added = journal.append(event);
        QVERIFY(!added.ok());
        QCOMPARE(added.error().code, ErrorCode::Storage);
        QCOMPARE(QFileInfo(journal.filePath()).size(), size);
    }
    disk.makeRoom();
    QVERIFY(journal.append(intent(3)).ok());
    const auto content = journal.read();
    QVERIFY(content.ok());
    QVERIFY(content->faults.isEmpty());
    QCOMPARE(content->records.size(), 2);
}

void TestJournal::whatCannotBeWrittenIsAnError()
{
    QFile inTheWay(m_home->filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto added = Journal(inTheWay.fileName() + QStringLiteral("/operations")).append(intent(1));
    QVERIFY(!added.ok());
    QCOMPARE(added.error().code, ErrorCode::Storage);
}

void TestJournal::aLineThatWasCutShortEndsNothing()
{
    QVERIFY(m_journal->append(intent(1)).ok());
    QFile file(m_journal->filePath());
    QVERIFY(file.open(QIODevice::Append));
    file.write("{\"event\":\"int");
    file.close();
    QVERIFY(m_journal->append(intent(2)).ok());
    const auto content = m_journal->read();
    QVERIFY(content.ok());
    QCOMPARE(content->faults, (QList<JournalFault>{{JournalFault::Kind::CutShort, 2}}));
    QVERIFY(content->isSound());
    QCOMPARE(content->records.size(), 2);
}

void TestJournal::aCutEndIsNoticed()
{
    QVERIFY(m_journal->append(intent(1)).ok());
    const qint64 size = QFileInfo(m_journal->filePath()).size();
    QVERIFY(m_journal->append(intent(2)).ok());
    QVERIFY(QFile::resize(m_journal->filePath(), size));
    const auto content = m_journal->read();
    QVERIFY(content.ok());
    QCOMPARE(content->faults, (QList<JournalFault>{{JournalFault::Kind::EndMissing, 2}}));
    QVERIFY(!content->isSound());
}

void TestJournal::longLinesAreFoundFromTheEnd()
{
    QJsonObject large = intent(1);
    large[QStringLiteral("text")] = QString(200'000, QLatin1Char('x'));
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_journal->append(large).ok());
    const auto content = m_journal->read();
    QVERIFY(content.ok());
    QVERIFY(content->faults.isEmpty());
    QCOMPARE(content->records.size(), 3);
}

void TestJournal::aNodeIsChangedByOneOperationAtATime()
{
    const Endpoint one{QStringLiteral("10.0.0.1"), 6379, {}};
    const Endpoint two{QStringLiteral("10.0.0.2"), 6379, {}};
    const QString folder = m_journal->folder();
    {
        const auto first = OperationLocks::take(folder, QStringLiteral("a"), {one});
        QVERIFY(first.ok());
        QVERIFY(OperationLocks::isRunning(folder, QStringLiteral("a")));
        const auto clash = OperationLocks::take(folder, QStringLiteral("b"), {two, one});
        QVERIFY(!clash.ok());
        QCOMPARE(clash.error().code, ErrorCode::Busy);
        QCOMPARE(clash.error().node, one.toString());
        QVERIFY(!OperationLocks::isRunning(folder, QStringLiteral("b")));
        QVERIFY(OperationLocks::take(folder, QStringLiteral("c"), {two}).ok());
    }
    QVERIFY(!OperationLocks::isRunning(folder, QStringLiteral("a")));
    QVERIFY(OperationLocks::take(folder, QStringLiteral("b"), {two, one}).ok());
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_Journal.moc"
