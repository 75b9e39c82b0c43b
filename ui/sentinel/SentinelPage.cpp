#include "ui/sentinel/SentinelPage.h"

#include "core/base/Untrusted.h"
#include "ui/sentinel/EventList.h"
#include "ui/sentinel/OutlookWords.h"
#include "ui/sentinel/SentinelFlags.h"
#include "ui/sentinel/SentinelRows.h"
#include "ui/sentinel/SentinelTiles.h"
#include "ui/topology/PageHeader.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"
#include "ui/widgets/Ticker.h"

#include <QEvent>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

constexpr int kMostRowsShown = 10;

std::pair<QFrame*, QVBoxLayout*> card()
{
    auto* const frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    return {frame, column};
}

QList<Datacenter> watchedCentres(const Topology* topology)
{
    QList<Datacenter> centres;
    if (!topology)
        return centres;
    std::copy_if(topology->datacenters.cbegin(), topology->datacenters.cend(), std::back_inserter(centres),
        [](const Datacenter& centre) { return centre.topology->sentinel.has_value(); });
    return centres;
}

} // namespace

SentinelPage::SentinelPage(Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_ticker(ticker)
    , m_header(new PageHeader(ticker))
    , m_scroll(new QScrollArea)
    , m_empty(new EmptyState(IconName::KindSentinel))
    , m_centres(new QTabBar)
    , m_tiles(new SentinelTiles)
    , m_outlook(new Chip)
    , m_reasons(new KeyValueList)
    , m_sentinelsHeader(new SectionHeader({}))
    , m_sentinels(new RowModel(static_cast<int>(sentinelColumns().size()), this))
    , m_sentinelView(new RowView(*m_sentinels, 6))
    , m_meanings(textLabel(TextRole::Muted))
    , m_replicasHeader(new SectionHeader({}))
    , m_replicas(new RowModel(static_cast<int>(watchedReplicaColumns().size()), this))
    , m_replicaView(new RowView(*m_replicas, static_cast<int>(watchedReplicaColumns().size()) - 1))
    , m_noReplicas(textLabel(TextRole::Muted))
    , m_services(textLabel(TextRole::Muted))
    , m_events(new EventList)
{
    m_sentinelView->setObjectName(QStringLiteral("sentinels"));
    m_replicaView->setObjectName(QStringLiteral("watchedReplicas"));
    m_centres->setObjectName(QStringLiteral("sentinelCentres"));
    m_meanings->setObjectName(QStringLiteral("flagMeanings"));
    m_services->setObjectName(QStringLiteral("otherServices"));
    m_services->setWordWrap(true);
    m_centres->setDrawBase(false);
    auto* const content = new QWidget;
    content->setProperty("surface", QStringLiteral("page"));
    auto* const column = new QVBoxLayout(content);
    column->setContentsMargins(24, 8, 14, 24);
    column->setSpacing(16);
    column->addWidget(m_centres, 0, Qt::AlignLeft);
    column->addWidget(m_tiles);
    column->addWidget(makeOutlook());
    column->addWidget(makeTable(m_sentinelsHeader, m_sentinelView, m_meanings));
    column->addWidget(makeTable(m_replicasHeader, m_replicaView, m_noReplicas));
    column->addWidget(m_services);
    column->addWidget(m_events);
    column->addStretch(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setWidget(content);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(m_header);
    outer->addLayout(top);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_empty, 1);
    connect(m_centres, &QTabBar::currentChanged, this, &SentinelPage::refresh);
    connect(&ticker, &Ticker::ticked, this, [this] {
        if (isVisible()) // what is old is dimmed
            refresh();
    });
    for (const RowView* view : {m_sentinelView, m_replicaView})
        connect(view, &RowView::nodeRequested, this, [this](const NodePlace& node) {
            Q_EMIT nodeRequested({node.endpoint, m_centres->tabData(m_centres->currentIndex()).toString()});
        });
    retranslate();
    m_sentinelView->takeColumnWidths();
    m_replicaView->takeColumnWidths();
}

QWidget* SentinelPage::makeOutlook()
{
    const auto [frame, column] = card();
    m_outlook->setObjectName(QStringLiteral("failoverOutlook"));
    m_reasons->setObjectName(QStringLiteral("failoverReasons"));
    column->addWidget(m_outlook, 0, Qt::AlignLeft);
    column->addWidget(m_reasons);
    return frame;
}

QWidget* SentinelPage::makeTable(SectionHeader* header, RowView* view, QLabel* note)
{
    const auto [frame, column] = card();
    note->setWordWrap(true);
    view->setRootIsDecorated(false);
    view->fitRows(kMostRowsShown);
    column->addWidget(header);
    column->addWidget(view);
    column->addWidget(note);
    return frame;
}

void SentinelPage::setDeployment(const DeploymentView& view)
{
    m_view = view;
    refresh();
}

void SentinelPage::setEvents(const QList<SentinelEvent>& events, qint64 firstNumber)
{
    m_events->setEvents(events, firstNumber);
}

// The tab that a person chose stays, also when centres come and go.
void SentinelPage::showCentres(const QList<Datacenter>& centres)
{
    QStringList names, shown;
    for (const Datacenter& centre : centres)
        names << centre.name;
    for (int tab = 0; tab < m_centres->count(); ++tab)
        shown << m_centres->tabData(tab).toString();
    m_centres->setVisible(!names.isEmpty());
    if (names == shown)
        return;
    const QSignalBlocker quiet(m_centres);
    const QString chosen = m_centres->tabData(m_centres->currentIndex()).toString();
    while (m_centres->count() > 0)
        m_centres->removeTab(0);
    for (const QString& name : std::as_const(names))
        m_centres->setTabData(
            m_centres->addTab(plainLine(name, 40).replace(QLatin1Char('&'), QStringLiteral("&&"))), name);
    m_centres->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, names.indexOf(chosen))));
}

