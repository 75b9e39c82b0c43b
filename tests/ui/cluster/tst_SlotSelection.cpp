#include "tests/support/sampleTopologies.h"
#include "tests/ui/ContextWorld.h"
#include "ui/charts/SlotMap.h"
#include "ui/topology/SlotsPage.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

struct Shown {
    ContextWorld world;
    SlotsPage page{world.ticker};
    SlotMap* map = page.findChild<SlotMap*>();
    QPushButton* move = page.findChild<QPushButton*>(QStringLiteral("moveSelectedSlots"));

    Shown()
    {
        page.resize(1100, 1400);
        page.show();
        DeploymentView view;
        view.id = view.title = QStringLiteral("orders");
        view.topology = healthyCluster();
        page.setDeployment(view);
        QCoreApplication::processEvents();
    }
    QPoint at(int slot) const { return map->cellRect(slot).center().toPoint(); }
};

} // namespace

/// A range of slots is chosen on the map, and is asked to be moved: with the mouse and the keyboard.
class TestSlotSelection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDragChoosesARangeToMove();
    void shiftAndTheArrowKeysChooseARange();
    void anotherChoiceEndsIt();
    void aPollLeavesItAlone();
};

void TestSlotSelection::aDragChoosesARangeToMove()
{
    Shown shown;
    QVERIFY(!shown.move->isEnabled());
    QVERIFY(!shown.move->toolTip().isEmpty());
    QTest::mousePress(shown.map, Qt::LeftButton, {}, shown.at(300));
    QTest::mouseMove(shown.map, shown.at(400));
    QMouseEvent over(QEvent::MouseMove, shown.at(700), shown.map->mapToGlobal(shown.at(700)), Qt::NoButton,
        Qt::LeftButton, {});
    QCoreApplication::sendEvent(shown.map, &over);
    QTest::mouseRelease(shown.map, Qt::LeftButton, {}, shown.at(700));
    QVERIFY(shown.map->selection());
    QCOMPARE(*shown.map->selection(), (SlotRange{300, 700}));
    QCOMPARE(shown.map->accessibleDescription(), QStringLiteral("Slots 300 to 700 are chosen."));
    QVERIFY(shown.move->text().contains(QStringLiteral("300-700")));
    QSignalSpy wanted(&shown.page, &SlotsPage::moveRequested);
    QTest::mouseClick(shown.move, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<SlotRange>(), (SlotRange{300, 700}));
}

void TestSlotSelection::shiftAndTheArrowKeysChooseARange()
{
    Shown shown;
    shown.map->setFocus();
    shown.map->choose(1000);
    QTest::keyClick(shown.map, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(shown.map, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(shown.map->selection().value_or(SlotRange()), (SlotRange{1000, 1129}));
    QTest::keyClick(shown.map, Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(shown.map->selection().value_or(SlotRange()), (SlotRange{0, 1000}));
}

void TestSlotSelection::anotherChoiceEndsIt()
{
    Shown shown;
    shown.map->choose(5);
    QTest::keyClick(shown.map, Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(shown.move->isEnabled());
    QTest::keyClick(shown.map, Qt::Key_Left);
    QVERIFY(!shown.map->selection());
    QVERIFY(!shown.move->isEnabled());
}

void TestSlotSelection::aPollLeavesItAlone()
{
    Shown shown;
    shown.map->choose(5);
    QTest::keyClick(shown.map, Qt::Key_Down, Qt::ShiftModifier);
    DeploymentView view;
    view.id = view.title = QStringLiteral("orders");
    view.topology = sickCluster();
    shown.page.setDeployment(view);
    QCOMPARE(shown.map->selection().value_or(SlotRange()), (SlotRange{5, 133}));
}

QTEST_MAIN(TestSlotSelection)

#include "tst_SlotSelection.moc"
