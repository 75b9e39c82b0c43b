#include "tests/support/sampleTopologies.h"
#include "ui/charts/SlotChart.h"
#include "ui/charts/SlotKey.h"
#include "ui/theme/Theme.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace quorate;

class TestSlotChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePictureNamesOwnersAndHoles();
    void otherDeploymentsHaveNoPicture();
    void hoveringSaysRangeOwnerAndCount();
    void hoveringSaysWhereASlotMoves();
    void aMasterKeepsItsColourWhenTheOrderChanges();
    void itDrawsOnlyWhileItCanBeSeen();
    void theSamePictureIsNotDrawnAgain();
    void theLegendTurnsAMasterOffAndOn();
    void theKeyExplainsOnlyTheMarksThatAreThere();
    void colouredPixelsStandWhereTheSlotsAre();
    void aThousandMastersAreDrawnWithoutAThousandBars();
};

namespace {

bool hasColour(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

void TestSlotChart::thePictureNamesOwnersAndHoles()
{
    const SlotPicture picture = slotPicture(*test::sickCluster());
    QCOMPARE(picture.owners.size(), 3);
    QVERIFY(picture.owners.at(0).serving);
    QVERIFY(!picture.owners.at(1).serving);
    QCOMPARE(picture.owners.at(0).count, 5461);
    QVERIFY(picture.ownerOf(0) == &picture.owners.at(0));
    QVERIFY(picture.ownerOf(16'350) == nullptr);
    QVERIFY(!picture.uncovered.empty());
}

void TestSlotChart::otherDeploymentsHaveNoPicture()
{
    QVERIFY(slotPicture(*test::healthySentinel()).isEmpty());
}

void TestSlotChart::hoveringSaysRangeOwnerAndCount()
{
    SlotChart chart;
    chart.setPicture(slotPicture(*test::sickCluster()));
    QCOMPARE(chart.textFor(5000), QStringLiteral("127.0.0.1:7000\nSlots 0 to 5460 (5,461), 5,461 in all"));
    QVERIFY(chart.textFor(6000).contains(QStringLiteral("does not serve")));
    QCOMPARE(chart.textFor(16'383), QStringLiteral("Slot 16383 has no owner"));
}

void TestSlotChart::hoveringSaysWhereASlotMoves()
{
    SlotChart chart;
    chart.setPicture(slotPicture(*test::sickCluster()));
    QVERIFY2(
        chart.textFor(42).contains(QStringLiteral("Slot 42 migrates from 127.0.0.1:7000 to 127.0.0.1:7002")),
        qPrintable(chart.textFor(42)));
}

void TestSlotChart::aMasterKeepsItsColourWhenTheOrderChanges()
{
    SlotChart chart;
    SlotPicture picture = slotPicture(*test::healthyCluster());
    chart.setPicture(picture);
    const int before = chart.picture().owners.first().colour;
    std::reverse(picture.owners.begin(), picture.owners.end());
    chart.setPicture(picture);
    QCOMPARE(chart.picture().owners.last().colour, before);
    QVERIFY(chart.picture().owners.first().colour != before);
}

void TestSlotChart::itDrawsOnlyWhileItCanBeSeen()
{
    SlotChart chart;
    QCoreApplication::processEvents(); // the empty plot draws itself once
    QSignalSpy drawn(&chart, &SlotChart::replotted);
    chart.setPicture(slotPicture(*test::healthyCluster()));
    chart.setPicture(slotPicture(*test::sickCluster()));
    QCoreApplication::processEvents();
    QCOMPARE(drawn.count(), 0);
    chart.show();
    QTRY_VERIFY(drawn.count() > 0);
}

void TestSlotChart::theSamePictureIsNotDrawnAgain()
{
    SlotChart chart;
    QSignalSpy drawn(&chart, &SlotChart::replotted);
    chart.resize(900, 400);
    chart.setPicture(slotPicture(*test::healthyCluster()));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTRY_VERIFY(drawn.count() > 0);
    QCoreApplication::processEvents();
    const auto before = drawn.count();
    chart.setPicture(slotPicture(*test::healthyCluster()));
    QCoreApplication::processEvents();
    QCOMPARE(drawn.count(), before);
}

void TestSlotChart::theLegendTurnsAMasterOffAndOn()
{
    SlotChart chart;
    chart.resize(900, 400);
    chart.setPicture(slotPicture(*test::healthyCluster()));
    chart.show();
    auto* button = chart.findChild<QToolButton*>(QStringLiteral("legend-127.0.0.1:7001"));
    QVERIFY(button && button->isChecked());
    QVERIFY(!button->accessibleName().isEmpty());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(!chart.isShown(QStringLiteral("127.0.0.1:7001")));
    // The next poll must not turn it on again.
    chart.setPicture(slotPicture(*test::sickCluster()));
    QVERIFY(!chart.isShown(QStringLiteral("127.0.0.1:7001")));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(chart.isShown(QStringLiteral("127.0.0.1:7001")));
}

void TestSlotChart::theKeyExplainsOnlyTheMarksThatAreThere()
{
    SlotKey key;
    key.setPicture(slotPicture(*test::healthyCluster()));
    QVERIFY(key.marks().isEmpty() && key.isHidden());
    key.setPicture(slotPicture(*test::sickCluster()));
    QVERIFY(key.marks().contains(SlotKey::Mark::Migrating));
    QVERIFY(key.marks().contains(SlotKey::Mark::NotServed));
    QVERIFY(key.marks().contains(SlotKey::Mark::NoOwner));
}

void TestSlotChart::colouredPixelsStandWhereTheSlotsAre()
{
    Theme theme(*qApp);
    theme.setAppearance(Appearance::Light);
    SlotChart chart;
    QSignalSpy drawn(&chart, &SlotChart::replotted);
    chart.resize(900, 400);
    chart.setPicture(slotPicture(*test::sickCluster()));
    chart.show();
    QTRY_VERIFY(drawn.count() > 0);
    const QImage image = chart.grab().toImage();
    QVERIFY(hasColour(image, masterColour(lightTokens(), 0)));
    QVERIFY(hasColour(image, uncoveredColour(lightTokens())));
    QVERIFY(hasColour(image, lightTokens().critical));
}

void TestSlotChart::aThousandMastersAreDrawnWithoutAThousandBars()
{
    SlotChart chart;
    QSignalSpy drawn(&chart, &SlotChart::replotted);
    chart.resize(900, 400);
    chart.setPicture(slotPicture(*test::largeCluster(1000)));
    chart.show();
    QTRY_VERIFY(drawn.count() > 0);
    QVERIFY(chart.sizeHint().height() < 3000);
}

QTEST_MAIN(TestSlotChart)
#include "tst_SlotChart.moc"
