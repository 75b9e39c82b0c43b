#pragma once

#include "core/health/ReportHistory.h"
#include "ui/health/ReportOrder.h"
#include "ui/shell/AppContext.h"
#include "ui/shell/DeploymentController.h"
#include "ui/shell/OperationTasks.h"
#include "ui/topology/NodeDrag.h"
#include "ui/widgets/LatePage.h"

#include <QPointer>
#include <QVariantMap>
#include <QWidget>

class QMenu;
class QSplitter;
class QTabWidget;

namespace quorate {

class ClusterPage;
class HealthPage;
class NodeReadings;
class NodeSide;
class ReportPage;
class ReplicationPage;
class RowView;
class SecretString;
class SentinelEvents;
class SentinelPage;
class SlotsPage;
class TopologyPage;

/// Everything about the chosen deployment: a page each for what can be asked of it, and the panel of one node
/// at the right of whichever page is open. Shows what it is given and says what a person wants. Each page is
/// made when it is first opened.
class DeploymentPages : public QWidget {
    Q_OBJECT

public:
    explicit DeploymentPages(const AppContext& context, QWidget* parent = nullptr);

    /// Shows this one now, or what is new about it.
    void showDeployment(const DeploymentController& controller);
    /// Opens the panel of a node of the deployment on show. Nothing happens when it names none.
    void showNode(const NodePlace& node);
    void closeNode();
    /// Of what is dragged in the drawing and its table; moveRequested() follows a drop.
    void setMoveJudge(const MoveJudge& judge) { m_judge = judge; }
    /// Whether an operation on the deployment on show is possible now.
    using OfferJudge = std::function<OperationTasks::Verdict(Offer offer)>;
    void setOfferJudge(const OfferJudge& judge) { m_offerJudge = judge; }
    bool isNodeShown() const { return m_node->isVisible(); }
    /// To the page that answers "what is wrong?".
    void showOverview();

    /// What the page of reports lists as made before.
    void setReportHistory(const QList<MadeReport>& reports);

    /// The titles of the pages that the deployment has, in their order, and the way to each.
    QStringList titles() const;
    void showPage(const QString& title);
    /// By its place among titles(), from 0; out of range does nothing.
    void showPage(int at);

    /// What the Sentinels have said since their page was first opened.
    const SentinelEvents& sentinelEvents() const { return *m_events; }

    QByteArray saveState() const;
    void restoreState(const QByteArray& state);
    /// What a person made of the pages, by name: their columns and what is folded. Those of pages that were
    /// not opened stay as they were restored.
    QVariantMap viewStates() const;
    void restoreViews(const QVariantMap& states);

Q_SIGNALS:
    void exportRequested(const quorate::ReportOrder& order);
    /// A report made before, by its path.
    void openRequested(const QString& path);
    void connectionEditRequested();
    void passwordGiven(const quorate::SecretString& password);
    /// The panel shows this node now.
    void nodeShown(const quorate::NodePlace& node);
    void operationRequested(quorate::Offer offer);
    void slotMoveRequested(const quorate::SlotRange& range);
    void moveRequested(const quorate::NodePlace& node, const quorate::NodePlace& onto);
    /// The menu of that node is about to be shown: whoever knows more to do adds to it.
    void nodeMenuOpened(QMenu* menu, const quorate::NodePlace& node);

protected:
    void changeEvent(QEvent* event) override;

private:
    HealthPage* makeHealth();
    TopologyPage* makeDrawing();
    ReplicationPage* makeReplication();
    SentinelPage* makeSentinel();
    ClusterPage* makeCluster();
    SlotsPage* makeSlots();
    ReportPage* makeReport();
    NodeSide* makeNode();

    // What is known of the deployment on show.
    void fill(HealthPage& page);
    void fill(TopologyPage& page);
    void fill(ReplicationPage& page);
    void fill(SentinelPage& page);
    void fill(ClusterPage& page);
    void fill(SlotsPage& page);
    void fill(ReportPage& page);
    template <typename Page> void refresh(const LatePage<Page>& place);
    template <typename Page> Page* filled(Page* page);

    void restoreTable(RowView& table) const;
    QList<int> shownTabs() const;
    void retranslate();

    const AppContext& m_context;
    QPointer<const DeploymentController> m_shown;
    QList<MadeReport> m_reports;
    TopologyPtr m_topology;
    QString m_deployment;
    MoveJudge m_judge;
    OfferJudge m_offerJudge;
    QVariantMap m_views; ///< as they were kept
    QSplitter* m_splitter;
    QTabWidget* m_tabs;
    LatePage<HealthPage>* m_health;
    LatePage<TopologyPage>* m_drawing;
    LatePage<ReplicationPage>* m_replication;
    LatePage<SentinelPage>* m_sentinel;
    LatePage<ClusterPage>* m_cluster;
    LatePage<SlotsPage>* m_slots;
    LatePage<ReportPage>* m_report;
    LatePage<NodeSide>* m_node;
    NodeReadings* m_readings;
    SentinelEvents* m_events;
};

} // namespace quorate
