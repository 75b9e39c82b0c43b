#include "ui/health/HealthPage.h"

#include "core/base/Untrusted.h"
#include "core/replication/ReplicationHistory.h"
#include "ui/health/ChangeList.h"
#include "ui/health/FindingList.h"
#include "ui/health/PasswordPrompt.h"
#include "ui/health/reportTones.h"
#include "ui/replication/ReplicationRows.h"
#include "ui/topology/Composition.h"
#include "ui/topology/PageHeader.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Text.h"
#include "ui/widgets/Tile.h"
#include "ui/widgets/TileGrid.h"
#include "ui/words/Quantities.h"

#include <QEvent>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

void count(Tile& tile, std::optional<qint64> number)
{
    tile.setQuantity(number ? std::optional(countText(static_cast<double>(*number))) : std::nullopt,
        number ? exactText(*number) : QString());
}

} // namespace

HealthPage::HealthPage(const Wording& wording, Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_header(new PageHeader(ticker))
    , m_scroll(new QScrollArea)
    , m_empty(new EmptyState(IconName::PageHealth))
    , m_password(new PasswordPrompt)
    , m_summary(textLabel(TextRole::Body))
    , m_findingsHeader(new SectionHeader({}))
    , m_findings(new FindingList(wording))
    , m_changesHeader(new SectionHeader({}))
    , m_changes(new ChangeList)
    , m_compositionHeader(new SectionHeader({}))
    , m_composition(new KeyValueList(3))
{
    for (const ExportFormat format : {ExportFormat::Pdf, ExportFormat::Html, ExportFormat::Json})
        addExportButton(format);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    // Always there, so that the page does not jump sideways when a finding comes or goes.
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setWidget(makeContent());
    auto* top = new QHBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(m_header);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(top);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_empty, 1);
    m_empty->setExtra(m_password);
    connect(m_password, &PasswordPrompt::given, this, &HealthPage::passwordGiven);
    connect(m_findings, &FindingList::nodeRequested, this, &HealthPage::nodeRequested);
    connect(m_changes, &ChangeList::nodeRequested, this, &HealthPage::nodeRequested);
    connect(m_empty, &EmptyState::actionRequested, this, &HealthPage::connectionEditRequested);
    retranslate();
}

