#include "ui/health/ReportPage.h"

#include "core/base/Untrusted.h"
#include "ui/health/MadeReportList.h"
#include "ui/health/PaperView.h"
#include "ui/health/ReportSettings.h"
#include "ui/shell/Workers.h"
#include "ui/topology/PageHeader.h"
#include "ui/widgets/EmptyState.h"
#include "ui/words/Language.h"
#include "ui/words/SpeakingIn.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace quorate {

namespace {

constexpr int kSideWidth = 248;
// What a person does shows at once, but a window that is being dragged wider settles first.
constexpr int kSettleMs = 120;
// A poll's figures may be this old on paper; where drawing takes long, it takes at most a tenth of the time.
constexpr qint64 kRestMs = 5000;
constexpr qint64 kRestParts = 10;

bool hasSlots(const Topology& topology)
{
    return topology.cluster
        || std::any_of(topology.datacenters.cbegin(), topology.datacenters.cend(),
            [](const Datacenter& centre) { return hasSlots(*centre.topology); });
}

} // namespace

ReportPage::ReportPage(
    const Wording& wording, const Language& language, Workers& workers, Ticker& ticker, QWidget* parent)
    : QWidget(parent)
    , m_wording(wording)
    , m_windowLanguage(language)
    , m_workers(workers)
    , m_header(new PageHeader(ticker))
    , m_paper(new PaperView)
    , m_empty(new EmptyState(IconName::PageReport))
    , m_settings(new ReportSettings)
    , m_made(new MadeReportList)
{
    m_paper->setObjectName(QStringLiteral("reportPreview"));
    m_wait.setSingleShot(true);
    auto* const top = new QHBoxLayout;
    top->setContentsMargins(24, 16, 24, 8);
    top->addWidget(m_header);
    auto* const middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_paper, 1);
    middle->addWidget(m_empty, 1);
    middle->addWidget(makeSide());
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(top);
    outer->addLayout(middle, 1);
    connect(&m_wait, &QTimer::timeout, this, [this] {
        if (m_stale)
            draw();
    });
    connect(m_paper, &PaperView::sheetWidthChanged, this, &ReportPage::drawSoon);
    connect(m_settings, &ReportSettings::changed, this, &ReportPage::drawSoon);
    connect(m_settings, &ReportSettings::exportRequested, this, [this](ExportFormat format) {
        Q_EMIT exportRequested({format, m_settings->options(), this->language(), {}});
    });
    connect(m_made, &MadeReportList::openRequested, this, &ReportPage::openRequested);
    retranslate();
}

QWidget* ReportPage::makeSide()
{
    auto* const side = new QWidget;
    side->setFixedWidth(kSideWidth + 8 + 24);
    auto* const column = new QVBoxLayout(side);
    column->setContentsMargins(8, 16, 24, 24);
    column->setSpacing(24);
    column->addWidget(m_settings);
    column->addWidget(m_made, 1);
    return side;
}

QString ReportPage::language() const
{
    const QString chosen = m_settings->language();
    return chosen.isEmpty() ? m_windowLanguage.current() : chosen;
}

void ReportPage::setReport(const DeploymentView& view, const std::shared_ptr<const Report>& report)
{
    const bool isOther = view.id != m_view.id;
    m_view = view;
    const bool isNew = std::exchange(m_report, report) != report;
    if (isOther)
        m_paper->setPages({});
    refresh();
    if (isOther)
        return drawSoon();
    m_stale = m_stale || isNew;
    if (m_stale && !m_wait.isActive())
        draw();
}

void ReportPage::setHistory(const QList<MadeReport>& reports)
{
    m_made->setReports(reports);
}

void ReportPage::refresh()
{
    m_header->setDeployment(m_view);
    const bool seen = m_report != nullptr;
    m_paper->setVisible(seen);
    m_empty->setVisible(!seen);
    m_settings->setExportable(seen);
    m_settings->setHasSlots(!seen || hasSlots(*m_report->topology));
    if (m_view.error)
        m_empty->setSentence(
            m_wording.error(*m_view.error) + QLatin1Char('\n') + m_wording.hint(*m_view.error));
    else if (m_view.title.isEmpty())
        m_empty->setSentence(tr("Choose a deployment at the left; its report appears here."));
    else
        m_empty->setSentence(
            tr("There is no report on %1 yet: nothing of it was seen.").arg(plainLine(m_view.title)));
}

void ReportPage::drawSoon()
{
    m_stale = true;
    m_wait.start(kSettleMs);
}

void ReportPage::draw()
{
    // What is not looked at is not drawn; showEvent() makes up for it.
    if (!m_report || !isVisible() || m_drawing)
        return;
    m_stale = false;
    m_drawing = true;
    struct Drawn {
        ReportPicture picture;
        qint64 milliseconds;
    };
    m_workers.draw(
        this,
        [report = m_report, &wording = m_wording, options = m_settings->options(), language = language(),
            width = m_paper->sheetWidth()](const std::stop_token&) {
            QElapsedTimer timer;
            timer.start();
            const SpeakingIn speaking(language);
            ReportPicture picture = reportPicture(*report, wording, options, width, kMostPages);
            return Drawn{std::move(picture), timer.elapsed()};
        },
        [this, id = m_view.id](const Drawn& result) {
            m_drawing = false;
            if (id == m_view.id)
                take(result.picture, result.milliseconds);
            else
                drawSoon();
        });
}

void ReportPage::take(const ReportPicture& picture, qint64 milliseconds)
{
    m_paper->setPages(picture.pages);
    const auto hidden = picture.pageCount - static_cast<int>(picture.pages.size());
    m_paper->setNote(hidden > 0 ? tr("and %n more page(s) in the document", nullptr, hidden) : QString());
    m_paper->setAccessibleDescription(tr("%n page(s)", nullptr, picture.pageCount));
    if (m_wait.isActive())
        return; // something was changed meanwhile
    m_wait.start(static_cast<int>(std::max(kRestMs, milliseconds * kRestParts)));
    Q_EMIT drawn();
}

void ReportPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_stale)
        drawSoon();
}

void ReportPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    drawSoon();
}

void ReportPage::retranslate()
{
    m_paper->setAccessibleName(tr("Preview of the report"));
    refresh();
}

} // namespace quorate
