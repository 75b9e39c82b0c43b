#include "core/cluster/spreadSlots.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace quorate;

namespace {

SlotMaster master(int number)
{
    return {QByteArray::number(number).rightJustified(40, '0'),
        {QStringLiteral("10.0.0.%1").arg(number), 6379, {}}};
}

/// "0-99|100-199 300|": what each of the masters 1, 2, 3... owns.
QList<SlotHolder> holders(const QString& drawing)
{
    QList<SlotHolder> all;
    const QStringList parts = drawing.split(QLatin1Char('|'));
    for (const QString& part : parts)
        all += SlotHolder{master(static_cast<int>(all.size()) + 1),
            slotListFromText(QString(part).replace(QLatin1Char(' '), QLatin1Char(',')))
                .value_or(SlotRanges())};
    return all;
}

int numberOf(const SlotMaster& one)
{
    return one.id.toInt();
}

QString drawn(const QList<SlotTransfer>& moves)
{
    QStringList lines;
    for (const SlotTransfer& move : moves)
        lines += QStringLiteral("%1>%2 %3")
                     .arg(QString::number(numberOf(move.source)), QString::number(numberOf(move.target)),
                         slotListText(move.slotRanges));
    return lines.join(QStringLiteral("; "));
}

/// What each owns after the moves; fails when one gives what it has not.
std::vector<SlotSet> after(const QList<SlotHolder>& before, const QList<SlotTransfer>& moves)
{
    std::vector<SlotSet> sets;
    for (const SlotHolder& holder : before)
        sets.push_back(toSet(holder.slotRanges));
    for (const SlotTransfer& move : moves) {
        const SlotSet given = toSet(move.slotRanges);
        SlotSet& source = sets.at(static_cast<size_t>(numberOf(move.source) - 1));
        if ((source & given) != given)
            return {};
        source &= ~given;
        sets.at(static_cast<size_t>(numberOf(move.target) - 1)) |= given;
    }
    return sets;
}

int movedSlots(const QList<SlotTransfer>& moves)
{
    return std::accumulate(
        moves.begin(), moves.end(), 0, [](int sum, const SlotTransfer& move) { return sum + move.count(); });
}

/// The whole cluster on `count` masters, in ranges of random lengths.
QList<SlotHolder> randomCluster(QRandomGenerator& random, int count)
{
    std::vector<SlotSet> sets(static_cast<size_t>(count));
    const int longest = 1 + random.bounded(1500);
    for (int slot = 0; slot < kSlotCount;) {
        const int length = 1 + random.bounded(longest);
        SlotSet& owner = sets[static_cast<size_t>(random.bounded(count))];
        for (int i = 0; i < length && slot < kSlotCount; ++i, ++slot)
            owner.set(static_cast<size_t>(slot));
    }
    QList<SlotHolder> all;
    for (const SlotSet& set : sets)
        all += SlotHolder{master(static_cast<int>(all.size()) + 1), toRanges(set)};
    return all;
}

/// The fewest slots that have to move so that each has its share, rounded down or up.
int fewestMoves(const QList<SlotHolder>& before, const RebalanceWish& wish)
{
    double weights = 0;
    for (const SlotHolder& holder : before)
        weights += wish.weights.value(holder.master.id, 1);
    int surplus = 0;
    int roundedUp = 0;
    int helped = 0;
    double rests = 0;
    for (const SlotHolder& holder : before) {
        const double share = kSlotCount * wish.weights.value(holder.master.id, 1) / weights;
        const int whole = static_cast<int>(std::floor(share + 1e-9));
        const int has = slotCount(holder.slotRanges);
        rests += share - whole;
        surplus += std::max(0, has - whole);
        helped += share - whole > 1e-9 && has > whole ? 1 : 0;
    }
    roundedUp = static_cast<int>(std::lround(rests));
    return surplus - std::min(roundedUp, helped);
}

} // namespace

