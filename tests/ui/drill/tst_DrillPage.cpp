#include "tests/support/sampleTopologies.h"
#include "ui/drill/DrillPage.h"
#include "ui/widgets/RowView.h"
#include "ui/words/Language.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;

namespace {

DrillReport drill(int number, qint64 lost)
{
    DrillReport report;
    report.id = QStringLiteral("drill-%1").arg(number);
    report.deployment = QStringLiteral("orders");
    report.kind = DeploymentKind::Sentinel;
    report.startedAt = report.finishedAt = test::sampleTime().addSecs(60 * number);
    report.marks = {{DrillMark::Kind::Struck, 0}, {DrillMark::Kind::Detected, 5120}};
    report.writeGapMs = 1000.0 * number;
    report.acknowledged = 1234;
    report.lost = lost;
    report.isRecovered = report.isCleanedUp = true;
    return report;
}

} // namespace

/// The page of drills, with a person's mouse and keyboard.
class TestDrillPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.use(QStringLiteral("en")); }
    void init()
    {
        m_page = std::make_unique<DrillPage>();
        m_page->resize(1100, 680);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void withoutADeploymentNothingCanBegin();
    void inASandboxItBeginsAtOnce();
    void elsewhereTheNameIsTypedFirst();
    void whatStandsInTheWayIsSaid();
    void whatStandsInTheWayOfAllIsSaidOnce();
    void aSandboxThatIsNotWellCanBeBroughtBack();
    void whileItRunsItCanBeCancelledAndTellsWhatHappens();
    void figuresStandBesideThoseOfTheOneBefore();
    void itIsSavedWithTheOneToCompareWith();

private:
    template <typename Part> Part& part(const char* name)
    {
        return *m_page->findChild<Part*>(QLatin1String(name));
    }
    QString cell(RowView& view, int row, int column)
    {
        return view.model()->index(row, column).data().toString();
    }

    Language m_language;
    std::unique_ptr<DrillPage> m_page;
};

void TestDrillPage::withoutADeploymentNothingCanBegin()
{
    m_page->setPlace({});
    QVERIFY(!part<QPushButton>("beginDrill").isEnabled());
    QVERIFY(!part<QRadioButton>("drill-kill-master").isEnabled());
    QVERIFY(!part<QPushButton>("cancelDrill").isVisible());
}

void TestDrillPage::inASandboxItBeginsAtOnce()
{
    m_page->setPlace({QStringLiteral("try"), true, {}});
    QSignalSpy begun(m_page.get(), &DrillPage::beginRequested);
    QVERIFY(!part<QLineEdit>("drillName").isVisible());
    part<QRadioButton>("drill-hang-master").setFocus();
    QTest::keyClick(&part<QRadioButton>("drill-hang-master"), Qt::Key_Space);
    QCOMPARE(part<QPushButton>("beginDrill").text(), QStringLiteral("Hang the master"));
    QTest::mouseClick(&part<QPushButton>("beginDrill"), Qt::LeftButton);
    QCOMPARE(begun.count(), 1);
    QCOMPARE(begun.first().first().value<DrillScenario>(), DrillScenario::HangMaster);
}

void TestDrillPage::elsewhereTheNameIsTypedFirst()
{
    m_page->setPlace({QStringLiteral("staging"), false,
        {{DrillScenario::KillMaster, {DrillObstacle::Kind::NeedsSandbox, {}}}}});
    QTest::mouseClick(&part<QRadioButton>("drill-switchover"), Qt::LeftButton, {},
        {8, part<QRadioButton>("drill-switchover").height() / 2});
    auto& begin = part<QPushButton>("beginDrill");
    QVERIFY(part<QLineEdit>("drillName").isVisible());
    QVERIFY(!begin.isEnabled());
    QTest::keyClicks(&part<QLineEdit>("drillName"), QStringLiteral("stagin"));
    QVERIFY(!begin.isEnabled());
    QTest::keyClicks(&part<QLineEdit>("drillName"), QStringLiteral("g"));
    QVERIFY(begin.isEnabled());
    // What was typed for one does not count for another.
    m_page->setPlace({QStringLiteral("other"), false, {}});
    QVERIFY(part<QLineEdit>("drillName").text().isEmpty());
    QVERIFY(!begin.isEnabled());
}

void TestDrillPage::whatStandsInTheWayIsSaid()
{
    m_page->setPlace({QStringLiteral("staging"), false,
        {{DrillScenario::KillMaster, {DrillObstacle::Kind::NotWell, QStringLiteral("10.0.0.3:6379")}}}});
    QVERIFY(!part<QRadioButton>("drill-kill-master").isEnabled());
    QVERIFY(!part<QPushButton>("beginDrill").isEnabled());
    QStringList sentences;
    for (const QLabel* const label : m_page->findChildren<QLabel*>(QStringLiteral("drillSentence")))
        sentences << label->text();
    QVERIFY(sentences.contains(
        QStringLiteral("A drill begins with a deployment that is well; 10.0.0.3:6379 is not.")));
}

