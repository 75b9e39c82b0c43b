#include "core/topology/Slots.h"

#include <QTest>

using namespace quorate;

class TestSlots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aKeyHasTheSlotThatRedisGivesIt_data();
    void aKeyHasTheSlotThatRedisGivesIt();
    void keysWithTheSameTagShareASlot();
    void rangesAreSortedDisjointAndAsFewAsPossible_data();
    void rangesAreSortedDisjointAndAsFewAsPossible();
    void slotsOutsideTheClusterAreIgnored();
    void countAndTextFollowTheRanges();
};

void TestSlots::aKeyHasTheSlotThatRedisGivesIt_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("hashed");
    QTest::addColumn<int>("slot");
    // Slots by CLUSTER KEYSLOT of redis-server 7.0.15; the tags are the examples of the cluster
    // specification.
    QTest::newRow("check value of CRC16/XMODEM")
        << QByteArray("123456789") << QByteArray("123456789") << 12739;
    QTest::newRow("empty") << QByteArray("") << QByteArray("") << 0;
    QTest::newRow("tag") << QByteArray("{user1000}.following") << QByteArray("user1000") << 3443;
    QTest::newRow("empty tag first") << QByteArray("foo{}{bar}") << QByteArray("foo{}{bar}") << 8363;
    QTest::newRow("brace in the tag") << QByteArray("foo{{bar}}zap") << QByteArray("{bar") << 4015;
    QTest::newRow("two tags") << QByteArray("foo{bar}{zap}") << QByteArray("bar") << 5061;
    QTest::newRow("not closed") << QByteArray("foo{bar") << QByteArray("foo{bar") << 15278;
    QTest::newRow("closed before opened") << QByteArray("foo}bar{") << QByteArray("foo}bar{") << 11073;
    QTest::newRow("bytes above 127") << QByteArray("\xff\xfe{\x80\x00}", 6) << QByteArray("\x80\x00", 2)
                                     << 7064;
}

void TestSlots::aKeyHasTheSlotThatRedisGivesIt()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, hashed);
    QTEST(hashedPart(key).toByteArray(), "hashed");
    QTEST(keySlot(key), "slot");
}

void TestSlots::keysWithTheSameTagShareASlot()
{
    QCOMPARE(keySlot("{user1000}.following"), keySlot("{user1000}.followers"));
    QVERIFY(keySlot("user1000.following") != keySlot("user1000.followers"));
}

void TestSlots::rangesAreSortedDisjointAndAsFewAsPossible_data()
{
    QTest::addColumn<SlotRanges>("given");
    QTest::addColumn<SlotRanges>("expected");
    QTest::newRow("none") << SlotRanges{} << SlotRanges{};
    QTest::newRow("all") << SlotRanges{{0, 16383}} << SlotRanges{{0, 16383}};
    QTest::newRow("both ends") << SlotRanges{{16383, 16383}, {0, 0}} << SlotRanges{{0, 0}, {16383, 16383}};
    QTest::newRow("adjacent") << SlotRanges{{5, 9}, {0, 4}} << SlotRanges{{0, 9}};
    QTest::newRow("overlapping") << SlotRanges{{0, 10}, {5, 20}, {7, 8}} << SlotRanges{{0, 20}};
    QTest::newRow("with a gap") << SlotRanges{{0, 1}, {3, 4}} << SlotRanges{{0, 1}, {3, 4}};
}

void TestSlots::rangesAreSortedDisjointAndAsFewAsPossible()
{
    QFETCH(SlotRanges, given);
    QFETCH(SlotRanges, expected);
    QVERIFY(toRanges(toSet(given)) == expected);
    QVERIFY(joined(given) == expected);
}

void TestSlots::slotsOutsideTheClusterAreIgnored()
{
    QCOMPARE(toText(toRanges(toSet({{-5, 1}, {16382, 20000}, {9, 3}}))), QStringLiteral("0-1, 16382-16383"));
}

void TestSlots::countAndTextFollowTheRanges()
{
    const SlotRanges ranges{{0, 5460}, {7000, 7000}};
    QCOMPARE(slotCount(ranges), 5462);
    QCOMPARE(toText(ranges), QStringLiteral("0-5460, 7000"));
    QCOMPARE(slotCount({}), 0);
    QCOMPARE(toText({}), QString());
}

QTEST_GUILESS_MAIN(TestSlots)
#include "tst_Slots.moc"
