#include "ui/drill/DrillPage.h"

#include "core/base/Untrusted.h"
#include "ui/drill/DrillRows.h"
#include "ui/drill/DrillWords.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/RowModel.h"
#include "ui/widgets/RowView.h"
#include "ui/widgets/Text.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace quorate {

namespace {

QLabel* wrapped(TextRole role, const char* name)
{
    QLabel* const label = textLabel(role);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

} // namespace

DrillPage::DrillPage(QWidget* parent)
    : QWidget(parent)
    , m_title(textLabel(TextRole::Title))
    , m_note(wrapped(TextRole::Muted, "drillNote"))
    , m_where(textLabel(TextRole::Strong))
    , m_scenarios(new QButtonGroup(this))
    , m_typeName(wrapped(TextRole::Body, "drillTypeName"))
    , m_name(new QLineEdit)
    , m_begin(new QPushButton)
    , m_cancel(new QPushButton)
    , m_heal(new QPushButton)
    , m_problem(wrapped(TextRole::Body, "drillProblem"))
    , m_obstacle(wrapped(TextRole::Body, "drillObstacle"))
    , m_empty(new EmptyState(IconName::PageDrills))
    , m_rows(new RowModel(static_cast<int>(drillColumns().size()), this))
    , m_list(new RowView(*m_rows, 1))
    , m_summary(wrapped(TextRole::Strong, "drillSummary"))
    , m_save(new QPushButton)
    , m_figureRows(new RowModel(static_cast<int>(figureColumns(nullptr).size()), this))
    , m_figures(new RowView(*m_figureRows, 0))
    , m_markRows(new RowModel(static_cast<int>(markColumns().size()), this))
    , m_course(new RowView(*m_markRows, 1))
    , m_detail(new QTabWidget)
{
    setObjectName(QStringLiteral("drillPage"));
    m_list->setObjectName(QStringLiteral("drills"));
    m_figures->setObjectName(QStringLiteral("drillFigures"));
    m_course->setObjectName(QStringLiteral("drillCourse"));
    for (RowView* const view : {m_list, m_figures, m_course})
        view->setRootIsDecorated(false);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 16);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_note);
    auto* const sides = new QHBoxLayout;
    sides->setSpacing(16);
    sides->addWidget(makeChoices(), 2);
    m_kept = makeReport();
    sides->addWidget(m_kept, 3);
    sides->addWidget(m_empty, 3);
    column->addLayout(sides, 1);
    connect(m_begin, &QPushButton::clicked, this, [this] { Q_EMIT beginRequested(scenario()); });
    connect(m_heal, &QPushButton::clicked, this, &DrillPage::healRequested);
    connect(m_cancel, &QPushButton::clicked, this, &DrillPage::cancelRequested);
    connect(m_name, &QLineEdit::textChanged, this, &DrillPage::refreshChoices);
    connect(m_scenarios, &QButtonGroup::idClicked, this, &DrillPage::refreshChoices);
    connect(
        m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DrillPage::refreshReport);
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (const DrillReport* const report = chosen())
            Q_EMIT saveRequested(*report, before(*report));
    });
    retranslate();
    m_list->takeColumnWidths();
    m_figures->takeColumnWidths();
    m_course->takeColumnWidths();
}

