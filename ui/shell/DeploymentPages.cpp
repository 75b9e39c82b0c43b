#include "ui/shell/DeploymentPages.h"

#include "ui/cluster/ClusterPage.h"
#include "ui/health/HealthPage.h"
#include "ui/health/ReportPage.h"
#include "ui/replication/ReplicationPage.h"
#include "ui/sentinel/SentinelPage.h"
#include "ui/shell/NodeReadings.h"
#include "ui/shell/NodeSide.h"
#include "ui/shell/SentinelEvents.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/topology/TopologyPage.h"
#include "ui/widgets/ChosenColumns.h"
#include "ui/widgets/RowView.h"

#include <QEvent>
#include <QMenu>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

const QString kTopologyView = QStringLiteral("topology");

// Whether it, or one of its data centres, is of that sort.
template <typename Question> bool holds(const TopologyPtr& topology, Question question)
{
    if (!topology)
        return false;
    return question(*topology)
        || std::any_of(topology->datacenters.cbegin(), topology->datacenters.cend(),
            [&question](const Datacenter& centre) { return question(*centre.topology); });
}

} // namespace

DeploymentPages::DeploymentPages(const AppContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_splitter(new QSplitter)
    , m_tabs(new QTabWidget)
    , m_health(new LatePage<HealthPage>([this] { return filled(makeHealth()); }))
    , m_drawing(new LatePage<TopologyPage>([this] { return filled(makeDrawing()); }))
    , m_replication(new LatePage<ReplicationPage>([this] { return filled(makeReplication()); }))
    , m_sentinel(new LatePage<SentinelPage>([this] { return filled(makeSentinel()); }))
    , m_cluster(new LatePage<ClusterPage>([this] { return filled(makeCluster()); }))
    , m_slots(new LatePage<SlotsPage>([this] { return filled(makeSlots()); }))
    , m_report(new LatePage<ReportPage>([this] { return filled(makeReport()); }))
    , m_node(new LatePage<NodeSide>([this] { return makeNode(); }))
    , m_readings(new NodeReadings(context, this))
    , m_events(new SentinelEvents(context, this))
{
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setDocumentMode(true);
    for (QWidget* const place : std::initializer_list<QWidget*>{
             m_health, m_drawing, m_replication, m_sentinel, m_cluster, m_slots, m_report})
        m_tabs->addTab(place, QString());
    m_splitter->setObjectName(QStringLiteral("nodeSplitter"));
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_node);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({640, 420});
    m_splitter->setChildrenCollapsible(false);
    m_node->setObjectName(QStringLiteral("nodePlace"));
    m_node->hide();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    retranslate();
}

HealthPage* DeploymentPages::makeHealth()
{
    auto* const page = new HealthPage(m_context.wording, m_context.ticker);
    connect(page, &HealthPage::exportRequested, this, [this](ExportFormat format) {
        Q_EMIT exportRequested({format, {}, m_context.language.current(), {}});
    });
    connect(page, &HealthPage::nodeRequested, this, &DeploymentPages::showNode);
    connect(page, &HealthPage::connectionEditRequested, this, &DeploymentPages::connectionEditRequested);
    connect(page, &HealthPage::passwordGiven, this, &DeploymentPages::passwordGiven);
    return page;
}

TopologyPage* DeploymentPages::makeDrawing()
{
    auto* const page = new TopologyPage(m_context.ticker);
    page->restoreState(m_views.value(kTopologyView).toByteArray());
    connect(page, &TopologyPage::nodeRequested, this, &DeploymentPages::showNode);
    page->setMoveJudge([this](const QString&, const NodePlace& node, const NodePlace& onto) {
        return m_judge ? m_judge(m_deployment, node, onto) : MoveVerdict();
    });
    connect(page, &TopologyPage::moveRequested, this, &DeploymentPages::moveRequested);
    connect(page, &TopologyPage::nodeMenuOpened, this, &DeploymentPages::nodeMenuOpened);
    return page;
}

ReplicationPage* DeploymentPages::makeReplication()
{
    auto* const page = new ReplicationPage(m_context.ticker);
    connect(page, &ReplicationPage::nodeRequested, this, &DeploymentPages::showNode);
    connect(page, &ReplicationPage::nodeMenuOpened, this, &DeploymentPages::nodeMenuOpened);
    return page;
}