void TestDrillPage::whatStandsInTheWayOfAllIsSaidOnce()
{
    QHash<DrillScenario, DrillObstacle> all;
    for (const DrillScenario scenario : allScenarios())
        all.insert(scenario, {DrillObstacle::Kind::Production, {}});
    m_page->setPlace({QStringLiteral("shop"), false, all});
    QCOMPARE(part<QLabel>("drillObstacle").text(), QStringLiteral("Drills are not for production."));
    for (const QLabel* const label : m_page->findChildren<QLabel*>(QStringLiteral("drillSentence")))
        QVERIFY(label->text() != part<QLabel>("drillObstacle").text());
    m_page->setPlace({QStringLiteral("shop"), true, {}});
    QVERIFY(!part<QLabel>("drillObstacle").isVisible());
}

void TestDrillPage::aSandboxThatIsNotWellCanBeBroughtBack()
{
    const QHash<DrillScenario, DrillObstacle> notWell{
        {DrillScenario::KillMaster, {DrillObstacle::Kind::NotWell, QStringLiteral("127.0.0.1:7000")}}};
    QSignalSpy asked(m_page.get(), &DrillPage::healRequested);
    m_page->setPlace({QStringLiteral("staging"), false, notWell});
    QVERIFY(!part<QPushButton>("healSandbox").isVisible());
    m_page->setPlace({QStringLiteral("try"), true, {}});
    QVERIFY(!part<QPushButton>("healSandbox").isVisible());
    m_page->setPlace({QStringLiteral("try"), true, notWell});
    QVERIFY(part<QPushButton>("healSandbox").isVisible());
    QTest::mouseClick(&part<QPushButton>("healSandbox"), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
}

void TestDrillPage::whileItRunsItCanBeCancelledAndTellsWhatHappens()
{
    m_page->setPlace({QStringLiteral("try"), true, {}});
    QSignalSpy cancelled(m_page.get(), &DrillPage::cancelRequested);
    m_page->setRunning(true);
    QVERIFY(!part<QPushButton>("beginDrill").isEnabled());
    m_page->addMark({DrillMark::Kind::Struck, 0});
    m_page->addMark({DrillMark::Kind::Suspected, 5012});
    auto& course = part<RowView>("drillCourse");
    QCOMPARE(course.model()->rowCount(), 2);
    QCOMPARE(cell(course, 1, 0), QStringLiteral("5.01 s"));
    QCOMPARE(cell(course, 1, 1), QStringLiteral("First server suspects it"));
    QTest::mouseClick(&part<QPushButton>("cancelDrill"), Qt::LeftButton);
    QCOMPARE(cancelled.count(), 1);
    QVERIFY(course.isVisible());
    m_page->setRunning(false);
    QVERIFY(!part<QPushButton>("cancelDrill").isVisible());
}

void TestDrillPage::figuresStandBesideThoseOfTheOneBefore()
{
    m_page->setDrills({drill(3, 7), drill(2, 0), drill(1, 0)});
    QVERIFY(part<QLabel>("drillSummary").text().contains(QStringLiteral("7 of 1,234")));
    auto& figures = part<RowView>("drillFigures");
    QCOMPARE(cell(figures, 0, 1), QStringLiteral("7"));
    QCOMPARE(cell(figures, 0, 2), QStringLiteral("0"));
    QCOMPARE(cell(figures, 1, 1), QStringLiteral("3.0 s"));
    QCOMPARE(cell(figures, 1, 2), QStringLiteral("2.0 s"));
    m_page->choose(QStringLiteral("drill-1"));
    QCOMPARE(cell(figures, 1, 1), QStringLiteral("1.0 s"));
    QCOMPARE(cell(figures, 1, 2), QStringLiteral("–"));
}

void TestDrillPage::itIsSavedWithTheOneToCompareWith()
{
    m_page->setDrills({drill(2, 0), drill(1, 0)});
    QString saved, compared;
    connect(m_page.get(), &DrillPage::saveRequested, this,
        [&](const DrillReport& report, const DrillReport* before) {
            saved = report.id;
            compared = before ? before->id : QString();
        });
    QTest::mouseClick(&part<QPushButton>("saveDrill"), Qt::LeftButton);
    QCOMPARE(saved, QStringLiteral("drill-2"));
    QCOMPARE(compared, QStringLiteral("drill-1"));
}

QTEST_MAIN(TestDrillPage)
#include "tst_DrillPage.moc"
