#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

class QProcess;

namespace quorate::test {

/// quoratectl as a script sees it, with a home of its own and no keychain.
class CtlProgram {
public:
    struct Run {
        int exitCode = -1; ///< -1: did not end within a minute, or by itself
        QByteArray out;
        QByteArray err;

        QJsonObject document() const; ///< what it printed; empty when that is no JSON object
    };

    /// `program` is the path of the program.
    explicit CtlProgram(QString program);

    /// The password goes by the environment, as cron jobs do it.
    Run run(const QStringList& arguments, const QByteArray& password = {}) const;
    /// Sends SIGKILL as soon as `condition` holds, looked at every millisecond. True when it had not ended by
    /// itself before.
    bool killOnce(const std::function<bool()>& condition, const QStringList& arguments,
        const QByteArray& password = {}) const;
    QString path(const QString& file) const { return m_home.filePath(file); }

    /// Without waiting for its end.
    void start(QProcess& process, const QStringList& arguments, const QByteArray& password = {}) const;

private:
    QString m_program;
    QTemporaryDir m_home;
};

} // namespace quorate::test