/// Which slots a rebalance and a reshard move: tables, and promises held on random clusters.
class TestSpreadSlots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRebalanceMovesWhatIsTooMuch_data();
    void aRebalanceMovesWhatIsTooMuch();
    void onRandomClustersNothingIsLostAndLittleIsMoved();
    void loadsAreEvenedOutByTheHeaviestSlots();
    void anEmptiedMasterKeepsNoSlotOfAnyLoad();
    void aReshardTakesInProportion();
    void namedSlotsComeFromTheirOwners();
    void aHundredMastersArePlannedAtOnce();
    void slotListsAreReadStrictly_data();
    void slotListsAreReadStrictly();
};

void TestSpreadSlots::aRebalanceMovesWhatIsTooMuch_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QList<double>>("weights");
    QTest::addColumn<double>("threshold");
    QTest::addColumn<bool>("withEmpty");
    QTest::addColumn<QString>("moves");
    const QList<double> same;
    const QString thirds = QStringLiteral("0-5460|5461-10922|10923-16383");
    QTest::newRow("even") << thirds << same << 2.0 << true << QString();
    QTest::newRow("empty master joins") << thirds + QStringLiteral("|") << same << 2.0 << true
                                        << QStringLiteral("2>4 9557-10922; 1>4 4096-5460; 3>4 15019-16383");
    QTest::newRow("empty master stays out")
        << thirds + QStringLiteral("|") << same << 2.0 << false << QString();
    QTest::newRow("weights 1:2:1") << thirds << QList<double>{1, 2, 1} << 2.0 << false
                                   << QStringLiteral("1>2 4096-5460; 3>2 15019-16383");
    QTest::newRow("within 2 percent")
        << QStringLiteral("0-5500|5501-10922|10923-16383") << same << 2.0 << false << QString();
    QTest::newRow("not within 0 percent") << QStringLiteral("0-5500|5501-10922|10923-16383") << same << 0.0
                                          << false << QStringLiteral("1>2 5462-5500");
    QTest::newRow("small ranges go whole")
        << QStringLiteral("0-9999 16380-16383 12000-12009|10000-11999 12010-16379") << same << 2.0 << false
        << QStringLiteral("1>2 8192-9999,12000-12009,16380-16383");
    QTest::newRow("weight 0 gives all away")
        << thirds << QList<double>{0, 1, 1} << 2.0 << false << QStringLiteral("1>3 2730-5460; 1>2 0-2729");
    QTest::newRow("all weights 0") << thirds << QList<double>{0, 0, 0} << 2.0 << false << QString();
    QTest::newRow("one master") << QStringLiteral("0-16383") << same << 2.0 << true << QString();
}

void TestSpreadSlots::aRebalanceMovesWhatIsTooMuch()
{
    QFETCH(QString, before);
    QFETCH(QList<double>, weights);
    QFETCH(double, threshold);
    QFETCH(bool, withEmpty);
    QFETCH(QString, moves);
    RebalanceWish wish{{}, threshold, withEmpty};
    for (int i = 0; i < weights.size(); ++i)
        wish.weights.insert(master(i + 1).id, weights[i]);
    QCOMPARE(drawn(spreadSlots(holders(before), wish)), moves);
}

void TestSpreadSlots::onRandomClustersNothingIsLostAndLittleIsMoved()
{
    QRandomGenerator random(20261123);
    for (int round = 0; round < 200; ++round) {
        const int masters = 1 + random.bounded(12);
        const QList<SlotHolder> before = randomCluster(random, masters);
        RebalanceWish wish{{}, 0, true};
        for (const SlotHolder& holder : before) {
            if (random.bounded(2) == 0)
                wish.weights.insert(holder.master.id, random.bounded(5));
        }
        const bool anyWeight = std::any_of(before.begin(), before.end(),
            [&](const SlotHolder& one) { return wish.weights.value(one.master.id, 1) > 0; });
        const QList<SlotTransfer> moves = spreadSlots(before, wish);
        const std::vector<SlotSet> then = after(before, moves);
        QCOMPARE(then.size(), static_cast<size_t>(masters));
        SlotSet all;
        size_t total = 0;
        for (const SlotSet& set : then) {
            all |= set;
            total += set.count();
        }
        QVERIFY(all.all());
        QCOMPARE(total, static_cast<size_t>(kSlotCount));
        QCOMPARE(movedSlots(moves), anyWeight ? fewestMoves(before, wish) : 0);
        double weights = 0;
        for (const SlotHolder& holder : before)
            weights += wish.weights.value(holder.master.id, 1);
        for (size_t i = 0; anyWeight && i < then.size(); ++i) {
            const double share =
                kSlotCount * wish.weights.value(before[static_cast<qsizetype>(i)].master.id, 1) / weights;
            QVERIFY(std::abs(static_cast<double>(then[i].count()) - share) < 1);
        }
    }
}

