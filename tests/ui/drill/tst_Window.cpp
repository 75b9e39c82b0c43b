#include "tests/support/LiveSandbox.h"
#include "tests/ui/ContextWorld.h"
#include "ui/drill/DrillPage.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/RowView.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace quorate;
using namespace quorate::test;

/// A drill from the rail's button to its figures, in the window, on real servers.
class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSwitchoverIsRehearsed();
};

void TestWindow::aSwitchoverIsRehearsed()
{
    LiveSandbox live({.kind = DeploymentKind::Replication, .replicas = 1});
    QVERIFY2(live.isUp(), live.why());
    ContextWorld world;
    MainWindow window(world.context);
    Profile profile;
    profile.name = QStringLiteral("staging");
    profile.target = live.target();
    profile.environment = Environment::Staging;
    profile.pollInterval = std::chrono::milliseconds(500);
    window.deployments().openUnsaved(profile);
    window.resize(1280, 720);
    window.show();
    window.showDeployment(profile.name);
    const auto* const controller = window.deployments().find(profile.name);
    QTRY_VERIFY_WITH_TIMEOUT(controller->view().topology && controller->report(), 20'000);
    QTest::mouseClick(window.findChild<QToolButton*>(QStringLiteral("railDrills")), Qt::LeftButton);
    auto* const page = window.findChild<DrillPage*>();
    QVERIFY(page && page->isVisible());
    // Its servers are nobody's of ours.
    QTRY_VERIFY(page->findChild<QRadioButton*>(QStringLiteral("drill-switchover"))->isEnabled());
    QVERIFY(!page->findChild<QRadioButton*>(QStringLiteral("drill-kill-master"))->isEnabled());
    auto* const scenario = page->findChild<QRadioButton*>(QStringLiteral("drill-switchover"));
    QTest::mouseClick(scenario, Qt::LeftButton, {}, {8, scenario->height() / 2});
    QTest::keyClicks(page->findChild<QLineEdit*>(QStringLiteral("drillName")), QStringLiteral("staging"));
    QTest::mouseClick(page->findChild<QPushButton*>(QStringLiteral("beginDrill")), Qt::LeftButton);
    QVERIFY(page->findChild<QPushButton*>(QStringLiteral("cancelDrill"))->isVisible());
    auto* const drills = page->findChild<RowView*>(QStringLiteral("drills"));
    QTRY_COMPARE_WITH_TIMEOUT(drills->model()->rowCount(), 1, 60'000);
    auto* const figures = page->findChild<RowView*>(QStringLiteral("drillFigures"));
    QTRY_VERIFY(figures->isVisible());
    QCOMPARE(figures->model()->index(0, 1).data().toString(), QStringLiteral("0")); // lost
    const auto kept = world.context.drills.list();
    QVERIFY(kept && kept->size() == 1);
    QCOMPARE(kept->first().masterAfter, live.endpoint(1).toString());
    QVERIFY(kept->first().isRecovered && kept->first().isCleanedUp);
}

QTEST_MAIN(TestWindow)
#include "tst_Window.moc"