QWidget* DrillPage::makeChoices()
{
    auto* const card = new QFrame;
    setLook(*card, "surface", QStringLiteral("card"));
    card->setMinimumWidth(320);
    auto* const column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(4);
    column->addWidget(m_where);
    column->addWidget(m_obstacle);
    column->addSpacing(4);
    for (const DrillScenario scenario : allScenarios()) {
        auto* const button = new QRadioButton;
        button->setObjectName(QStringLiteral("drill-") + scenarioName(scenario));
        m_scenarios->addButton(button, static_cast<int>(scenario));
        QLabel* const sentence = wrapped(TextRole::Muted, "drillSentence");
        sentence->setContentsMargins(24, 0, 0, 4);
        m_sentences.insert(scenario, sentence);
        column->addWidget(button);
        column->addWidget(sentence);
    }
    m_scenarios->button(static_cast<int>(DrillScenario::KillMaster))->setChecked(true);
    m_name->setObjectName(QStringLiteral("drillName"));
    m_begin->setObjectName(QStringLiteral("beginDrill"));
    m_cancel->setObjectName(QStringLiteral("cancelDrill"));
    m_heal->setObjectName(QStringLiteral("healSandbox"));
    setLook(*m_begin, "look", QStringLiteral("primary"));
    column->addSpacing(8);
    column->addWidget(m_problem);
    column->addWidget(m_typeName);
    column->addWidget(m_name);
    auto* const buttons = new QHBoxLayout;
    buttons->addWidget(m_begin);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_heal);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    return card;
}

QWidget* DrillPage::makeReport()
{
    auto* const part = new QWidget;
    auto* const column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_list->fitRows(5);
    m_save->setObjectName(QStringLiteral("saveDrill"));
    auto* const said = new QHBoxLayout;
    said->addWidget(m_summary, 1);
    said->addWidget(m_save, 0, Qt::AlignTop);
    m_detail->setObjectName(QStringLiteral("drillDetail"));
    m_detail->addTab(m_figures, {});
    m_detail->addTab(m_course, {});
    column->addWidget(m_list);
    column->addSpacing(8);
    column->addLayout(said);
    column->addWidget(m_detail, 1);
    return part;
}

void DrillPage::setPlace(const DrillPlace& place)
{
    if (place.deployment != m_place.deployment)
        m_name->clear();
    m_place = place;
    refreshChoices();
}

void DrillPage::setDrills(const QList<DrillReport>& drills)
{
    m_drills = drills;
    m_rows->setRows(drillRows(m_drills));
    if (!m_list->currentIndex().isValid() && !m_drills.isEmpty())
        m_list->setCurrentIndex(m_list->model()->index(0, 0));
    refreshReport();
}

void DrillPage::choose(const QString& id)
{
    for (int row = 0; row < m_list->model()->rowCount(); ++row) {
        const QModelIndex index = m_list->model()->index(row, 0);
        if (index.data(RowModel::KeyRole).toString() == id)
            m_list->setCurrentIndex(index);
    }
}

void DrillPage::setRunning(bool isRunning)
{
    m_isRunning = isRunning;
    m_marks.clear();
    if (isRunning)
        showProblem({});
    refreshChoices();
    refreshReport();
    m_detail->setCurrentWidget(isRunning ? m_course : m_figures);
}

void DrillPage::addMark(const DrillMark& mark)
{
    m_marks << mark;
    std::stable_sort(
        m_marks.begin(), m_marks.end(), [](const DrillMark& a, const DrillMark& b) { return a.ms < b.ms; });
    refreshReport();
}

void DrillPage::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    setTextTone(*m_problem, Tone::Critical);
}

DrillScenario DrillPage::scenario() const
{
    return static_cast<DrillScenario>(m_scenarios->checkedId());
}

const DrillReport* DrillPage::chosen() const
{
    const QString key = m_list->currentIndex().data(RowModel::KeyRole).toString();
    const auto found = std::find_if(
        m_drills.cbegin(), m_drills.cend(), [&key](const DrillReport& report) { return report.id == key; });
    return found == m_drills.cend() ? nullptr : &*found;
}

const DrillReport* DrillPage::before(const DrillReport& report) const
{
    return comparableBefore(report, m_drills);
}

std::optional<DrillObstacle> DrillPage::commonObstacle() const
{
    const QList<DrillObstacle> all = m_place.obstacles.values();
    const bool isCommon = all.size() == allScenarios().size()
        && std::all_of(
            all.cbegin(), all.cend(), [&all](const DrillObstacle& each) { return each == all.first(); });
    return isCommon ? std::optional(all.first()) : std::nullopt;
}

