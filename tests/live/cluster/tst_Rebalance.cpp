#include "ClusterStage.h"

#include "tests/support/jsonSchema.h"

#include <QFile>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// Slots of a cluster that is written to move from quoratectl, and every key is there exactly once.
class TestRebalance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDryRunSendsNothing();
    void anEmptyMasterGetsItsShareUnderWrites();
    void aBalancedClusterIsLeftAlone();
    void namedSlotsGoToOneMaster();
    void whatMakesNoSenseIsUsage_data();
    void whatMakesNoSenseIsUsage();
    void byKeysAndBytesIsPlanned_data();
    void byKeysAndBytesIsPlanned();
    void anOpenSlotIsRefused();
    void theJournalHoldsEveryPhaseAndNoSecret();

private:
    std::unique_ptr<ClusterStage> m_stage;
};

void TestRebalance::initTestCase()
{
    m_stage = std::make_unique<ClusterStage>(QStringLiteral(QUORATECTL), ClusterStage::Spec{});
    QVERIFY2(m_stage->isUp(), m_stage->why());
    QCOMPARE(m_stage->wrong(), QString());
    QCOMPARE(m_stage->slotsOf(3), 0);
}

void TestRebalance::aDryRunSendsNothing()
{
    const auto run =
        m_stage->run({u"--dry-run"_qs, u"cluster"_qs, u"rebalance"_qs, u"--use-empty-masters"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(schemaErrors({run.document()}, u"plan"_qs), QString());
    QCOMPARE(run.document()[u"facts"_qs][u"slots"_qs].toInt(), 4096);
    QCOMPARE(run.document()[u"transfers"_qs].toArray().size(), 3);
    QVERIFY(!run.out.contains(m_stage->live.password().reveal()));
    QCOMPARE(m_stage->slotsOf(3), 0);
    QVERIFY(!QFile::exists(m_stage->program.path(u"quorate/operations/journal.jsonl"_qs)));
}

void TestRebalance::anEmptyMasterGetsItsShareUnderWrites()
{
    const auto writers = m_stage->writers();
    QTRY_VERIFY_WITH_TIMEOUT(writers->acknowledged() > 200, 20'000);
    const auto run = m_stage->run({u"--yes"_qs, u"cluster"_qs, u"rebalance"_qs, u"--use-empty-masters"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    const qint64 after = writers->acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(writers->acknowledged() > after + 200, 20'000);
    writers->stop();
    QCOMPARE(schemaErrors({run.document()}, u"operation"_qs), QString());
    QCOMPARE(run.document()[u"facts"_qs][u"slotsMoved"_qs].toInt(), 4096);
    for (int master = 0; master < 4; ++master)
        QCOMPARE(m_stage->slotsOf(master), 4096);
    QCOMPARE(writers->unknown(), 0);
    QCOMPARE(m_stage->wrong(writers->acked()), QString());
    qInfo("%lld writes acknowledged, %d slots and %d keys moved in %.0f ms, p99 of a write %.1f ms",
        writers->acknowledged(), run.document()[u"facts"_qs][u"slotsMoved"_qs].toInt(),
        run.document()[u"facts"_qs][u"keysMoved"_qs].toInt(), run.document()[u"durationMs"_qs].toDouble(),
        writers->p99Ms());
}

void TestRebalance::aBalancedClusterIsLeftAlone()
{
    const auto run = m_stage->run({u"--yes"_qs, u"cluster"_qs, u"rebalance"_qs});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.document()[u"steps"_qs].toArray().isEmpty());
}

void TestRebalance::namedSlotsGoToOneMaster()
{
    const int owner = m_stage->ownerOf(100);
    const auto run = m_stage->run(
        {u"--yes"_qs, u"cluster"_qs, u"reshard"_qs, u"--from"_qs, m_stage->endpoint(owner).toString(),
            u"--to"_qs, QString::fromLatin1(m_stage->id(3).left(12)), u"--slots"_qs, u"100-119"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(m_stage->ownerOf(100), 3);
    QCOMPARE(m_stage->ownerOf(119), 3);
    QCOMPARE(m_stage->ownerOf(120), owner);
}

void TestRebalance::whatMakesNoSenseIsUsage_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("weight without a number")
        << QStringList{u"rebalance"_qs, u"--weight"_qs, u"127.0.0.1:1"_qs};
    QTest::newRow("weight of a stranger") << QStringList{u"rebalance"_qs, u"--weight"_qs, u"10.1.1.1:1=2"_qs};
    QTest::newRow("threshold") << QStringList{u"rebalance"_qs, u"--threshold"_qs, u"many"_qs};
    QTest::newRow("measure") << QStringList{u"rebalance"_qs, u"--by"_qs, u"luck"_qs};
    QTest::newRow("reshard of nothing") << QStringList{u"reshard"_qs, u"--from"_qs, u"all"_qs};
    QTest::newRow("slots") << QStringList{
        u"reshard"_qs, u"--from"_qs, u"all"_qs, u"--to"_qs, u"127.0.0.1:1"_qs, u"--slots"_qs, u"5-3"_qs};
}

void TestRebalance::whatMakesNoSenseIsUsage()
{
    QFETCH(QStringList, command);
    const auto run = m_stage->run(QStringList{u"--yes"_qs, u"cluster"_qs} + command);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.document()[u"code"_qs].toString(), u"Usage"_qs);
}

void TestRebalance::byKeysAndBytesIsPlanned_data()
{
    QTest::addColumn<QString>("measure");
    QTest::newRow("keys") << u"keys"_qs;
    QTest::newRow("bytes") << u"bytes"_qs;
}

void TestRebalance::byKeysAndBytesIsPlanned()
{
    QFETCH(QString, measure);
    double all = 0;
    for (int master = 0; master < 4; ++master)
        all += static_cast<double>(m_stage->live.ask(m_stage->endpoint(master), {"DBSIZE"}).toInteger());
    // From a quarter to the half of all.
    const auto run = m_stage->run({u"--dry-run"_qs, u"cluster"_qs, u"rebalance"_qs, u"--by"_qs, measure,
        u"--weight"_qs, m_stage->endpoint(0).toString() + u"=3"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    const double keys = run.document()[u"facts"_qs][u"keys"_qs].toDouble();
    QVERIFY2(std::abs(keys - all / 4) < all / 40, qPrintable(QString::number(keys)));
}

void TestRebalance::anOpenSlotIsRefused()
{
    const int owner = m_stage->ownerOf(5000);
    const int other = (owner + 1) % 4;
    QVERIFY(m_stage->tell(other, {"CLUSTER", "SETSLOT", "5000", "IMPORTING", m_stage->id(owner)}));
    const auto run = m_stage->run({u"--yes"_qs, u"cluster"_qs, u"rebalance"_qs, u"--threshold"_qs, u"0"_qs});
    QCOMPARE(run.exitCode, 4);
    QCOMPARE(run.document()[u"preflight"_qs][0][u"name"_qs].toString(), u"slots-settled"_qs);
    QVERIFY(m_stage->tell(other, {"CLUSTER", "SETSLOT", "5000", "STABLE"}));
}

void TestRebalance::theJournalHoldsEveryPhaseAndNoSecret()
{
    QFile journal(m_stage->program.path(u"quorate/operations/journal.jsonl"_qs));
    QVERIFY(journal.open(QIODevice::ReadOnly));
    const QByteArray text = journal.readAll();
    for (const char* phase : {"import", "migrate", "keys", "own-target", "own-source", "own-other"})
        QVERIFY2(text.contains(QByteArray("\"phase\":\"") + phase + '"'), phase);
    QVERIFY(!text.contains(m_stage->live.password().reveal()));
    QCOMPARE(m_stage->program.run({u"journal"_qs, u"verify"_qs}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestRebalance)
#include "tst_Rebalance.moc"