void HealthPage::addExportButton(ExportFormat format)
{
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("export%1").arg(formatName(format)));
    button->setProperty("look", QStringLiteral("button"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(icon(IconName::ActionExport));
    button->setText(formatName(format));
    m_header->addAtRight(button);
    m_exports << button;
    connect(button, &QToolButton::clicked, this, [this, format] { Q_EMIT exportRequested(format); });
}

QWidget* HealthPage::makeContent()
{
    auto* content = new QWidget;
    content->setProperty("surface", QStringLiteral("page"));
    m_summary->setWordWrap(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(24, 0, 14, 24);
    column->setSpacing(16);
    column->addWidget(m_summary);
    column->addWidget(makeTiles());
    column->addSpacing(8);
    column->addWidget(m_findingsHeader);
    column->addWidget(m_findings);
    column->addSpacing(8);
    column->addWidget(m_changesHeader);
    column->addWidget(m_changes);
    column->addSpacing(8);
    column->addWidget(m_compositionHeader);
    column->addWidget(makeComposition());
    column->addStretch(1);
    return content;
}

QWidget* HealthPage::makeTiles()
{
    auto* tiles = new TileGrid;
    for (Tile** tile :
        {&m_score, &m_nodes, &m_trust, &m_memory, &m_operations, &m_hits, &m_clients, &m_keys}) {
        *tile = new Tile({});
        tiles->addTile(*tile);
    }
    return tiles;
}

QWidget* HealthPage::makeComposition()
{
    auto* frame = new QFrame;
    frame->setProperty("surface", QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_composition);
    return frame;
}

void HealthPage::setReport(const DeploymentView& view, const std::shared_ptr<const Report>& report)
{
    if (view.id != m_view.id)
        m_password->clear();
    m_view = view;
    m_report = report;
    refresh();
}

void HealthPage::refresh()
{
    m_header->setDeployment(m_view);
    const bool seen = m_report && m_report->topology;
    m_scroll->setVisible(seen);
    m_empty->setVisible(!seen);
    for (QToolButton* button : std::as_const(m_exports))
        button->setEnabled(seen);
    if (!seen) {
        showNothing();
        return;
    }
    m_summary->setText(m_view.error ? m_wording.error(*m_view.error) : m_wording.summary(*m_report));
    setTextTone(*m_summary, m_view.error ? Tone::Critical : Tone::Neutral);
    showScore();
    showFigures();
    showTrust();
    showSamples();
    m_changes->setChanges(m_history.changes(), m_history.since());
    m_findings->setReport(*m_report);
    const auto count = m_report->topology->findings.size();
    m_findingsHeader->setNote(count > 0 ? QLocale().toString(count) : QString());
    showComposition();
}

void HealthPage::showNothing()
{
    const bool wantsPassword = m_view.error && m_view.error->code == ErrorCode::Auth;
    m_password->setVisible(wantsPassword);
    m_password->setUser(m_view.user);
    if (!m_view.error) {
        m_empty->setSentence(tr("Connecting to %1\u2026").arg(plainLine(m_view.title)));
        m_empty->setAction({});
        return;
    }
    m_empty->setSentence(m_wording.error(*m_view.error) + QLatin1Char('\n') + m_wording.hint(*m_view.error));
    m_empty->setAction(tr("Edit the connection"));
}

void HealthPage::showScore()
{
    const ScoreArithmetic& sum = m_report->arithmetic;
    QStringList lost;
    if (sum.nodePoints > 0)
        lost << tr("%1 for nodes").arg(sum.nodePoints);
    if (sum.criticals > 0)
        lost << tr("%1 \u00d7 15 critical").arg(sum.criticals);
    if (sum.warnings > 0)
        lost << tr("%1 \u00d7 5 warning").arg(sum.warnings);
    m_score->setFigure(QLocale().toString(sum.score), tr("of 100"));
    m_score->setFigureTone(toneOf(m_report->status));
    m_score->setNote(lost.isEmpty() ? tr("nothing lost")
                                    : QStringLiteral("100 \u2212 ") + lost.join(QStringLiteral(" \u2212 ")));
}

void HealthPage::showFigures()
{
    const ReportSummary& summary = m_report->summary;
    const QLocale locale;
    const bool allHealthy = summary.healthyNodes == summary.totalNodes;
    m_nodes->setFigure(
        locale.toString(summary.healthyNodes), tr("of %1").arg(locale.toString(summary.totalNodes)));
    m_nodes->setFigureTone(allHealthy ? Tone::Neutral : Tone::Critical);
    m_nodes->setNote(allHealthy ? tr("all are healthy") : tr("are healthy"));
    const auto memory = summary.memoryUsedBytes;
    m_memory->setQuantity(
        memory ? std::optional(bytesText(*memory)) : std::nullopt, memory ? exactText(*memory) : QString());
    m_memory->setNote(summary.memoryPercent
            ? tr("%1 of maxmemory", "%1: a percentage").arg(percentText(*summary.memoryPercent))
            : tr("no limit set"));
    count(*m_clients, summary.clients);
    count(*m_operations, summary.opsPerSecond);
    m_operations->setNote(tr("per second"));
    count(*m_keys, summary.keys);
}

void HealthPage::showTrust()
{
    const Topology& topology = *m_report->topology;
    const QLocale locale;
    if (topology.cluster) {
        const bool isWhole = topology.cluster->slotsOk == kSlotCount;
        m_trust->setCaption(tr("Slots served"));
        m_trust->setFigure(percentText(100.0 * topology.cluster->slotsOk / kSlotCount), {},
            tr("%1 of %2").arg(exactText(topology.cluster->slotsOk), exactText(kSlotCount)));
        m_trust->setFigureTone(isWhole ? Tone::Neutral : Tone::Critical);
        m_trust->setNote(isWhole ? tr("by masters that answer")
                                 : tr("%1 are not").arg(exactText(kSlotCount - topology.cluster->slotsOk)));
    } else if (topology.sentinel) {
        const SentinelSummary& sentinel = *topology.sentinel;
        const bool canFailOver =
            sentinel.quorumReachable.value_or(false) && sentinel.majorityReachable.value_or(false);
        m_trust->setCaption(tr("Sentinels"));
        m_trust->setFigure(
            locale.toString(sentinel.reachable), tr("of %1").arg(locale.toString(sentinel.known)));
        m_trust->setFigureTone(canFailOver ? Tone::Neutral : Tone::Critical);
        m_trust->setNote(
            tr("quorum %1, majority %2")
                .arg(sentinel.quorum ? locale.toString(*sentinel.quorum) : QStringLiteral("?"),
                    sentinel.majority ? locale.toString(*sentinel.majority) : QStringLiteral("?")));
    } else if (!topology.datacenters.isEmpty()) {
        const auto healthy = std::count_if(topology.datacenters.cbegin(), topology.datacenters.cend(),
            [](const Datacenter& centre) { return centre.topology->health == HealthLevel::Healthy; });
        const bool isWhole = healthy == topology.datacenters.size();
        m_trust->setCaption(tr("Data centres"));
        m_trust->setFigure(
            locale.toString(healthy), tr("of %1").arg(locale.toString(topology.datacenters.size())));
        m_trust->setFigureTone(isWhole ? Tone::Neutral : Tone::Critical);
        m_trust->setNote(isWhole ? tr("all are healthy") : tr("are healthy"));
    } else {
        showLinks();
    }
}

void HealthPage::showLinks()
{
    const ReplicationTotals totals = replicationTotals(*m_report->topology, {});
    const bool all = totals.linksUp == totals.replicas;
    const QLocale locale;
    m_trust->setCaption(tr("Replicas linked"));
    m_trust->setFigure(locale.toString(totals.linksUp), tr("of %1").arg(locale.toString(totals.replicas)));
    m_trust->setFigureTone(all ? Tone::Neutral : Tone::Critical);
    m_trust->setNote(totals.replicas == 0 ? tr("no other copy of the data")
            : all                         ? tr("every replica follows")
                  : tr("%n down or not known", nullptr, totals.replicas - totals.linksUp));
}

void HealthPage::showSamples()
{
    const RecentFigures& recent = m_history.figures();
    m_nodes->setSamples(recent.series(&DeploymentFigures::answeringNodes));
    m_memory->setSamples(recent.series(&DeploymentFigures::memoryUsedBytes));
    m_operations->setSamples(recent.series(&DeploymentFigures::opsPerSecond));
    m_hits->setSamples(recent.series(&DeploymentFigures::hitPercent));
    m_clients->setSamples(recent.series(&DeploymentFigures::clients));
    m_keys->setSamples(recent.series(&DeploymentFigures::keys));
    const auto hits = recent.figures().isEmpty() ? std::nullopt : recent.figures().last().hitPercent;
    m_hits->setFigure(hits ? std::optional(percentText(*hits)) : std::nullopt);
    m_hits->setNote(hits ? tr("of the reads since the last look") : tr("no reads since the last look"));
}

void HealthPage::showComposition()
{
    m_composition->setRows(composition(*m_report->topology));
}

void HealthPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HealthPage::retranslate()
{
    m_score->setCaption(tr("Health score"));
    m_nodes->setCaption(tr("Nodes"));
    m_memory->setCaption(tr("Memory used"));
    m_clients->setCaption(tr("Clients"));
    m_operations->setCaption(tr("Operations"));
    m_keys->setCaption(tr("Keys"));
    m_hits->setCaption(tr("Hit rate"));
    m_changesHeader->setTitle(tr("What changed lately"));
    m_findingsHeader->setTitle(tr("Findings"));
    m_compositionHeader->setTitle(tr("What it consists of"));
    for (QToolButton* button : std::as_const(m_exports)) {
        const QString purpose = tr("Export the report as %1").arg(button->text());
        button->setToolTip(plainToolTip(purpose));
        button->setAccessibleName(purpose);
    }
    refresh();
}

} // namespace quorate
