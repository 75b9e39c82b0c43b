#include "core/operation/redisCli.h"
#include "core/sentinel/planSentinelSwitchover.h"
#include "tests/support/sampleTopologies.h"
#include "ui/operation/OperationDialog.h"
#include "ui/words/Language.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

const QString kName = QStringLiteral("shop");

Plan goodPlan()
{
    return planSentinelSwitchover(*healthySentinel(), kName, {});
}

struct Shown {
    Language language;
    TranslatedPlanWording wording;
    OperationDialog dialog;

    explicit Shown(const OperationDialog::Setting& setting = {})
        : dialog(wording, setting)
    {
        language.use(QStringLiteral("en"));
        dialog.open();
    }
    template <typename Part> Part* part(const char* name) const
    {
        return dialog.findChild<Part*>(QString::fromLatin1(name));
    }
    QPushButton* go() const { return part<QPushButton>("startOperation"); }
    QPushButton* close() const { return part<QPushButton>("closeOperation"); }
    QString outcome() const { return part<QLabel>("operationOutcome")->text(); }
};

Receipt receiptOf(const Plan& plan, Outcome outcome)
{
    Receipt receipt;
    receipt.id = QStringLiteral("id");
    receipt.plan = plan;
    receipt.outcome = outcome;
    receipt.startedAt = sampleTime();
    receipt.finishedAt = sampleTime().addMSecs(1500);
    receipt.steps = {{plan.find(StepPurpose::PauseWrites), false, sampleTime(), 0.5, "OK", std::nullopt},
        {plan.find(StepPurpose::PauseWrites), true, sampleTime(), 0.5, "OK", std::nullopt}};
    receipt.facts = {{QStringLiteral("writeGapMs"), 359.0}, {QStringLiteral("fullResyncs"), 0},
        {QStringLiteral("partialResyncs"), 2}};
    return receipt;
}

} // namespace

/// A plan is read, confirmed, watched and over: with the mouse and the keyboard.
class TestOperationDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanThatWasNotCheckedCannotBeStarted();
    void theButtonSaysWhatHappens();
    void aRefusedPlanCannotBeStartedAndSaysWhy();
    void productionAsksForTheName();
    void anotherCandidateIsAskedFor();
    void whileItRunsOnlyACancelIsPossible();
    void pastTheLastPointThereIsNoCancel();
    void theReceiptIsRead();
    void thePlanIsCopiedForAShell();
};

void TestOperationDialog::aPlanThatWasNotCheckedCannotBeStarted()
{
    Shown shown;
    shown.dialog.showPlan(goodPlan(), false);
    QVERIFY(!shown.go()->isEnabled());
    shown.dialog.showPlan(goodPlan(), true);
    QVERIFY(shown.go()->isEnabled());
}

void TestOperationDialog::theButtonSaysWhatHappens()
{
    Shown shown;
    const Plan plan = goodPlan();
    shown.dialog.showPlan(plan, true);
    QCOMPARE(shown.go()->text(), QStringLiteral("Switch over to ") + plan.newMaster.toString());
    QSignalSpy started(&shown.dialog, &OperationDialog::startRequested);
    QTest::keyClick(&shown.dialog, Qt::Key_Return);
    QVERIFY(started.isEmpty()); // never by a stray key: the button has to be chosen
    QTest::mouseClick(shown.go(), Qt::LeftButton);
    QCOMPARE(started.size(), 1);
    QCOMPARE(started.first().first().value<Plan>().newMaster, plan.newMaster);
}

void TestOperationDialog::aRefusedPlanCannotBeStartedAndSaysWhy()
{
    Shown shown;
    shown.dialog.showPlan(planSentinelSwitchover(*sickSentinel(), kName, {}), true);
    QVERIFY(!shown.go()->isEnabled());
    const auto* const row = shown.part<QWidget>("check-master-alive");
    QVERIFY(row);
    QVERIFY(row->accessibleName().startsWith(QStringLiteral("refused: ")));
}

void TestOperationDialog::productionAsksForTheName()
{
    Shown shown({.isProduction = true, .usesTls = false, .candidates = {}});
    shown.dialog.showPlan(goodPlan(), true);
    QVERIFY(!shown.go()->isEnabled());
    auto* const field = shown.part<QLineEdit>("confirmName");
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, QStringLiteral("sho"));
    QVERIFY(!shown.go()->isEnabled());
    QTest::keyClicks(field, QStringLiteral("p"));
    QVERIFY(shown.go()->isEnabled());
}