SentinelPage* DeploymentPages::makeSentinel()
{
    auto* const page = new SentinelPage(m_context.ticker);
    connect(m_events, &SentinelEvents::changed, page, [this, page](const QString& deployment) {
        const auto heard = m_events->heard(deployment);
        if (deployment == m_deployment)
            page->setEvents(heard.events, heard.dropped);
    });
    connect(page, &SentinelPage::nodeRequested, this, &DeploymentPages::showNode);
    return page;
}

ClusterPage* DeploymentPages::makeCluster()
{
    auto* const page = new ClusterPage(m_context.ticker);
    page->setJudge([this](Offer offer) {
        const auto verdict = m_offerJudge ? m_offerJudge(offer) : OperationTasks::Verdict();
        return ClusterPage::Verdict{verdict.isPossible, verdict.reason};
    });
    connect(page, &ClusterPage::nodeRequested, this, &DeploymentPages::showNode);
    connect(page, &ClusterPage::nodeMenuOpened, this, &DeploymentPages::nodeMenuOpened);
    connect(page, &ClusterPage::operationRequested, this, &DeploymentPages::operationRequested);
    return page;
}

SlotsPage* DeploymentPages::makeSlots()
{
    auto* const page = new SlotsPage(m_context.ticker);
    connect(page, &SlotsPage::moveRequested, this, &DeploymentPages::slotMoveRequested);
    connect(page, &SlotsPage::nodeRequested, this,
        [this](const QString& endpoint) { showNode(NodePlace::of(endpoint)); });
    return page;
}

ReportPage* DeploymentPages::makeReport()
{
    auto* const page =
        new ReportPage(m_context.wording, m_context.language, m_context.workers, m_context.ticker);
    page->setHistory(m_reports);
    connect(page, &ReportPage::exportRequested, this, &DeploymentPages::exportRequested);
    connect(page, &ReportPage::openRequested, this, &DeploymentPages::openRequested);
    return page;
}

NodeSide* DeploymentPages::makeNode()
{
    auto* const side = new NodeSide(m_context.wording, m_context.ticker);
    connect(side->panel(), &NodePanel::nodeRequested, this, &DeploymentPages::showNode);
    connect(side->panel(), &NodePanel::asked, m_readings, &NodeReadings::ask);
    connect(m_readings, &NodeReadings::answered, side->panel(), &NodePanel::showAnswer);
    connect(side, &NodeSide::closeRequested, this, &DeploymentPages::closeNode);
    for (auto* const columns : side->findChildren<ChosenColumns*>())
        columns->restoreState(m_views.value(columns->viewName()).toByteArray());
    return side;
}

void DeploymentPages::fill(HealthPage& page)
{
    page.setHistory(m_shown->history());
    page.setReport(m_shown->view(), m_shown->report());
}

void DeploymentPages::fill(TopologyPage& page)
{
    page.setDeployment(m_shown->view());
    if (const auto* const side = m_node->made(); side && side->panel()->node().isValid())
        page.selectNode(side->panel()->node());
}

void DeploymentPages::fill(ReplicationPage& page)
{
    page.setDeployment(m_shown->view(), m_shown->history().replication());
}

void DeploymentPages::fill(SentinelPage& page)
{
    page.setDeployment(m_shown->view());
    const auto heard = m_events->heard(m_deployment);
    page.setEvents(heard.events, heard.dropped);
}

void DeploymentPages::fill(ClusterPage& page)
{
    page.setDeployment(m_shown->view());
}

void DeploymentPages::fill(SlotsPage& page)
{
    page.setDeployment(m_shown->view());
}

void DeploymentPages::fill(ReportPage& page)
{
    page.setReport(m_shown->view(), m_shown->report());
}

template <typename Page> void DeploymentPages::refresh(const LatePage<Page>& place)
{
    if (auto* const page = place.made())
        fill(*page);
}

template <typename Page> Page* DeploymentPages::filled(Page* page)
{
    for (RowView* const table : page->template findChildren<RowView*>())
        restoreTable(*table);
    if (m_shown)
        fill(*page);
    return page;
}

