#include "ui/shell/OperationTasks.h"

#include "core/base/wholeFile.h"
#include "core/health/ErrorJson.h"
#include "core/operation/PlanJson.h"
#include "core/operation/journalReceipts.h"
#include "core/operation/livePreflight.h"
#include "core/operation/mend.h"
#include "core/operation/operationLocks.h"
#include "core/operation/runOperation.h"
#include "core/sentinel/FailoverTimeline.h"
#include "core/topology/Deployment.h"
#include "ui/operation/OperationDialog.h"
#include "ui/shell/Deployments.h"
#include "ui/shell/Notices.h"

#include <QFileDialog>
#include <QJsonArray>

namespace quorate {

struct OperationTasks::Ground {
    Ground(IoThread& ioThread, const Target& target, QString deploymentName)
        : io(ioThread)
        , settings(target.settings)
        , deployment(io, target)
        , name(std::move(deploymentName))
    {
    }

    IoThread& io;
    ConnectionSettings settings;
    Deployment deployment; ///< looked at by one worker at a time
    QString name;
};

struct OperationTasks::Asked {
    int serial = 0;
    std::optional<Plan> plan;
    std::optional<Error> error;
};

OperationTasks::OperationTasks(
    const AppContext& context, Deployments& deployments, Notices& notices, QWidget& window)
    : QObject(&window)
    , m_context(context)
    , m_deployments(deployments)
    , m_notices(notices)
    , m_window(window)
{
}

OperationTasks::~OperationTasks()
{
    m_stop.request_stop();
}

OperationTasks::Verdict OperationTasks::verdict(const QString& deployment, Offer offer) const
{
    const auto* const controller = m_deployments.find(deployment);
    if (!controller || !controller->view().topology)
        return {};
    const auto plan = offeredPlan(offer, *controller->view().topology, deployment);
    if (!plan)
        return {};
    if (controller->profile().isReadOnly())
        return {true, false, tr("This connection is read-only.")};
    if (m_dialog)
        return {true, false, tr("Another operation is open.")};
    return {
        true, !plan->isRefused(), plan->isRefused() ? m_wording.check(plan->preflight.first()) : QString()};
}

QList<Endpoint> OperationTasks::candidates(const DeploymentController& controller) const
{
    QList<Endpoint> found;
    if (!takesCandidate(m_offer))
        return found;
    for (const Node& node : controller.view().topology->nodes) {
        if (node.role == NodeRole::Replica)
            found += node.endpoint;
    }
    return found;
}

void OperationTasks::begin(const QString& deployment, Offer offer)
{
    const auto* const controller = m_deployments.find(deployment);
    if (m_dialog || !controller || controller->targets().size() != 1 || !controller->view().topology)
        return;
    m_offer = offer;
    m_interrupted.reset();
    open(*controller, candidates(*controller));
    if (const auto plan = offeredPlan(offer, *controller->view().topology, deployment))
        m_dialog->showPlan(*plan, false);
    ask({});
}

void OperationTasks::beginMend(const Receipt& interrupted)
{
    const auto* const controller = m_deployments.find(interrupted.plan.deployment);
    if (!controller || controller->targets().size() != 1)
        return m_notices.say(
            //: %1: name of a deployment
            tr("Open the connection %1 first: it is needed to take the operation back.")
                .arg(interrupted.plan.deployment),
            Tone::Warning);
    if (m_dialog)
        return;
    m_interrupted = interrupted;
    open(*controller, {});
    m_dialog->showPlan(planMend(interrupted), false);
    ask({});
}

void OperationTasks::open(const DeploymentController& controller, const QList<Endpoint>& candidates)
{
    m_deployment = controller.profile().name;
    const Target& target = controller.targets().front().target;
    m_ground = std::make_shared<Ground>(m_context.io, target, m_deployment);
    m_stop = {};
    m_dialog = new OperationDialog(m_wording,
        {controller.profile().environment == Environment::Production, target.settings.tls.enabled,
            candidates},
        &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &OperationDialog::candidateChosen, this, &OperationTasks::ask);
    connect(m_dialog, &OperationDialog::startRequested, this, &OperationTasks::carryOut);
    connect(m_dialog, &OperationDialog::cancelRequested, this, [this] { m_stop.request_stop(); });
    connect(m_dialog, &OperationDialog::saveRequested, this, &OperationTasks::save);
    connect(m_dialog, &QDialog::finished, this, [this] { m_stop.request_stop(); });
    m_dialog->open();
}

// The plan of the last poll is for looking at; the one that may be started comes from a look of its own.
void OperationTasks::ask(const Endpoint& candidate)
{
    const int serial = ++m_serial;
    m_context.workers.run(
        m_dialog,
        [ground = m_ground, offer = m_offer, interrupted = m_interrupted, candidate, serial, asked = m_stop](
            const std::stop_token& ending) {
            const std::stop_callback forward(ending, [source = asked]() mutable { source.request_stop(); });
            const TopologyPtr seen = ground->deployment.observe(asked.get_token());
            if (!wasSeen(*seen))
                return Asked{serial, std::nullopt, firstError(*seen)};
            auto plan = interrupted
                ? std::optional(planMend(*interrupted))
                : offeredPlan(offer, *seen, ground->name, candidate, ground->settings.credentials);
            if (plan)
                addLivePreflight(*plan, ground->io, ground->settings, asked.get_token());
            return Asked{serial, plan, std::nullopt};
        },
        [this](const Asked& asked) {
            if (asked.serial != m_serial || !m_dialog)
                return;
            if (asked.plan)
                m_dialog->showPlan(*asked.plan, true);
            else
                m_dialog->showProblem(asked.error
                        ? m_context.wording.error(*asked.error)
                        : tr("The deployment is no longer of a kind that this is for."));
        });
}

void OperationTasks::carryOut(const Plan& plan)
{
    Q_EMIT running(m_wording.title(plan));
    const auto tell = [this, guard = QPointer<QObject>(m_dialog)](const StepUpdate& update) {
        m_context.workers.tell(guard, [this, update] { m_dialog->showStep(update); });
    };
    m_context.workers.run(
        this,
        [ground = m_ground, plan, tell, asked = m_stop, journal = m_context.journal](
            const std::stop_token& ending) {
            const std::stop_callback forward(ending, [source = asked]() mutable { source.request_stop(); });
            const SystemClock clock;
            return runOperation(plan,
                {ground->io, ground->settings, journal, clock,
                    [ground](std::stop_token stop) {
                        return ground->deployment.observe(std::move(stop));
                    }},
                asked.get_token(), tell);
        },
        [this](const Receipt& receipt) { finish(receipt); });
}

void OperationTasks::finish(const Receipt& receipt)
{
    Q_EMIT running({});
    const bool isGood = receipt.outcome == Outcome::Succeeded;
    m_notices.say(m_wording.outcome(receipt),
        isGood                                      ? Tone::Ok
            : receipt.outcome == Outcome::Cancelled ? Tone::Warning
                                                    : Tone::Critical);
    if (m_dialog)
        m_dialog->showReceipt(receipt);
    if (auto* const controller = m_deployments.find(m_deployment))
        controller->pollNow();
    readJournal();
}

void OperationTasks::readJournal()
{
    struct Read {
        std::optional<JournalContent> content;
        QSet<QString> interrupted;
        std::optional<Error> error;
    };
    m_context.workers.run(
        this,
        [journal = m_context.journal](const std::stop_token&) {
            Read read;
            const auto content = journal.read();
            if (!content) {
                read.error = content.error();
                return read;
            }
            read.content = *content;
            for (const JournalledOperation& operation : journalledOperations(*content)) {
                if (!operation.hasEnded && !OperationLocks::isRunning(journal.folder(), operation.receipt.id))
                    read.interrupted.insert(operation.receipt.id);
            }
            return read;
        },
        [this](const Read& read) {
            if (read.content)
                Q_EMIT journalRead(*read.content, read.interrupted);
            else
                Q_EMIT journalUnreadable(m_context.wording.error(*read.error));
        });
}

// With the failovers that the Sentinels told of while it ran, and the gap that was measured.
QJsonObject OperationTasks::exported(const Receipt& receipt) const
{
    QJsonObject document = receiptJson(receipt, m_wording);
    QJsonArray failovers;
    const auto events = m_events ? m_events(receipt.plan.deployment) : QList<SentinelEvent>();
    for (FailoverTimeline timeline : failoversIn(events)) {
        if (timeline.startedAt < receipt.startedAt || timeline.startedAt > receipt.finishedAt)
            continue;
        const QJsonValue gap = receipt.facts.value(QLatin1String("writeGapMs"));
        if (gap.isDouble())
            timeline.clientGapMs = gap.toDouble();
        failovers += timelineJson(timeline);
    }
    if (!failovers.isEmpty())
        document[QStringLiteral("failovers")] = failovers;
    return document;
}

void OperationTasks::save(const Receipt& receipt)
{
    QWidget* const over = m_dialog ? static_cast<QWidget*>(m_dialog) : &m_window;
    const QString path = QFileDialog::getSaveFileName(over, tr("Save the receipt"),
        QStringLiteral("quorate-") + receipt.id + QStringLiteral(".json"), tr("JSON (*.json)"));
    if (path.isEmpty())
        return;
    const auto written = writeWholeFile(path, jsonDocumentText(exported(receipt)));
    if (written)
        m_notices.say(tr("Receipt written to %1").arg(path), Tone::Ok);
    else
        m_notices.say(m_context.wording.error(written.error()), Tone::Critical);
}

} // namespace quorate
