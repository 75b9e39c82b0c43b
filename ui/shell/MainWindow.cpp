#include "ui/shell/MainWindow.h"

#include "core/base/Untrusted.h"
#include "ui/drill/DrillPage.h"
#include "ui/operation/JournalPage.h"
#include "ui/shell/ConnectionTasks.h"
#include "ui/shell/DeploymentPages.h"
#include "ui/shell/DrillTasks.h"
#include "ui/shell/EnvironmentEdge.h"
#include "ui/shell/FirstStartPage.h"
#include "ui/shell/NodeOperations.h"
#include "ui/shell/OperationTasks.h"
#include "ui/shell/Palette.h"
#include "ui/shell/PaletteEntries.h"
#include "ui/shell/ReportExporter.h"
#include "ui/shell/SentinelEvents.h"
#include "ui/shell/SettingsPage.h"
#include "ui/shell/StatusLine.h"
#include "ui/shell/ToastStack.h"
#include "ui/shell/WindowMemory.h"
#include "ui/shell/WindowMenus.h"
#include "ui/shell/placePages.h"
#include "ui/topology/NodeDrag.h"
#include "ui/topology/TopologyTree.h"
#include "ui/widgets/FilterField.h"
#include "ui/widgets/RowView.h"

#include <QCloseEvent>
#include <QCursor>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

namespace quorate {

MainWindow::MainWindow(const AppContext& context, QWidget* parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_deployments(context, m_model)
    , m_rail(new Rail)
    , m_tree(new TopologyTree(m_model))
    , m_stack(new QStackedWidget)
    , m_firstStart(new FirstStartPage)
    , m_pages(new DeploymentPages(context))
    , m_settings(new LatePage<SettingsPage>([&context] { return new SettingsPage(context.preferences); }))
    , m_journal(new LatePage<JournalPage>([this] { return makeJournal(); }))
    , m_drillPage(
          new LatePage<DrillPage>([this] { return makeDrillPage(*m_drills, [this] { return m_chosen; }); }))
    , m_exporter(new ReportExporter(context.workers, context.wording, context.reports, this))
    , m_connections(new ConnectionTasks(context, m_deployments, m_notices, *this))
    , m_operations(new OperationTasks(context, m_deployments, m_notices, *this))
    , m_drills(new DrillTasks(context, m_deployments, m_notices, *this))
    , m_edge(new EnvironmentEdge)
    , m_status(new StatusLine(m_deployments, m_notices, context.ticker))
    , m_splitter(new QSplitter)
    , m_memory(std::make_unique<WindowMemory>(*this, *m_splitter, *m_tree, *m_pages))
    , m_menus(new WindowMenus(context, *this))
    , m_palette(nullptr)
{
    setObjectName(QStringLiteral("mainWindow"));
    setUpLayout();
    connectNavigation();
    connectMenus();
    connectTasks();
    retranslate();
    m_showsNavigator = m_memory->bringBack();
    m_deployments.load();
    m_exporter->loadHistory();
    m_operations->readJournal();
    refreshFrame();
    (m_deployments.isEmpty() ? static_cast<QWidget*>(m_firstStart) : m_tree->view())->setFocus();
}

MainWindow::~MainWindow() = default;

JournalPage* MainWindow::makeJournal()
{
    JournalPage* const page = makeJournalPage(m_planWording, *m_operations);
    m_memory->bringBackJournal(*page->findChild<RowView*>());
    return page;
}

void MainWindow::setUpLayout()
{
    m_tree->setVisibleColumns({TopologyModel::NodeColumn, TopologyModel::StateColumn});
    m_stack->addWidget(m_firstStart);
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_settings);
    m_stack->addWidget(m_journal);
    m_stack->addWidget(m_drillPage);
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_stack);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({360, 864});
    m_splitter->setChildrenCollapsible(false);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_splitter, 1);
    auto* const centre = new QWidget;
    auto* const column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_edge);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    setCentralWidget(centre);
    // Over everything else.
    m_palette = new Palette(*this);
    new ToastStack(m_notices, *this);
    resize(1280, 720);
}

