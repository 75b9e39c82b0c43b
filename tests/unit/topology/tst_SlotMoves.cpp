#include "core/topology/SlotMoves.h"

#include <QTest>

using namespace quorate;

class TestSlotMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothSidesMakeOneMove();
    void oneSideAloneIsSaidToBeAlone();
    void anotherPeerIsNotTheOtherSide();
    void neighboursAreJoinedAlsoWhenInterleaved();
};

namespace {

constexpr auto migrating = OpenSlot::State::Migrating;
constexpr auto importing = OpenSlot::State::Importing;

Endpoint node(int port)
{
    return {QStringLiteral("10.0.0.1"), static_cast<quint16>(port), {}};
}

OpenSlot open(int slot, int at, OpenSlot::State state, int peer)
{
    return {slot, node(at), state, node(peer).toString()};
}

QString drawn(const QList<SlotMove>& moves)
{
    static const char* const names[] = {"both", "migrating", "importing"};
    QStringList lines;
    for (const SlotMove& move : moves)
        lines << QStringLiteral("%1 %2 %3>%4")
                     .arg(toText(SlotRanges{move.range}), QLatin1String(names[static_cast<int>(move.kind)]),
                         move.node.section(QLatin1Char(':'), 1), move.peer.section(QLatin1Char(':'), 1));
    return lines.join(QLatin1String("; "));
}

} // namespace

void TestSlotMoves::bothSidesMakeOneMove()
{
    QCOMPARE(
        drawn(slotMoves({open(5, 1, migrating, 2), open(5, 2, importing, 1)})), QStringLiteral("5 both 1>2"));
    QCOMPARE(
        drawn(slotMoves({open(5, 1, importing, 2), open(5, 2, migrating, 1)})), QStringLiteral("5 both 2>1"));
}

void TestSlotMoves::oneSideAloneIsSaidToBeAlone()
{
    QCOMPARE(drawn(slotMoves({open(5, 1, migrating, 2), open(9, 2, importing, 1)})),
        QStringLiteral("5 migrating 1>2; 9 importing 2>1"));
    QCOMPARE(drawn(slotMoves({})), QString());
}

void TestSlotMoves::anotherPeerIsNotTheOtherSide()
{
    QCOMPARE(drawn(slotMoves({open(5, 1, migrating, 2), open(5, 3, importing, 1)})),
        QStringLiteral("5 migrating 1>2; 5 importing 3>1"));
}

void TestSlotMoves::neighboursAreJoinedAlsoWhenInterleaved()
{
    QCOMPARE(drawn(slotMoves({open(5, 1, migrating, 2), open(5, 3, importing, 4), open(6, 1, migrating, 2),
                 open(6, 3, importing, 4), open(8, 1, migrating, 2)})),
        QStringLiteral("5-6 migrating 1>2; 5-6 importing 3>4; 8 migrating 1>2"));
}

QTEST_APPLESS_MAIN(TestSlotMoves)
#include "tst_SlotMoves.moc"
