#include "Stage.h"

#include "core/operation/livePreflight.h"

namespace quorate::test {

using namespace std::chrono_literals;

Stage::Stage(const SandboxSpec& spec, const QString& journalFolder)
    : live(spec)
    , journal(journalFolder.isEmpty() ? m_folder.filePath(QStringLiteral("operations")) : journalFolder)
{
    if (live.isUp())
        m_deployment = std::make_unique<Deployment>(live.io(), live.target());
}

Plan Stage::checked(const Plan& plan)
{
    return checkedLive(plan, *look(), live.io(), live.target().settings, {});
}

Receipt Stage::carryOut(const Plan& plan, const OperationContext::Listener& listener)
{
    const OperationGround ground{
        live.io(), live.target().settings, journal, m_clock, [this](std::stop_token stop) {
            return m_deployment->observe(std::move(stop));
        }};
    return runOperation(plan, ground, {}, listener);
}

std::optional<Endpoint> Stage::master()
{
    for (const SandboxServer& server : live.sandbox().servers()) {
        if (server.isSentinel())
            continue;
        NodeClient client(live.io(), server.endpoint, live.target().settings);
        const auto reply = client.call({"ROLE"}, 300ms);
        if (reply && !reply->elements().empty() && reply->elements()[0].text() == "master"
            && isNamedBySentinels(server.endpoint))
            return server.endpoint;
    }
    return std::nullopt;
}

AckedWriters Stage::writers()
{
    return AckedWriters(live.io(), live.target().settings, [this] { return master(); }, {});
}

// By the first that answers.
bool Stage::isNamedBySentinels(const Endpoint& server)
{
    bool anySentinel = false;
    for (const SandboxServer& sentinel : live.sandbox().servers()) {
        if (!sentinel.isSentinel())
            continue;
        anySentinel = true;
        NodeClient client(live.io(), sentinel.endpoint, live.target().settings);
        const auto reply = client.call({"SENTINEL", "GET-MASTER-ADDR-BY-NAME", "mymaster"}, 300ms);
        if (reply && reply->elements().size() == 2)
            return reply->elements()[1].text().toUShort() == server.port;
    }
    return !anySentinel;
}

QString said(const Receipt& receipt)
{
    QString text = outcomeName(receipt.outcome);
    if (receipt.error)
        text += QStringLiteral(": ") + errorCodeName(receipt.error->code) + QLatin1Char(' ')
            + receipt.error->node + QLatin1Char(' ') + receipt.error->detail;
    for (const PreflightCheck& check : receipt.plan.preflight) {
        if (check.verdict == Verdict::Refused)
            text += QStringLiteral(" [") + checkName(check.code) + QLatin1Char(']');
    }
    for (const LeftOver& left : receipt.left)
        text += QStringLiteral(" left ") + stepPurposeName(receipt.plan.steps[left.step].purpose);
    return text;
}

} // namespace quorate::test
