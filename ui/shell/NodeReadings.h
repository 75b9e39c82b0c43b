#pragma once

#include "core/monitor/readNode.h"
#include "ui/shell/AppContext.h"

#include <QObject>
#include <QPointer>

#include <stop_token>

namespace quorate {

class DeploymentController;

/// Asks the nodes of the deployment on show what a panel wants to know, on workers, with the deployment's own
/// settings. Questions about a node that is no longer shown are cancelled, and their answers dropped.
class NodeReadings : public QObject {
    Q_OBJECT

public:
    explicit NodeReadings(const AppContext& context, QObject* parent = nullptr);
    ~NodeReadings() override;

    void setDeployment(const DeploymentController& controller);
    void ask(const NodeQuestion& question);
    /// Nothing that is under way is wanted any more.
    void cancel();

Q_SIGNALS:
    void answered(const quorate::NodeQuestion& question, const quorate::Result<quorate::NodeReading>& answer);

private:
    const AppContext& m_context;
    QPointer<const DeploymentController> m_controller;
    NodePlace m_node; ///< that the questions under way are about
    std::stop_source m_stop;
};

} // namespace quorate
