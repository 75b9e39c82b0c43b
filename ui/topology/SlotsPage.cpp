#include "ui/topology/SlotsPage.h"

#include "ui/charts/SlotChart.h"
#include "ui/charts/SlotMap.h"
#include "ui/theme/Comfort.h"
#include "ui/topology/PageHeader.h"
#include "ui/topology/SlotFinder.h"
#include "ui/topology/SlotIssueModel.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"
#include "ui/widgets/Tile.h"
#include "ui/widgets/TileGrid.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QTreeView>
#include <QVBoxLayout>

namespace quorate {

namespace {

constexpr int kMostRowsShown = 12;
constexpr int kFinderWidth = 264;
constexpr int kBetween = 24;

QFrame* card()
{
    auto* frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("card"));
    return frame;
}

} // namespace

SlotsPage::SlotsPage(Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_header(new PageHeader(ticker))
    , m_scroll(new QScrollArea)
    , m_empty(new EmptyState(IconName::PageSlots))
    , m_chartHeader(new SectionHeader({}))
    , m_chart(new SlotChart)
    , m_tableHeader(new SectionHeader({}))
    , m_issues(new SlotIssueModel(this))
    , m_table(new QTreeView)
    , m_mapHeader(new SectionHeader({}))
    , m_map(new SlotMap)
    , m_finder(new SlotFinder)
    , m_move(new QPushButton)
{
    auto* content = new QWidget;
    content->setProperty("surface", QStringLiteral("page"));
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 8, 14, 24);
    column->setSpacing(16);
    column->addWidget(makeTiles());
    column->addWidget(makeChart());
    column->addWidget(makeTable());
    column->addWidget(makeMap());
    column->addStretch(1);
    content->installEventFilter(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(m_header);
    outer->addLayout(top);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_empty, 1);
    retranslate();
}

QWidget* SlotsPage::makeTiles()
{
    auto* tiles = new TileGrid;
    for (Tile** tile : {&m_assigned, &m_served, &m_open, &m_uncovered}) {
        *tile = new Tile({});
        tiles->addTile(*tile);
    }
    return tiles;
}

QWidget* SlotsPage::makeChart()
{
    QFrame* frame = card();
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_chartHeader);
    column->addWidget(m_chart);
    connect(m_chart, &SlotChart::hiddenOwnersChanged, this,
        [this] { m_map->setPicture(m_chart->picture(), m_chart->hiddenOwners()); });
    return frame;
}

QWidget* SlotsPage::makeMap()
{
    QFrame* frame = card();
    auto* map = new QVBoxLayout;
    map->setSpacing(8);
    map->addWidget(m_mapHeader);
    map->addWidget(m_map);
    map->addStretch(1);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(kBetween);
    row->addLayout(map);
    row->addWidget(m_finder, 1);
    m_move->setObjectName(QStringLiteral("moveSelectedSlots"));
    m_mapHeader->addAtRight(m_move);
    connect(m_map, &SlotMap::selectionChanged, this, &SlotsPage::showSelection);
    connect(m_move, &QPushButton::clicked, this, [this] {
        if (const auto range = m_map->selection())
            Q_EMIT moveRequested(*range);
    });
    connect(m_map, &SlotMap::slotChosen, m_finder, &SlotFinder::showSlot);
    connect(m_map, &SlotMap::nodeRequested, this, &SlotsPage::nodeRequested);
    connect(m_finder, &SlotFinder::slotFound, m_map, &SlotMap::choose);
    connect(m_finder, &SlotFinder::nodeRequested, this, &SlotsPage::nodeRequested);
    return frame;
}

// The map grows by whole pixels a cell, so it cannot be stretched by a layout.
bool SlotsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_scroll->widget() && event->type() == QEvent::Resize)
        m_map->fitInto(m_scroll->widget()->width() - 24 - 14 - 32 - kBetween - kFinderWidth);
    return QWidget::eventFilter(watched, event);
}

QWidget* SlotsPage::makeTable()
{
    QFrame* frame = card();
    m_table->setObjectName(QStringLiteral("slotIssues"));
    m_table->setModel(m_issues);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->header()->setStretchLastSection(false);
    for (const int column : {SlotIssueModel::CountColumn, SlotIssueModel::StateColumn})
        m_table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_noIssues = textLabel(TextRole::Muted);
    m_meanings = textLabel(TextRole::Muted);
    m_meanings->setObjectName(QStringLiteral("slotMeanings"));
    m_meanings->setWordWrap(true);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_tableHeader);
    column->addWidget(m_table);
    column->addWidget(m_noIssues);
    column->addWidget(m_meanings);
    connect(m_table, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const QString endpoint = index.data(SlotIssueModel::EndpointRole).toString();
        if (!endpoint.isEmpty())
            Q_EMIT nodeRequested(endpoint);
    });
    return frame;
}

