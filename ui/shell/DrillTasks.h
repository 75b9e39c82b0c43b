#pragma once

#include "core/base/Result.h"
#include "ui/drill/DrillPage.h"
#include "ui/shell/AppContext.h"

#include <QObject>

#include <stop_token>

namespace quorate {

class DeploymentController;
class Deployments;
class Notices;

/// Drills from the button to the figures: begun for the chosen deployment, carried out by a worker, kept, and
/// saved as PDF or JSON. One at a time. GUI thread.
class DrillTasks : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; dialogs belong to the window.
    DrillTasks(const AppContext& context, Deployments& deployments, Notices& notices, QWidget& window);
    ~DrillTasks() override; ///< asks what runs to stop; it heals what it struck first

    /// What can be rehearsed there, as it was last seen.
    DrillPlace place(const QString& deployment) const;
    bool isRunning() const { return m_isRunning; }

    void begin(const QString& deployment, DrillScenario scenario);
    void cancel() { m_stop.request_stop(); }
    /// Wakes and starts the servers of its sandbox that do not answer.
    void heal(const QString& deployment);
    void save(const DrillReport& report, const DrillReport* before);
    /// Reads the drills so far; drillsRead() follows.
    void read();

Q_SIGNALS:
    /// What is being done at the moment; empty when it is over.
    void running(const QString& what);
    void runningChanged(bool isRunning);
    void noticed(const quorate::DrillMark& mark);
    void drillsRead(const QList<quorate::DrillReport>& drills);
    /// A drill is over and kept.
    void finished(const QString& id);
    void failed(const QString& sentence);

private:
    void finish(const Result<DrillReport>& report);

    const AppContext& m_context;
    Deployments& m_deployments;
    Notices& m_notices;
    QWidget& m_window;
    std::stop_source m_stop;
    bool m_isRunning = false;
    QString m_fresh; ///< id of the drill that is to be shown when the list has it
};

} // namespace quorate
