#include "ui/shell/DrillTasks.h"

#include "core/base/wholeFile.h"
#include "core/drill/drillJson.h"
#include "core/drill/runDrill.h"
#include "core/health/ErrorJson.h"
#include "core/sandbox/sandboxFaults.h"
#include "ui/drill/DrillPdf.h"
#include "ui/drill/DrillWords.h"
#include "ui/shell/Deployments.h"
#include "ui/shell/Notices.h"
#include "ui/words/SpeakingIn.h"

#include <QFileDialog>

#include <utility>

namespace quorate {

namespace {

std::optional<DrillObstacle> obstacleOf(const DeploymentController& controller, DrillScenario scenario)
{
    using Kind = DrillObstacle::Kind;
    const Profile& profile = controller.profile();
    if (profile.isReadOnly())
        return DrillObstacle{Kind::ReadOnly, {}};
    if (profile.environment == Environment::Production)
        return DrillObstacle{Kind::Production, {}};
    if (controller.targets().size() > 1)
        return DrillObstacle{Kind::SeveralCentres, {}};
    if (!controller.view().topology || controller.targets().empty())
        return DrillObstacle{Kind::NotSeen, {}};
    return drillObstacle(*controller.view().topology, scenario, !profile.sandbox.isEmpty());
}

} // namespace

DrillTasks::DrillTasks(const AppContext& context, Deployments& deployments, Notices& notices, QWidget& window)
    : QObject(&window)
    , m_context(context)
    , m_deployments(deployments)
    , m_notices(notices)
    , m_window(window)
{
}

DrillTasks::~DrillTasks()
{
    m_stop.request_stop();
}

DrillPlace DrillTasks::place(const QString& deployment) const
{
    const auto* const controller = m_deployments.find(deployment);
    if (!controller)
        return {};
    DrillPlace place{deployment, !controller->profile().sandbox.isEmpty(), {}};
    for (const DrillScenario scenario : allScenarios()) {
        if (const auto obstacle = obstacleOf(*controller, scenario))
            place.obstacles.insert(scenario, *obstacle);
    }
    return place;
}

void DrillTasks::begin(const QString& deployment, DrillScenario scenario)
{
    const auto* const controller = m_deployments.find(deployment);
    if (m_isRunning || !controller || obstacleOf(*controller, scenario))
        return;
    m_stop = {};
    m_isRunning = true;
    Q_EMIT runningChanged(true);
    Q_EMIT running(scenarioWord(scenario));
    const auto job = [context = &m_context, scenario, deployment, stop = m_stop,
                         sandbox = controller->profile().sandbox, self = QPointer<QObject>(this),
                         tasks = this,
                         target = controller->targets().front().target](const std::stop_token& ending) {
        // The program may end meanwhile: what was struck is healed all the same.
        const std::stop_callback atEnd(ending, [stop]() mutable { stop.request_stop(); });
        const SystemClock clock;
        return runDrill({.scenario = scenario},
            {context->io, deployment, target, context->sandboxes, sandbox, context->journal, clock,
                stop.get_token(), [context, self, tasks](const DrillMark& mark) {
                    context->workers.tell(self, [tasks, mark] { Q_EMIT tasks->noticed(mark); });
                }});
    };
    m_context.workers.run(this, job, [this](const Result<DrillReport>& report) { finish(report); });
}

void DrillTasks::finish(const Result<DrillReport>& report)
{
    m_isRunning = false;
    Q_EMIT running({});
    Q_EMIT runningChanged(false);
    if (!report) {
        Q_EMIT failed(m_context.wording.error(report.error()));
        return;
    }
    const bool isBad = report->error || !report->isRecovered || report->lost.value_or(1) > 0;
    m_notices.say(scenarioWord(report->scenario) + QStringLiteral(": ") + drillSummary(*report),
        isBad ? Tone::Warning : Tone::Ok);
    m_context.workers.run(
        this,
        [history = m_context.drills, report = *report](
            const std::stop_token&) { return history.add(report); },
        [this, id = report->id](const Status& kept) {
            if (!kept)
                Q_EMIT failed(m_context.wording.error(kept.error()));
            m_fresh = id;
            read();
        });
}

void DrillTasks::read()
{
    m_context.workers.run(
        this, [history = m_context.drills](const std::stop_token&) { return history.list(); },
        [this](const Result<QList<DrillReport>>& drills) {
            if (!drills)
                return Q_EMIT failed(m_context.wording.error(drills.error()));
            Q_EMIT drillsRead(*drills);
            if (!m_fresh.isEmpty())
                Q_EMIT finished(std::exchange(m_fresh, {}));
        });
}

void DrillTasks::heal(const QString& deployment)
{
    const auto* const controller = m_deployments.find(deployment);
    if (m_isRunning || !controller || controller->profile().sandbox.isEmpty())
        return;
    m_context.workers.run(
        this,
        [context = &m_context, sandbox = controller->profile().sandbox](const std::stop_token& stop) {
            return healSandbox(context->sandboxes, sandbox, {context->io, stop, {}});
        },
        [this](const Result<QList<Endpoint>>& healed) {
            if (!healed)
                return Q_EMIT failed(m_context.wording.error(healed.error()));
            m_deployments.pollAll();
        });
}

void DrillTasks::save(const DrillReport& report, const DrillReport* before)
{
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Save the report of the drill"),
        QStringLiteral("quorate-drill-") + report.id + QStringLiteral(".pdf"),
        tr("PDF or JSON (*.pdf *.json)"));
    if (path.isEmpty())
        return;
    const bool isJson = path.endsWith(QLatin1String(".json"));
    m_context.workers.draw(
        this,
        [report, isJson, path, earlier = before ? std::optional(*before) : std::nullopt,
            language = m_context.language.current()](const std::stop_token&) {
            const SpeakingIn speaking(language);
            const DrillReport* const compared = earlier ? &*earlier : nullptr;
            return writeWholeFile(
                path, isJson ? jsonDocumentText(drillJson(report, compared)) : drillPdf(report, compared));
        },
        [this, path](const Status& written) {
            if (written)
                m_notices.say(tr("Report written to %1").arg(path), Tone::Ok);
            else
                m_notices.say(m_context.wording.error(written.error()), Tone::Critical);
        });
}

} // namespace quorate
