#pragma once

#include "core/replication/ReplicationHistory.h"
#include "ui/topology/TopologyItem.h"

#include <QWidget>

class QMenu;

namespace quorate {

class EmptyState;
class PageHeader;
class RowModel;
class RowView;
class SectionHeader;
class Ticker;
class Tile;
struct ReplicationTotals;

/// The page of replication: links, lag and its trend, streams, backlogs, and for how long a replica may be
/// away. Brought up to date only while it can be seen.
class ReplicationPage : public QWidget {
    Q_OBJECT

public:
    /// The ticker must outlive the page.
    explicit ReplicationPage(Ticker& ticker, QWidget* parent = nullptr);

    void setDeployment(const DeploymentView& view, const ReplicationHistory& history);

Q_SIGNALS:
    void nodeRequested(const quorate::NodePlace& node);
    /// The menu of that node is about to be shown: whoever knows more to do adds to it.
    void nodeMenuOpened(QMenu* menu, const quorate::NodePlace& node);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTiles();
    QWidget* makeTable();
    void refresh();
    void dimWhatIsOld(const QDateTime& now);
    void showTiles();
    void showLag(const ReplicationTotals& totals);
    void retranslate();

    Ticker& m_ticker;
    DeploymentView m_view;
    ReplicationHistory m_history;
    bool m_stale = false;
    PageHeader* m_header;
    QWidget* m_content;
    EmptyState* m_empty;
    Tile* m_links;
    Tile* m_lag;
    Tile* m_written;
    Tile* m_outage;
    SectionHeader* m_tableHeader;
    RowModel* m_rows;
    RowView* m_table;
};

} // namespace quorate
