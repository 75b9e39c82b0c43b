#include "tests/ui/cluster/sampleSurvey.h"
#include "ui/cluster/MoveMeter.h"

#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

/// A fourth, empty master gets its share.
Plan planned()
{
    RebalanceWish wish;
    wish.usesEmptyMasters = true;
    return planRebalance(
        *healthyCluster(), QStringLiteral("orders"), sampleSurvey(4, 1), wish, SlotMeasure::Slots, {});
}

/// The step that takes slots from the master with the most keys.
int firstMove(const Plan& plan)
{
    for (int step = 0; step < plan.steps.size(); ++step) {
        const int transfer = plan.steps[step].transfer;
        if (transfer >= 0 && plan.transfers[transfer].source.id == surveyId(0))
            return step;
    }
    return -1;
}

StepUpdate update(int step, int done, int total, qint64 keys)
{
    return {step, StepUpdate::State::Running, true, done, total, keys};
}

} // namespace

/// How far, how fast, how much longer: from what the steps of a plan report.
class TestMoveMeter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePlanSaysWhatEachMasterHasBeforeAndAfter();
    void theBarsOfNowMoveWithTheSlots();
    void theRateIsThatOfTheLastSeconds();
    void keysThatCameMeanwhileAreNotMoreThanAll();
    void aFinishedStepIsAllOfIt();
};

void TestMoveMeter::thePlanSaysWhatEachMasterHasBeforeAndAfter()
{
    const QList<SlotShare> shares = slotShares(planned());
    QCOMPARE(shares.size(), 4);
    QCOMPARE(shares[3].node, QStringLiteral("10.0.0.4:6379"));
    QCOMPARE(shares[3].before, SlotShare::Load{});
    QCOMPARE(shares[3].after.slotCount, 4096.0);
    SlotShare::Load before, after;
    for (const SlotShare& share : shares) {
        before += share.before;
        after += share.after;
    }
    QCOMPARE(before, after); // nothing is lost
    QCOMPARE(before.slotCount, 16384.0);
    QCOMPARE(shares[0].before.keys, shares[0].before.slotCount * 100);
    QCOMPARE(shares[0].before.bytes, shares[0].before.keys * 100);
}

void TestMoveMeter::theBarsOfNowMoveWithTheSlots()
{
    const Plan plan = planned();
    MoveMeter meter(plan);
    const SlotTransfer& transfer = plan.transfers[plan.steps[firstMove(plan)].transfer];
    QCOMPARE(transfer.source.endpoint.toString(), QStringLiteral("10.0.0.1:6379"));
    const QList<SlotShare> before = meter.shares();
    meter.take(update(firstMove(plan), 100, transfer.count(), 10'000), 0);
    const QList<SlotShare> now = meter.shares();
    QCOMPARE(now[0].before.slotCount, before[0].before.slotCount - 100);
    QCOMPARE(now[3].before.slotCount, 100.0);
    QCOMPARE(now[3].before.keys, 10'000.0);
    QCOMPARE(now[3].before.bytes, 1'000'000.0);
    QCOMPARE(now[3].after, before[3].after);
    QCOMPARE(now[1], before[1]);
}

void TestMoveMeter::theRateIsThatOfTheLastSeconds()
{
    const Plan plan = planned();
    const int step = firstMove(plan);
    const int total = plan.transfers[plan.steps[step].transfer].count();
    MoveMeter meter(plan);
    meter.take(update(step, 0, total, 0), 1'000);
    QVERIFY(!meter.figures().perSecond);
    // Ten seconds at a crawl, then five at 10,000 keys a second.
    meter.take(update(step, 1, total, 100), 11'000);
    for (int second = 1; second <= 6; ++second)
        meter.take(update(step, 1 + second * 100, total, 100 + second * 10'000), 11'000 + second * 1'000);
    const MoveMeter::Figures figures = meter.figures();
    QVERIFY(figures.perSecond);
    QVERIFY2(std::abs(figures.perSecond->keys - 10'000) < 500,
        qPrintable(QString::number(figures.perSecond->keys)));
    const double rest = figures.total.keys - figures.done.keys;
    QVERIFY(figures.secondsLeft && *figures.secondsLeft >= rest / figures.perSecond->keys - 0.001);
    QVERIFY(figures.part() > 0 && figures.part() < 1);
}

void TestMoveMeter::keysThatCameMeanwhileAreNotMoreThanAll()
{
    const Plan plan = planned();
    MoveMeter meter(plan);
    meter.take(update(firstMove(plan), 1, 2, 1'000'000'000), 0);
    const MoveMeter::Figures figures = meter.figures();
    QVERIFY(figures.done.keys < figures.total.keys);
}

void TestMoveMeter::aFinishedStepIsAllOfIt()
{
    const Plan plan = planned();
    MoveMeter meter(plan);
    for (int step = 0; step < plan.steps.size(); ++step)
        meter.take({step, StepUpdate::State::Done}, step);
    QCOMPARE(meter.figures().part(), 1.0);
    QCOMPARE(meter.figures().done, meter.figures().total);
    for (const SlotShare& share : meter.shares())
        QCOMPARE(share.before, share.after);
}

QTEST_GUILESS_MAIN(TestMoveMeter)

#include "tst_MoveMeter.moc"