void TestOperationDialog::anotherCandidateIsAskedFor()
{
    const TopologyPtr topology = healthySentinel();
    Shown shown({.isProduction = false,
        .usesTls = false,
        .candidates = {topology->nodes[1].endpoint, topology->nodes[2].endpoint}});
    shown.dialog.showPlan(goodPlan(), true);
    QSignalSpy chosen(&shown.dialog, &OperationDialog::candidateChosen);
    auto* const box = shown.part<QComboBox>("candidate");
    QVERIFY(box->isVisible());
    box->setCurrentIndex(0);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().value<Endpoint>(), topology->nodes[2].endpoint);
    QVERIFY(!shown.go()->isEnabled()); // until the servers have been asked about that one
}

void TestOperationDialog::whileItRunsOnlyACancelIsPossible()
{
    Shown shown;
    shown.dialog.showPlan(goodPlan(), true);
    QTest::mouseClick(shown.go(), Qt::LeftButton);
    QSignalSpy cancelled(&shown.dialog, &OperationDialog::cancelRequested);
    QTest::keyClick(&shown.dialog, Qt::Key_Escape);
    QVERIFY(shown.dialog.isVisible());
    QCOMPARE(cancelled.size(), 1);
    QTest::keyClick(&shown.dialog, Qt::Key_Escape); // once is enough
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!shown.close()->isEnabled());
}

void TestOperationDialog::pastTheLastPointThereIsNoCancel()
{
    Shown shown;
    shown.dialog.showPlan(goodPlan(), true);
    QTest::mouseClick(shown.go(), Qt::LeftButton);
    shown.dialog.showStep({goodPlan().find(StepPurpose::StartFailover), StepUpdate::State::Running, false});
    QVERIFY(!shown.close()->isEnabled());
    QSignalSpy cancelled(&shown.dialog, &OperationDialog::cancelRequested);
    QTest::keyClick(&shown.dialog, Qt::Key_Escape);
    QVERIFY(cancelled.isEmpty());
    QVERIFY(shown.dialog.isVisible());
}

void TestOperationDialog::theReceiptIsRead()
{
    Shown shown;
    const Plan plan = goodPlan();
    shown.dialog.showPlan(plan, true);
    QTest::mouseClick(shown.go(), Qt::LeftButton);
    shown.dialog.showReceipt(receiptOf(plan, Outcome::Succeeded));
    QVERIFY(shown.outcome().contains(QStringLiteral("done")));
    QVERIFY(shown.outcome().contains(QStringLiteral("359 ms")));
    QVERIFY(shown.part<QLabel>("operationFacts")
                ->text()
                .contains(QStringLiteral("Full resynchronisations: 0 · Partial resynchronisations: 2")));
    QVERIFY(shown.part<QPushButton>("saveReceipt")->isVisible());
    QTest::mouseClick(shown.close(), Qt::LeftButton);
    QVERIFY(!shown.dialog.isVisible());

    Shown failed;
    failed.dialog.showPlan(plan, true);
    Receipt receipt = receiptOf(plan, Outcome::Failed);
    receipt.error = Error{ErrorCode::Timeout, plan.newMaster.toString(), QStringLiteral("await-promotion")};
    receipt.left = {{plan.find(StepPurpose::PauseWrites), std::nullopt}};
    failed.dialog.showReceipt(receipt);
    QVERIFY(failed.outcome().contains(QStringLiteral("failed")));
    QVERIFY(failed.part<QLabel>("operationFacts")->text().contains(QStringLiteral("CLIENT UNPAUSE")));
}

void TestOperationDialog::thePlanIsCopiedForAShell()
{
    Shown shown;
    shown.dialog.showPlan(goodPlan(), true);
    QTest::mouseClick(shown.part<QPushButton>("copyPlan"), Qt::LeftButton);
    const QString copied = QApplication::clipboard()->text();
    QCOMPARE(copied, asRedisCli(goodPlan(), false));
    QVERIFY(copied.contains(QStringLiteral("redis-cli -h 127.0.0.1 -p 6379 CLIENT PAUSE 3000 WRITE\n")));
    QVERIFY(copied.contains(QStringLiteral("# always: redis-cli -h 127.0.0.1 -p 6379 CLIENT UNPAUSE")));
    Plan hostile;
    PlanStep step;
    step.node = Endpoint{QStringLiteral("h"), 1, {}};
    step.command = Command{"CONFIG", "SET", "masterauth", "geheim"};
    hostile.steps = {step};
    hostile.steps[0].command = Command{"SET", "it's", "a\nb; rm -rf /"};
    QCOMPARE(asRedisCli(hostile, true),
        QStringLiteral("redis-cli -h h -p 1 --tls SET 'it'\\''s' 'a\\x0ab; rm -rf /'\n"));
}

QTEST_MAIN(TestOperationDialog)
#include "tst_OperationDialog.moc"