void TestSpreadSlots::loadsAreEvenedOutByTheHeaviestSlots()
{
    SlotLoads loads(kSlotCount, 1.0);
    loads[7] = 4000; // one slot that is worth thousands
    loads[8] = 3000;
    const QList<SlotHolder> before = holders(QStringLiteral("0-8191|8192-16383"));
    const QList<SlotTransfer> moves = spreadSlots(before, {{}, 2, false}, loads);
    // 15190 against 8192: 3499 too much; the heaviest that helps, then light ones.
    QCOMPARE(moves.size(), 1);
    QVERIFY(moves[0].contains(8));
    QVERIFY(!moves[0].contains(7));
    QCOMPARE(movedSlots(moves), 1 + 499);
}

void TestSpreadSlots::anEmptiedMasterKeepsNoSlotOfAnyLoad()
{
    const SlotLoads loads(kSlotCount, 0.0);
    const QList<SlotHolder> before = holders(QStringLiteral("0-8191|8192-16383"));
    const QList<SlotTransfer> moves = spreadSlots(before, {{{master(1).id, 0}}, 2, false}, loads);
    QCOMPARE(drawn(moves), QStringLiteral("1>2 0-8191"));
}

void TestSpreadSlots::aReshardTakesInProportion()
{
    const QList<SlotHolder> before = holders(QStringLiteral("0-9999|10000-14999|15000-16383|"));
    QCOMPARE(drawn(takeSlots(before, master(4), 150)),
        QStringLiteral("1>4 9909-9999; 2>4 14954-14999; 3>4 16371-16383"));
    QCOMPARE(movedSlots(takeSlots(before, master(4), 1)), 1);
    QCOMPARE(movedSlots(takeSlots(before, master(4), 99'999)), kSlotCount);
    QCOMPARE(movedSlots(takeSlots(before, master(1), 99'999)), 6384);
}

void TestSpreadSlots::namedSlotsComeFromTheirOwners()
{
    const QList<SlotHolder> before = holders(QStringLiteral("0-99 300|100-199|"));
    QCOMPARE(drawn(takeSlots(before, master(3), SlotRanges{{90, 110}, {300, 400}})),
        QStringLiteral("1>3 90-99,300; 2>3 100-110"));
    QCOMPARE(drawn(takeSlots(before, master(1), SlotRanges{{0, 110}})), QStringLiteral("2>1 100-110"));
}

void TestSpreadSlots::aHundredMastersArePlannedAtOnce()
{
    QRandomGenerator random(1);
    const QList<SlotHolder> before = randomCluster(random, 100);
    SlotLoads loads(kSlotCount);
    for (double& load : loads)
        load = random.bounded(10'000);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!spreadSlots(before, {{}, 0, true}).isEmpty());
    QVERIFY(!spreadSlots(before, {{}, 0, true}, loads).isEmpty());
    QVERIFY2(clock.elapsed() < 1500, qPrintable(QString::number(clock.elapsed())));
}

void TestSpreadSlots::slotListsAreReadStrictly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("ranges") << QStringLiteral("5,0-3, 4") << QStringLiteral("0-5");
    QTest::newRow("last slot") << QStringLiteral("16383") << QStringLiteral("16383");
    QTest::newRow("beyond") << QStringLiteral("16384") << QString();
    QTest::newRow("backwards") << QStringLiteral("9-3") << QString();
    QTest::newRow("word") << QStringLiteral("0-x") << QString();
    QTest::newRow("three ends") << QStringLiteral("0-1-2") << QString();
    QTest::newRow("negative") << QStringLiteral("-5") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestSpreadSlots::slotListsAreReadStrictly()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    QCOMPARE(slotListText(slotListFromText(text).value_or(SlotRanges())), read);
}

QTEST_GUILESS_MAIN(TestSpreadSlots)
#include "tst_SpreadSlots.moc"
