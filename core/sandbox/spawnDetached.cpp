#include "core/sandbox/spawnDetached.h"

#include <QByteArrayList>
#include <QFile>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

namespace quorate {

namespace {

constexpr int kReportDescriptor = 3;

// What the child tells us through a pipe: who it is and, if it got no further, why.
struct ChildReport {
    pid_t pid = 0;
    int problem = 0;
};

// Everything that the child needs, made before the fork: behind it only async-signal-safe calls are allowed,
// because another thread may have held the allocator's lock.
struct Prepared {
    explicit Prepared(const DetachedProgram& what)
        : program(QFile::encodeName(what.program))
        , folder(QFile::encodeName(what.folder))
        , log(QFile::encodeName(what.logFile))
    {
        arguments << program;
        for (const QString& argument : what.arguments)
            arguments << QFile::encodeName(argument);
        for (QByteArray& argument : arguments)
            argv.push_back(argument.data());
        argv.push_back(nullptr);
    }

    QByteArray program, folder, log;
    QByteArrayList arguments;
    std::vector<char*> argv;
    QByteArray path = "PATH=/usr/local/bin:/usr/bin:/bin";
    std::array<char*, 2> environment{path.data(), nullptr};
};

bool openStandardFiles(const Prepared& what)
{
    const int nothing = ::open("/dev/null", O_RDONLY);
    const int log = ::open(what.log.constData(), O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, 0600);
    return nothing >= 0 && log >= 0 && ::dup2(nothing, 0) == 0 && ::dup2(log, 1) == 1 && ::dup2(log, 2) == 2;
}

void resetSignals()
{
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
}

[[noreturn]] void becomeProgram(const Prepared& what, int report)
{
    ChildReport self{::getpid(), 0};
    ::umask(077);
    const int told = ::dup2(report, kReportDescriptor); // -1: then the report is that there is none
    if (told >= 0 && ::fcntl(told, F_SETFD, FD_CLOEXEC) == 0 && openStandardFiles(what)
        && ::close_range(kReportDescriptor + 1, ~0U, 0) == 0 && ::chdir(what.folder.constData()) == 0
        && ::write(told, &self, sizeof self) == sizeof self) {
        resetSignals();
        ::execve(what.program.constData(), what.argv.data(), what.environment.data());
    }
    self.problem = errno;
    [[maybe_unused]] const ssize_t size = ::write(told, &self, sizeof self);
    ::_exit(127);
}

// The first child only leads the new session and leaves at once, so that its own child belongs to init.
[[noreturn]] void forkAgain(const Prepared& what, int report)
{
    ::setsid();
    if (::fork() == 0)
        becomeProgram(what, report);
    ::_exit(0);
}

// The last report before the pipe closes, which a successful exec does.
ChildReport readReport(int pipe)
{
    ChildReport last{0, ECHILD};
    ChildReport next;
    for (;;) {
        const ssize_t size = ::read(pipe, &next, sizeof next);
        if (size == sizeof next)
            last = next;
        else if (size >= 0 || errno != EINTR)
            return last;
    }
}

Error notStarted(const QString& program, int problem)
{
    return {
        ErrorCode::Storage, {}, program + QStringLiteral(" cannot be started: ") + qt_error_string(problem)};
}

} // namespace

Result<qint64> spawnDetached(const DetachedProgram& what)
{
    const Prepared prepared(what);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0)
        return notStarted(what.program, errno);
    const pid_t first = ::fork();
    if (first == 0)
        forkAgain(prepared, pipe[1]);
    const int forkProblem = errno;
    ::close(pipe[1]);
    if (first < 0) {
        ::close(pipe[0]);
        return notStarted(what.program, forkProblem);
    }
    const ChildReport report = readReport(pipe[0]);
    ::close(pipe[0]);
    while (::waitpid(first, nullptr, 0) < 0 && errno == EINTR) { }
    if (report.problem != 0)
        return notStarted(what.program, report.problem);
    return report.pid;
}

} // namespace quorate