void SlotsPage::setDeployment(const DeploymentView& view)
{
    m_view = view;
    refresh();
}

void SlotsPage::refresh()
{
    m_header->setDeployment(m_view);
    const Topology* topology = m_view.topology.get();
    const ClusterSummary* cluster = topology && topology->cluster ? &*topology->cluster : nullptr;
    m_empty->setVisible(!cluster);
    m_scroll->setVisible(cluster);
    m_empty->setSentence(
        topology ? tr(
            "Only a Redis Cluster divides its keys into slots. This deployment keeps them all in one place.")
                 : tr("Nothing has been seen of this deployment yet."));
    m_issues->setCluster(cluster, topology ? topology->nodes : QList<Node>());
    m_finder->setTopology(m_view.topology);
    if (!cluster)
        return;
    showTiles(*cluster);
    showChart(*topology);
    showIssues();
}

void SlotsPage::showChart(const Topology& topology)
{
    m_chart->setPicture(slotPicture(topology));
    m_map->setPicture(m_chart->picture(), m_chart->hiddenOwners());
}

void SlotsPage::showIssues()
{
    const int rows = m_issues->rowCount();
    m_table->setVisible(rows > 0);
    m_noIssues->setVisible(rows == 0);
    m_meanings->setVisible(rows > 0);
    m_meanings->setText(m_issues->meanings().join(QLatin1Char('\n')));
    m_tableHeader->setNote(rows > 0 ? QLocale().toString(rows) : QString());
    m_table->setFixedHeight(
        m_table->header()->sizeHint().height() + 4 + rowHeight() * std::min(rows, kMostRowsShown));
}

void SlotsPage::showTiles(const ClusterSummary& cluster)
{
    const QLocale locale;
    int uncovered = 0;
    for (const SlotRange& range : cluster.uncovered)
        uncovered += range.count();
    const auto open = static_cast<int>(cluster.openSlots.size());
    const QString ofAll = tr("of %1").arg(locale.toString(kSlotCount));
    m_assigned->setFigure(locale.toString(cluster.slotsAssigned), ofAll);
    m_assigned->setNote(tr("over %n master(s)", nullptr, cluster.size));
    m_served->setFigure(locale.toString(cluster.slotsOk), ofAll);
    m_served->setFigureTone(cluster.slotsOk < kSlotCount ? Tone::Critical : Tone::Neutral);
    m_served->setNote(cluster.slotsOk < kSlotCount
            ? tr("%1 out of reach").arg(locale.toString(kSlotCount - cluster.slotsOk))
            : tr("every owner answers and serves"),
        cluster.slotsOk < kSlotCount ? Tone::Critical : Tone::Neutral);
    m_open->setFigure(locale.toString(open));
    m_open->setFigureTone(open > 0 ? Tone::Warning : Tone::Neutral);
    m_open->setNote(open > 0 ? tr("on the move, or left half-way") : tr("none is on the move"));
    m_uncovered->setFigure(locale.toString(uncovered));
    m_uncovered->setFigureTone(uncovered > 0 ? Tone::Critical : Tone::Neutral);
    m_uncovered->setNote(uncovered > 0 ? tr("nobody owns them") : tr("every slot has an owner"));
}

void SlotsPage::showSelection()
{
    const auto range = m_map->selection();
    m_move->setEnabled(range.has_value());
    //: %1 and %2: numbers of slots
    m_move->setText(range ? tr("&Move slots %1-%2 to…").arg(range->first).arg(range->last)
                          : tr("&Move the chosen slots to…"));
    m_move->setAccessibleName(m_move->text().remove(QLatin1Char('&')));
    m_move->setToolTip(
        range ? QString() : tr("Drag over the map, or use Shift and the arrow keys, to choose slots."));
}

void SlotsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SlotsPage::retranslate()
{
    m_assigned->setCaption(tr("Slots assigned"));
    m_served->setCaption(tr("Slots served"));
    m_open->setCaption(tr("Open slots"));
    m_uncovered->setCaption(tr("Slots without an owner"));
    m_chartHeader->setTitle(tr("Slots by master"));
    m_mapHeader->setTitle(tr("Slot map"));
    m_tableHeader->setTitle(tr("Slots that need attention"));
    m_table->setAccessibleName(tr("Slots that need attention"));
    showSelection();
    m_noIssues->setText(tr("Every slot has one owner that serves it, and none is on the move."));
    refresh();
}

} // namespace quorate