void DeploymentPages::showDeployment(const DeploymentController& controller)
{
    const DeploymentView& view = controller.view();
    if (m_deployment != view.id) {
        m_deployment = view.id;
        closeNode();
    }
    m_shown = &controller;
    m_topology = view.topology;
    m_readings->setDeployment(controller);
    m_events->listenTo(controller);
    refresh(*m_health);
    refresh(*m_drawing);
    refresh(*m_replication);
    refresh(*m_sentinel);
    refresh(*m_cluster);
    refresh(*m_slots);
    refresh(*m_report);
    m_tabs->setTabVisible(m_tabs->indexOf(m_cluster), m_topology && m_topology->cluster);
    m_tabs->setTabVisible(m_tabs->indexOf(m_slots),
        holds(m_topology, [](const Topology& one) { return one.cluster.has_value(); }));
    m_tabs->setTabVisible(m_tabs->indexOf(m_sentinel),
        holds(m_topology, [](const Topology& one) { return one.sentinel.has_value(); }));
    if (auto* const side = m_node->made(); side && side->panel()->node().isValid())
        side->panel()->showNode(m_topology, side->panel()->node());
}

void DeploymentPages::showNode(const NodePlace& node)
{
    if (!node.isValid())
        return;
    const NodePlace place = placeIn(m_topology, node);
    m_node->page().panel()->showNode(m_topology, place);
    m_node->show();
    if (auto* const drawing = m_drawing->made())
        drawing->selectNode(place);
    Q_EMIT nodeShown(place);
}

void DeploymentPages::closeNode()
{
    m_node->hide();
    if (auto* const side = m_node->made())
        side->panel()->clear();
    m_readings->cancel();
}

void DeploymentPages::setReportHistory(const QList<MadeReport>& reports)
{
    m_reports = reports;
    if (auto* const page = m_report->made())
        page->setHistory(reports);
}

void DeploymentPages::showOverview()
{
    m_tabs->setCurrentWidget(m_health);
}

QList<int> DeploymentPages::shownTabs() const
{
    QList<int> shown;
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        if (m_tabs->isTabVisible(tab))
            shown << tab;
    }
    return shown;
}

QStringList DeploymentPages::titles() const
{
    QStringList titles;
    for (const int tab : shownTabs())
        titles << m_tabs->tabText(tab);
    return titles;
}

void DeploymentPages::showPage(const QString& title)
{
    showPage(static_cast<int>(titles().indexOf(title)));
}

void DeploymentPages::showPage(int at)
{
    const QList<int> shown = shownTabs();
    if (at < 0 || at >= shown.size())
        return;
    m_tabs->setCurrentIndex(shown.at(at));
    m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

QByteArray DeploymentPages::saveState() const
{
    return m_splitter->saveState();
}

void DeploymentPages::restoreState(const QByteArray& state)
{
    m_splitter->restoreState(state);
}

void DeploymentPages::restoreTable(RowView& table) const
{
    if (const auto state = m_views.constFind(table.objectName()); state != m_views.cend())
        table.restoreState(state->toByteArray());
}

QVariantMap DeploymentPages::viewStates() const
{
    QVariantMap states = m_views;
    for (const RowView* const table : findChildren<RowView*>())
        states.insert(table->objectName(), table->saveState());
    for (const ChosenColumns* const columns : findChildren<ChosenColumns*>())
        states.insert(columns->viewName(), columns->saveState());
    if (const auto* const drawing = m_drawing->made())
        states.insert(kTopologyView, drawing->saveState());
    return states;
}

void DeploymentPages::restoreViews(const QVariantMap& states)
{
    m_views = states;
    for (RowView* const table : findChildren<RowView*>())
        restoreTable(*table);
    if (auto* const drawing = m_drawing->made())
        drawing->restoreState(states.value(kTopologyView).toByteArray());
}

void DeploymentPages::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DeploymentPages::retranslate()
{
    m_tabs->setTabText(m_tabs->indexOf(m_health), tr("Overview"));
    m_tabs->setTabText(m_tabs->indexOf(m_drawing), tr("Topology"));
    m_tabs->setTabText(m_tabs->indexOf(m_replication), tr("Replication"));
    m_tabs->setTabText(m_tabs->indexOf(m_sentinel), tr("Sentinel"));
    m_tabs->setTabText(m_tabs->indexOf(m_cluster), tr("Cluster"));
    m_tabs->setTabText(m_tabs->indexOf(m_slots), tr("Slots"));
    m_tabs->setTabText(m_tabs->indexOf(m_report), tr("Report"));
    m_tabs->setAccessibleName(tr("Pages of the deployment"));
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        m_tabs->widget(tab)->setAccessibleName(m_tabs->tabText(tab));
}

} // namespace quorate
