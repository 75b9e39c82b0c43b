#pragma once

#include "ui/health/ReportOrder.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/Deployments.h"
#include "ui/shell/Notices.h"
#include "ui/shell/Rail.h"
#include "ui/topology/TopologyModel.h"
#include "ui/widgets/LatePage.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QMainWindow>

#include <memory>

class QSplitter;
class QStackedWidget;

namespace quorate {

class ConnectionTasks;
class DeploymentPages;
class DrillPage;
class DrillTasks;
class EnvironmentEdge;
class FirstStartPage;
class JournalPage;
class OperationTasks;
class Palette;
class ReportExporter;
class SettingsPage;
class StatusLine;
class TopologyTree;
class WindowMemory;
class WindowMenus;

/// The frame: the rail, the deployments at the left, the pages about the chosen one, the status line below.
/// It wires and decides nothing.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const AppContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    Deployments& deployments() { return m_deployments; }
    ConnectionTasks& connections() { return *m_connections; }
    const Notices& notices() const { return m_notices; }
    DeploymentPages& pages() { return *m_pages; }

    /// Opens the deployment and shows its pages.
    void showDeployment(const QString& name);
    void showNode(const QString& deployment, const NodePlace& node);
    void openPalette();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    JournalPage* makeJournal();
    void setUpLayout();
    void connectNavigation();
    void connectMenus();
    void connectTasks();
    void choose(const QString& deployment, const NodePlace& node);
    void showPlace(Rail::Place place);
    void toggleNavigator();
    void refresh(const QString& name);
    void refreshFrame();
    void refreshOperations();
    void nameInterrupted(const QSet<QString>& interrupted);
    void makeReport(const ReportOrder& order);
    void openFile(const QString& path);
    void retranslate();

    const AppContext& m_context;
    TopologyModel m_model;
    Deployments m_deployments;
    Notices m_notices;
    TranslatedPlanWording m_planWording;
    QString m_chosen;
    Rail::Place m_place = Rail::Place::Deployments;
    bool m_showsNavigator = true;
    bool m_hasReadJournal = false;
    Rail* m_rail;
    TopologyTree* m_tree;
    QStackedWidget* m_stack;
    FirstStartPage* m_firstStart;
    DeploymentPages* m_pages;
    LatePage<SettingsPage>* m_settings;
    LatePage<JournalPage>* m_journal;
    LatePage<DrillPage>* m_drillPage;
    ReportExporter* m_exporter;
    ConnectionTasks* m_connections;
    OperationTasks* m_operations;
    DrillTasks* m_drills;
    EnvironmentEdge* m_edge;
    StatusLine* m_status;
    QSplitter* m_splitter;
    std::unique_ptr<WindowMemory> m_memory;
    WindowMenus* m_menus;
    Palette* m_palette;
};

} // namespace quorate