void MainWindow::connectNavigation()
{
    connect(&m_deployments, &Deployments::changed, this, &MainWindow::refresh);
    connect(&m_deployments, &Deployments::listChanged, this, &MainWindow::refreshFrame);
    connect(m_tree, &TopologyTree::currentChanged, this, &MainWindow::choose);
    connect(m_rail, &Rail::placeRequested, this, &MainWindow::showPlace);
    connect(m_rail, &Rail::paletteRequested, this, &MainWindow::openPalette);
    connect(m_rail, &Rail::navigatorToggled, this, &MainWindow::toggleNavigator);
    connect(m_status, &StatusLine::deploymentRequested, this, [this](const QString& name) {
        showDeployment(name);
        m_pages->showOverview();
    });
    connect(m_pages, &DeploymentPages::nodeShown, this,
        [this](const NodePlace& node) { m_tree->selectNode(m_chosen, node); });
    const MoveJudge judge = [this](const QString& deployment, const NodePlace& node, const NodePlace& onto) {
        return m_operations->judgeMove(deployment, node, onto);
    };
    m_tree->drag()->setJudge(judge);
    m_pages->setMoveJudge(judge);
    m_pages->setOfferJudge([this](Offer offer) { return m_operations->verdict(m_chosen, offer); });
    connect(m_pages, &DeploymentPages::slotMoveRequested, this,
        [this](const SlotRange& range) { m_operations->beginReshard(m_chosen, {range}); });
    connect(m_pages, &DeploymentPages::operationRequested, this,
        [this](Offer offer) { m_operations->begin(m_chosen, offer); });
    connect(m_tree->drag(), &NodeDrag::moveRequested, this,
        [this](const QString& deployment, const NodePlace& node, const NodePlace& onto) {
            m_operations->beginMove(deployment, node.endpoint, onto.endpoint);
        });
    connect(
        m_pages, &DeploymentPages::moveRequested, this, [this](const NodePlace& node, const NodePlace& onto) {
            m_operations->beginMove(m_chosen, node.endpoint, onto.endpoint);
        });
    connect(m_tree, &TopologyTree::nodeMenuOpened, this,
        [this](QMenu* menu, const QString& deployment, const NodePlace& node) {
            addNodeOperations(*menu, *m_operations, deployment, node);
        });
    connect(m_pages, &DeploymentPages::nodeMenuOpened, this, [this](QMenu* menu, const NodePlace& node) {
        addNodeOperations(*menu, *m_operations, m_chosen, node);
    });
    connect(&m_context.ticker, &Ticker::ticked, &m_model, &TopologyModel::setNow);
}

void MainWindow::connectMenus()
{
    connect(m_menus, &WindowMenus::addRequested, m_connections, &ConnectionTasks::add);
    connect(m_menus, &WindowMenus::importRequested, m_connections, &ConnectionTasks::importFile);
    connect(m_menus, &WindowMenus::exportRequested, m_connections, &ConnectionTasks::exportFile);
    connect(m_menus, &WindowMenus::sandboxRequested, m_connections, &ConnectionTasks::startSandbox);
    connect(m_menus, &WindowMenus::editRequested, this, [this] { m_connections->edit(m_chosen); });
    connect(m_menus, &WindowMenus::removeRequested, this, [this] { m_connections->remove(m_chosen); });
    connect(m_menus, &WindowMenus::operationRequested, this,
        [this](Offer offer) { m_operations->begin(m_chosen, offer); });
    connect(m_menus, &WindowMenus::pollRequested, &m_deployments, &Deployments::pollAll);
    connect(m_menus, &WindowMenus::filterRequested, m_tree->filterField(), qOverload<>(&QWidget::setFocus));
    connect(m_menus, &WindowMenus::paletteRequested, this, &MainWindow::openPalette);
    connect(m_menus, &WindowMenus::navigatorToggled, this, &MainWindow::toggleNavigator);
    connect(m_menus, &WindowMenus::settingsRequested, this, [this] { showPlace(Rail::Place::Settings); });
    connect(m_menus, &WindowMenus::pageRequested, this, [this](int at) {
        showPlace(Rail::Place::Deployments);
        m_pages->showPage(at);
    });
}

void MainWindow::connectTasks()
{
    const auto warn = [this](const QString& text) {
        m_notices.say(text, Tone::Warning);
    };
    connect(&m_deployments, &Deployments::notice, this, warn);
    connect(m_connections, &ConnectionTasks::ready, this, &MainWindow::showDeployment);
    connect(m_connections, &ConnectionTasks::running, m_status, &StatusLine::setRunning);
    m_operations->setEventSource(
        [this](const QString& deployment) { return m_pages->sentinelEvents().heard(deployment).events; });
    connect(m_operations, &OperationTasks::running, m_status, &StatusLine::setRunning);
    connect(m_operations, &OperationTasks::running, this, &MainWindow::refreshOperations);
    connect(m_operations, &OperationTasks::journalRead, this,
        [this](const JournalContent&, const QSet<QString>& interrupted) { nameInterrupted(interrupted); });
    connect(m_drills, &DrillTasks::running, m_status, &StatusLine::setRunning);
    connect(m_tree, &TopologyTree::addRequested, m_connections, &ConnectionTasks::add);
    connect(m_firstStart, &FirstStartPage::addRequested, m_connections, &ConnectionTasks::add);
    connect(m_firstStart, &FirstStartPage::importRequested, m_connections, &ConnectionTasks::importFile);
    connect(m_firstStart, &FirstStartPage::sandboxRequested, this,
        [this] { m_menus->sandboxMenu()->popup(QCursor::pos()); });
    connect(
        m_pages, &DeploymentPages::connectionEditRequested, this, [this] { m_connections->edit(m_chosen); });
    connect(m_pages, &DeploymentPages::passwordGiven, this,
        [this](const SecretString& password) { m_deployments.connectWith(m_chosen, password); });
    connect(m_pages, &DeploymentPages::exportRequested, this, &MainWindow::makeReport);
    connect(m_pages, &DeploymentPages::openRequested, this, &MainWindow::openFile);
    connect(m_exporter, &ReportExporter::said, &m_notices, &Notices::say);
    connect(m_exporter, &ReportExporter::historyChanged, m_pages, &DeploymentPages::setReportHistory);
}

