#include "app/quoratectl/TextTable.h"
#include "app/quoratectl/commands.h"
#include "core/base/Untrusted.h"
#include "core/sandbox/sandboxFaults.h"
#include "core/sandbox/sandboxTarget.h"
#include "core/sandbox/startSandbox.h"
#include "core/sandbox/stopSandbox.h"
#include "ui/words/Names.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace quorate {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SandboxCommands)
};

std::optional<DeploymentKind> kindFrom(const QString& word)
{
    for (const auto kind : {DeploymentKind::Standalone, DeploymentKind::Replication, DeploymentKind::Sentinel,
             DeploymentKind::Cluster, DeploymentKind::Datacenters}) {
        if (word == kindName(kind))
            return kind;
    }
    return std::nullopt;
}

Error unknownKind(const QString& word)
{
    return {ErrorCode::Usage, {}, QStringLiteral("no such kind of sandbox: ") + plainLine(word)};
}

Status fillCounts(SandboxSpec& spec, const Invocation& invocation)
{
    const auto masters = invocation.number(QStringLiteral("masters"), spec.masters, 1, 200);
    const bool isCluster = spec.kind == DeploymentKind::Cluster;
    const auto replicas = invocation.number(
        QStringLiteral("replicas"), isCluster ? spec.replicasPerMaster : spec.replicas, 0, 20);
    const auto sentinels = invocation.number(QStringLiteral("sentinels"), spec.sentinels, 1, 15);
    const auto port = invocation.number(QStringLiteral("base-port"), 0, 1024, 65'000);
    for (const auto* number : {&masters, &replicas, &sentinels, &port}) {
        if (!*number)
            return number->error();
    }
    spec.masters = *masters;
    (isCluster ? spec.replicasPerMaster : spec.replicas) = *replicas;
    spec.sentinels = *sentinels;
    spec.basePort = static_cast<quint16>(*port);
    return {};
}

Result<SandboxSpec> specFrom(const Session& session)
{
    const QString word = argumentsOf(session, 2).front();
    const auto kind = kindFrom(word);
    if (!kind)
        return unknownKind(word);
    SandboxSpec spec;
    spec.kind = *kind;
    spec.name = session.invocation().value(QStringLiteral("name"));
    if (session.invocation().has(QStringLiteral("centres"))) {
        spec.datacenters.clear();
        for (const QString& centre :
            session.invocation().value(QStringLiteral("centres")).split(QLatin1Char(','))) {
            const auto centreKind = kindFrom(centre);
            if (!centreKind)
                return unknownKind(centre);
            spec.datacenters += *centreKind;
        }
    }
    if (const auto filled = fillCounts(spec, session.invocation()); !filled)
        return filled.error();
    return spec;
}

QJsonObject sandboxJson(const Sandbox& sandbox)
{
    QJsonArray servers;
    for (const SandboxServer& server : sandbox.servers())
        servers += QJsonObject{{QStringLiteral("endpoint"), server.endpoint.toString()},
            {QStringLiteral("role"), roleName(server.role)},
            {QStringLiteral("running"), server.process.has_value()},
            {QStringLiteral("frozen"), server.frozen},
            {QStringLiteral("pid"), server.process ? QJsonValue(server.process->pid) : QJsonValue()}};
    return {{QStringLiteral("name"), sandbox.name}, {QStringLiteral("kind"), kindName(sandbox.kind)},
        {QStringLiteral("complete"), sandbox.complete}, {QStringLiteral("folder"), sandbox.folder},
        {QStringLiteral("servers"), servers}};
}

QString serverTable(const Sandbox& sandbox)
{
    TextTable table({Text::tr("SERVER"), Text::tr("LAID OUT AS"), Text::tr("PROCESS")});
    for (const SandboxServer& server : sandbox.servers())
        table.addRow({server.endpoint.toString(), roleWord(server.role),
            !server.process     ? Text::tr("not running")
                : server.frozen ? Text::tr("stopped by a signal")
                                : Text::tr("running")});
    return table.text();
}

QString stateText(const Sandbox& sandbox)
{
    if (!sandbox.complete)
        return Text::tr("its start was interrupted: stop it");
    const int running = sandbox.runningCount() - sandbox.frozenCount();
    return running == sandbox.servers().size()
        ? Text::tr("complete")
        //: %1: a command
        : Text::tr("not all servers answer: %1")
              .arg(QStringLiteral("quoratectl sandbox heal ") + sandbox.name);
}

// The profile goes with the sandbox that made it.
void removeProfile(Session& session, const QString& sandbox)
{
    const auto list = session.profiles().store().list();
    if (!list)
        return;
    for (const Profile& profile : list->profiles) {
        if (profile.sandbox != sandbox)
            continue;
        if (const auto removed = session.profiles().store().remove(profile.name); !removed)
            session.console().remark(session.console().wording().error(removed.error()));
    }
}

} // namespace

