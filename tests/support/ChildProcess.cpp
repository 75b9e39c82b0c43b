#include "tests/support/ChildProcess.h"

#include <QFile>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>
#include <vector>

namespace quorate::test {

ChildProcess::ChildProcess(
    const QString& program, const QStringList& arguments, const QString& folder, QString output)
    : m_output(std::move(output))
{
    std::vector<QByteArray> words{program.toUtf8()};
    for (const QString& argument : arguments)
        words.push_back(argument.toUtf8());
    std::vector<char*> argv;
    for (QByteArray& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(
        &actions, 1, m_output.toUtf8().constData(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    posix_spawn_file_actions_addchdir_np(&actions, folder.toUtf8().constData());
    const int error = posix_spawnp(&m_pid, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (error != 0)
        qFatal("%s: %s", argv[0], qPrintable(qt_error_string(error)));
}

ChildProcess::~ChildProcess()
{
    stop();
}

bool ChildProcess::hasEnded(int options)
{
    if (m_pid != 0 && waitpid(m_pid, &m_status, options) == m_pid)
        m_pid = 0;
    return m_pid == 0;
}

bool ChildProcess::isRunning()
{
    return !hasEnded(WNOHANG);
}

int ChildProcess::wait()
{
    hasEnded(0);
    return m_status;
}

void ChildProcess::stop()
{
    using namespace std::chrono_literals;
    if (m_pid != 0)
        ::kill(m_pid, SIGTERM);
    const auto deadline = std::chrono::steady_clock::now() + 5s;
    while (!hasEnded(WNOHANG)) {
        if (std::chrono::steady_clock::now() > deadline)
            ::kill(m_pid, SIGKILL);
        std::this_thread::sleep_for(5ms); // there is nothing else to wait on
    }
}

QByteArray ChildProcess::output() const
{
    QFile file(m_output);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace quorate::test
