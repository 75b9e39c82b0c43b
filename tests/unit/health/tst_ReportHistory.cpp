#include "core/health/ReportHistory.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;

namespace {

MadeReport numbered(int number)
{
    return {QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC).addSecs(number), QStringLiteral("shop"),
        number % 101, QStringLiteral("/tmp/report-%1.pdf").arg(number)};
}

} // namespace

class TestReportHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatWasAddedIsThereInTheNextRun();
    void onlyTheLastFiftyAreKept();
    void onlyItsOwnerMayReadIt();
    void aFileThatIsNoneOfOursIsSetAside();
    void anEntryThatMakesNoSenseIsLeftOut();
    void aSymbolicLinkIsNotFollowed();

private:
    ReportHistory history() const { return ReportHistory(m_folder->filePath(QStringLiteral("state"))); }
    void put(const QByteArray& content) const
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("state"))));
        QFile file(history().filePath());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReportHistory::whatWasAddedIsThereInTheNextRun()
{
    QVERIFY(history().list()->isEmpty());
    QVERIFY(history().add(numbered(1)));
    const auto returned = history().add(numbered(2));
    QCOMPARE(*returned, (QList<MadeReport>{numbered(2), numbered(1)}));
    QCOMPARE(*history().list(), *returned);
}

void TestReportHistory::onlyTheLastFiftyAreKept()
{
    for (int number = 0; number <= ReportHistory::kMost; ++number)
        QVERIFY(history().add(numbered(number)));
    const auto list = *history().list();
    QCOMPARE(list.size(), ReportHistory::kMost);
    QCOMPARE(list.first(), numbered(ReportHistory::kMost));
    QCOMPARE(list.last(), numbered(1));
}

void TestReportHistory::onlyItsOwnerMayReadIt()
{
    QVERIFY(history().add(numbered(1)));
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(history().filePath()) & others));
    QVERIFY(!(QFile::permissions(m_folder->filePath(QStringLiteral("state"))) & others));
}

void TestReportHistory::aFileThatIsNoneOfOursIsSetAside()
{
    put("{ torn");
    QVERIFY(history().list()->isEmpty());
    QVERIFY(!QFile::exists(history().filePath()));
    put("[1, 2]");
    QCOMPARE(history().add(numbered(1))->size(), 1);
    QFile first(history().filePath() + QStringLiteral(".corrupt-1"));
    QFile second(history().filePath() + QStringLiteral(".corrupt-2"));
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    QCOMPARE(first.readAll(), QByteArray("{ torn"));
    QCOMPARE(second.readAll(), QByteArray("[1, 2]"));
}

void TestReportHistory::anEntryThatMakesNoSenseIsLeftOut()
{
    put(R"({"schema":"quorate.reports/1","reports":[
        {"madeAt":"2026-01-31T12:00:01Z","deployment":"shop","score":101,"path":"/tmp/a"},
        {"madeAt":"yesterday","deployment":"shop","score":1,"path":"/tmp/a"},
        {"madeAt":"2026-01-31T12:00:01Z","deployment":"shop","score":1,"path":"a"}, 7,
        {"madeAt":"2026-01-31T12:00:01Z","deployment":"shop","score":1,"path":"/tmp/report-1.pdf"}]})");
    QCOMPARE(*history().list(), QList<MadeReport>{numbered(1)});
}

void TestReportHistory::aSymbolicLinkIsNotFollowed()
{
    put("{}");
    const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere"));
    QVERIFY(QFile::rename(history().filePath(), elsewhere));
    QVERIFY(QFile::link(elsewhere, history().filePath()));
    QVERIFY(!history().list());
    QVERIFY(!history().add(numbered(1)));
    QFile file(elsewhere);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{}"));
}

QTEST_GUILESS_MAIN(TestReportHistory)
#include "tst_ReportHistory.moc"