void MainWindow::choose(const QString& deployment, const NodePlace& node)
{
    if (deployment.isEmpty())
        return;
    const bool isOther = deployment != m_chosen;
    m_chosen = deployment;
    showPlace(Rail::Place::Deployments);
    m_deployments.open(deployment);
    refresh(deployment);
    refreshFrame();
    if (node.isValid())
        m_pages->showNode(node);
    else if (isOther)
        m_pages->showOverview();
}

void MainWindow::showDeployment(const QString& name)
{
    m_tree->selectDeployment(name);
    choose(name, {});
    m_tree->view()->setFocus();
}

void MainWindow::showNode(const QString& deployment, const NodePlace& node)
{
    m_tree->selectNode(deployment, node);
    choose(deployment, node);
}

void MainWindow::openPalette()
{
    QList<PaletteEntry> entries =
        deploymentEntries(m_deployments, [this](const QString& name) { showDeployment(name); });
    for (const QString& title : m_pages->titles()) {
        if (m_deployments.find(m_chosen))
            entries.append(
                {IconName::PageHealth, title, tr("Page of %1").arg(m_chosen), Tone::Neutral, [this, title] {
                     showPlace(Rail::Place::Deployments);
                     m_pages->showPage(title);
                 }});
    }
    entries += nodeEntries(m_deployments,
        [this](const QString& deployment, const NodePlace& node) { showNode(deployment, node); });
    entries += actionEntries(*menuBar());
    m_palette->open(entries);
}

void MainWindow::showPlace(Rail::Place place)
{
    m_place = place;
    if (place == Rail::Place::Operations)
        m_operations->readJournal();
    m_rail->setPlace(place);
    refreshFrame();
}

void MainWindow::toggleNavigator()
{
    m_showsNavigator = !m_showsNavigator;
    refreshFrame();
}

void MainWindow::refresh(const QString& name)
{
    m_status->refresh(m_chosen);
    const auto* const controller = m_deployments.find(name);
    if (name != m_chosen || !controller)
        return;
    m_pages->showDeployment(*controller);
    m_menus->setPages(m_pages->titles());
    refreshOperations();
}

// Once: at the start of the program. What a person has seen is not said again.
void MainWindow::nameInterrupted(const QSet<QString>& interrupted)
{
    if (!std::exchange(m_hasReadJournal, true) && !interrupted.isEmpty())
        m_notices.say(tr("%n operation(s) were interrupted: see Operations.", nullptr,
                          static_cast<int>(interrupted.size())),
            Tone::Critical);
}

void MainWindow::refreshOperations()
{
    if (DrillPage* const page = m_drillPage->made())
        page->setPlace(m_drills->place(m_chosen));
    m_menus->setOperations([this](Offer offer) { return m_operations->verdict(m_chosen, offer); });
}

void MainWindow::refreshFrame()
{
    const auto* const controller = m_deployments.find(m_chosen);
    const bool isEmpty = m_deployments.isEmpty();
    QWidget* const page = isEmpty ? static_cast<QWidget*>(m_firstStart) : m_pages;
    m_stack->setCurrentWidget(m_place == Rail::Place::Settings ? static_cast<QWidget*>(m_settings)
            : m_place == Rail::Place::Operations               ? m_journal
            : m_place == Rail::Place::Drills                   ? m_drillPage
                                                               : page);
    m_tree->setVisible(!isEmpty && m_showsNavigator);
    m_edge->setEnvironment(controller ? controller->profile().environment : Environment::Development);
    m_menus->setHasConnections(!isEmpty);
    refreshOperations();
    m_status->refresh(m_chosen);
    setWindowTitle(
        controller ? controller->profile().name + QStringLiteral(" — Quorate") : QStringLiteral("Quorate"));
}

void MainWindow::makeReport(const ReportOrder& order)
{
    if (const auto* const controller = m_deployments.find(m_chosen))
        m_exporter->make(controller->report(), order);
}

void MainWindow::openFile(const QString& path)
{
    if (!QFileInfo::exists(path))
        return m_notices.say(tr("%1 is no longer there.").arg(plainLine(path)), Tone::Warning);
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_notices.say(tr("The desktop knows no program for %1.").arg(plainLine(path)), Tone::Warning);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_memory->keep(m_showsNavigator);
    if (const JournalPage* const journal = m_journal->made())
        m_memory->keepJournal(*journal->findChild<RowView*>());
    QMainWindow::closeEvent(event);
}

// From wherever the focus is, the navigator too.
void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_pages->isNodeShown())
        return m_pages->closeNode();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::retranslate()
{
    m_menus->retranslate();
    m_menus->setPages(m_pages->titles());
    m_model.retranslate();
}

} // namespace quorate
