#include "tests/support/CtlProgram.h"

#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>

namespace quorate::test {

QJsonObject CtlProgram::Run::document() const
{
    return QJsonDocument::fromJson(out).object();
}

CtlProgram::CtlProgram(QString program)
    : m_program(std::move(program))
{
}

void CtlProgram::start(QProcess& process, const QStringList& arguments, const QByteArray& password) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_home.path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    if (!password.isEmpty())
        environment.insert(QStringLiteral("QUORATE_PASSWORD"), QString::fromLatin1(password));
    process.setProcessEnvironment(environment);
    process.start(m_program, arguments);
}

CtlProgram::Run CtlProgram::run(const QStringList& arguments, const QByteArray& password) const
{
    QProcess process;
    start(process, arguments, password);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool CtlProgram::killOnce(
    const std::function<bool()>& condition, const QStringList& arguments, const QByteArray& password) const
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    start(process, arguments, password);
    if (!process.waitForStarted())
        return false;
    while (process.state() == QProcess::Running) {
        if (condition()) {
            process.kill();
            return process.waitForFinished();
        }
        process.waitForFinished(1);
    }
    return false;
}

} // namespace quorate::test
