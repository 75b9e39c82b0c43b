// The part of OperationTasks that is about the slots of a cluster.
#include "core/base/Untrusted.h"
#include "core/cluster/interruptedSlots.h"
#include "core/cluster/planSlotFix.h"
#include "core/cluster/surveySlots.h"
#include "ui/cluster/RebalanceQuestions.h"
#include "ui/cluster/ReshardQuestions.h"
#include "ui/operation/OperationDialog.h"
#include "ui/shell/DeploymentController.h"
#include "ui/shell/TaskGround.h"

namespace quorate {

namespace {

/// What came of a look before the questions.
struct Surveyed {
    int serial = 0;
    SurveyedCluster cluster;
    std::optional<Error> error;
};

// What operations of this deployment left half done is part of what is mended.
QJsonArray interruptedIn(const Journal& journal, const QString& deployment)
{
    QJsonArray ids;
    if (const auto interrupted = interruptedSlots(journal, deployment)) {
        for (const AnnouncedSlots& one : *interrupted)
            ids += one.operation;
    }
    return ids;
}

} // namespace

void OperationTasks::beginReshard(const QString& deployment, const SlotRanges& slotRanges)
{
    if (const auto* const controller = openable(deployment))
        beginSlots(*controller, Offer::Reshard, slotRanges);
}

void OperationTasks::beginSlots(
    const DeploymentController& controller, Offer offer, const SlotRanges& slotRanges)
{
    open(controller, {});
    const QString name = plainLine(m_deployment, 120);
    if (offer == Offer::MendSlots) {
        m_dialog->showLooking(tr("Mend the slots of %1").arg(name));
        return askMendSlots();
    }
    const bool isReshard = offer == Offer::Reshard;
    const QString title = isReshard ? tr("Move slots of %1").arg(name) : tr("Balance %1").arg(name);
    m_dialog->showLooking(title);
    const int serial = ++m_serial;
    m_context.workers.run(
        m_dialog,
        [ground = m_ground, serial, asked = m_stop](const std::stop_token& ending) {
            const std::stop_callback forward(ending, [source = asked]() mutable { source.request_stop(); });
            Surveyed found{serial, {ground->look(asked.get_token()), ground->name, {}}, std::nullopt};
            if (wasSeen(*found.cluster.topology))
                found.cluster.survey = surveySlots(
                    *found.cluster.topology, ground->io, ground->settings, true, asked.get_token());
            else
                found.error = firstError(*found.cluster.topology);
            return found;
        },
        [this, isReshard, title, slotRanges](const Surveyed& found) {
            if (found.serial != m_serial || !m_dialog)
                return;
            if (found.cluster.survey.masters.isEmpty())
                return m_dialog->showProblem(
                    found.error ? m_context.wording.error(*found.error) : tr("No master answers."));
            QuestionPage* const page = isReshard
                ? static_cast<QuestionPage*>(new ReshardQuestions(found.cluster, slotRanges, m_wording))
                : new RebalanceQuestions(found.cluster, m_wording);
            m_dialog->askBy(title, page);
            askAboutSlots(isReshard ? Offer::Reshard : Offer::Rebalance);
        });
}

void OperationTasks::askAboutSlots(Offer offer)
{
    connect(m_dialog, &OperationDialog::inputReopened, this, &OperationTasks::stopAsking);
    connect(m_dialog, &OperationDialog::inputGiven, this, [this, offer](const InputAnswers& answers) {
        ask([offer, answers](const Topology& seen, const Ground& ground, const std::stop_token& stop) {
            const SlotSurvey survey = surveySlots(seen, ground.io, ground.settings, true, stop);
            return std::optional(planSlots(offer, answers, seen, ground.name, survey));
        });
    });
}

void OperationTasks::askMendSlots()
{
    ask([journal = m_context.journal](
            const Topology& seen, const Ground& ground, const std::stop_token& stop) {
        const SlotSurvey survey = surveySlots(seen, ground.io, ground.settings, false, stop);
        Plan plan = planSlotFix(OperationKind::ClusterFix, seen, ground.name, survey);
        const QJsonArray ids = interruptedIn(journal, ground.name);
        const bool isNothingLeft =
            plan.steps.isEmpty() && !plan.isRefused() && survey.silentMasters.isEmpty();
        if (isNothingLeft)
            closeInterrupted(journal, ids);
        else
            plan.facts[QStringLiteral("resumes")] = ids;
        return std::optional(plan);
    });
}

} // namespace quorate
