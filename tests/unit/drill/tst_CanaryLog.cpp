#include "core/drill/CanaryLog.h"

#include <QTest>

using namespace quorate;

class TestCanaryLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGapThatTheFaultFallsIntoCountsWhole();
    void gapsBeforeTheFaultDoNotCount();
    void withoutAnAnswerAfterItNothingIsKnown();
    void withoutAnAnswerBeforeItNothingIsKnown();

private:
    static CanaryLog log(std::initializer_list<double> times)
    {
        CanaryLog log;
        for (const double time : times)
            log.answered(time);
        return log;
    }
};

void TestCanaryLog::theGapThatTheFaultFallsIntoCountsWhole()
{
    const auto gap = log({0, 10, 20, 520, 530}).longestGap(25);
    QVERIFY(gap);
    QCOMPARE(gap->from, 20.0);
    QCOMPARE(gap->length(), 500.0);
}

void TestCanaryLog::gapsBeforeTheFaultDoNotCount()
{
    const auto gap = log({0, 900, 910, 950, 955}).longestGap(905);
    QVERIFY(gap);
    QCOMPARE(gap->length(), 40.0);
}

void TestCanaryLog::withoutAnAnswerAfterItNothingIsKnown()
{
    QVERIFY(!log({0, 10, 20}).longestGap(20));
    QVERIFY(!log({}).longestGap(0));
}

void TestCanaryLog::withoutAnAnswerBeforeItNothingIsKnown()
{
    QVERIFY(!log({30, 40}).longestGap(20));
}

QTEST_APPLESS_MAIN(TestCanaryLog)
#include "tst_CanaryLog.moc"
