#include "ui/replication/ReplicationPage.h"

#include "core/base/Untrusted.h"
#include "ui/replication/ReplicationRows.h"
#include "ui/topology/PageHeader.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Ticker.h"
#include "ui/widgets/Tile.h"
#include "ui/widgets/TileGrid.h"
#include "ui/words/Quantities.h"

#include <QEvent>
#include <QFrame>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace quorate {

namespace {

bool hasReplicas(const Topology& topology)
{
    const auto any = [](const Topology& one) {
        return std::any_of(one.nodes.cbegin(), one.nodes.cend(),
            [](const Node& node) { return node.role == NodeRole::Replica; });
    };
    return any(topology)
        || std::any_of(topology.datacenters.cbegin(), topology.datacenters.cend(),
            [&](const Datacenter& centre) { return any(*centre.topology); });
}

} // namespace

ReplicationPage::ReplicationPage(Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_ticker(ticker)
    , m_header(new PageHeader(ticker))
    , m_content(new QWidget)
    , m_empty(new EmptyState(IconName::KindReplication))
    , m_tableHeader(new SectionHeader({}))
    , m_rows(new RowModel(ReplicationRows::ColumnCount, this))
    , m_table(new RowView(*m_rows))
{
    m_table->setObjectName(QStringLiteral("replication"));
    auto* const column = new QVBoxLayout(m_content);
    column->setContentsMargins(24, 8, 24, 24);
    column->setSpacing(16);
    column->addWidget(makeTiles());
    column->addWidget(makeTable(), 1);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(m_header);
    outer->addLayout(top);
    outer->addWidget(m_content, 1);
    outer->addWidget(m_empty, 1);
    connect(m_table, &RowView::nodeRequested, this, &ReplicationPage::nodeRequested);
    connect(m_table, &RowView::nodeMenuOpened, this, &ReplicationPage::nodeMenuOpened);
    connect(&ticker, &Ticker::ticked, this, &ReplicationPage::dimWhatIsOld);
    retranslate();
    m_table->takeColumnWidths();
}

QWidget* ReplicationPage::makeTiles()
{
    auto* const tiles = new TileGrid;
    for (Tile** tile : {&m_links, &m_lag, &m_written, &m_outage}) {
        *tile = new Tile({});
        tiles->addTile(*tile);
    }
    return tiles;
}

QWidget* ReplicationPage::makeTable()
{
    auto* const frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_tableHeader);
    column->addWidget(m_table, 1);
    return frame;
}

void ReplicationPage::setDeployment(const DeploymentView& view, const ReplicationHistory& history)
{
    m_view = view;
    m_history = history;
    refresh();
}

void ReplicationPage::refresh()
{
    // What is not looked at is not brought up to date; showEvent() makes up for it.
    if (!isVisible())
        return;
    m_header->setDeployment(m_view);
    const Topology* const topology = m_view.topology.get();
    const bool replicates = topology && hasReplicas(*topology);
    m_content->setVisible(replicates);
    m_empty->setVisible(!replicates);
    m_empty->setSentence(topology ? tr("No node of this deployment has a replica: nothing is replicated, and "
                                       "a server that is lost takes its "
                                       "data with it.")
                                  : tr("Nothing has been seen of this deployment yet."));
    if (!replicates)
        return;
    m_rows->setRows(ReplicationRows::rows(m_view, m_history, m_ticker.now()));
    showTiles();
}

// A poll brings everything up to date; between two of them only the whole can become old, once.
void ReplicationPage::dimWhatIsOld(const QDateTime& now)
{
    const bool stale = m_view.topology && m_view.topology->observedAt.secsTo(now) > kStaleSeconds;
    if (std::exchange(m_stale, stale) != stale)
        refresh();
}

void ReplicationPage::showTiles()
{
    const ReplicationTotals totals = replicationTotals(*m_view.topology, m_history);
    const QLocale locale;
    const bool all = totals.linksUp == totals.replicas;
    m_links->setFigure(locale.toString(totals.linksUp), tr("of %1").arg(locale.toString(totals.replicas)));
    m_links->setFigureTone(all ? Tone::Neutral : Tone::Critical);
    m_links->setNote(all ? tr("every replica follows")
                         : tr("%n down or not known", nullptr, totals.replicas - totals.linksUp),
        all ? Tone::Neutral : Tone::Critical);
    showLag(totals);
    const auto written = totals.writeBytesPerSecond;
    m_written->setQuantity(written
            //: %1: an amount of bytes
            ? std::optional(tr("%1/s").arg(bytesText(static_cast<qint64>(*written))))
            : std::nullopt);
    m_written->setNote(written ? tr("into the masters' streams") : tr("after the next look"));
    m_outage->setFigure(totals.shortestOutageSeconds
            ? std::optional(durationText(static_cast<qint64>(*totals.shortestOutageSeconds)))
            : std::nullopt);
    m_outage->setNote(totals.shortestOutageSeconds
            //: %1: host:port
            ? tr("replicas of %1").arg(plainLine(totals.shortestOutageNode, 60))
            : tr("no write rate is known"));
}

void ReplicationPage::showLag(const ReplicationTotals& totals)
{
    m_lag->setQuantity(totals.worstLagBytes ? std::optional(bytesText(*totals.worstLagBytes)) : std::nullopt,
        totals.worstLagBytes ? tr("%1 bytes").arg(exactText(*totals.worstLagBytes)) : QString());
    m_lag->setNote(totals.someLagUnknown ? tr("not known of every replica") : tr("of all replicas"),
        totals.someLagUnknown ? Tone::Warning : Tone::Neutral);
}

void ReplicationPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void ReplicationPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ReplicationPage::retranslate()
{
    m_links->setCaption(tr("Links up"));
    m_lag->setCaption(tr("Largest lag"));
    m_written->setCaption(tr("Written"));
    m_outage->setCaption(tr("Shortest outage budget"));
    m_tableHeader->setTitle(tr("Masters and replicas"));
    m_table->setAccessibleName(tr("Masters and replicas"));
    m_rows->setColumns(ReplicationRows::columns());
    refresh();
}

} // namespace quorate
