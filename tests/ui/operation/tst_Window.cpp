#include "core/operation/journalReceipts.h"
#include "tests/support/LiveSandbox.h"
#include "tests/ui/ContextWorld.h"
#include "ui/operation/OperationDialog.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/WatchedApplication.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

/// Roles changed from the window, on real servers, with the mouse.
class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSwitchoverFromTheMenu();
    void whatIsRefusedSaysWhyInTheMenu();
};

namespace {

struct World : ContextWorld {
    World()
        : window(std::make_unique<MainWindow>(context))
    {
        window->show();
    }
    void open(const LiveSandbox& live)
    {
        Profile profile;
        profile.name = QStringLiteral("live");
        profile.target = live.target();
        profile.pollInterval = std::chrono::milliseconds(250);
        window->deployments().openUnsaved(profile);
        window->showDeployment(profile.name);
    }
    QAction* action(const char* name) const { return window->findChild<QAction*>(QString::fromLatin1(name)); }
    TopologyPtr topology() const
    {
        return window->deployments().find(QStringLiteral("live"))->view().topology;
    }

    std::unique_ptr<MainWindow> window;
};

} // namespace

void TestWindow::aSwitchoverFromTheMenu()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    World world;
    world.open(live);
    QTRY_VERIFY_WITH_TIMEOUT(world.action("actionSwitchover")->isEnabled(), 15'000);
    QVERIFY(!world.action("actionFailover")->isVisible()); // no Sentinel is there
    QVERIFY(!world.action("actionPromote")->isEnabled());
    QVERIFY(world.action("actionPromote")->toolTip().contains(QStringLiteral("switch over instead")));
    world.action("actionSwitchover")->trigger();
    auto* const dialog = world.window->findChild<OperationDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    auto* const go = dialog->findChild<QPushButton*>(QStringLiteral("startOperation"));
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), 15'000);
    QTest::mouseClick(go, Qt::LeftButton);
    const auto* const outcome = dialog->findChild<QLabel*>(QStringLiteral("operationOutcome"));
    QTRY_VERIFY_WITH_TIMEOUT(outcome->text().contains(QStringLiteral("done")), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(world.topology()->find(live.endpoint(0))->role == NodeRole::Replica, 15'000);
    const auto content = world.context.journal.read();
    QVERIFY(content.ok());
    const auto operations = journalledOperations(*content);
    QCOMPARE(operations.size(), 1);
    QCOMPARE(operations[0].receipt.outcome, Outcome::Succeeded);
    dialog->close();
}

void TestWindow::whatIsRefusedSaysWhyInTheMenu()
{
    LiveSandbox live({.kind = DeploymentKind::Replication});
    QVERIFY2(live.isUp(), live.why());
    World world;
    world.open(live);
    QTRY_VERIFY_WITH_TIMEOUT(world.action("actionSwitchover")->isEnabled(), 15'000);
    QVERIFY(live.kill(live.endpoint(0)));
    QTRY_VERIFY_WITH_TIMEOUT(!world.action("actionSwitchover")->isEnabled(), 15'000);
    QVERIFY(world.action("actionSwitchover")->toolTip().contains(QStringLiteral("promote a replica")));
    QTRY_VERIFY_WITH_TIMEOUT(world.action("actionPromote")->isEnabled(), 15'000);
    QVERIFY(live.freeze(live.endpoint(1)));
    QVERIFY(live.freeze(live.endpoint(2)));
    QTRY_VERIFY_WITH_TIMEOUT(!world.action("actionPromote")->isEnabled(), 15'000);
    QVERIFY(live.thaw(live.endpoint(1)));
    QVERIFY(live.thaw(live.endpoint(2)));
}

int main(int argc, char** argv)
{
    WatchedApplication application(argc, argv);
    TestWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_Window.moc"
