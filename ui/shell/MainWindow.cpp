#include "ui/shell/MainWindow.h"

#include "core/base/Untrusted.h"
#include "core/sandbox/sandboxTarget.h"
#include "core/sandbox/startSandbox.h"
#include "core/sandbox/stopSandbox.h"
#include "ui/health/HealthPage.h"
#include "ui/health/ReportPage.h"
#include "ui/profile/ConnectionEditor.h"
#include "ui/replication/ReplicationPage.h"
#include "ui/sentinel/SentinelPage.h"
#include "ui/shell/EnvironmentEdge.h"
#include "ui/shell/FirstStartPage.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/ReportExporter.h"
#include "ui/shell/WindowMenus.h"
#include "ui/topology/NodePanel.h"
#include "ui/topology/SlotsPage.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/Text.h"

#include <QCloseEvent>
#include <QCursor>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace quorate {

MainWindow::MainWindow(const AppContext& context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_deployments(context, m_model)
    , m_tree(new TopologyTree(m_model))
    , m_stack(new QStackedWidget)
    , m_firstStart(new FirstStartPage)
    , m_tabs(new QTabWidget)
    , m_health(new HealthPage(context.wording, context.ticker))
    , m_node(new NodePanel(context.wording, context.ticker))
    , m_slots(new SlotsPage(context.ticker))
    , m_replication(new ReplicationPage(context.ticker))
    , m_sentinel(new SentinelPage(context.ticker))
    , m_report(new ReportPage(context.wording, context.language, context.workers, context.ticker))
    , m_exporter(new ReportExporter(context.workers, context.wording, context.reports, this))
    , m_edge(new EnvironmentEdge)
    , m_notices(new NoticeBar)
    , m_splitter(new QSplitter)
    , m_menus(new WindowMenus(context, *this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setUpLayout();
    setUpConnections();
    retranslate();
    restore();
    m_deployments.load();
    m_exporter->loadHistory();
    refreshFrame();
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpLayout()
{
    m_tree->setVisibleColumns(
        {TopologyModel::NodeColumn, TopologyModel::StateColumn, TopologyModel::LagColumn});
    m_tabs->setObjectName(QStringLiteral("pages"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_health, QString());
    m_tabs->addTab(m_node, QString());
    m_tabs->addTab(m_replication, QString());
    m_tabs->addTab(m_sentinel, QString());
    m_tabs->addTab(m_slots, QString());
    m_tabs->addTab(m_report, QString());
    m_stack->addWidget(m_firstStart);
    m_stack->addWidget(m_tabs);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({440, 840});
    m_splitter->setChildrenCollapsible(false);
    auto* const centre = new QWidget;
    auto* const column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_edge);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_notices);
    setCentralWidget(centre);
    resize(1280, 720);
}

void MainWindow::setUpConnections()
{
    connect(&m_deployments, &Deployments::changed, this, &MainWindow::refresh);
    connect(&m_deployments, &Deployments::listChanged, this, &MainWindow::refreshFrame);
    connect(&m_deployments, &Deployments::notice, m_notices, &NoticeBar::say);
    connect(m_tree, &TopologyTree::currentChanged, this, &MainWindow::choose);
    connect(m_tree, &TopologyTree::addRequested, this, &MainWindow::addConnection);
    connect(m_health, &HealthPage::exportRequested, this, &MainWindow::exportChosen);
    connect(m_health, &HealthPage::nodeRequested, this, &MainWindow::showNode);
    connect(m_health, &HealthPage::connectionEditRequested, this, &MainWindow::editConnection);
    connect(m_report, &ReportPage::openRequested, this, &MainWindow::openFile);
    connect(m_exporter, &ReportExporter::said, m_notices, &NoticeBar::say);
    connect(m_exporter, &ReportExporter::historyChanged, m_report, &ReportPage::setHistory);
    connect(m_report, &ReportPage::exportRequested, this, [this](const ReportOrder& order) {
        if (const auto* const controller = m_deployments.find(m_chosen))
            m_exporter->make(controller->report(), order);
    });
    connect(m_slots, &SlotsPage::nodeRequested, this, &MainWindow::showNode);
    connect(m_replication, &ReplicationPage::nodeRequested, this, &MainWindow::showNode);
    connect(m_sentinel, &SentinelPage::nodeRequested, this, &MainWindow::showNode);
    connect(m_node, &NodePanel::nodeRequested, this, &MainWindow::showNode);
    connect(m_firstStart, &FirstStartPage::addRequested, this, &MainWindow::addConnection);
    connect(m_firstStart, &FirstStartPage::sandboxRequested, this, &MainWindow::askForSandbox);
    connect(m_firstStart, &FirstStartPage::importRequested, this, &MainWindow::importConnections);
    connect(m_menus, &WindowMenus::addRequested, this, &MainWindow::addConnection);
    connect(m_menus, &WindowMenus::editRequested, this, &MainWindow::editConnection);
    connect(m_menus, &WindowMenus::removeRequested, this, &MainWindow::removeChosen);
    connect(m_menus, &WindowMenus::importRequested, this, &MainWindow::importConnections);
    connect(m_menus, &WindowMenus::sandboxRequested, this, &MainWindow::startSandbox);
    connect(m_menus, &WindowMenus::pollRequested, &m_deployments, &Deployments::pollAll);
    connect(m_menus, &WindowMenus::filterRequested, m_tree->filterField(), qOverload<>(&QWidget::setFocus));
    connect(&m_context.ticker, &Ticker::ticked, &m_model, &TopologyModel::setNow);
}

void MainWindow::choose(const QString& deployment, const QString& endpoint)
{
    const bool isOther = deployment != m_chosen;
    m_chosen = deployment;
    if (isOther)
        m_node->clear();
    m_deployments.open(deployment);
    refresh(deployment);
    refreshFrame();
    if (!endpoint.isEmpty())
        showNode(endpoint);
    else if (isOther)
        m_tabs->setCurrentWidget(m_health);
}

void MainWindow::showDeployment(const QString& name)
{
    m_tree->selectDeployment(name);
    choose(name, {});
}

void MainWindow::showNode(const QString& endpoint)
{
    const auto* const controller = m_deployments.find(m_chosen);
    const auto address = Endpoint::parse(endpoint);
    if (!controller || !address)
        return;
    m_node->showNode(controller->view().topology, *address);
    m_tabs->setCurrentWidget(m_node);
}

void MainWindow::refresh(const QString& name)
{
    const auto* const controller = m_deployments.find(name);
    if (name != m_chosen || !controller)
        return;
    m_health->setHistory(controller->history());
    m_health->setReport(controller->view(), controller->report());
    m_slots->setDeployment(controller->view());
    m_replication->setDeployment(controller->view(), controller->history().replication());
    m_sentinel->setDeployment(controller->view());
    m_report->setReport(controller->view(), controller->report());
    if (m_node->endpoint().isValid())
        m_node->showNode(controller->view().topology, m_node->endpoint());
}

void MainWindow::refreshFrame()
{
    const auto* const controller = m_deployments.find(m_chosen);
    m_stack->setCurrentWidget(m_deployments.isEmpty() ? static_cast<QWidget*>(m_firstStart) : m_tabs);
    m_tree->setVisible(!m_deployments.isEmpty());
    m_edge->setEnvironment(controller ? controller->profile().environment : Environment::Development);
    setWindowTitle(
        controller ? controller->profile().name + QStringLiteral(" — Quorate") : QStringLiteral("Quorate"));
}

void MainWindow::addConnection()
{
    ConnectionEditor editor(m_context, {}, this);
    if (editor.exec() != QDialog::Accepted)
        return;
    if (const auto saved = m_deployments.save(editor.profile(), {}, editor.secrets()); !saved)
        return m_notices->say(m_context.wording.error(saved.error()));
    showDeployment(editor.profile().name);
}

void MainWindow::editConnection()
{
    const auto* const controller = m_deployments.find(m_chosen);
    if (!controller)
        return;
    const QString oldName = m_chosen;
    ConnectionEditor editor(m_context, controller->profile(), this);
    if (editor.exec() != QDialog::Accepted)
        return;
    if (const auto saved = m_deployments.save(editor.profile(), oldName, editor.secrets()); !saved)
        return m_notices->say(m_context.wording.error(saved.error()));
    showDeployment(editor.profile().name);
}

void MainWindow::importConnections()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import connections"), {}, tr("Exported connections (*.json)"));
    if (path.isEmpty())
        return;
    if (const auto imported = m_deployments.importFrom(path); !imported)
        m_notices->say(m_context.wording.error(imported.error()));
}

void MainWindow::askForSandbox()
{
    m_menus->sandboxMenu()->popup(QCursor::pos());
}

void MainWindow::startSandbox(DeploymentKind kind)
{
    m_notices->say(tr("Starting real Redis servers on this machine…"));
    SandboxSpec spec;
    spec.kind = kind;
    const auto progress = [this, &workers = m_context.workers, guard = QPointer<QObject>(this)](
                              const SandboxProgress& reached) {
        workers.tell(guard, [this, reached] { sayProgress(reached); });
    };
    m_context.workers.run(
        this,
        [store = m_context.sandboxes, &io = m_context.io, spec, progress](const std::stop_token& stop) {
            return quorate::startSandbox(store, spec, {io, stop, progress});
        },
        [this](const Result<Sandbox>& sandbox) {
            if (!sandbox)
                return m_notices->say(m_context.wording.error(sandbox.error()));
            const Profile profile = profileOf(*sandbox);
            if (const auto saved = m_deployments.save(profile, {}, {}); !saved)
                return m_notices->say(m_context.wording.error(saved.error()));
            m_notices->hide();
            showDeployment(profile.name);
        });
}

void MainWindow::sayProgress(const SandboxProgress& progress)
{
    if (progress.serversUp < progress.servers)
        return m_notices->say(tr("Starting real Redis servers on this machine: %1 of %2 answer…")
                                  .arg(progress.serversUp)
                                  .arg(progress.servers));
    m_notices->say(
        tr("All %n server(s) answer; connecting them with each other…", nullptr, progress.servers));
}

void MainWindow::removeChosen()
{
    const auto* const controller = m_deployments.find(m_chosen);
    if (!controller)
        return;
    const QString name = m_chosen;
    const QString sandbox = controller->profile().sandbox;
    QMessageBox question(QMessageBox::Question, tr("Remove"), {}, QMessageBox::Cancel, this);
    question.setTextFormat(Qt::PlainText);
    question.setText(sandbox.isEmpty()
            ? tr("Remove the connection \"%1\"? The servers are not touched.").arg(name)
            : tr("Stop the sandbox \"%1\"? Its servers end and their data goes.").arg(sandbox));
    auto* const yes =
        question.addButton(sandbox.isEmpty() ? tr("Remove \"%1\"").arg(name) : tr("Stop \"%1\"").arg(sandbox),
            QMessageBox::DestructiveRole);
    question.exec();
    if (question.clickedButton() != yes)
        return;
    if (const auto removed = m_deployments.remove(name); !removed)
        return m_notices->say(m_context.wording.error(removed.error()));
    if (sandbox.isEmpty())
        return;
    m_context.workers.run(
        this,
        [store = m_context.sandboxes, sandbox](
            const std::stop_token&) { return stopSandbox(store, sandbox); },
        [this](const Status& stopped) {
            m_notices->say(
                stopped ? tr("The sandbox was stopped.") : m_context.wording.error(stopped.error()));
        });
}

void MainWindow::exportChosen(ExportFormat format)
{
    const auto* const controller = m_deployments.find(m_chosen);
    const auto report = controller ? controller->report() : nullptr;
    if (!report)
        return;
    m_exporter->make(report, {format, {}, m_context.language.current(), {}});
}

void MainWindow::openFile(const QString& path)
{
    if (!QFileInfo::exists(path))
        return m_notices->say(tr("%1 is no longer there.").arg(plainLine(path)));
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_notices->say(tr("The desktop knows no program for %1.").arg(plainLine(path)));
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("window/columns"), m_tree->columnState());
    QMainWindow::closeEvent(event);
}

void MainWindow::restore()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("window/splitter")).toByteArray());
    if (const QByteArray columns = settings.value(QStringLiteral("window/columns")).toByteArray();
        !columns.isEmpty())
        m_tree->restoreColumnState(columns);
}

void MainWindow::retranslate()
{
    m_menus->retranslate();
    m_model.retranslate();
    m_tabs->setTabText(m_tabs->indexOf(m_health), tr("Health"));
    m_tabs->setTabText(m_tabs->indexOf(m_node), tr("Node"));
    m_tabs->setTabText(m_tabs->indexOf(m_replication), tr("Replication"));
    m_tabs->setTabText(m_tabs->indexOf(m_sentinel), tr("Sentinel"));
    m_tabs->setTabText(m_tabs->indexOf(m_slots), tr("Slots"));
    m_tabs->setTabText(m_tabs->indexOf(m_report), tr("Report"));
    m_tabs->setAccessibleName(tr("Pages of the deployment"));
}

} // namespace quorate
