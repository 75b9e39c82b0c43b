#include "ui/shell/OperationTasks.h"

#include "core/base/wholeFile.h"
#include "core/health/ErrorJson.h"
#include "core/operation/journalReceipts.h"
#include "core/operation/livePreflight.h"
#include "core/operation/mend.h"
#include "core/operation/operationLocks.h"
#include "core/operation/runOperation.h"
#include "core/replication/lookAndPlan.h"
#include "core/sentinel/lookAtService.h"
#include "core/sentinel/receiptFailovers.h"
#include "ui/operation/OperationDialog.h"
#include "ui/operation/ReceiptPdf.h"
#include "ui/operation/replicaInput.h"
#include "ui/operation/serviceInput.h"
#include "ui/shell/Deployments.h"
#include "ui/shell/Notices.h"
#include "ui/shell/TaskGround.h"
#include "ui/words/SpeakingIn.h"

#include <QFileDialog>

#include <algorithm>

namespace quorate {

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

OperationTasks::Verdict OperationTasks::verdict(
    const QString& deployment, Offer offer, const Endpoint& node) const
{
    const auto* const controller = m_deployments.find(deployment);
    if (!controller || !controller->view().topology)
        return {};
    const auto plan = offeredPlan(offer, *controller->view().topology, deployment, node);
    if (!plan)
        return {};
    if (controller->profile().isReadOnly())
        return {true, false, tr("This connection is read-only.")};
    if (m_dialog)
        return {true, false, tr("Another operation is open.")};
    return {
        true, !plan->isRefused(), plan->isRefused() ? m_wording.check(plan->preflight.first()) : QString()};
}

MoveVerdict OperationTasks::judgeMove(
    const QString& deployment, const NodePlace& node, const NodePlace& onto) const
{
    const auto refused = [](const QString& why) {
        return MoveVerdict{false, Tone::Critical, IconName::StateCritical, why};
    };
    const auto* const controller = m_deployments.find(deployment);
    if (!node.centre.isEmpty() || !onto.centre.isEmpty() || !controller || !controller->view().topology)
        return refused(tr("Nodes are moved within one replication set only."));
    if (controller->profile().isReadOnly())
        return refused(tr("This connection is read-only."));
    if (m_dialog)
        return refused(tr("Another operation is open."));
    const Plan plan = planRepoint(*controller->view().topology, deployment, node.endpoint, onto.endpoint);
    if (plan.isRefused())
        return refused(m_wording.check(plan.preflight.first()));
    const auto price = std::find_if(plan.preflight.cbegin(), plan.preflight.cend(),
        [](const PreflightCheck& check) { return check.code == CheckCode::MovePrice; });
    const bool isCheap = price->verdict == quorate::Verdict::Ok;
    return {true, isCheap ? Tone::Ok : Tone::Warning, isCheap ? IconName::StateOk : IconName::StateWarning,
        m_wording.check(*price)};
}

const DeploymentController* OperationTasks::openable(const QString& deployment) const
{
    const auto* const controller = m_deployments.find(deployment);
    const bool can = !m_dialog && controller && controller->targets().size() == 1
        && controller->view().topology && !controller->profile().isReadOnly();
    return can ? controller : nullptr;
}

void OperationTasks::begin(const QString& deployment, Offer offer, const Endpoint& node)
{
    const auto* const controller = openable(deployment);
    if (!controller)
        return;
    if (isOfReplicas(offer))
        beginReplicas(*controller, offer, node);
    else if (isOfService(offer))
        beginService(*controller, offer);
    else if (isOfSlots(offer))
        beginSlots(*controller, offer, {});
    else
        beginChoice(*controller, offer, node);
}

void OperationTasks::beginChoice(const DeploymentController& controller, Offer offer, const Endpoint& node)
{
    m_offer = offer;
    const Topology& topology = *controller.view().topology;
    open(controller, takesCandidate(offer) ? replicasOf(topology) : QList<Endpoint>());
    if (const auto plan = offeredPlan(offer, topology, m_deployment, node))
        m_dialog->showPlan(*plan, false);
    askCandidate(node);
}

void OperationTasks::beginReplicas(const DeploymentController& controller, Offer offer, const Endpoint& node)
{
    const TopologyPtr topology = controller.view().topology;
    const Node* const known = topology->find(node);
    const Endpoint replica = known && known->role == NodeRole::Replica ? node : Endpoint{};
    const OperationQuestions questions =
        replicaQuestions(offer, topology, controller.profile().name, replica, m_wording);
    open(controller, {});
    if (questions.fields.isEmpty())
        return askReplicas(offer, {.node = replica});
    askFirst(questions, [this, offer, replica](const InputAnswers& answers) {
        askReplicas(offer, replicaWish(answers, replica));
    });
}

void OperationTasks::beginService(const DeploymentController& controller, Offer offer)
{
    const TopologyPtr topology = controller.view().topology;
    if (!topology->sentinel)
        return;
    const OperationQuestions questions = serviceQuestions(offer, topology, m_wording);
    open(controller, {});
    askFirst(questions, [this, offer](const InputAnswers& answers) {
        ask([offer, answers](const Topology& seen, const Ground& ground, const std::stop_token& stop) {
            const LookGround from{ground.io, ground.settings, ground.name};
            return std::optional(offer == Offer::WatchMaster
                    ? lookAndPlanMonitor(seen, monitorWish(answers), from, stop)
                    : lookAndPlanSet(seen, changedOptions(answers, seen), from, stop));
        });
    });
}

void OperationTasks::askFirst(
    const OperationQuestions& questions, const std::function<void(const InputAnswers& answers)>& askServers)
{
    m_dialog->askFor(questions.title, questions.explanation, questions.fields);
    connect(m_dialog, &OperationDialog::inputGiven, this, askServers);
    connect(m_dialog, &OperationDialog::inputReopened, this, &OperationTasks::stopAsking);
}

void OperationTasks::beginMove(const QString& deployment, const Endpoint& replica, const Endpoint& master)
{
    const auto* const controller = openable(deployment);
    if (!controller)
        return;
    open(*controller, {});
    m_dialog->showPlan(planRepoint(*controller->view().topology, deployment, replica, master), false);
    askReplicas(Offer::Repoint, {.node = replica, .master = master});
}

void OperationTasks::askReplicas(Offer offer, const ReplicaWish& wish)
{
    ask([offer, wish](const Topology& seen, const Ground& ground, const std::stop_token& stop) {
        return lookAndPlan(offer, seen, wish, {ground.io, ground.settings, ground.name}, stop);
    });
}

void OperationTasks::askCandidate(const Endpoint& candidate)
{
    ask([offer = m_offer, candidate](const Topology& seen, const Ground& ground, const std::stop_token&) {
        return offeredPlan(offer, seen, ground.name, candidate, ground.settings.credentials);
    });
}

// A person has gone back to the questions.
void OperationTasks::stopAsking()
{
    ++m_serial;
    m_stop.request_stop();
    m_stop = {};
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
    const TopologyPtr topology = controller->view().topology;
    if (!topology)
        return;
    if (!interrupted.plan.transfers.isEmpty())
        return beginSlots(*controller, Offer::MendSlots, {});
    open(*controller, {});
    m_dialog->showPlan(planMend(interrupted, *topology), false);
    ask([interrupted](const Topology& seen, const Ground&, const std::stop_token&) {
        return std::optional(planMend(interrupted, seen));
    });
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
    connect(m_dialog, &OperationDialog::candidateChosen, this, &OperationTasks::askCandidate);
    connect(m_dialog, &OperationDialog::startRequested, this, &OperationTasks::carryOut);
    connect(m_dialog, &OperationDialog::cancelRequested, this, [this] { m_stop.request_stop(); });
    connect(m_dialog, &OperationDialog::saveRequested, this, &OperationTasks::save);
    connect(m_dialog, &QDialog::finished, this, [this] { m_stop.request_stop(); });
    m_dialog->open();
}

// The plan of the last poll is for looking at; the one that may be started comes from a look of its own.
void OperationTasks::ask(const Planner& planner)
{
    const int serial = ++m_serial;
    m_context.workers.run(
        m_dialog,
        [ground = m_ground, planner, serial, asked = m_stop](const std::stop_token& ending) {
            const std::stop_callback forward(ending, [source = asked]() mutable { source.request_stop(); });
            const TopologyPtr seen = ground->look(asked.get_token());
            if (!wasSeen(*seen))
                return Asked{serial, std::nullopt, firstError(*seen)};
            auto plan = planner(*seen, *ground, asked.get_token());
            if (plan)
                plan = checkedLive(*plan, *seen, ground->io, ground->settings, asked.get_token());
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
                        return ground->look(std::move(stop));
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

void OperationTasks::save(const Receipt& receipt)
{
    QWidget* const over = m_dialog ? static_cast<QWidget*>(m_dialog) : &m_window;
    const QString path = QFileDialog::getSaveFileName(over, tr("Save the receipt"),
        QStringLiteral("quorate-") + receipt.id + QStringLiteral(".pdf"), tr("PDF or JSON (*.pdf *.json)"));
    if (path.isEmpty())
        return;
    const auto failovers =
        failoversDuring(receipt, m_events ? m_events(receipt.plan.deployment) : QList<SentinelEvent>());
    m_context.workers.draw(
        this,
        [receipt, failovers, path, language = m_context.language.current()](const std::stop_token&) {
            const SpeakingIn speaking(language);
            const TranslatedPlanWording wording;
            const bool isJson = path.endsWith(QLatin1String(".json"));
            return writeWholeFile(path,
                isJson ? jsonDocumentText(receiptWithFailovers(receipt, failovers, wording))
                       : receiptPdf(receipt, failovers, wording));
        },
        [this, path](const Status& written) {
            if (written)
                m_notices.say(tr("Receipt written to %1").arg(path), Tone::Ok);
            else
                m_notices.say(m_context.wording.error(written.error()), Tone::Critical);
        });
}

} // namespace quorate