void DrillPage::refreshChoices()
{
    const auto common = commonObstacle();
    m_obstacle->setVisible(common.has_value());
    m_obstacle->setText(common ? obstacleSentence(*common) : QString());
    setTextTone(*m_obstacle, Tone::Warning);
    const bool isChosen = !m_place.deployment.isEmpty();
    m_where->setText(isChosen
            //: %1: name of a deployment
            ? tr("Rehearse on %1").arg(plainLine(m_place.deployment))
            : tr("Choose a deployment at the left"));
    for (const DrillScenario each : allScenarios()) {
        const bool isPossible = isChosen && !m_place.obstacles.contains(each);
        m_scenarios->button(static_cast<int>(each))->setEnabled(isPossible && !m_isRunning);
        m_sentences.value(each)->setText(isPossible || !isChosen || common
                ? scenarioSentence(each)
                : obstacleSentence(m_place.obstacles.value(each)));
    }
    const bool wantsName = isChosen && !m_place.isSandbox;
    const bool isPossible = isChosen && !m_place.obstacles.contains(scenario());
    m_typeName->setVisible(wantsName && isPossible && !m_isRunning);
    m_name->setVisible(wantsName && isPossible && !m_isRunning);
    m_typeName->setText(
        tr("It is no sandbox: clients are disturbed. Type %1 to begin.").arg(plainLine(m_place.deployment)));
    m_begin->setText(scenarioWord(scenario()));
    m_begin->setEnabled(isPossible && !m_isRunning && (!wantsName || m_name->text() == m_place.deployment));
    m_cancel->setVisible(m_isRunning);
    const auto isNotWell = [](const DrillObstacle& obstacle) {
        return obstacle.kind == DrillObstacle::Kind::NotWell;
    };
    m_heal->setVisible(m_place.isSandbox && !m_isRunning
        && std::any_of(m_place.obstacles.cbegin(), m_place.obstacles.cend(), isNotWell));
}

void DrillPage::refreshReport()
{
    const DrillReport* const report = m_isRunning ? nullptr : chosen();
    const DrillReport* const earlier = report ? before(*report) : nullptr;
    m_empty->setVisible(m_drills.isEmpty() && !m_isRunning);
    m_kept->setVisible(!m_drills.isEmpty() || m_isRunning);
    m_list->setVisible(!m_drills.isEmpty());
    m_save->setVisible(report);
    m_detail->setTabVisible(0, report);
    m_figureRows->setColumns(figureColumns(earlier));
    m_figureRows->setRows(report ? figureRows(*report, earlier) : QList<TableRow>());
    m_markRows->setRows(markRows(report ? report->marks : m_marks));
    m_summary->setText(m_isRunning ? tr("It runs. A canary writes and reads meanwhile.")
            : report               ? drillSummary(*report)
                                   : QString());
    setTextTone(*m_summary, report && report->lost.value_or(0) > 0 ? Tone::Critical : Tone::Neutral);
}

void DrillPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DrillPage::retranslate()
{
    m_title->setText(tr("Drills"));
    m_note->setText(tr("Rehearse what may happen, and measure it: how long it takes to be noticed, how long "
                       "nobody can write, and whether an acknowledged write is lost."));
    for (const DrillScenario each : allScenarios())
        m_scenarios->button(static_cast<int>(each))->setText(scenarioWord(each));
    m_name->setAccessibleName(tr("Name of the deployment, to confirm"));
    m_cancel->setText(tr("Cancel"));
    m_heal->setText(tr("Bring its servers back"));
    m_save->setText(tr("Save the report…"));
    m_list->setAccessibleName(tr("Drills so far"));
    m_figures->setAccessibleName(tr("Figures of the drill"));
    m_course->setAccessibleName(tr("What happened when"));
    m_detail->setTabText(0, tr("Figures"));
    m_detail->setTabText(1, tr("What happened when"));
    m_empty->setSentence(tr("No drill has taken place yet."));
    m_rows->setColumns(drillColumns());
    m_markRows->setColumns(markColumns());
    m_rows->setRows(drillRows(m_drills));
    refreshChoices();
    refreshReport();
}

} // namespace quorate
