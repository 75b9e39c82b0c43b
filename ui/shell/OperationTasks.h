#pragma once

#include "core/operation/JournalText.h"
#include "core/operation/Receipt.h"
#include "core/operation/offers.h"
#include "core/replication/replicaOffers.h"
#include "core/sentinel/SentinelEvent.h"
#include "core/topology/NodePlace.h"
#include "core/topology/Slots.h"
#include "ui/operation/InputField.h"
#include "ui/shell/AppContext.h"
#include "ui/topology/MoveHint.h"
#include "ui/words/TranslatedPlanWording.h"

#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>
#include <stop_token>

class QWidget;

namespace quorate {

class DeploymentController;
class Deployments;
class Notices;
class OperationDialog;

/// Operations from a menu's click to the receipt: asks the servers, shows the plan, carries out what a person
/// confirmed, and says what came of it. One dialog at a time; the work is done by workers. GUI thread.
class OperationTasks : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; dialogs belong to the window.
    OperationTasks(const AppContext& context, Deployments& deployments, Notices& notices, QWidget& window);
    ~OperationTasks() override; ///< asks what runs to stop

    /// Whether it is offered for that deployment as it was last seen, and if not, why.
    struct Verdict {
        bool isOffered = false; ///< it makes sense there at all
        bool isPossible = false;
        QString reason; ///< of a refusal: plain text
    };
    /// For that node, or for whichever it is possible for.
    Verdict verdict(const QString& deployment, Offer offer, const Endpoint& node = {}) const;

    /// What it would cost to let the node follow the other one, by the planner.
    MoveVerdict judgeMove(const QString& deployment, const NodePlace& node, const NodePlace& onto) const;

    /// With that node, or with one that is chosen. What it needs to know is asked first.
    void begin(const QString& deployment, Offer offer, const Endpoint& node = {});
    /// The replica is to follow that master: the plan at once.
    void beginMove(const QString& deployment, const Endpoint& replica, const Endpoint& master);
    /// These slots are to go to another master: which one is asked first.
    void beginReshard(const QString& deployment, const SlotRanges& slotRanges);
    /// Takes back what an interrupted operation left, after asking.
    void beginMend(const Receipt& interrupted);
    void save(const Receipt& receipt);
    /// Where a receipt that is saved gets what the Sentinels said meanwhile from.
    void setEventSource(std::function<QList<SentinelEvent>(const QString& deployment)> source)
    {
        m_events = std::move(source);
    }
    /// Reads the journal; journalRead() or journalUnreadable() follow.
    void readJournal();

Q_SIGNALS:
    /// What is being done at the moment; empty when it is over.
    void running(const QString& what);
    void journalRead(const quorate::JournalContent& content, const QSet<QString>& interrupted);
    void journalUnreadable(const QString& sentence);

private:
    /// What a worker needs to ask and to act; shared, because it outlives the dialog.
    struct Ground;
    struct Asked;

    using Planner = std::function<std::optional<Plan>(
        const Topology& seen, const Ground& ground, const std::stop_token& stop)>;

    const DeploymentController* openable(const QString& deployment) const;
    void beginChoice(const DeploymentController& controller, Offer offer, const Endpoint& node);
    void beginReplicas(const DeploymentController& controller, Offer offer, const Endpoint& node);
    void beginService(const DeploymentController& controller, Offer offer);
    void beginSlots(const DeploymentController& controller, Offer offer, const SlotRanges& slotRanges);
    void askMendSlots();
    void askAboutSlots(Offer offer);
    void askFirst(const OperationQuestions& questions,
        const std::function<void(const InputAnswers& answers)>& askServers);
    void askReplicas(Offer offer, const ReplicaWish& wish);
    void askCandidate(const Endpoint& candidate);
    void ask(const Planner& planner);
    void stopAsking();
    void carryOut(const Plan& plan);
    void finish(const Receipt& receipt);
    void open(const DeploymentController& controller, const QList<Endpoint>& candidates);

    const AppContext& m_context;
    Deployments& m_deployments;
    Notices& m_notices;
    QWidget& m_window;
    TranslatedPlanWording m_wording;
    Offer m_offer = Offer::Switchover;
    QString m_deployment;
    std::function<QList<SentinelEvent>(const QString& deployment)> m_events;
    std::shared_ptr<Ground> m_ground;
    QPointer<OperationDialog> m_dialog;
    std::stop_source m_stop;
    int m_serial = 0; ///< of the last question: an earlier one's answer is not shown
};

} // namespace quorate
