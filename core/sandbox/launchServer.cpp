#include "core/sandbox/launchServer.h"

#include "core/sandbox/ServerProcess.h"
#include "core/sandbox/spawnDetached.h"
#include "core/topology/Info.h"

#include <QFile>
#include <QStandardPaths>

namespace quorate {

namespace {

constexpr qint64 kLogTail = 4'000; // bytes
constexpr qsizetype kLogLines = 5;

QStringList lastLogLines(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - kLogTail));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - kLogLines));
}

Error endedError(const Sandbox& sandbox, const SandboxServer& server)
{
    const QString log = lastLogLines(sandbox.logFileOf(server)).join(u'\n');
    const bool portTaken = log.contains(u"Address already in use");
    return {portTaken ? ErrorCode::Busy : ErrorCode::Precondition, server.endpoint.toString(),
        QStringLiteral("%1 ended while it was starting; its last words:\n%2").arg(server.label, log)};
}

// An answer proves nothing before the process in it is ours: another server may have taken the port.
bool isAnsweredBy(const ProcessMark& process, const Reply& info)
{
    return Info::parse(info.text()).integer("process_id") == process.pid;
}

} // namespace

Result<QString> findServerProgram()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("redis-server"));
    if (!program.isEmpty())
        return program;
    return Error{ErrorCode::Precondition, {},
        QStringLiteral("redis-server is not in PATH; on Debian it is in the package redis-server "
                       "(redis-sentinel is the same program)")};
}

Result<ProcessMark> launchServer(const QString& program, const Sandbox& sandbox, const SandboxServer& server)
{
    DetachedProgram what;
    what.program = program;
    what.arguments << sandbox.configFileOf(server);
    if (server.isSentinel())
        what.arguments << QStringLiteral("--sentinel");
    what.folder = sandbox.folderOf(server);
    what.logFile = sandbox.logFileOf(server);
    const auto pid = spawnDetached(what);
    if (!pid)
        return pid.error();
    // One that has ended already gets a mark that nothing matches.
    return markOf(*pid).value_or(ProcessMark{*pid, {}});
}

Status awaitServer(SandboxClients& clients, const Sandbox& sandbox, const SandboxServer& server)
{
    const ProcessMark process = server.process.value_or(ProcessMark());
    return waitFor(clients.limit(), server.label + QStringLiteral(" to answer"), [&]() -> Result<bool> {
        if (markOf(process.pid) != process)
            return endedError(sandbox, server);
        const auto info = clients.call(server, {"INFO", "server"});
        return info && isAnsweredBy(process, *info);
    });
}

} // namespace quorate
