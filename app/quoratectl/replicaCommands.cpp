#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "app/quoratectl/operate.h"
#include "core/replication/askServers.h"
#include "core/replication/candidate.h"
#include "core/replication/planReplicas.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ReplicaCommands)
};

Result<QList<Endpoint>> endpointsOf(const QStringList& words)
{
    QList<Endpoint> nodes;
    for (const QString& word : words) {
        const auto node = Endpoint::parse(word);
        if (!node)
            return node.error();
        if (!nodes.contains(*node))
            nodes += *node;
    }
    return nodes;
}

// For operations on one node.
ExitCode runOn(Session& session, const std::function<Plan(const Session::Seen&, const Endpoint&)>& planner)
{
    const auto node = Endpoint::parse(argumentsOf(session, 2).first());
    if (!node)
        return session.console().fail(node.error());
    const auto seen = lookAtOne(session);
    if (!seen)
        return session.console().fail(seen.error());
    return operate(session, *seen, planner(*seen, *node));
}

QString classesText(const CommandClasses& classes)
{
    TextTable table({Text::tr("COMMANDS"), Text::tr("NUMBER"), Text::tr("WHICH")},
        {TextTable::Align::Left, TextTable::Align::Right});
    const auto add = [&table](const QString& where, const QStringList& names) {
        table.addRow({where, QString::number(names.size()), names.join(QStringLiteral(", "))});
    };
    add(Text::tr("to replicas"), classes.read);
    add(Text::tr("to the master"), classes.write);
    add(Text::tr("to the node they are about"), classes.other);
    return table.text() + QLatin1Char('\n');
}

// The sentences of a plan are the window's too: by which option a thing is allowed is said here.
void sayWhatAllows(const Console& console, const Plan& plan)
{
    const auto isRefusedFor = [&plan](CheckCode code, const QString& reason = {}) {
        return std::any_of(plan.preflight.cbegin(), plan.preflight.cend(), [&](const PreflightCheck& check) {
            return check.code == code && check.verdict == Verdict::Refused
                && (reason.isEmpty() || check.facts.value(QStringLiteral("reason")) == reason);
        });
    };
    if (isRefusedFor(CheckCode::NodeEmpty))
        console.remark(Text::tr("--overwrite allows that keys are deleted."));
    if (isRefusedFor(CheckCode::NodeUsable, QStringLiteral("has-replicas")))
        console.remark(Text::tr("--chain allows replicas of replicas."));
}

} // namespace

ExitCode runReplicationSetup(Session& session)
{
    const auto nodes = endpointsOf(argumentsOf(session, 2));
    if (!nodes)
        return session.console().fail(nodes.error());
    const auto seen = lookAtOne(session);
    if (!seen)
        return session.console().fail(seen.error());
    const ConnectionSettings& settings = seen->opened.profile.target.settings;
    SetupWish wish;
    wish.nodes = askJoiningNodes(session.io(), settings, *nodes, session.stop());
    wish.credentials = settings.credentials;
    wish.tls = settings.tls.enabled;
    wish.overwrite = session.invocation().has(QStringLiteral("overwrite"));
    wish.chain = session.invocation().has(QStringLiteral("chain"));
    const Plan plan = planSetup(*seen->topology, seen->opened.name, wish);
    const ExitCode code = operate(session, *seen, plan);
    sayWhatAllows(session.console(), plan);
    return code;
}

ExitCode runReplicationRepoint(Session& session)
{
    const auto master = Endpoint::parse(session.invocation().value(QStringLiteral("to")));
    if (!master)
        return session.console().fail(
            {ErrorCode::Usage, {}, QStringLiteral("replication repoint NODE needs --to NODE")});
    return runOn(session, [to = *master](const Session::Seen& seen, const Endpoint& node) {
        return planRepoint(*seen.topology, seen.opened.name, node, to);
    });
}

ExitCode runReplicationDetach(Session& session)
{
    return runOn(session, [](const Session::Seen& seen, const Endpoint& node) {
        return planDetach(*seen.topology, seen.opened.name, node);
    });
}

ExitCode runReplicationPriority(Session& session)
{
    bool isNumber = false;
    const int priority = argumentsOf(session, 2).at(1).toInt(&isNumber);
    if (!isNumber || priority < 0)
        return session.console().fail(
            {ErrorCode::Usage, {}, QStringLiteral("a priority is a number from 0 on")});
    return runOn(session, [priority](const Session::Seen& seen, const Endpoint& node) {
        return planPriority(*seen.topology, seen.opened.name, node, priority);
    });
}

ExitCode runReplicationSplit(Session& session)
{
    const auto seen = lookAtOne(session);
    if (!seen)
        return session.console().fail(seen.error());
    Plan plan = planSplit(*seen->topology, seen->opened.name);
    const ReplicaSet set = replicaSetOf(*seen->topology);
    if (set.master) {
        const auto classes = askCommandClasses(
            session.io(), seen->opened.profile.target.settings, set.master->endpoint, session.stop());
        if (!classes)
            return session.console().fail(classes.error());
        plan.facts.insert(QStringLiteral("commands"), commandClassesJson(*classes));
        if (!session.console().isJson())
            session.console().print(classesText(*classes));
    }
    return operate(session, *seen, plan);
}

} // namespace quorate
