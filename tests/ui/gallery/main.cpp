// Renders the parts and pages of the window from sample deployments into PNG files, in both appearances and
// languages, to be looked at. Not a test and not shipped. Call: gallery FOLDER
#include "tests/support/sampleTopologies.h"
#include "tests/ui/gallery/PlainWording.h"
#include "ui/health/HealthPage.h"
#include "ui/theme/Theme.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/topology/TopologyModel.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/Ticker.h"

#include <QApplication>
#include <QDir>
#include <QSplitter>
#include <QTreeView>

using namespace quorate;

namespace {

DeploymentView view(const char* title, const TopologyPtr& topology, Environment environment)
{
    DeploymentView view;
    view.id = view.title = QString::fromUtf8(title);
    view.topology = topology;
    view.environment = environment;
    view.readOnly = environment == Environment::Production;
    return view;
}

std::shared_ptr<const Report> report(const TopologyPtr& topology)
{
    auto made = std::make_shared<Report>();
    made->topology = topology;
    made->arithmetic = {4, 6, 10, 3, 5, 35};
    made->status = ReportStatus::Poor;
    made->summary = {6, 4, 4'140'000'000, 12'884'901'888, 1'204, 34'218, 8'120'331, 32.1, {}};
    return made;
}

class Gallery {
public:
    Gallery(QDir folder, Theme& theme)
        : m_folder(std::move(folder))
        , m_theme(theme)
        , m_clock(test::sampleTime().addSecs(1))
        , m_ticker(m_clock)
        , m_health(m_wording, m_ticker)
        , m_slots(m_ticker)
        , m_node(m_wording, m_ticker)
        , m_tree(m_model)
    {
        m_model.setNow(m_clock.now());
        m_model.setDeployment(view("orders", test::sickCluster(), Environment::Production));
        m_model.setDeployment(view("sessions", test::healthySentinel(), Environment::Staging));
        m_model.setDeployment(view("world", test::twoDatacenters(), Environment::Development));
    }

    void renderAll()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            m_theme.setAppearance(appearance);
            const QString suffix =
                appearance == Appearance::Dark ? QStringLiteral("dark") : QStringLiteral("light");
            const auto sick = view("orders", test::sickCluster(), Environment::Production);
            const auto well = view("sessions", test::healthySentinel(), Environment::Staging);
            m_health.setReport(sick, report(sick.topology));
            save(m_health, QStringLiteral("health-sick-") + suffix);
            m_health.setReport(well, report(well.topology));
            save(m_health, QStringLiteral("health-well-") + suffix);
            m_slots.setDeployment(sick);
            save(m_slots, QStringLiteral("slots-") + suffix);
            m_node.showNode(test::healthyCluster(), {QStringLiteral("127.0.0.1"), 7000, {}});
            save(m_node, QStringLiteral("node-") + suffix);
            m_node.showNode(test::sickCluster(), {QStringLiteral("127.0.0.1"), 7002, {}});
            save(m_node, QStringLiteral("node-silent-") + suffix);
            m_tree.selectNode(QStringLiteral("orders"), QStringLiteral("127.0.0.1:7002"));
            save(m_tree, QStringLiteral("tree-") + suffix);
        }
    }

private:
    void save(QWidget& widget, const QString& name)
    {
        widget.resize(1280, 720);
        widget.show();
        QApplication::processEvents();
        widget.grab().save(m_folder.filePath(name + QStringLiteral(".png")));
        widget.hide();
    }

    QDir m_folder;
    Theme& m_theme;
    ManualClock m_clock;
    Ticker m_ticker;
    test::PlainWording m_wording;
    HealthPage m_health;
    SlotsPage m_slots;
    NodePanel m_node;
    TopologyModel m_model;
    TopologyTree m_tree;
};

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    if (argc != 2)
        qFatal("Call: gallery FOLDER");
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    if (!folder.mkpath(QStringLiteral(".")))
        qFatal("cannot make the folder");
    Theme theme(application);
    Gallery(folder, theme).renderAll();
    return 0;
}
