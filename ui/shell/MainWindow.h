#pragma once

#include "ui/shell/AppContext.h"
#include "ui/shell/Deployments.h"
#include "ui/topology/TopologyModel.h"

#include <QMainWindow>

class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace quorate {

class EnvironmentEdge;
class FirstStartPage;
class HealthPage;
class NodePanel;
class NoticeBar;
class ReplicationPage;
class ReportExporter;
class ReportPage;
class SentinelPage;
class SlotsPage;
class TopologyTree;
class WindowMenus;
struct SandboxProgress;
enum class ExportFormat;

/// The frame: the deployments at the left, pages about the chosen one at the right. It wires and decides
/// nothing.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const AppContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    Deployments& deployments() { return m_deployments; }
    /// Opens the deployment and shows its pages.
    void showDeployment(const QString& name);

public Q_SLOTS:
    void addConnection();
    void editConnection();
    void importConnections();
    /// Starts real servers on this machine, saves their profile and opens it.
    void startSandbox(quorate::DeploymentKind kind);
    /// Stops the chosen deployment's sandbox, or removes its profile, after asking.
    void removeChosen();
    void exportChosen(quorate::ExportFormat format);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void setUpLayout();
    void setUpConnections();
    void choose(const QString& deployment, const QString& endpoint);
    void showNode(const QString& endpoint);
    void refresh(const QString& name);
    void refreshFrame();
    void askForSandbox();
    void sayProgress(const SandboxProgress& progress);
    void openFile(const QString& path);
    void restore();
    void retranslate();

    const AppContext& m_context;
    TopologyModel m_model;
    Deployments m_deployments;
    QString m_chosen;
    TopologyTree* m_tree;
    QStackedWidget* m_stack;
    FirstStartPage* m_firstStart;
    QTabWidget* m_tabs;
    HealthPage* m_health;
    NodePanel* m_node;
    SlotsPage* m_slots;
    ReplicationPage* m_replication;
    SentinelPage* m_sentinel;
    ReportPage* m_report;
    ReportExporter* m_exporter;
    EnvironmentEdge* m_edge;
    NoticeBar* m_notices;
    QSplitter* m_splitter;
    WindowMenus* m_menus;
};

} // namespace quorate
