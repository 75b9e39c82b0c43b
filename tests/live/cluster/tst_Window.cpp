#include "ClusterStage.h"
#include "core/operation/journalReceipts.h"
#include "tests/ui/ContextWorld.h"
#include "ui/cluster/RebalanceQuestions.h"
#include "ui/operation/OperationDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WatchedApplication.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// Slots of a real cluster that is written to move from the window, with the mouse.
class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anEmptyMasterGetsItsShareAndThePagesFollow();
    void namedSlotsMoveAndACancelLeavesNothingOpen();
    void anOpenSlotIsMended();
    void cleanupTestCase();

private:
    OperationDialog* opened(const char* action);
    void closeDialog(OperationDialog& dialog);

    std::unique_ptr<ClusterStage> m_stage;
    std::unique_ptr<ContextWorld> m_world;
    std::unique_ptr<MainWindow> m_window;
};

namespace {

QPushButton& go(const OperationDialog& dialog)
{
    return *dialog.findChild<QPushButton*>(QStringLiteral("startOperation"));
}

QString outcome(const OperationDialog& dialog)
{
    return dialog.findChild<QLabel*>(QStringLiteral("operationOutcome"))->text();
}

} // namespace

void TestWindow::initTestCase()
{
    m_stage = std::make_unique<ClusterStage>(QStringLiteral(QUORATECTL), ClusterStage::Spec{});
    QVERIFY2(m_stage->isUp(), m_stage->why());
    m_world = std::make_unique<ContextWorld>();
    m_window = std::make_unique<MainWindow>(m_world->context);
    Profile profile;
    profile.name = QStringLiteral("live");
    profile.target = m_stage->live.target();
    profile.pollInterval = std::chrono::milliseconds(250);
    m_window->deployments().openUnsaved(profile);
    m_window->showDeployment(profile.name);
    m_window->show();
}

OperationDialog* TestWindow::opened(const char* action)
{
    auto* const entry = m_window->findChild<QAction*>(QLatin1String(action));
    if (!QTest::qWaitFor([entry] { return entry->isEnabled(); }, 15'000))
        return nullptr;
    entry->trigger();
    return m_window->findChild<OperationDialog*>();
}

void TestWindow::closeDialog(OperationDialog& dialog)
{
    const QPointer<OperationDialog> guard(&dialog);
    dialog.close();
    QTRY_VERIFY(!guard);
}

void TestWindow::anEmptyMasterGetsItsShareAndThePagesFollow()
{
    const auto writers = m_stage->writers();
    auto* const dialog = opened("actionRebalance");
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<RebalanceQuestions*>(), 30'000);
    QVERIFY(!go(*dialog).isEnabled());
    QTest::keyClick(dialog->findChild<QCheckBox*>(QStringLiteral("slotUseEmpty")), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(go(*dialog).isEnabled(), 15'000);
    QTest::mouseClick(&go(*dialog), Qt::LeftButton); // to the plan
    QTRY_VERIFY_WITH_TIMEOUT(go(*dialog).isEnabled() && go(*dialog).text().startsWith(u"Move"_qs), 30'000);
    QCOMPARE(m_stage->slotsOf(3), 0);
    // What the polls of the window show of it while it goes on.
    QSet<int> seen;
    auto* const controller = m_window->deployments().find(QStringLiteral("live"));
    const auto look = connect(controller, &DeploymentController::viewChanged, this, [&] {
        const Node* const node = controller->view().topology->find(m_stage->endpoint(3));
        if (node)
            seen.insert(node->slotCount());
    });
    QTest::mouseClick(&go(*dialog), Qt::LeftButton);
    const auto* const bar = dialog->findChild<QProgressBar*>(QStringLiteral("moveBar"));
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 0 && bar->isVisible(), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(outcome(*dialog).contains(QStringLiteral("4,096 slots have")), 120'000);
    QCOMPARE(bar->value(), bar->maximum());
    QTRY_VERIFY_WITH_TIMEOUT(seen.contains(4096), 15'000);
    disconnect(look);
    writers->stop();
    for (int master = 0; master < 4; ++master)
        QCOMPARE(m_stage->slotsOf(master), 4096);
    QCOMPARE(m_stage->wrong(writers->acked()), QString());
    m_stage->remember(writers->acked());
    qInfo("the window saw %d states of the new master while its slots came", int(seen.size()));
    QVERIFY(seen.size() > 2); // none, all, and some between
    closeDialog(*dialog);
}

void TestWindow::namedSlotsMoveAndACancelLeavesNothingOpen()
{
    auto* const dialog = opened("actionReshard");
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLineEdit*>(QStringLiteral("slotWhich")), 30'000);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("slotWhich")), u"3000"_qs);
    // Slowly, so that there is something to cancel: at most 1 MB/s.
    dialog->findChild<QSpinBox*>(QStringLiteral("slotRate"))->setValue(1);
    QTRY_VERIFY_WITH_TIMEOUT(go(*dialog).isEnabled(), 15'000);
    QTest::mouseClick(&go(*dialog), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(go(*dialog).isEnabled() && go(*dialog).text().startsWith(u"Move"_qs), 30'000);
    QTest::mouseClick(&go(*dialog), Qt::LeftButton);
    const auto* const bar = dialog->findChild<QProgressBar*>(QStringLiteral("moveBar"));
    QTRY_VERIFY_WITH_TIMEOUT(bar->value() > 0, 30'000);
    auto* const close = dialog->findChild<QPushButton*>(QStringLiteral("closeOperation"));
    QTest::mouseClick(close, Qt::LeftButton); // cancels
    QTRY_VERIFY_WITH_TIMEOUT(close->isEnabled() && close->text() == u"Close"_qs, 60'000);
    QCOMPARE(m_stage->wrong(), QString());
    qInfo("%s", qPrintable(outcome(*dialog)));
    closeDialog(*dialog);
}

void TestWindow::anOpenSlotIsMended()
{
    const int owner = m_stage->ownerOf(5000);
    QVERIFY(m_stage->tell((owner + 1) % 4, {"CLUSTER", "SETSLOT", "5000", "IMPORTING", m_stage->id(owner)}));
    auto* const dialog = opened("actionMendSlots");
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(go(*dialog).isEnabled() && go(*dialog).text() == u"Put it right"_qs, 30'000);
    QTest::mouseClick(&go(*dialog), Qt::LeftButton);
    auto* const close = dialog->findChild<QPushButton*>(QStringLiteral("closeOperation"));
    QTRY_VERIFY_WITH_TIMEOUT(close->text() == u"Close"_qs, 60'000);
    QCOMPARE(m_stage->wrong(), QString());
    const auto content = m_world->context.journal.read();
    QVERIFY(content.ok());
    QCOMPARE(journalledOperations(*content).size(), 3);
    closeDialog(*dialog);
}

void TestWindow::cleanupTestCase()
{
    m_window.reset();
    m_world.reset();
    m_stage.reset();
}

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Window.moc"
