// Renders the parts and pages of the window from sample deployments into PNG files, in both appearances and
// languages, to be looked at. Not a test and not shipped. Call: gallery FOLDER
#include "tests/support/sampleTopologies.h"
#include "tests/support/testData.h"
#include "ui/health/HealthPage.h"
#include "ui/replication/ReplicationPage.h"
#include "ui/sentinel/SentinelPage.h"
#include "ui/theme/Theme.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/topology/TopologyModel.h"
#include "ui/topology/TopologyPage.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/Ticker.h"
#include "ui/words/Language.h"
#include "ui/words/TranslatedWording.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>

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

std::shared_ptr<const Report> report(const DeploymentView& view)
{
    return std::make_shared<Report>(makeReport(view.topology, view.title, test::sampleTime()));
}

/// The sample with INFO of a real server put into one of its nodes.
TopologyPtr withInfo(const TopologyPtr& topology, const Endpoint& endpoint)
{
    auto changed = std::make_shared<Topology>(*topology);
    for (Node& node : changed->nodes) {
        if (node.endpoint == endpoint)
            node.info = std::make_shared<const Info>(
                Info::parse(test::testData(QStringLiteral("redis-7.0.15/cluster-info-all.txt"))));
    }
    return changed;
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
        , m_replication(m_ticker)
        , m_sentinel(m_ticker)
        , m_topology(m_ticker)
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
        for (const QString& language : Language::available()) {
            m_language.use(language);
            for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
                m_theme.setAppearance(appearance);
                m_theme.finish();
                m_suffix = QStringLiteral("-%1-%2.png")
                               .arg(appearance == Appearance::Dark ? QStringLiteral("dark")
                                                                   : QStringLiteral("light"),
                                   language);
                renderPages();
            }
        }
    }

private:
    void renderPages()
    {
        const auto sick = view("orders", test::sickCluster(), Environment::Production);
        const auto well = view("sessions", test::healthySentinel(), Environment::Staging);
        DeploymentView failed = view("billing", nullptr, Environment::Development);
        failed.error = Error{ErrorCode::Unreachable, QStringLiteral("10.0.0.3:6379"),
            QStringLiteral("Connection refused"), ErrorReason::ConnectionRefused};
        m_health.setReport(sick, report(sick));
        save(m_health, "health-sick");
        m_health.setReport(well, report(well));
        save(m_health, "health-well");
        m_health.setReport(failed, nullptr);
        save(m_health, "health-none");
        m_slots.setDeployment(sick);
        save(m_slots, "slots");
        m_slots.findChild<QLineEdit*>(QStringLiteral("slotKey"))->setText(QStringLiteral("order:{42}:lines"));
        saveWhole(m_slots, "slots-whole");
        m_sentinel.setDeployment(well);
        saveWhole(m_sentinel, "sentinel-well");
        m_sentinel.setDeployment(view("sessions", test::sickSentinel(), Environment::Production));
        saveWhole(m_sentinel, "sentinel-sick");
        m_sentinel.setDeployment(sick);
        save(m_sentinel, "sentinel-none");
        const auto chain = view("billing", test::replicationChain(), Environment::Development);
        ReplicationHistory history;
        history.add(*chain.topology);
        m_replication.setDeployment(chain, history);
        save(m_replication, "replication");
        renderTopology(sick);
        const Endpoint master{QStringLiteral("127.0.0.1"), 7000, {}};
        m_node.showNode(withInfo(test::healthyCluster(), master), {master});
        save(m_node, "node");
        m_node.showNode(test::sickCluster(), {QStringLiteral("127.0.0.1"), 7002, {}});
        save(m_node, "node-silent");
        m_tree.selectNode(QStringLiteral("orders"), {{QStringLiteral("127.0.0.1"), 7002, {}}});
        save(m_tree, "tree");
    }

    void renderTopology(const DeploymentView& sick)
    {
        m_topology.setDeployment(sick);
        save(m_topology, "topology", {856, 620});
        m_topology.setView(TopologyPage::Table);
        save(m_topology, "topology-table", {856, 620});
        m_topology.setView(TopologyPage::Drawing);
        const auto large = view("large", test::largeCluster(100), Environment::Development);
        m_topology.setDeployment(large);
        save(m_topology, "topology-large", {856, 620}); // of a window of 1280 x 720
        save(m_topology, "topology-wide", {2136, 1340}); // and of 2560 x 1440
        m_topology.setDeployment(view("world", test::sameAddresses(), Environment::Staging));
        save(m_topology, "topology-centres", {856, 620});
    }

    /// As wide as in the window, and all that one scrolls to.
    void saveWhole(QWidget& page, const char* name) { save(page, name, {840, 1400}); }

    void save(QWidget& widget, const char* name, const QSize& size = {1280, 720})
    {
        widget.resize(size);
        widget.show();
        // A layout that is done may ask for another one.
        for (int round = 0; round < 5; ++round)
            QApplication::processEvents();
        if (QWidget* focused = QApplication::focusWidget())
            focused->clearFocus();
        widget.grab().save(m_folder.filePath(QString::fromLatin1(name) + m_suffix));
        widget.hide();
    }

    QDir m_folder;
    QString m_suffix;
    Theme& m_theme;
    Language m_language;
    ManualClock m_clock;
    Ticker m_ticker;
    TranslatedWording m_wording;
    HealthPage m_health;
    SlotsPage m_slots;
    ReplicationPage m_replication;
    SentinelPage m_sentinel;
    TopologyPage m_topology;
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
