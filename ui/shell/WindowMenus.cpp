#include "ui/shell/WindowMenus.h"

#include "core/topology/Topology.h"
#include "ui/widgets/Text.h"
#include "ui/words/Names.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenuBar>

namespace quorate {

WindowMenus::WindowMenus(const AppContext& context, QMainWindow& window)
    : QObject(&window)
    , m_context(context)
    , m_window(window)
    , m_connection(window.menuBar()->addMenu(QString()))
    , m_operations(window.menuBar()->addMenu(QString()))
    , m_view(window.menuBar()->addMenu(QString()))
{
    m_add = add(m_connection, "actionAdd", QKeySequence::New);
    m_sandbox = m_connection->addMenu(QString());
    m_import = add(m_connection, "actionImport");
    m_export = add(m_connection, "actionExport");
    m_connection->addSeparator();
    m_edit = add(m_connection, "actionEdit", QKeySequence(Qt::CTRL | Qt::Key_E));
    m_remove = add(m_connection, "actionRemove");
    m_connection->addSeparator();
    m_quit = add(m_connection, "actionQuit", QKeySequence::Quit);
    m_poll = add(m_view, "actionPoll", QKeySequence(Qt::Key_F5));
    m_filter = add(m_view, "actionFilter", QKeySequence::Find);
    m_palette = add(m_view, "actionPalette", QKeySequence(Qt::CTRL | Qt::Key_K));
    m_navigator = add(m_view, "actionNavigator", QKeySequence(Qt::CTRL | Qt::Key_B));
    m_pages = m_view->addMenu(QString());
    m_theme = m_view->addMenu(QString());
    m_language = m_view->addMenu(QString());
    m_settings = add(m_view, "actionSettings", QKeySequence(Qt::CTRL | Qt::Key_Comma));
    addKinds();
    addOperations();
    addPages();
    addLooks();
    connect(m_add, &QAction::triggered, this, &WindowMenus::addRequested);
    connect(m_import, &QAction::triggered, this, &WindowMenus::importRequested);
    connect(m_export, &QAction::triggered, this, &WindowMenus::exportRequested);
    connect(m_edit, &QAction::triggered, this, &WindowMenus::editRequested);
    connect(m_remove, &QAction::triggered, this, &WindowMenus::removeRequested);
    connect(m_quit, &QAction::triggered, &window, &QWidget::close);
    connect(m_poll, &QAction::triggered, this, &WindowMenus::pollRequested);
    connect(m_palette, &QAction::triggered, this, &WindowMenus::paletteRequested);
    connect(m_navigator, &QAction::triggered, this, &WindowMenus::navigatorToggled);
    connect(m_settings, &QAction::triggered, this, &WindowMenus::settingsRequested);
    connect(&m_context.preferences, &Preferences::changed, this, &WindowMenus::showChoices);
    connect(m_filter, &QAction::triggered, this, &WindowMenus::filterRequested);
    retranslate();
}

QAction* WindowMenus::add(QMenu* menu, const char* name, const QKeySequence& shortcut)
{
    auto* const action = menu->addAction(QString());
    action->setObjectName(QLatin1String(name));
    action->setShortcut(shortcut);
    m_window.addAction(action); // the shortcut works from everywhere in the window
    return action;
}

void WindowMenus::addKinds()
{
    for (const auto kind : {DeploymentKind::Replication, DeploymentKind::Sentinel, DeploymentKind::Cluster,
             DeploymentKind::Datacenters}) {
        auto* const action = m_sandbox->addAction(QString());
        action->setObjectName(QStringLiteral("sandbox-") + kindName(kind));
        action->setData(static_cast<int>(kind));
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT sandboxRequested(kind); });
    }
}

void WindowMenus::addOperations()
{
    m_operations->setToolTipsVisible(true);
    m_operations->setObjectName(QStringLiteral("operationsMenu"));
    const std::pair<Offer, const char*> offers[] = {{Offer::Switchover, "actionSwitchover"},
        {Offer::Failover, "actionFailover"}, {Offer::Promote, "actionPromote"}, {Offer::SetUp, "actionSetUp"},
        {Offer::Repoint, "actionRepoint"}, {Offer::Detach, "actionDetach"},
        {Offer::Priority, "actionPriority"}, {Offer::Split, "actionSplit"},
        {Offer::ResetSentinels, "actionResetSentinels"}, {Offer::FlushSentinels, "actionFlushSentinels"},
        {Offer::StopWatching, "actionStopWatching"}, {Offer::WatchMaster, "actionWatchMaster"},
        {Offer::SetOptions, "actionSetOptions"}, {Offer::Rebalance, "actionRebalance"},
        {Offer::Reshard, "actionReshard"}, {Offer::MendSlots, "actionMendSlots"}};
    for (const auto& [offer, name] : offers) {
        auto* const action = add(m_operations, name);
        action->setData(static_cast<int>(offer));
        action->setEnabled(false);
        connect(
            action, &QAction::triggered, this, [this, offer = offer] { Q_EMIT operationRequested(offer); });
    }
}

