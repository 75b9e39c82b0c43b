#include "tests/ui/cluster/sampleSurvey.h"
#include "ui/cluster/RebalanceQuestions.h"
#include "ui/cluster/ReshardQuestions.h"
#include "ui/cluster/ShareChart.h"
#include "ui/cluster/SlotPreview.h"
#include "ui/operation/OperationDialog.h"
#include "ui/words/Language.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

/// The questions in the dialog that asks them, in English.
template <typename Questions> struct Asked {
    Language language;
    TranslatedPlanWording wording;
    OperationDialog dialog{wording, {}};
    Questions* page;

    template <typename... Arguments> explicit Asked(const SurveyedCluster& cluster, Arguments... arguments)
    {
        language.use(QStringLiteral("en"));
        page = new Questions(cluster, arguments..., wording);
        dialog.askBy(QStringLiteral("Asked"), page);
        dialog.show();
        settle();
    }
    void settle() { QTRY_VERIFY(isPlanned()); }
    // The plan is made a moment after an answer.
    bool isPlanned()
    {
        QCoreApplication::processEvents();
        return !sentence().isEmpty();
    }
    QString sentence() const { return page->template findChild<SlotPreview*>()->sentence(); }
    template <typename Part> Part* part(const char* name) const
    {
        return dialog.template findChild<Part*>(QString::fromLatin1(name));
    }
    QPushButton* go() const { return part<QPushButton>("startOperation"); }
    const Plan& plan() const { return page->plan(); }
};

using Rebalance = Asked<RebalanceQuestions>;
using Reshard = Asked<ReshardQuestions>;

} // namespace

/// What is asked before slots move, with the plan drawn at once: with the mouse and the keyboard.
class TestSlotQuestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBalancedClusterHasNothingToMove();
    void aWeightRedrawsThePlanAtOnce();
    void sliderAndNumberSayTheSame();
    void emptyMastersGetSlotsWhenAsked();
    void byKeysTheLoadedMasterGivesSlotsAway();
    void noWeightAtAllIsRefused();
    void theAnswersArePassedOn();
    void aNumberOfSlotsGoesToTheSmallestMaster();
    void rangesAreAskedAboutForAnotherThanTheirOwner();
    void whatIsNoSlotIsSaidRightBelow();
    void anOpenSlotStandsInTheWay();
    void aHundredMastersAreRedrawnFastEnough();
};

void TestSlotQuestions::aBalancedClusterHasNothingToMove()
{
    Rebalance asked(sampleCluster(4));
    QVERIFY(asked.sentence().startsWith(QStringLiteral("Every master has its share")));
    QVERIFY(!asked.go()->isEnabled());
    QCOMPARE(asked.page->findChild<ShareChart*>()->shares().size(), 4);
}

void TestSlotQuestions::aWeightRedrawsThePlanAtOnce()
{
    Rebalance asked(sampleCluster(4));
    auto* const slider = asked.part<QSlider>("weightSlider1");
    QCOMPARE(slider->accessibleName(), QStringLiteral("Weight of 10.0.0.2:6379"));
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_PageUp); // by half
    QTest::keyClick(slider, Qt::Key_PageUp);
    QTRY_VERIFY(asked.go()->isEnabled());
    const QList<SlotShare> shares = asked.page->findChild<ShareChart*>()->shares();
    QCOMPARE(shares[1].before.slotCount, 4096.0);
    QVERIFY(std::abs(shares[1].after.slotCount - 16384.0 * 2 / 5) <= 1);
    const auto* const number = asked.part<QDoubleSpinBox>("weight1");
    QVERIFY(number->accessibleDescription().startsWith(QStringLiteral("4,096 \u2192 6,55")));
}

void TestSlotQuestions::sliderAndNumberSayTheSame()
{
    Rebalance asked(sampleCluster(3));
    auto* const slider = asked.part<QSlider>("weightSlider0");
    auto* const number = asked.part<QDoubleSpinBox>("weight0");
    slider->setValue(25);
    QCOMPARE(number->value(), 2.5);
    number->setValue(0.3);
    QCOMPARE(slider->value(), 3);
    number->setValue(70); // further than the slider reaches
    QCOMPARE(slider->value(), slider->maximum());
    QCOMPARE(number->value(), 70.0);
}

void TestSlotQuestions::emptyMastersGetSlotsWhenAsked()
{
    Rebalance asked(sampleCluster(4, 1));
    QVERIFY(!asked.go()->isEnabled());
    auto* const box = asked.part<QCheckBox>("slotUseEmpty");
    QTest::keyClick(box, Qt::Key_Space);
    QTRY_VERIFY(asked.go()->isEnabled());
    QCOMPARE(asked.plan().transfers.size(), 3);
    QVERIFY(asked.sentence().startsWith(QStringLiteral("4,096 slots")));
}

void TestSlotQuestions::byKeysTheLoadedMasterGivesSlotsAway()
{
    Rebalance asked(sampleCluster(4));
    asked.part<QComboBox>("slotMeasure")->setCurrentIndex(1);
    QTRY_VERIFY(asked.go()->isEnabled());
    for (const SlotTransfer& transfer : asked.plan().transfers)
        QCOMPARE(transfer.source.endpoint.toString(), QStringLiteral("10.0.0.1:6379"));
}

