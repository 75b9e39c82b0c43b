#pragma once

#include "core/operation/journalEvents.h"
#include "core/sentinel/planSentinelSwitchover.h"
#include "tests/support/sampleTopologies.h"
#include "tests/ui/ContextWorld.h"
#include "ui/cluster/ClusterPage.h"
#include "ui/health/HealthPage.h"
#include "ui/health/ReportPage.h"
#include "ui/replication/ReplicationPage.h"
#include "ui/sentinel/SentinelPage.h"
#include "ui/shell/DeploymentPages.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NodeSide.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/topology/TopologyModel.h"
#include "ui/topology/TopologyPage.h"
#include "ui/topology/TopologyTree.h"

#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace quorate::test {

/// The real window, every page of it filled with a sample: no server is asked.
class FilledWindow {
public:
    explicit FilledWindow(ContextWorld& world)
        : m_isJournalled(journalSamples(world.context.journal))
        , m_window(world.context)
    {
        Profile profile;
        profile.name = QStringLiteral("orders");
        profile.target = *parseTargetUrl(QStringLiteral("redis://127.0.0.1:1"));
        profile.pollInterval = std::chrono::hours(1);
        m_window.deployments().openUnsaved(profile);
        m_window.resize(1280, 720);
        m_window.show();
        m_window.showDeployment(profile.name);
        // From then on nobody but the test fills the pages.
        const auto* const controller = m_window.deployments().find(profile.name);
        m_isSettled = QTest::qWaitFor([controller] { return controller->view().error.has_value(); }, 10'000);
    }

    bool isSettled() const { return m_isSettled && m_isJournalled; }
    MainWindow& window() { return m_window; }
    /// As a person sees it: no deployment has both Sentinels and a cluster.
    void openTab(int tab)
    {
        tabs().setTabVisible(tab, true);
        tabs().setCurrentIndex(tab);
        tabs().setTabVisible(tab == kSentinelTab ? kClusterTab : kSentinelTab, false);
    }
    QTabWidget& tabs() { return part<QTabWidget>("pages"); }
    NodePanel& panel() { return *m_window.findChild<NodePanel*>(); }

    template <typename Part> Part& part(const char* name)
    {
        return *m_window.findChild<Part*>(QLatin1String(name));
    }

    void fill(const TopologyPtr& topology)
    {
        DeploymentView view;
        view.id = view.title = QStringLiteral("orders");
        view.topology = topology;
        const auto report =
            std::make_shared<const Report>(makeReport(topology, view.title, topology->observedAt));
        proxied<TopologyModel>(*m_window.findChild<TopologyTree*>()->view()).setDeployment(view);
        visitAll();
        page<HealthPage>().setReport(view, report);
        page<TopologyPage>().setDeployment(view);
        page<ReplicationPage>().setDeployment(view, {});
        page<SentinelPage>().setDeployment(view);
        page<ClusterPage>().setDeployment(view);
        page<SlotsPage>().setDeployment(view);
        page<ReportPage>().setReport(view, report);
        panel().showNode(topology, {topology->nodes.first().endpoint});
    }

    /// The page of the journal, with an operation that was interrupted and one that is done. False when it
    /// stays empty.
    bool showOperations()
    {
        part<QToolButton>("railOperations").click();
        auto& journal = part<QTreeView>("journal");
        const bool isRead = QTest::qWaitFor([&journal] { return journal.model()->rowCount() == 2; }, 10'000);
        settle();
        return isRead;
    }

    /// With the panel of a node beside every page, or without it.
    void showPanel(bool isShown) { part<QWidget>("nodePlace").setVisible(isShown); }

    /// Until nothing lays itself out any more: a layout that is done may ask for another one.
    void settle()
    {
        for (int round = 0; round < 5; ++round)
            QCoreApplication::processEvents();
        // What a worker reported in the last round has its room only now.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }

private:
    static constexpr int kSentinelTab = 3, kClusterTab = 4;

    static bool journalSamples(const Journal& journal)
    {
        Receipt receipt;
        receipt.plan = planSentinelSwitchover(*healthySentinel(), QStringLiteral("orders"), {});
        receipt.outcome = Outcome::Succeeded;
        const QString done = QStringLiteral("20260131T120000.000Z-000001");
        const QString interrupted = QStringLiteral("20260131T120000.000Z-000002");
        return journal.append(beginEvent(done, sampleTime(), receipt.plan)).ok()
            && journal.append(endEvent(done, sampleTime().addSecs(2), receipt)).ok()
            && journal.append(beginEvent(interrupted, sampleTime(), receipt.plan)).ok();
    }

    /// A page is made when it is first visited.
    void visitAll()
    {
        for (int tab = tabs().count() - 1; tab >= 0; --tab) {
            tabs().setTabVisible(tab, true);
            tabs().setCurrentIndex(tab);
        }
        showPanel(true);
        showPanel(false);
    }
    template <typename Page> Page& page() { return *m_window.findChild<Page*>(); }
    template <typename Model> Model& proxied(const QAbstractItemView& view)
    {
        auto* const proxy = qobject_cast<QSortFilterProxyModel*>(view.model());
        return *qobject_cast<Model*>(proxy->sourceModel());
    }

    bool m_isJournalled; ///< before the window reads it
    MainWindow m_window;
    bool m_isSettled = false;
};

} // namespace quorate::test
