#pragma once

#include "core/sentinel/SentinelEvent.h"
#include "ui/topology/TopologyItem.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QTabBar;

namespace quorate {

class Chip;
class EmptyState;
class EventList;
class KeyValueList;
class PageHeader;
class RowModel;
class RowView;
class SectionHeader;
class SentinelTiles;
class Ticker;

/// The page of a service that Sentinels watch: the two numbers, whether a failover could happen now, every
/// Sentinel's own view side by side, and the replicas as candidates. Of several data centres with Sentinels
/// one is chosen by a tab. For other deployments it says that no Sentinel watches them.
class SentinelPage : public QWidget {
    Q_OBJECT

public:
    /// The ticker must outlive the page.
    explicit SentinelPage(Ticker& ticker, QWidget* parent = nullptr);

    void setDeployment(const DeploymentView& view);
    /// What the Sentinels say; see EventList.
    void setEvents(const QList<SentinelEvent>& events, qint64 firstNumber);

Q_SIGNALS:
    void nodeRequested(const quorate::NodePlace& node);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeOutlook();
    QWidget* makeTable(SectionHeader* header, RowView* view, QLabel* note);
    void refresh();
    void showCentres(const QList<Datacenter>& centres);
    TopologyPtr shownTopology(const QList<Datacenter>& centres) const;
    void showService(const Topology& topology);
    void showOutlook(const Topology& topology);
    void showMeanings(const SentinelSummary& summary);
    void retranslate();

    Ticker& m_ticker;
    DeploymentView m_view;
    PageHeader* m_header;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    QTabBar* m_centres;
    SentinelTiles* m_tiles;
    Chip* m_outlook;
    KeyValueList* m_reasons;
    SectionHeader* m_sentinelsHeader;
    RowModel* m_sentinels;
    RowView* m_sentinelView;
    QLabel* m_meanings;
    SectionHeader* m_replicasHeader;
    RowModel* m_replicas;
    RowView* m_replicaView;
    QLabel* m_noReplicas;
    QLabel* m_services;
    EventList* m_events;
};

} // namespace quorate
