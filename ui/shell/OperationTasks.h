#pragma once

#include "core/operation/JournalText.h"
#include "core/operation/Receipt.h"
#include "core/operation/offers.h"
#include "core/sentinel/SentinelEvent.h"
#include "ui/shell/AppContext.h"
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
    Verdict verdict(const QString& deployment, Offer offer) const;

    void begin(const QString& deployment, Offer offer);
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

    void ask(const Endpoint& candidate);
    void carryOut(const Plan& plan);
    void finish(const Receipt& receipt);
    QJsonObject exported(const Receipt& receipt) const;
    void open(const DeploymentController& controller, const QList<Endpoint>& candidates);
    QList<Endpoint> candidates(const DeploymentController& controller) const;

    const AppContext& m_context;
    Deployments& m_deployments;
    Notices& m_notices;
    QWidget& m_window;
    TranslatedPlanWording m_wording;
    Offer m_offer = Offer::Switchover;
    std::optional<Receipt> m_interrupted; ///< that is to be taken back; nothing for an offer
    QString m_deployment;
    std::function<QList<SentinelEvent>(const QString& deployment)> m_events;
    std::shared_ptr<Ground> m_ground;
    QPointer<OperationDialog> m_dialog;
    std::stop_source m_stop;
    int m_serial = 0; ///< of the last question: an earlier one's answer is not shown
};

} // namespace quorate