void WindowMenus::setOperations(const std::function<OperationTasks::Verdict(Offer)>& verdict)
{
    bool anyOffered = false;
    for (QAction* const action : m_operations->actions()) {
        const auto said = verdict(static_cast<Offer>(action->data().toInt()));
        anyOffered = anyOffered || said.isOffered;
        action->setVisible(said.isOffered);
        action->setEnabled(said.isPossible);
        action->setToolTip(said.reason.isEmpty() ? QString() : plainToolTip(said.reason));
    }
    m_operations->menuAction()->setEnabled(anyOffered);
}

void WindowMenus::addLooks()
{
    auto* const looks = new QActionGroup(this);
    for (const auto appearance : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        auto* const action = looks->addAction(m_theme->addAction(QString()));
        action->setCheckable(true);
        action->setChecked(appearance == m_context.theme.appearance());
        action->setData(static_cast<int>(appearance));
        connect(action, &QAction::triggered, this,
            [this, appearance] { m_context.preferences.setAppearance(appearance); });
    }
    auto* const languages = new QActionGroup(this);
    for (const QString& name : Language::available()) {
        // Each language is called by its own name, so that it is found again after a wrong choice.
        auto* const action = languages->addAction(m_language->addAction(QLocale(name).nativeLanguageName()));
        action->setCheckable(true);
        action->setChecked(name == m_context.language.current());
        action->setData(name);
        connect(action, &QAction::triggered, this, [this, name] { m_context.preferences.setLanguage(name); });
    }
}

void WindowMenus::addPages()
{
    constexpr int kMostPages = 9;
    for (int at = 0; at < kMostPages; ++at) {
        auto* const action = add(m_pages, "", QKeySequence(Qt::ALT | (Qt::Key_1 + at)));
        action->setObjectName(QStringLiteral("actionPage%1").arg(at + 1));
        connect(action, &QAction::triggered, this, [this, at] { Q_EMIT pageRequested(at); });
    }
}

void WindowMenus::setPages(const QStringList& titles)
{
    const QList<QAction*> actions = m_pages->actions();
    for (qsizetype at = 0; at < actions.size(); ++at) {
        actions[at]->setVisible(at < titles.size());
        actions[at]->setEnabled(at < titles.size());
        actions[at]->setText(titles.value(at));
    }
}

void WindowMenus::showChoices()
{
    for (QAction* const action : m_theme->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(m_context.preferences.appearance()));
    for (QAction* const action : m_language->actions())
        action->setChecked(action->data().toString() == m_context.language.current());
}

void WindowMenus::setHasConnections(bool has)
{
    m_export->setEnabled(has);
}

void WindowMenus::retranslate()
{
    m_connection->setTitle(tr("&Deployment"));
    m_operations->setTitle(tr("&Operations"));
    m_view->setTitle(tr("&View"));
    m_sandbox->setTitle(tr("Start a &sandbox"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_add->setText(tr("&Add a connection…"));
    m_edit->setText(tr("&Edit the connection…"));
    m_remove->setText(tr("&Remove…"));
    m_import->setText(tr("&Import…"));
    m_export->setText(tr("E&xport connections…"));
    m_quit->setText(tr("&Quit"));
    m_poll->setText(tr("&Poll now"));
    m_palette->setText(tr("&Go to or do…"));
    m_navigator->setText(tr("Show or hide the &navigator"));
    m_pages->setTitle(tr("Pa&ges"));
    m_settings->setText(tr("&Settings"));
    m_filter->setText(tr("&Filter"));
    const QStringList looks{tr("Like the desktop"), tr("Light"), tr("Dark")};
    for (qsizetype i = 0; i < looks.size(); ++i)
        m_theme->actions().at(i)->setText(looks[i]);
    const QStringList operations{tr("&Switch over…"), tr("&Fail over by the Sentinels…"),
        tr("&Promote a replica…"), tr("Set &up replication…"), tr("Re-p&oint a replica…"),
        tr("&Detach a replica…"), tr("Set a priorit&y…"), tr("&Make the replicas read-only…"),
        tr("&Reset the Sentinels…"), tr("&Write the Sentinels' files…"), tr("S&top watching the service…"),
        tr("Watch &another master…"), tr("Set optio&ns of the service…"), tr("Re&balance…"),
        tr("Mo&ve slots…"), tr("Mend s&lots…")};
    for (qsizetype i = 0; i < operations.size(); ++i)
        m_operations->actions().at(i)->setText(operations[i]);
    for (QAction* action : m_sandbox->actions())
        action->setText(kindWord(static_cast<DeploymentKind>(action->data().toInt())));
}

} // namespace quorate
