#include "ClusterStage.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// quoratectl dies in the middle of a rebalance, with clients writing: `cluster resume` closes what it left
/// open, and every acknowledged key is there exactly once.
class TestResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMoment_data();
    void killedAtAnyMoment();

private:
    std::unique_ptr<ClusterStage> m_stage;
};

void TestResume::killedAtAnyMoment_data()
{
    QTest::addColumn<int>("lines"); // of the journal, after which it is killed
    QTest::addColumn<int>("furtherMs");
#ifdef QUORATE_MARATHON
    QRandomGenerator random(QRandomGenerator::system()->generate());
    for (int i = 0; i < 50; ++i)
        QTest::addRow("instant %d", i) << 3 + random.bounded(120) << random.bounded(40);
#else
    QTest::newRow("first marks") << 6 << 0;
    QTest::newRow("keys on their way") << 25 << 5;
    QTest::newRow("some have new owners") << 60 << 0;
    QTest::newRow("well within") << 100 << 10;
#endif
}

void TestResume::killedAtAnyMoment()
{
    QFETCH(int, lines);
    QFETCH(int, furtherMs);
#ifdef QUORATE_MARATHON
    const int keys = 200'000;
#else
    const int keys = 20'000;
#endif
    // One cluster for all instants: each kill is followed by the next rebalance, there and back.
    if (!m_stage) {
        m_stage =
            std::make_unique<ClusterStage>(QStringLiteral(QUORATECTL), ClusterStage::Spec{.keys = keys});
        QVERIFY2(m_stage->isUp(), m_stage->why());
    }
    const QString journal = m_stage->program.path(u"quorate/operations/journal.jsonl"_qs);
    const auto written = [&journal] {
        QFile file(journal);
        return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
    };
    const auto writers = m_stage->writers({.writers = 2, .perSecond = 400});
    QTRY_VERIFY_WITH_TIMEOUT(writers->acknowledged() > 50, 20'000);
    const int before = written();
    const bool isEmpty = m_stage->slotsOf(3) < 2048;
    QElapsedTimer since;
    const bool killed = m_stage->program.killOnce(
        [&] {
            if (written() < before + lines)
                return false;
            if (!since.isValid())
                since.start();
            return since.hasExpired(furtherMs);
        },
        m_stage->arguments(
            {u"--yes"_qs, u"cluster"_qs, u"rebalance"_qs, u"--use-empty-masters"_qs, u"--threshold"_qs,
                u"0"_qs, u"--weight"_qs, m_stage->endpoint(3).toString() + (isEmpty ? u"=1"_qs : u"=0"_qs)}),
        m_stage->live.password().reveal());
    QVERIFY(killed);
    const auto run = m_stage->run({u"--yes"_qs, u"cluster"_qs, u"resume"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    const qint64 after = writers->acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers->acknowledged() > after + 50, 20'000);
    writers->stop();
    QCOMPARE(writers->unknown(), 0);
    QCOMPARE(m_stage->wrong(m_stage->remember(writers->acked())), QString());
    qInfo("%lld acknowledged; resumed in %.0f ms: %d slots, %d keys", writers->acknowledged(),
        run.document()[u"durationMs"_qs].toDouble(), run.document()[u"facts"_qs][u"slotsMoved"_qs].toInt(),
        run.document()[u"facts"_qs][u"keysMoved"_qs].toInt());
    const auto shown = m_stage->program.run({u"--json"_qs, u"journal"_qs, u"show"_qs});
    QVERIFY(!shown.out.contains("\"interrupted\""));
    // Nothing is left to resume.
    const auto again = m_stage->run({u"--yes"_qs, u"cluster"_qs, u"resume"_qs});
    QCOMPARE(again.exitCode, 0);
    QVERIFY(again.document()[u"steps"_qs].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TestResume)
#include "tst_Resume.moc"
