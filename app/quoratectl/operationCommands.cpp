#include "app/quoratectl/commands.h"
#include "app/quoratectl/operate.h"
#include "core/replication/planSwitchover.h"
#include "core/sentinel/planSentinelSwitchover.h"

namespace quorate {

namespace {

using Planner = Plan (*)(const Topology&, const QString& deployment, const SwitchoverWish&);

Plan plannedPromote(const Topology& topology, const QString& deployment, const SwitchoverWish& wish)
{
    return planPromote(topology, deployment, wish.candidate);
}

Plan plannedFailover(const Topology& topology, const QString& deployment, const SwitchoverWish&)
{
    return planSentinelFailover(topology, deployment);
}

ExitCode runPlanned(Session& session, Planner planner)
{
    const auto seen = lookAtOne(session);
    if (!seen)
        return session.console().fail(seen.error());
    SwitchoverWish wish;
    const QStringList named = argumentsOf(session, 2);
    if (!named.isEmpty()) {
        const auto node = Endpoint::parse(named.first());
        if (!node)
            return session.console().fail(node.error());
        wish.candidate = *node;
    }
    const auto pause = session.invocation().number(
        QStringLiteral("pause"), static_cast<int>(wish.pause.count()), 500, 60'000);
    if (!pause)
        return session.console().fail(pause.error());
    wish.pause = std::chrono::milliseconds(*pause);
    return operate(session, *seen, planner(*seen->topology, seen->opened.name, wish));
}

} // namespace

ExitCode runReplicationSwitchover(Session& session)
{
    return runPlanned(session, planSwitchover);
}

ExitCode runReplicationPromote(Session& session)
{
    return runPlanned(session, plannedPromote);
}

ExitCode runSentinelSwitchover(Session& session)
{
    return runPlanned(session, planSentinelSwitchover);
}

ExitCode runSentinelFailover(Session& session)
{
    return runPlanned(session, plannedFailover);
}

} // namespace quorate
