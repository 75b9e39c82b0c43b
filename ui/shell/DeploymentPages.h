#pragma once

#include "ui/health/ReportOrder.h"
#include "ui/shell/AppContext.h"

#include <QWidget>

class QSplitter;
class QTabWidget;

namespace quorate {

class DeploymentController;
class HealthPage;
class NodeReadings;
class NodeSide;
class ReportPage;
class ReplicationPage;
class SecretString;
class SentinelPage;
class SlotsPage;
class TopologyPage;

/// Everything about the chosen deployment: a page each for what can be asked of it, and the panel of one node
/// at the right of whichever page is open. Shows what it is given and says what a person wants.
class DeploymentPages : public QWidget {
    Q_OBJECT

public:
    explicit DeploymentPages(const AppContext& context, QWidget* parent = nullptr);

    /// Shows this one now, or what is new about it.
    void showDeployment(const DeploymentController& controller);
    /// Opens the panel of a node of the deployment on show. Nothing happens when it is no address.
    void showNode(const QString& endpoint);
    void closeNode();
    /// To the page that answers "what is wrong?".
    void showOverview();

    ReportPage* report() const { return m_report; }

    /// The titles of the pages that the deployment has, in their order, and the way to each.
    QStringList titles() const;
    void showPage(const QString& title);
    /// By its place among titles(), from 0; out of range does nothing.
    void showPage(int at);

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);

Q_SIGNALS:
    void exportRequested(const quorate::ReportOrder& order);
    void connectionEditRequested();
    void passwordGiven(const quorate::SecretString& password);
    /// The panel shows this node now.
    void nodeShown(const QString& endpoint);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QList<int> shownTabs() const;
    void connectPages();
    void retranslate();

    const AppContext& m_context;
    TopologyPtr m_topology;
    QString m_deployment;
    QSplitter* m_splitter;
    QTabWidget* m_tabs;
    HealthPage* m_health;
    TopologyPage* m_drawing;
    ReplicationPage* m_replication;
    SentinelPage* m_sentinel;
    SlotsPage* m_slots;
    ReportPage* m_report;
    NodeSide* m_node;
    NodeReadings* m_readings;
};

} // namespace quorate
