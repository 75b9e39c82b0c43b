#include "ClusterStage.h"

#include "core/topology/Info.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace quorate;
using namespace quorate::test;

namespace {

const QStringList kRebalance{u"--yes"_qs, u"cluster"_qs, u"rebalance"_qs, u"--use-empty-masters"_qs};

} // namespace

/// What goes wrong while slots move: no key is lost, and what stays open is named and can be finished.
class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aFullTargetStopsItAndResumeFinishes();
    void aCancelLeavesNoSlotOpen();
    void aTargetThatHangsForAWhile();
    void keysThatExpireMeanwhile();

private:
    std::unique_ptr<ClusterStage> m_stage;
};

void TestFaults::initTestCase()
{
    m_stage = std::make_unique<ClusterStage>(QStringLiteral(QUORATECTL), ClusterStage::Spec{});
    QVERIFY2(m_stage->isUp(), m_stage->why());
}

void TestFaults::aFullTargetStopsItAndResumeFinishes()
{
    const Reply memory = m_stage->live.ask(m_stage->endpoint(3), {"INFO", "memory"});
    const auto used = Info::parse(memory.text()).integer("used_memory");
    QVERIFY(used);
    // The plan is made while there is room.
    auto process = m_stage->started(kRebalance);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->slotsOf(3) > 0, 30'000);
    QVERIFY(m_stage->tell(3, {"CONFIG", "SET", "maxmemory", "1mb"}));
    QVERIFY(process->waitForFinished(60'000));
    const QJsonObject document = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
    QCOMPARE(process->exitCode(), 5);
    QCOMPARE(document[u"error"_qs][u"code"_qs].toString(), u"ServerReply"_qs);
    QVERIFY(m_stage->tell(3, {"CONFIG", "SET", "maxmemory", "64mb"}));
    const auto resumed = m_stage->run({u"--yes"_qs, u"cluster"_qs, u"resume"_qs});
    QVERIFY2(resumed.exitCode == 0, (resumed.out + resumed.err).constData());
    QCOMPARE(m_stage->wrong(), QString());
}

void TestFaults::aCancelLeavesNoSlotOpen()
{
    const auto writers = m_stage->writers();
    QTRY_VERIFY_WITH_TIMEOUT(writers->acknowledged() > 100, 20'000);
    const int before = m_stage->slotsOf(3);
    auto process = m_stage->started(kRebalance + QStringList{u"--threshold"_qs, u"0"_qs});
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->slotsOf(3) > before, 30'000);
    ::kill(static_cast<pid_t>(process->processId()), SIGINT);
    QVERIFY(process->waitForFinished(60'000));
    writers->stop();
    const QByteArray out = process->readAllStandardOutput();
    QVERIFY2(process->exitCode() == 130, out.constData());
    QVERIFY(m_stage->slotsOf(3) < 4096);
    QVERIFY(QJsonDocument::fromJson(out)[u"left"_qs].toArray().isEmpty());
    QCOMPARE(m_stage->wrong(m_stage->remember(writers->acked())), QString());
}

void TestFaults::aTargetThatHangsForAWhile()
{
    const int before = m_stage->slotsOf(3);
    QVERIFY(before < 4096);
    auto process = m_stage->started(kRebalance + QStringList{u"--threshold"_qs, u"0"_qs});
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->slotsOf(3) > before, 30'000);
    QVERIFY(m_stage->live.freeze(m_stage->endpoint(3)));
    QTest::qWait(3000); // longer than MIGRATE's time-out, shorter than cluster-node-timeout
    QVERIFY(m_stage->live.thaw(m_stage->endpoint(3)));
    QVERIFY(process->waitForFinished(90'000));
    qInfo("exit %d", process->exitCode());
    if (process->exitCode() != 0) {
        const auto resumed = m_stage->run({u"--yes"_qs, u"cluster"_qs, u"resume"_qs});
        QVERIFY2(resumed.exitCode == 0, (resumed.out + resumed.err).constData());
    }
    QCOMPARE(m_stage->wrong(), QString());
}

void TestFaults::keysThatExpireMeanwhile()
{
    // Keys of one slot that end one after the other while they move.
    const int slot = 42;
    const int owner = m_stage->ownerOf(slot);
    const int target = (owner + 1) % 4;
    const QByteArray name = ClusterStage::keyIn(slot) + ':';
    std::vector<Command> commands;
    for (int i = 0; i < 3000; ++i)
        commands.push_back(
            {"SET", name + QByteArray::number(i), "short", "PX", QByteArray::number(1500 + i)});
    QVERIFY(m_stage->live.client(m_stage->endpoint(owner)).pipeline(commands, std::chrono::seconds(10)));
    const auto run = m_stage->run({u"--yes"_qs, u"cluster"_qs, u"reshard"_qs, u"--from"_qs, u"all"_qs,
        u"--to"_qs, m_stage->endpoint(target).toString(), u"--slots"_qs, u"42-42"_qs});
    QVERIFY2(run.exitCode == 0, (run.out + run.err).constData());
    QCOMPARE(m_stage->ownerOf(slot), target);
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->wrong(), QString(), 15'000);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_Faults.moc"
