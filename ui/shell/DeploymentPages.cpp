#include "ui/shell/DeploymentPages.h"

#include "ui/health/HealthPage.h"
#include "ui/health/ReportPage.h"
#include "ui/replication/ReplicationPage.h"
#include "ui/sentinel/SentinelPage.h"
#include "ui/shell/DeploymentController.h"
#include "ui/shell/NodeReadings.h"
#include "ui/shell/NodeSide.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/topology/TopologyPage.h"

#include <QEvent>
#include <QKeyEvent>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

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
    , m_health(new HealthPage(context.wording, context.ticker))
    , m_drawing(new TopologyPage(context.ticker))
    , m_replication(new ReplicationPage(context.ticker))
    , m_sentinel(new SentinelPage(context.ticker))
    , m_slots(new SlotsPage(context.ticker))
    , m_report(new ReportPage(context.wording, context.language, context.workers, context.ticker))
    , m_node(new NodeSide(context.wording, context.ticker))
    , m_readings(new NodeReadings(context, this))
{
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setDocumentMode(true);
    for (QWidget* const page : {static_cast<QWidget*>(m_health), static_cast<QWidget*>(m_drawing),
             static_cast<QWidget*>(m_replication), static_cast<QWidget*>(m_sentinel),
             static_cast<QWidget*>(m_slots), static_cast<QWidget*>(m_report)})
        m_tabs->addTab(page, QString());
    m_splitter->setObjectName(QStringLiteral("nodeSplitter"));
    m_splitter->addWidget(m_tabs);
    m_splitter->addWidget(m_node);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({640, 420});
    m_splitter->setChildrenCollapsible(false);
    m_node->hide();
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    connectPages();
    retranslate();
}

void DeploymentPages::connectPages()
{
    connect(m_health, &HealthPage::exportRequested, this, [this](ExportFormat format) {
        Q_EMIT exportRequested({format, {}, m_context.language.current(), {}});
    });
    connect(m_health, &HealthPage::nodeRequested, this, &DeploymentPages::showNode);
    connect(m_health, &HealthPage::connectionEditRequested, this, &DeploymentPages::connectionEditRequested);
    connect(m_health, &HealthPage::passwordGiven, this, &DeploymentPages::passwordGiven);
    connect(m_drawing, &TopologyPage::nodeRequested, this, &DeploymentPages::showNode);
    connect(m_replication, &ReplicationPage::nodeRequested, this, &DeploymentPages::showNode);
    connect(m_sentinel, &SentinelPage::nodeRequested, this, &DeploymentPages::showNode);
    connect(m_slots, &SlotsPage::nodeRequested, this, &DeploymentPages::showNode);
    connect(m_report, &ReportPage::exportRequested, this, &DeploymentPages::exportRequested);
    connect(m_node->panel(), &NodePanel::nodeRequested, this, &DeploymentPages::showNode);
    connect(m_node->panel(), &NodePanel::asked, m_readings, &NodeReadings::ask);
    connect(m_readings, &NodeReadings::answered, m_node->panel(), &NodePanel::showAnswer);
    connect(m_node, &NodeSide::closeRequested, this, &DeploymentPages::closeNode);
}

void DeploymentPages::showDeployment(const DeploymentController& controller)
{
    const DeploymentView& view = controller.view();
    if (m_deployment != view.id) {
        m_deployment = view.id;
        closeNode();
    }
    m_topology = view.topology;
    m_readings->setDeployment(controller);
    m_health->setHistory(controller.history());
    m_health->setReport(view, controller.report());
    m_drawing->setDeployment(view);
    m_replication->setDeployment(view, controller.history().replication());
    m_sentinel->setDeployment(view);
    m_slots->setDeployment(view);
    m_report->setReport(view, controller.report());
    m_tabs->setTabVisible(m_tabs->indexOf(m_slots),
        holds(m_topology, [](const Topology& one) { return one.cluster.has_value(); }));
    m_tabs->setTabVisible(m_tabs->indexOf(m_sentinel),
        holds(m_topology, [](const Topology& one) { return one.sentinel.has_value(); }));
    if (m_node->panel()->endpoint().isValid())
        m_node->panel()->showNode(m_topology, m_node->panel()->endpoint());
}

void DeploymentPages::showNode(const QString& endpoint)
{
    const auto address = Endpoint::parse(endpoint);
    if (!address)
        return;
    m_node->panel()->showNode(m_topology, *address);
    m_node->show();
    m_drawing->selectNode(endpoint);
    Q_EMIT nodeShown(endpoint);
}

void DeploymentPages::closeNode()
{
    m_node->hide();
    m_node->panel()->clear();
    m_readings->cancel();
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

void DeploymentPages::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_node->isVisible())
        return closeNode();
    QWidget::keyPressEvent(event);
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
    m_tabs->setTabText(m_tabs->indexOf(m_slots), tr("Slots"));
    m_tabs->setTabText(m_tabs->indexOf(m_report), tr("Report"));
    m_tabs->setAccessibleName(tr("Pages of the deployment"));
}

} // namespace quorate
