// Takes the pictures of README and AppStream: the real window on real servers, which are started for it and
// ended after it. Every page in both appearances and languages. Not a test. Call: screenshots FOLDER [slots];
// with "slots" only the dialogs about slots, for which no server is needed.
#include "core/sentinel/planSentinelSwitchover.h"
#include "tests/support/LiveSandbox.h"
#include "tests/support/sampleTopologies.h"
#include "tests/ui/ContextWorld.h"
#include "tests/ui/screenshots/Photographer.h"
#include "tests/ui/screenshots/slotPictures.h"
#include "ui/cluster/ClusterPage.h"
#include "ui/health/HealthPage.h"
#include "ui/health/ReportPage.h"
#include "ui/operation/OperationDialog.h"
#include "ui/profile/ConnectionEditor.h"
#include "ui/replication/ReplicationPage.h"
#include "ui/sentinel/SentinelPage.h"
#include "ui/shell/DeploymentPages.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Palette.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/topology/TopologyPage.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/FilterField.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

using namespace quorate;
using namespace quorate::test;

namespace {

Profile profileOn(const LiveSandbox& live, const char* name, Environment environment)
{
    Profile profile;
    profile.name = QString::fromLatin1(name);
    profile.target = live.target();
    profile.environment = environment;
    profile.target.settings.readOnly = environment == Environment::Production;
    // Once: what was seen stays the same while the pictures are taken.
    profile.pollInterval = std::chrono::hours(1);
    return profile;
}

/// Some keys in every master; a key of another master's is refused, which does no harm.
void fill(LiveSandbox& live, int masters)
{
    for (int master = 0; master < masters; ++master) {
        NodeClient client = live.client(live.endpoint(master));
        for (int key = 0; key < 1000; ++key)
            static_cast<void>(client.call({"SET", "order:" + QByteArray::number(key), QByteArray(200, 'x')}));
    }
}

void show(QWidget& window)
{
    window.resize(1280, 720);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        qFatal("no window");
}

void takeFirstStart(ContextWorld& world, Photographer& photographer)
{
    MainWindow window(world.context);
    show(window);
    photographer.inEachLook([&] { photographer.save("first-start", window); });
}

void takeEditor(ContextWorld& world, Photographer& photographer)
{
    Profile profile;
    profile.name = QStringLiteral("orders");
    profile.target = *parseTargetUrl(QStringLiteral("rediss://ops:@10.0.0.1:6379"));
    profile.environment = Environment::Production;
    photographer.inEachLook([&] {
        ConnectionEditor editor(world.context, profile);
        editor.show();
        if (!QTest::qWaitForWindowExposed(&editor))
            qFatal("no dialog");
        photographer.save("connection-editor", editor);
    });
}

/// The plan of a switchover under Sentinels, as it is read before anything is sent.
void takePlan(Photographer& photographer)
{
    const TopologyPtr topology = healthySentinel();
    const TranslatedPlanWording wording;
    const Plan plan = planSentinelSwitchover(*topology, QStringLiteral("sessions"), {});
    photographer.inEachLook([&] {
        OperationDialog dialog(wording,
            {.isProduction = true,
                .usesTls = false,
                .candidates = {topology->nodes[1].endpoint, topology->nodes[2].endpoint}});
        dialog.showPlan(plan, true);
        dialog.show();
        if (!QTest::qWaitForWindowExposed(&dialog))
            qFatal("no dialog");
        photographer.save("plan", dialog);
    });
}

/// The pages about one deployment, from left to right.
class Pages {
public:
    Pages(MainWindow& window, QString deployment, Endpoint node)
        : m_window(window)
        , m_deployment(std::move(deployment))
        , m_node(std::move(node))
        , m_tabs(*window.findChild<QTabWidget*>(QStringLiteral("pages")))
    {
    }

    void take(Photographer& photographer)
    {
        m_window.showDeployment(m_deployment);
        page<HealthPage>();
        photographer.save("health", m_window);
        m_window.openPalette();
        m_window.findChild<Palette*>()->field()->setText(QStringLiteral("70"));
        photographer.save("palette", m_window);
        m_window.findChild<Palette*>()->hide();
        m_window.showNode(m_deployment, {m_node});
        // Neither processes nor paths of this machine.
        m_window.findChild<NodePanel*>()
            ->findChild<FilterField*>(QStringLiteral("infoFilter"))
            ->setText(QStringLiteral("memory"));
        photographer.save("node", m_window);
        m_window.pages().closeNode();
        page<TopologyPage>();
        photographer.save("topology", m_window);
        page<ReplicationPage>();
        photographer.save("replication", m_window);
        page<ClusterPage>();
        photographer.save("cluster", m_window);
        auto& slots = page<SlotsPage>();
        photographer.save("slots", m_window);
        takeSlotMap(slots, photographer);
        takeReport(photographer);
    }