TopologyPtr SentinelPage::shownTopology(const QList<Datacenter>& centres) const
{
    const int tab = m_centres->currentIndex();
    if (tab >= 0 && tab < centres.size())
        return centres.at(tab).topology;
    return m_view.topology && m_view.topology->sentinel ? m_view.topology : nullptr;
}

void SentinelPage::refresh()
{
    m_header->setDeployment(m_view);
    const QList<Datacenter> centres = watchedCentres(m_view.topology.get());
    showCentres(centres);
    const TopologyPtr topology = shownTopology(centres);
    m_empty->setVisible(!topology);
    m_scroll->setVisible(topology != nullptr);
    m_events->setVisible(centres.isEmpty());
    m_empty->setSentence(m_view.topology ? tr("No Sentinel watches this deployment. Sentinels replace a "
                                              "master that fails by one of its replicas.")
                                         : tr("Nothing has been seen of this deployment yet."));
    if (topology)
        showService(*topology);
}

void SentinelPage::showService(const Topology& topology)
{
    const SentinelSummary& summary = *topology.sentinel;
    m_tiles->setSummary(summary);
    showOutlook(topology);
    m_sentinels->setRows(sentinelRows(topology, m_ticker.now()));
    m_replicas->setRows(watchedReplicaRows(topology, m_ticker.now()));
    m_sentinelView->widenForWords();
    m_replicaView->widenForWords();
    m_sentinelsHeader->setNote(QLocale().toString(m_sentinels->rowCount()));
    m_replicasHeader->setNote(QLocale().toString(m_replicas->rowCount()));
    m_replicaView->setVisible(m_replicas->rowCount() > 0);
    m_noReplicas->setVisible(m_replicas->rowCount() == 0);
    showMeanings(summary);
    QStringList others = summary.services;
    others.removeAll(summary.service);
    m_services->setVisible(!others.isEmpty());
    //: %1: names of services
    m_services->setText(
        tr("These Sentinels also watch: %1").arg(plainLine(others.join(QStringLiteral(", ")), 1'000)));
}

void SentinelPage::showOutlook(const Topology& topology)
{
    const FailoverOutlook outlook = failoverOutlook(topology);
    const Look look = outlookLook(outlook, anyMasterLives(topology.nodes));
    m_outlook->setState(look.word, look.tone, look.icon);
    m_reasons->setRows(outlookReasons(outlook));
}

void SentinelPage::showMeanings(const SentinelSummary& summary)
{
    QStringList flags;
    for (const SentinelView& view : summary.sentinels)
        flags << tellingFlags(view.flags);
    flags.removeDuplicates();
    QStringList lines;
    for (const QString& flag : std::as_const(flags)) {
        if (const QString meaning = flagMeaning(flag); !meaning.isEmpty())
            lines << flag + QStringLiteral(": ") + meaning;
    }
    m_meanings->setVisible(!lines.isEmpty());
    m_meanings->setText(lines.join(QLatin1Char('\n')));
}

void SentinelPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SentinelPage::retranslate()
{
    m_tiles->retranslate();
    m_sentinelsHeader->setTitle(tr("Sentinels"));
    m_replicasHeader->setTitle(tr("Replicas"));
    m_noReplicas->setText(tr("The master has no replica: there is nobody to fail over to."));
    m_sentinelView->setAccessibleName(tr("What each Sentinel sees"));
    m_replicaView->setAccessibleName(tr("Replicas that could take over"));
    m_centres->setAccessibleName(tr("Data centres with Sentinels"));
    m_sentinels->setColumns(sentinelColumns());
    m_replicas->setColumns(watchedReplicaColumns());
    refresh();
}

} // namespace quorate
