#pragma once

#include "ui/topology/TopologyItem.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QTreeView;

namespace quorate {

class EmptyState;
class PageHeader;
class SectionHeader;
class SlotChart;
class SlotFinder;
class SlotIssueModel;
class SlotMap;
class Ticker;
class Tile;

/// The page of a cluster's slots: how many are served, the chart of who owns them, a table of those without
/// an owner or on the move, and the map of them all, on which a key can be found. For other deployments it
/// says that they have none.
class SlotsPage : public QWidget {
    Q_OBJECT

public:
    /// The ticker must outlive the page.
    explicit SlotsPage(Ticker& ticker, QWidget* parent = nullptr);

    void setDeployment(const DeploymentView& view);

Q_SIGNALS:
    void nodeRequested(const QString& endpoint);
    /// These slots are to go to another master.
    void moveRequested(const quorate::SlotRange& range);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeTiles();
    QWidget* makeChart();
    QWidget* makeTable();
    QWidget* makeMap();
    void refresh();
    void showChart(const Topology& topology);
    void showIssues();
    void showTiles(const ClusterSummary& cluster);
    void showSelection();
    void retranslate();

    DeploymentView m_view;
    PageHeader* m_header;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    Tile* m_assigned;
    Tile* m_served;
    Tile* m_open;
    Tile* m_uncovered;
    SectionHeader* m_chartHeader;
    SlotChart* m_chart;
    SectionHeader* m_tableHeader;
    SlotIssueModel* m_issues;
    QTreeView* m_table;
    QLabel* m_noIssues;
    QLabel* m_meanings;
    SectionHeader* m_mapHeader;
    SlotMap* m_map;
    SlotFinder* m_finder;
    QPushButton* m_move;
};

} // namespace quorate
