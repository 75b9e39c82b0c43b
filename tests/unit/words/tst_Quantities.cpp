#include "ui/words/Quantities.h"

#include <QTest>

using namespace quorate;

class TestQuantities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytesAreCountedAsRedisDoes_data();
    void bytesAreCountedAsRedisDoes();
    void countsAreShort_data();
    void countsAreShort();
    void durationsHaveTwoParts_data();
    void durationsHaveTwoParts();
    void smallThingsKeepTheirDigits();
    void theLocaleDecidesOnTheSeparators();

private:
    QLocale m_english{QLocale::English};
};

void TestQuantities::bytesAreCountedAsRedisDoes_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << qint64(0) << QStringLiteral("0 B");
    QTest::newRow("few") << qint64(214) << QStringLiteral("214 B");
    QTest::newRow("last before a kilobyte") << qint64(1023) << QStringLiteral("1,023 B");
    QTest::newRow("a kilobyte") << qint64(1024) << QStringLiteral("1.00 kB");
    QTest::newRow("megabytes") << qint64(1'310'720) << QStringLiteral("1.25 MB");
    QTest::newRow("gigabytes") << qint64(4'294'967'296) << QStringLiteral("4.00 GB");
}

void TestQuantities::bytesAreCountedAsRedisDoes()
{
    QFETCH(qint64, bytes);
    QTEST(bytesText(bytes, m_english), "text");
}

void TestQuantities::countsAreShort_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << QStringLiteral("0");
    QTest::newRow("all digits") << 950.0 << QStringLiteral("950");
    QTest::newRow("thousands") << 3421.0 << QStringLiteral("3.4 k");
    QTest::newRow("no 1000 k") << 999'960.0 << QStringLiteral("1 M");
    QTest::newRow("millions") << 811'204'118.0 << QStringLiteral("811.2 M");
}

void TestQuantities::countsAreShort()
{
    QFETCH(double, count);
    QTEST(countText(count, m_english), "text");
}

void TestQuantities::durationsHaveTwoParts_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64(12) << QStringLiteral("12 s");
    QTest::newRow("minutes") << qint64(125) << QStringLiteral("2 min 05 s");
    QTest::newRow("hours") << qint64(3 * 3600 + 7 * 60 + 1) << QStringLiteral("3 h 07 min");
    QTest::newRow("days") << qint64(14 * 86'400 + 2 * 3600) << QStringLiteral("14 d 02 h");
}

void TestQuantities::durationsHaveTwoParts()
{
    QFETCH(qint64, seconds);
    QTEST(durationText(seconds, m_english), "text");
}

void TestQuantities::smallThingsKeepTheirDigits()
{
    QCOMPARE(millisecondsText(0.24, m_english), QStringLiteral("0.24 ms"));
    QCOMPARE(millisecondsText(18.4, m_english), QStringLiteral("18 ms"));
    QCOMPARE(percentText(96.44, m_english), QStringLiteral("96.4 %"));
    QCOMPARE(percentText(50, m_english), QStringLiteral("50 %"));
}

void TestQuantities::theLocaleDecidesOnTheSeparators()
{
    QCOMPARE(exactText(1'310'720, QLocale(QLocale::German)), QStringLiteral("1.310.720"));
    QCOMPARE(bytesText(1'310'720, QLocale(QLocale::German)), QStringLiteral("1,25 MB"));
}

QTEST_GUILESS_MAIN(TestQuantities)
#include "tst_Quantities.moc"
