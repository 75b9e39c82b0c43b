#pragma once

#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace quorate::test {

/// A program that a test runs. Not QProcess: it clones this program, after which a thread sanitizer stops
/// looking at it.
class ChildProcess {
public:
    /// Starts it in `folder`; what it says goes to the file `output`. A program that cannot be started fails
    /// loudly (qFatal).
    ChildProcess(const QString& program, const QStringList& arguments, const QString& folder, QString output);
    ~ChildProcess(); ///< stops it
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return m_pid; }
    bool isRunning();
    /// Waits until it ends by itself; 0 only when it ended well.
    int wait();
    /// SIGTERM, and SIGKILL when it has not ended within 5 s.
    void stop();
    /// What it has said so far.
    QByteArray output() const;

private:
    bool hasEnded(int options);

    QString m_output;
    pid_t m_pid = 0; ///< 0 when it has ended and was waited for
    int m_status = -1;
};

} // namespace quorate::test
