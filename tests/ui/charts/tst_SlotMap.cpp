#include "tests/support/sampleTopologies.h"
#include "ui/charts/SlotMap.h"
#include "ui/charts/SlotMapDrawing.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;

class TestSlotMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsFoundWhereItIsDrawn();
    void aCellShowsOwnerHoleAndMove();
    void itDrawsOnlyWhatIsSeenAndChanged();
    void itGrowsByWholeCells();
    void theArrowKeysMoveAndTellOfTheSlot();
    void atTheEdgesItStays();
};

namespace {

SlotPicture sick()
{
    return slotPicture(*test::sickCluster());
}

QSet<QRgb> coloursIn(const QImage& image, int slot, int cell)
{
    QSet<QRgb> colours;
    for (int y = 0; y < cell; ++y) {
        for (int x = 0; x < cell; ++x)
            colours << image.pixel(slot % 128 * cell + x, slot / 128 * cell + y);
    }
    return colours;
}

} // namespace

void TestSlotMap::everyCellIsFoundWhereItIsDrawn()
{
    SlotMap map;
    map.resize(map.sizeHint());
    for (const int slot : {0, 1, 127, 128, 8000, 16'256, 16'383})
        QCOMPARE(map.slotAt(map.cellRect(slot).center()), slot);
    QVERIFY(!map.slotAt(QPointF(0, 0)));
    QVERIFY(!map.slotAt(QPointF(map.width(), map.height())));
}

void TestSlotMap::aCellShowsOwnerHoleAndMove()
{
    const Tokens& tokens = lightTokens();
    SlotPicture picture = sick();
    picture.open << OpenSlot{50, {}, OpenSlot::State::Importing, {}};
    const QSet<QString> none;
    const int cell = 8;
    const QImage image = SlotMapDrawing(picture, none, tokens).draw(cell);
    QCOMPARE(image.size(), QSize(1024, 1024));
    const QRgb owner = masterColour(tokens, 0).rgb();
    QCOMPARE(coloursIn(image, 0, cell), (QSet<QRgb>{owner, tokens.card.rgb()}));
    QCOMPARE(coloursIn(image, 16'350, cell), QSet<QRgb>{uncoveredColour(tokens).rgb()});
    QCOMPARE(coloursIn(image, 42, cell), (QSet<QRgb>{tokens.text.rgb(), tokens.card.rgb()}));
    QVERIFY(
        coloursIn(image, 50, cell).contains(owner) && coloursIn(image, 50, cell).contains(tokens.text.rgb()));
    const QImage large = SlotMapDrawing(picture, none, tokens).draw(12);
    QVERIFY(coloursIn(large, 6000, 12).contains(tokens.critical.rgb()));
    QVERIFY(!coloursIn(image, 6000, cell).contains(masterColour(tokens, 1).rgb()));
}

void TestSlotMap::itDrawsOnlyWhatIsSeenAndChanged()
{
    SlotMap map;
    QSignalSpy drawn(&map, &SlotMap::redrawn);
    map.setPicture(slotPicture(*test::healthyCluster()), {});
    map.setPicture(sick(), {});
    QCoreApplication::processEvents();
    QCOMPARE(drawn.count(), 0);
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    QTRY_COMPARE(drawn.count(), 1);
    map.setPicture(sick(), {});
    map.choose(7);
    map.repaint();
    QCOMPARE(drawn.count(), 1);
    map.setPicture(sick(), {QStringLiteral("127.0.0.1:7000")});
    map.repaint();
    QCOMPARE(drawn.count(), 2);
}

void TestSlotMap::itGrowsByWholeCells()
{
    SlotMap map;
    map.fitInto(100);
    const int least = map.sizeHint().width();
    map.fitInto(least + 127);
    QCOMPARE(map.sizeHint().width(), least);
    map.fitInto(least + 128);
    QCOMPARE(map.sizeHint().width(), least + 128);
    QCOMPARE(map.cellRect(0).width(), 4.0);
    // A page must be free to become narrow again.
    QCOMPARE(map.minimumSizeHint().width(), least);
}

void TestSlotMap::theArrowKeysMoveAndTellOfTheSlot()
{
    SlotMap map;
    map.setPicture(sick(), {});
    map.show();
    QVERIFY(!map.accessibleName().isEmpty());
    QSignalSpy chosen(&map, &SlotMap::slotChosen);
    for (const Qt::Key key :
        {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Left, Qt::Key_Up, Qt::Key_End})
        QTest::keyClick(&map, key);
    QList<int> seen;
    for (const QList<QVariant>& each : chosen)
        seen << each.first().toInt();
    QCOMPARE(seen, (QList<int>{0, 1, 129, 128, 0, 16'383}));
    QCOMPARE(map.accessibleDescription(),
        QStringLiteral("Slot 16383 has no owner\nNor has any other of 16300-16383"));
    map.choose(42);
    QVERIFY(
        map.accessibleDescription().startsWith(QStringLiteral("Slot 42\n127.0.0.1:7000\nSlots 0 to 5460")));
    QVERIFY(map.accessibleDescription().contains(QStringLiteral("Slot 42 migrates from")));
}

void TestSlotMap::atTheEdgesItStays()
{
    SlotMap map;
    map.choose(5);
    QTest::keyClick(&map, Qt::Key_Up);
    QCOMPARE(map.chosen(), 5);
    map.choose(kSlotCount - 1);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down, Qt::Key_PageDown})
        QTest::keyClick(&map, key);
    QCOMPARE(map.chosen(), kSlotCount - 1);
}

QTEST_MAIN(TestSlotMap)
#include "tst_SlotMap.moc"
