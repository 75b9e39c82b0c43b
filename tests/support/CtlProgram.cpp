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

CtlProgram::Run CtlProgram::run(const QStringList& arguments, const QByteArray& password) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home.path());
    environment.insert(QStringLiteral("XDG_STATE_HOME"), m_home.path());
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    if (!password.isEmpty())
        environment.insert(QStringLiteral("QUORATE_PASSWORD"), QString::fromLatin1(password));
    process.setProcessEnvironment(environment);
    process.start(m_program, arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace quorate::test