    /// Of a deployment that Sentinels watch.
    void takeSentinel(Photographer& photographer)
    {
        m_window.showDeployment(m_deployment);
        page<SentinelPage>();
        photographer.save("sentinel", m_window);
        page<ReplicationPage>();
        photographer.save("replication-sentinel", m_window);
    }

private:
    template <typename Page> Page& page()
    {
        for (int tab = 0; tab < m_tabs.count(); ++tab) {
            if (!m_tabs.isTabVisible(tab))
                continue;
            m_tabs.setCurrentIndex(tab);
            if (auto* const found = m_tabs.currentWidget()->findChild<Page*>())
                return *found;
        }
        qFatal("the window has no such page");
    }

    /// The map, with a key found on it.
    void takeSlotMap(SlotsPage& slots, Photographer& photographer)
    {
        auto* const key = slots.findChild<QLineEdit*>(QStringLiteral("slotKey"));
        key->setText(QStringLiteral("order:{42}:lines"));
        auto* const bar = slots.findChild<QScrollArea*>()->verticalScrollBar();
        bar->setValue(bar->maximum());
        photographer.save("slot-map", m_window);
        bar->setValue(0);
        key->clear();
    }

    /// The report of a day that is the same in every picture.
    void takeReport(Photographer& photographer)
    {
        const auto* const controller = m_window.deployments().find(m_deployment);
        auto topology = std::make_shared<Topology>(*controller->view().topology);
        topology->observedAt = sampleTime();
        auto& report = page<ReportPage>();
        bool isDrawn = false;
        const auto listening =
            QObject::connect(&report, &ReportPage::drawn, &report, [&isDrawn] { isDrawn = true; });
        DeploymentView none;
        report.setReport(none, nullptr);
        report.setReport(
            controller->view(), std::make_shared<Report>(makeReport(topology, m_deployment, sampleTime())));
        waitFor("the report", [&] { return isDrawn; });
        QObject::disconnect(listening);
        photographer.save("report", m_window);
    }

    MainWindow& m_window;
    QString m_deployment;
    Endpoint m_node;
    QTabWidget& m_tabs;
};

void takeSettings(ContextWorld& world, Photographer& photographer)
{
    MainWindow window(world.context);
    show(window);
    window.findChild<QAction*>(QStringLiteral("actionSettings"))->trigger();
    photographer.inEachLook([&] { photographer.save("settings", window); });
}

/// What no sandbox has: a hundred shards, several data centres, a service in trouble.
void takeDrawings(ContextWorld& world, Photographer& photographer)
{
    const QList<QPair<const char*, TopologyPtr>> samples{{"drawing-shards", largeCluster(100)},
        {"drawing-datacenters", twoDatacenters()}, {"drawing-sentinel", sickSentinel()},
        {"drawing-cluster", sickCluster()}};
    for (const auto& [name, topology] : samples) {
        TopologyPage page(world.ticker);
        page.resize(1160, 690);
        page.show();
        DeploymentView view;
        view.id = view.title = QStringLiteral("orders");
        view.topology = topology;
        page.setDeployment(view);
        photographer.inEachLook([&, name = name] { photographer.save(name, page); });
    }
}

void takePages(ContextWorld& world, Photographer& photographer)
{
    LiveSandbox cluster(
        {.kind = DeploymentKind::Cluster, .name = QStringLiteral("orders"), .basePort = 7000});
    LiveSandbox sentinel(
        {.kind = DeploymentKind::Sentinel, .name = QStringLiteral("sessions"), .basePort = 7100});
    for (const LiveSandbox* live : {&cluster, &sentinel}) {
        if (!live->isUp())
            qFatal("%s", live->why());
    }
    fill(cluster, 3);
    if (!cluster.kill(cluster.endpoint(5)))
        qFatal("a replica does not end");
    MainWindow window(world.context);
    window.deployments().openUnsaved(profileOn(cluster, "orders", Environment::Production));
    window.deployments().openUnsaved(profileOn(sentinel, "sessions", Environment::Staging));
    show(window);
    for (const char* name : {"sessions", "orders"}) {
        window.showDeployment(QString::fromLatin1(name));
        const auto* const controller = window.deployments().find(QString::fromLatin1(name));
        waitFor(name, [controller] { return controller->report() != nullptr; });
    }
    photographer.inEachLook([&] {
        Pages(window, QStringLiteral("orders"), cluster.endpoint(0)).take(photographer);
        Pages(window, QStringLiteral("sessions"), sentinel.endpoint(0)).takeSentinel(photographer);
    });
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (argc < 2)
        qFatal("Call: screenshots FOLDER [slots]");
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("cannot make the folder");
    ContextWorld world;
    Photographer photographer(world, folder);
    if (argc > 2) {
        takeSlotDialogs(photographer);
        takeClusterPages(world, photographer);
        return 0;
    }
    takeFirstStart(world, photographer);
    takeEditor(world, photographer);
    takeSettings(world, photographer);
    takePlan(photographer);
    takeSlotDialogs(photographer);
    takeClusterPages(world, photographer);
    takeDrawings(world, photographer);
    takePages(world, photographer);
    return 0;
}
