#pragma once

#include "core/operation/offers.h"
#include "ui/topology/TopologyItem.h"

#include <QWidget>

#include <functional>

class QMenu;
class QPushButton;

namespace quorate {

class EmptyState;
class PageHeader;
class RowModel;
class RowView;
class SectionHeader;
class Ticker;
class Tile;

/// The page of a cluster: its shards with what each holds and does, the operations on its slots, and every
/// node's own view of the cluster with where it differs. Brought up to date only while it can be seen.
class ClusterPage : public QWidget {
    Q_OBJECT

public:
    /// The ticker must outlive the page.
    explicit ClusterPage(Ticker& ticker, QWidget* parent = nullptr);

    void setDeployment(const DeploymentView& view);

    /// Whether an operation is possible now, and if not, why: plain text.
    struct Verdict {
        bool isPossible = false;
        QString reason;
    };
    void setJudge(const std::function<Verdict(Offer)>& judge);

Q_SIGNALS:
    void nodeRequested(const quorate::NodePlace& node);
    /// The menu of that node is about to be shown: whoever knows more to do adds to it.
    void nodeMenuOpened(QMenu* menu, const quorate::NodePlace& node);
    void operationRequested(quorate::Offer offer);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTiles();
    QWidget* makeShards();
    QWidget* makeViews();
    QPushButton* makeButton(Offer offer, const char* name);
    void refresh();
    void showTiles(const Topology& topology);
    void showOffers();
    void dimWhatIsOld(const QDateTime& now);
    void retranslate();

    Ticker& m_ticker;
    DeploymentView m_view;
    std::function<Verdict(Offer)> m_judge;
    bool m_stale = false;
    PageHeader* m_header;
    QWidget* m_content;
    EmptyState* m_empty;
    Tile* m_state;
    Tile* m_shardCount;
    Tile* m_keys;
    Tile* m_agreement;
    SectionHeader* m_shardsHeader;
    RowModel* m_shards;
    RowView* m_shardView;
    SectionHeader* m_viewsHeader;
    RowModel* m_views;
    RowView* m_viewView;
    QList<std::pair<Offer, QPushButton*>> m_buttons;
};

} // namespace quorate
