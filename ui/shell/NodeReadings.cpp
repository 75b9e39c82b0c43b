#include "ui/shell/NodeReadings.h"

#include "ui/shell/DeploymentController.h"

namespace quorate {

NodeReadings::NodeReadings(const AppContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
{
}

NodeReadings::~NodeReadings()
{
    m_stop.request_stop();
}

void NodeReadings::setDeployment(const DeploymentController& controller)
{
    if (m_controller == &controller)
        return;
    cancel();
    m_controller = &controller;
}

void NodeReadings::cancel()
{
    m_stop.request_stop();
    m_stop = std::stop_source();
}

void NodeReadings::ask(const NodeQuestion& question)
{
    if (question.place() != m_node)
        cancel();
    m_node = question.place();
    const auto access = m_controller ? m_controller->access(question.place()) : std::nullopt;
    if (!access) {
        const Error closed{ErrorCode::Cancelled, question.node.toString(),
            QStringLiteral("the connection is not open"), ErrorReason::None};
        return Q_EMIT answered(question, closed);
    }
    m_context.workers.run(
        this,
        [&io = m_context.io, access = *access, question, wanted = m_stop](const std::stop_token& program) {
            const std::stop_callback alsoAtTheEnd(program, [wanted]() mutable { wanted.request_stop(); });
            return readNode(io, access, question, wanted.get_token());
        },
        [this, question, wanted = m_stop.get_token()](const Result<NodeReading>& answer) {
            if (!wanted.stop_requested())
                Q_EMIT answered(question, answer);
        });
}

} // namespace quorate