void TestSlotQuestions::noWeightAtAllIsRefused()
{
    Rebalance asked(sampleCluster(3));
    for (const char* name : {"weight0", "weight1", "weight2"})
        asked.part<QDoubleSpinBox>(name)->setValue(0);
    QTRY_VERIFY(asked.sentence().startsWith(QStringLiteral("No master may have a slot")));
    QVERIFY(!asked.go()->isEnabled());
}

void TestSlotQuestions::theAnswersArePassedOn()
{
    Rebalance asked(sampleCluster(4, 1));
    asked.part<QCheckBox>("slotUseEmpty")->setChecked(true);
    asked.part<QDoubleSpinBox>("slotThreshold")->setValue(5);
    asked.part<QDoubleSpinBox>("weight2")->setValue(3);
    asked.part<QSpinBox>("slotLatency")->setValue(50);
    asked.part<QSpinBox>("slotRate")->setValue(8);
    QTRY_VERIFY(asked.go()->isEnabled());
    QSignalSpy given(&asked.dialog, &OperationDialog::inputGiven);
    QTest::mouseClick(asked.go(), Qt::LeftButton);
    QCOMPARE(given.size(), 1);
    const auto answers = given[0][0].value<InputAnswers>();
    const Plan plan =
        planSlots(Offer::Rebalance, answers, *healthyCluster(), QStringLiteral("orders"), sampleSurvey(4, 1));
    QCOMPARE(plan.transfers, asked.plan().transfers);
    QCOMPARE(plan.facts[QStringLiteral("pingLimitMs")].toInt(), 50);
    QCOMPARE(plan.facts[QStringLiteral("bytesPerSecond")].toInt(), 8 * 1024 * 1024);
    QCOMPARE(plan.facts[QStringLiteral("thresholdPercent")].toDouble(), 5.0);
}

void TestSlotQuestions::aNumberOfSlotsGoesToTheSmallestMaster()
{
    Reshard asked(sampleCluster(4, 1), SlotRanges());
    QVERIFY(!asked.go()->isEnabled());
    auto* const which = asked.part<QLineEdit>("slotWhich");
    QTest::keyClicks(which, QStringLiteral("300"));
    QTRY_VERIFY(asked.go()->isEnabled());
    int moved = 0;
    for (const SlotTransfer& transfer : asked.plan().transfers) {
        QCOMPARE(transfer.target.endpoint.toString(), QStringLiteral("10.0.0.4:6379"));
        moved += transfer.count();
    }
    QCOMPARE(moved, 300);
    QSignalSpy given(&asked.dialog, &OperationDialog::inputGiven);
    QTest::keyClick(which, Qt::Key_Return);
    QCOMPARE(given.size(), 1);
}

void TestSlotQuestions::rangesAreAskedAboutForAnotherThanTheirOwner()
{
    Reshard asked(sampleCluster(3), SlotRanges{{100, 199}});
    QCOMPARE(asked.part<QLineEdit>("slotWhich")->text(), QStringLiteral("100-199"));
    QVERIFY(!asked.part<QComboBox>("slotTo")->currentText().startsWith(QStringLiteral("10.0.0.1:")));
    QTRY_VERIFY(asked.go()->isEnabled());
    QCOMPARE(asked.plan().transfers.size(), 1);
    QCOMPARE(toText(asked.plan().transfers[0].slotRanges), QStringLiteral("100-199"));
    // From a master that has none of them.
    auto* const from = asked.part<QComboBox>("slotFrom");
    from->setCurrentIndex(from->findText(QStringLiteral("10.0.0.3"), Qt::MatchStartsWith));
    QTRY_VERIFY(asked.sentence().startsWith(QStringLiteral("Not all of these slots")));
    QVERIFY(!asked.go()->isEnabled());
}

void TestSlotQuestions::whatIsNoSlotIsSaidRightBelow()
{
    Reshard asked(sampleCluster(3), SlotRanges());
    auto* const which = asked.part<QLineEdit>("slotWhich");
    for (const char* text : {"0", "16385", "99-5", "20000", "abc"}) {
        which->clear();
        QTest::keyClicks(which, QLatin1String(text));
        QVERIFY2(!which->accessibleDescription().isEmpty(), text);
        QVERIFY2(!asked.go()->isEnabled(), text);
    }
}

void TestSlotQuestions::anOpenSlotStandsInTheWay()
{
    SurveyedCluster cluster = sampleCluster(4, 1);
    cluster.survey.masters[0].migrating.insert(7, surveyId(1));
    Rebalance asked(cluster);
    asked.part<QCheckBox>("slotUseEmpty")->setChecked(true);
    QTRY_VERIFY(asked.sentence().startsWith(QStringLiteral("Slots stand open (7)")));
    QVERIFY(!asked.go()->isEnabled());
}

void TestSlotQuestions::aHundredMastersAreRedrawnFastEnough()
{
    Rebalance asked(sampleCluster(100, 1));
    asked.part<QCheckBox>("slotUseEmpty")->setChecked(true);
    QTRY_VERIFY(asked.go()->isEnabled());
    QElapsedTimer timer;
    timer.start();
    asked.part<QDoubleSpinBox>("weight50")->setValue(2);
    QTRY_VERIFY(asked.go()->isEnabled());
    asked.dialog.grab();
    qInfo("a redraw with 100 masters: %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < 3'000); // with sanitizers, on a busy machine
}

QTEST_MAIN(TestSlotQuestions)

#include "tst_SlotQuestions.moc"
