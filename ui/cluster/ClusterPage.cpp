#include "ui/cluster/ClusterPage.h"

#include "core/topology/keyCount.h"
#include "ui/cluster/ShardRows.h"
#include "ui/cluster/ViewRows.h"
#include "ui/topology/PageHeader.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"
#include "ui/widgets/Ticker.h"
#include "ui/widgets/Tile.h"
#include "ui/widgets/TileGrid.h"
#include "ui/words/Quantities.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace quorate {

namespace {

std::pair<QFrame*, QVBoxLayout*> card()
{
    auto* const frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    return {frame, column};
}

} // namespace

ClusterPage::ClusterPage(Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_ticker(ticker)
    , m_header(new PageHeader(ticker))
    , m_content(new QWidget)
    , m_empty(new EmptyState(IconName::KindCluster))
    , m_shardsHeader(new SectionHeader({}))
    , m_shards(new RowModel(ShardRows::ColumnCount, this))
    , m_shardView(new RowView(*m_shards))
    , m_viewsHeader(new SectionHeader({}))
    , m_views(new RowModel(ViewRows::ColumnCount, this))
    , m_viewView(new RowView(*m_views, ViewRows::DifferenceColumn))
{
    auto* const column = new QVBoxLayout(m_content);
    column->setContentsMargins(24, 8, 24, 24);
    column->setSpacing(16);
    column->addWidget(makeTiles());
    column->addWidget(makeShards(), 3);
    column->addWidget(makeViews(), 2);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(m_header);
    outer->addLayout(top);
    outer->addWidget(m_content, 1);
    outer->addWidget(m_empty, 1);
    connect(&ticker, &Ticker::ticked, this, &ClusterPage::dimWhatIsOld);
    retranslate();
    m_shardView->takeColumnWidths();
    m_viewView->takeColumnWidths();
}

QWidget* ClusterPage::makeTiles()
{
    auto* const tiles = new TileGrid;
    for (Tile** tile : {&m_state, &m_shardCount, &m_keys, &m_agreement}) {
        *tile = new Tile({});
        tiles->addTile(*tile);
    }
    return tiles;
}

QPushButton* ClusterPage::makeButton(Offer offer, const char* name)
{
    auto* const button = new QPushButton;
    button->setObjectName(QLatin1String(name));
    button->setEnabled(false);
    connect(button, &QPushButton::clicked, this, [this, offer] { Q_EMIT operationRequested(offer); });
    m_buttons += {offer, button};
    return button;
}

QWidget* ClusterPage::makeShards()
{
    const auto [frame, column] = card();
    m_shardView->setObjectName(QStringLiteral("shards"));
    m_shardView->setRootIsDecorated(false);
    m_shardsHeader->addAtRight(makeButton(Offer::Rebalance, "rebalance"));
    m_shardsHeader->addAtRight(makeButton(Offer::Reshard, "reshard"));
    m_shardsHeader->addAtRight(makeButton(Offer::MendSlots, "mendSlots"));
    column->addWidget(m_shardsHeader);
    column->addWidget(m_shardView, 1);
    connect(m_shardView, &RowView::nodeRequested, this, &ClusterPage::nodeRequested);
    connect(m_shardView, &RowView::nodeMenuOpened, this, &ClusterPage::nodeMenuOpened);
    return frame;
}

QWidget* ClusterPage::makeViews()
{
    const auto [frame, column] = card();
    m_viewView->setObjectName(QStringLiteral("clusterViews"));
    m_viewView->setRootIsDecorated(false);
    column->addWidget(m_viewsHeader);
    column->addWidget(m_viewView, 1);
    connect(m_viewView, &RowView::nodeRequested, this, &ClusterPage::nodeRequested);
    connect(m_viewView, &RowView::nodeMenuOpened, this, &ClusterPage::nodeMenuOpened);
    return frame;
}

void ClusterPage::setDeployment(const DeploymentView& view)
{
    m_view = view;
    refresh();
}

void ClusterPage::setJudge(const std::function<Verdict(Offer)>& judge)
{
    m_judge = judge;
    showOffers();
}

void ClusterPage::refresh()
{
    // What is not looked at is not brought up to date; showEvent() makes up for it.
    if (!isVisible())
        return;
    m_header->setDeployment(m_view);
    const Topology* const topology = m_view.topology.get();
    const bool isCluster = topology && topology->cluster;
    m_content->setVisible(isCluster);
    m_empty->setVisible(!isCluster);
    m_empty->setSentence(topology ? tr("This deployment is no Redis Cluster.")
                                  : tr("Nothing has been seen of this deployment yet."));
    if (!isCluster)
        return;
    m_shards->setRows(ShardRows::rows(*topology, m_ticker.now()));
    m_views->setRows(ViewRows::rows(*topology));
    showTiles(*topology);
    showOffers();
}

void ClusterPage::showOffers()
{
    for (const auto& [offer, button] : std::as_const(m_buttons)) {
        const Verdict verdict = m_judge ? m_judge(offer) : Verdict();
        button->setEnabled(verdict.isPossible);
        button->setToolTip(verdict.reason.isEmpty() ? QString() : plainToolTip(verdict.reason));
    }
}

void ClusterPage::showTiles(const Topology& topology)
{
    const QLocale locale;
    const ClusterSummary& cluster = *topology.cluster;
    int masters = 0, replicas = 0;
    std::optional<qint64> keys;
    for (const Node& node : topology.nodes) {
        replicas += node.role == NodeRole::Replica;
        if (node.role != NodeRole::Master)
            continue;
        ++masters;
        if (node.info)
            keys = keys.value_or(0) + keyCount(*node.info).value_or(0);
    }
    m_state->setFigure(cluster.stateOk ? tr("ok") : tr("fail"));
    m_state->setFigureTone(cluster.stateOk ? Tone::Neutral : Tone::Critical);
    m_state->setNote(
        cluster.stateOk ? tr("by every node that answers") : tr("by some node, or too few answer"),
        cluster.stateOk ? Tone::Neutral : Tone::Critical);
    m_shardCount->setFigure(locale.toString(masters));
    m_shardCount->setNote(tr("%n replica(s)", nullptr, replicas));
    m_keys->setFigure(keys ? std::optional(countText(static_cast<double>(*keys))) : std::nullopt, {},
        keys ? exactText(*keys) : QString());
    m_keys->setNote(tr("on the masters"));
    const auto all = cluster.views.size();
    const auto agreeing = std::count_if(
        cluster.views.cbegin(), cluster.views.cend(), [](const ClusterView& view) { return view.agrees(); });
    if (all == 0) {
        m_agreement->setFigure(std::nullopt);
        return m_agreement->setNote(tr("no node gave its view"));
    }
    m_agreement->setFigure(locale.toString(agreeing), tr("of %1").arg(locale.toString(all)));
    m_agreement->setFigureTone(agreeing < all ? Tone::Warning : Tone::Neutral);
    m_agreement->setNote(agreeing < all ? tr("the others are listed first below") : tr("nodes say the same"),
        agreeing < all ? Tone::Warning : Tone::Neutral);
}

// A poll brings everything up to date; between two of them only the whole can become old, once.
void ClusterPage::dimWhatIsOld(const QDateTime& now)
{
    const bool stale = m_view.topology && m_view.topology->observedAt.secsTo(now) > kStaleSeconds;
    if (std::exchange(m_stale, stale) != stale)
        refresh();
}

void ClusterPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ClusterPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClusterPage::retranslate()
{
    m_state->setCaption(tr("Cluster state"));
    m_shardCount->setCaption(tr("Shards"));
    m_keys->setCaption(tr("Keys"));
    m_agreement->setCaption(tr("Views that agree"));
    m_shardsHeader->setTitle(tr("Shards"));
    m_shardView->setAccessibleName(tr("Shards"));
    m_viewsHeader->setTitle(tr("What each node says of the cluster"));
    m_viewView->setAccessibleName(tr("What each node says of the cluster"));
    const QStringList texts{tr("&Rebalance…"), tr("&Move slots…"), tr("M&end slots…")};
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i].second->setText(texts[i]);
        m_buttons[i].second->setAccessibleName(QString(texts[i]).remove(QLatin1Char('&')));
    }
    m_shards->setColumns(ShardRows::columns());
    m_views->setColumns(ViewRows::columns());
    refresh();
}

} // namespace quorate
