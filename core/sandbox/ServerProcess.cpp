#include "core/sandbox/ServerProcess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <csignal>
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

namespace quorate {

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString procPath(qint64 pid, const char* name)
{
    return QStringLiteral("/proc/%1/%2").arg(QString::number(pid), QLatin1String(name));
}

const QByteArray& bootId()
{
    static const QByteArray id = contentOf(QStringLiteral("/proc/sys/kernel/random/boot_id")).trimmed();
    return id;
}

// The fields of /proc/PID/stat behind the program's name, which may hold blanks and brackets (proc(5)): state
// is the first of them, starttime the twentieth.
struct ProcessStat {
    char state = 0;
    QByteArray startTicks;

    bool isAlive() const { return state != 0 && state != 'Z' && state != 'X'; }
};

ProcessStat statOf(qint64 pid)
{
    const QByteArray text = contentOf(procPath(pid, "stat"));
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 20 || fields.first().isEmpty())
        return {};
    return {fields.first().front(), fields.at(19)};
}

ProcessMark markFrom(qint64 pid, const ProcessStat& stat)
{
    return {pid, bootId() + ':' + stat.startTicks};
}

// The program may be redis-check-rdb: Debian links redis-server to it.
bool runsRedis(qint64 pid)
{
    const QString program = QFile::symLinkTarget(procPath(pid, "exe"));
    return program.section(u'/', -1).startsWith(u"redis-");
}

QString configFileOf(qint64 pid)
{
    const QList<QByteArray> arguments = contentOf(procPath(pid, "cmdline")).split('\0');
    return arguments.size() < 2 ? QString() : QFile::decodeName(arguments.at(1));
}

// glibc 2.36 declares both functions without C linkage, so they cannot be called by name.
int openPidfd(qint64 pid)
{
    return static_cast<int>(::syscall(SYS_pidfd_open, static_cast<pid_t>(pid), 0U));
}

bool sendThroughPidfd(int descriptor, int signal)
{
    return ::syscall(SYS_pidfd_send_signal, descriptor, signal, nullptr, 0U) == 0;
}

std::optional<FoundServer> serverWithPid(qint64 pid)
{
    const QString configFile = configFileOf(pid);
    if (!configFile.startsWith(u'/') || !runsRedis(pid))
        return {};
    const ProcessStat stat = statOf(pid);
    if (!stat.isAlive())
        return {};
    return FoundServer{markFrom(pid, stat), configFile, stat.state == 'T'};
}

} // namespace

QList<FoundServer> serversBelow(const QString& folder)
{
    QList<FoundServer> found;
    const QStringList pids = QDir(QStringLiteral("/proc")).entryList({QStringLiteral("[1-9]*")}, QDir::Dirs);
    for (const QString& pid : pids) {
        if (QFileInfo(QStringLiteral("/proc/") + pid).ownerId() != ::geteuid())
            continue;
        auto server = serverWithPid(pid.toLongLong());
        if (server && server->configFile.startsWith(folder + u'/'))
            found << *server;
    }
    return found;
}

std::optional<ProcessMark> markOf(qint64 pid)
{
    const ProcessStat stat = statOf(pid);
    if (!stat.isAlive())
        return {};
    return markFrom(pid, stat);
}

std::optional<ServerProcess> ServerProcess::open(const FoundServer& server)
{
    const int descriptor = openPidfd(server.mark.pid);
    if (descriptor < 0)
        return {};
    ServerProcess process(descriptor, server);
    // Looked at after the hold was taken: what has the pid now keeps it as long as it lives.
    const auto now = serverWithPid(server.mark.pid);
    if (!now || now->mark != server.mark || now->configFile != server.configFile)
        return {};
    return process;
}

ServerProcess::ServerProcess(int descriptor, FoundServer server)
    : m_descriptor(descriptor)
    , m_server(std::move(server))
{
}

ServerProcess::ServerProcess(ServerProcess&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_server(std::move(other.m_server))
{
}

ServerProcess::~ServerProcess()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Status ServerProcess::send(int signal) const
{
    // A zombie would still take it.
    const bool ended = waitForEnd(std::chrono::milliseconds(0));
    if (!ended && sendThroughPidfd(m_descriptor, signal))
        return {};
    return Error{ErrorCode::Precondition, {}, QStringLiteral("the server's process has ended")};
}

bool ServerProcess::waitForEnd(std::chrono::milliseconds timeout) const
{
    pollfd waited{m_descriptor, POLLIN, 0};
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    for (;;) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        const int ready = ::poll(&waited, 1, static_cast<int>(std::max<qint64>(left.count(), 0)));
        if (ready >= 0 || errno != EINTR)
            return ready > 0;
    }
}

} // namespace quorate
