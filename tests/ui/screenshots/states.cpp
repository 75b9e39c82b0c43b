// Takes pictures of every page of the window in every state that a deployment can be in, on real servers that
// are started for it and ended after it: to be looked at. Not a test. Call: states FOLDER [WIDTHxHEIGHT...]
#include "tests/support/LiveSandbox.h"
#include "tests/ui/screenshots/Photographer.h"
#include "ui/shell/DeploymentPages.h"
#include "ui/shell/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QTabWidget>
#include <QToolButton>

using namespace quorate;
using namespace quorate::test;

namespace {

constexpr int kDrawingMs = 300;

Profile profileOn(const QString& name, const QList<Target>& targets, Environment environment)
{
    Profile profile;
    profile.name = name;
    profile.target = targets.first();
    profile.environment = environment;
    for (const Target& target : targets.size() > 1 ? targets : QList<Target>()) {
        profile.primary = QStringLiteral("east");
        profile.datacenters << ProfileDatacenter{
            profile.datacenters.isEmpty() ? profile.primary : QStringLiteral("west"), target};
    }
    profile.pollInterval = std::chrono::hours(1); // what was seen stays the same meanwhile
    profile.target.settings.timeout = std::chrono::seconds(10); // two hundred servers share a machine
    return profile;
}

QList<QSize> sizesFrom(const QStringList& texts)
{
    QList<QSize> sizes;
    for (const QString& text : texts) {
        const QStringList sides = text.split(QLatin1Char('x'));
        if (sides.size() != 2 || sides[0].toInt() < 100 || sides[1].toInt() < 100)
            qFatal("%s is no size", qPrintable(text));
        sizes << QSize(sides[0].toInt(), sides[1].toInt());
    }
    return sizes.isEmpty() ? QList<QSize>{{1280, 720}, {1920, 1080}, {2560, 1440}} : sizes;
}

/// The servers behind the pictures, and what befell them.
struct Servers {
    LiveSandbox healthy{{.kind = DeploymentKind::Cluster}};
    LiveSandbox degraded{{.kind = DeploymentKind::Cluster}};
    LiveSandbox critical{{.kind = DeploymentKind::Sentinel}};
    LiveSandbox service{{.kind = DeploymentKind::Sentinel}};
    LiveSandbox centres{{.kind = DeploymentKind::Datacenters}};
    LiveSandbox set{{.kind = DeploymentKind::Replication}};
    LiveSandbox large{{.kind = DeploymentKind::Cluster, .masters = 100}};

    Servers()
    {
        for (const LiveSandbox* live : {&healthy, &degraded, &critical, &service, &centres, &set, &large}) {
            if (!live->isUp())
                qFatal("%s", live->why());
        }
        const bool befell = degraded.kill(degraded.endpoint(5)) && degraded.freeze(degraded.endpoint(1))
            && critical.freeze(critical.sentinel(0)) && critical.freeze(critical.sentinel(1))
            && critical.kill(critical.endpoint(0));
        if (!befell)
            qFatal("a server does not fail");
    }

    QList<QPair<const char*, QList<Target>>> targets() const
    {
        return {{"healthy", {healthy.target()}}, {"degraded", {degraded.target()}},
            {"critical", {critical.target()}}, {"service", {service.target()}},
            {"centres", {centres.target(0), centres.target(1)}}, {"replication", {set.target()}},
            {"shards", {large.target()}},
            {"unreachable", {*parseTargetUrl(QStringLiteral("redis://127.0.0.1:1"))}}};
    }
};

class States {
public:
    States(ContextWorld& world, const Servers& servers)
        : m_targets(servers.targets())
        , m_window(world.context)
        , m_tabs(*m_window.findChild<QTabWidget*>(QStringLiteral("pages")))
    {
        for (const auto& [name, target] : m_targets) {
            const bool isCritical = qstrcmp(name, "critical") == 0;
            m_window.deployments().openUnsaved(profileOn(QString::fromLatin1(name), target,
                isCritical ? Environment::Production : Environment::Development));
        }
        m_window.show();
        for (const auto& [name, target] : m_targets) {
            m_window.showDeployment(QString::fromLatin1(name));
            const auto* const controller = m_window.deployments().find(QString::fromLatin1(name));
            waitFor(name, [controller] { return controller->report() || controller->view().error; });
        }
    }

    void take(Photographer& photographer, const QSize& size)
    {
        m_window.resize(size);
        for (const auto& [name, target] : m_targets) {
            m_window.showDeployment(QString::fromLatin1(name));
            takePages(photographer, QByteArray(name) + '-' + QByteArray::number(size.width()));
        }
        takeSettings(photographer, size);
    }

private:
    void takePages(Photographer& photographer, const QByteArray& prefix)
    {
        for (int tab = 0; tab < m_tabs.count(); ++tab) {
            if (!m_tabs.isTabVisible(tab))
                continue;
            m_tabs.setCurrentIndex(tab);
            QTest::qWait(kDrawingMs); // a report is drawn elsewhere
            photographer.save((prefix + "-page" + QByteArray::number(tab)).constData(), m_window);
        }
        m_tabs.setCurrentIndex(0);
    }

    void takeSettings(Photographer& photographer, const QSize& size)
    {
        m_window.findChild<QAction*>(QStringLiteral("actionSettings"))->trigger();
        photographer.save(("settings-" + QByteArray::number(size.width())).constData(), m_window);
        m_window.findChild<QToolButton*>(QStringLiteral("railOperations"))->click();
        photographer.save(("operations-" + QByteArray::number(size.width())).constData(), m_window);
    }

    QList<QPair<const char*, QList<Target>>> m_targets;
    MainWindow m_window;
    QTabWidget& m_tabs;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2)
        qFatal("Call: states FOLDER [WIDTHxHEIGHT...]");
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("cannot make the folder");
    const QList<QSize> sizes = sizesFrom(arguments.mid(2));
    const Servers servers;
    ContextWorld world;
    Photographer photographer(world, folder);
    States states(world, servers);
    photographer.inEachLook([&] {
        for (const QSize& size : sizes)
            states.take(photographer, size);
    });
    return 0;
}