ExitCode runSandboxStart(Session& session)
{
    const auto spec = specFrom(session);
    if (!spec)
        return session.console().fail(spec.error());
    const auto progress = [&session](const SandboxProgress& now) {
        session.console().remark(Text::tr("%1 of %2 servers answer")
                                     .arg(QString::number(now.serversUp), QString::number(now.servers)));
    };
    const auto sandbox =
        startSandbox(session.profiles().sandboxes(), *spec, {session.io(), session.stop(), progress});
    if (!sandbox)
        return session.console().fail(sandbox.error());
    const Profile profile = profileOf(*sandbox);
    if (const auto added = session.profiles().store().add(profile); !added) {
        // Without its profile nobody could reach it: leave nothing half made.
        if (const auto stopped = stopSandbox(session.profiles().sandboxes(), sandbox->name); !stopped)
            session.console().remark(session.console().wording().error(stopped.error()));
        return session.console().fail(added.error());
    }
    if (session.console().isJson()) {
        QJsonObject document = sandboxJson(*sandbox);
        document[QStringLiteral("schema")] = QStringLiteral("quorate.sandbox/1");
        document[QStringLiteral("profile")] = profile.name;
        session.console().print(document);
        return ExitCode::Done;
    }
    session.console().print(serverTable(*sandbox) + QLatin1Char('\n')
        + Text::tr("Look at it: quoratectl --profile %1 topology").arg(profile.name) + QLatin1Char('\n')
        + Text::tr("Stop it:    quoratectl sandbox stop %1").arg(sandbox->name) + QLatin1Char('\n'));
    return ExitCode::Done;
}

ExitCode runSandboxList(Session& session)
{
    const auto entries = session.profiles().sandboxes().list();
    if (!entries)
        return session.console().fail(entries.error());
    QJsonArray sandboxes;
    TextTable table({Text::tr("NAME"), Text::tr("KIND"), Text::tr("RUNNING"), Text::tr("STATE")});
    for (const SandboxEntry& entry : *entries) {
        if (!entry.sandbox) {
            sandboxes += QJsonObject{{QStringLiteral("name"), entry.name},
                {QStringLiteral("error"), entry.sandbox.error().detail}};
            table.addRow(
                {entry.name, QStringLiteral("?"), QStringLiteral("?"), entry.sandbox.error().detail});
            continue;
        }
        const Sandbox& sandbox = *entry.sandbox;
        sandboxes += sandboxJson(sandbox);
        table.addRow({sandbox.name, kindWord(sandbox.kind),
            QStringLiteral("%1/%2").arg(QString::number(sandbox.runningCount() - sandbox.frozenCount()),
                QString::number(sandbox.servers().size())),
            stateText(sandbox)});
    }
    if (session.console().isJson())
        session.console().print({{QStringLiteral("schema"), QStringLiteral("quorate.sandboxes/1")},
            {QStringLiteral("sandboxes"), sandboxes}});
    else
        session.console().print(
            table.isEmpty() ? Text::tr("No sandboxes.") + QLatin1Char('\n') : table.text());
    return ExitCode::Done;
}

ExitCode runSandboxHeal(Session& session)
{
    const QString name = argumentsOf(session, 2).front();
    const auto healed = healSandbox(session.profiles().sandboxes(), name, {session.io(), session.stop(), {}});
    if (!healed)
        return session.console().fail(healed.error());
    QStringList endpoints;
    for (const Endpoint& endpoint : *healed)
        endpoints << endpoint.toString();
    if (session.console().isJson())
        session.console().print(
            {{QStringLiteral("schema"), QStringLiteral("quorate.done/1")}, {QStringLiteral("name"), name},
                {QStringLiteral("healed"), QJsonArray::fromStringList(endpoints)}});
    else
        session.console().print(
            (endpoints.isEmpty() ? Text::tr("Every server runs already.")
                                 : Text::tr("Brought back: %1").arg(endpoints.join(QStringLiteral(", "))))
            + QLatin1Char('\n'));
    return ExitCode::Done;
}

ExitCode runSandboxStop(Session& session)
{
    const QString name = argumentsOf(session, 2).front();
    if (const auto stopped = stopSandbox(session.profiles().sandboxes(), name); !stopped)
        return session.console().fail(stopped.error());
    removeProfile(session, name);
    if (session.console().isJson())
        session.console().print(
            {{QStringLiteral("schema"), QStringLiteral("quorate.done/1")}, {QStringLiteral("name"), name}});
    else
        session.console().print(Text::tr("Sandbox %1 stopped and removed.").arg(name) + QLatin1Char('\n'));
    return ExitCode::Done;
}

} // namespace quorate
