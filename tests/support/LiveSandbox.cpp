#include "tests/support/LiveSandbox.h"

#include "core/sandbox/sandboxTarget.h"
#include "core/sandbox/stopSandbox.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QtDebug>

namespace quorate::test {

namespace {

QString folderPrefix()
{
    return QDir::tempPath() + QStringLiteral("/quorate-live-");
}

void stopAll(const QString& folder)
{
    const SandboxStore store(folder);
    const auto entries = store.list();
    if (!entries)
        return;
    for (const SandboxEntry& entry : *entries) {
        if (const auto stopped = stopSandbox(store, entry.name); !stopped)
            qWarning() << "cannot stop" << entry.name << stopped.error().detail;
    }
}

// The folder's name says which test program made it. One that was killed could not clean up.
void stopWhatDeadProgramsLeft()
{
    static const QRegularExpression ours(QStringLiteral("^quorate-live-([0-9]+)-"));
    QDir temporary(QDir::tempPath());
    const QStringList names =
        temporary.entryList({QStringLiteral("quorate-live-*")}, QDir::Dirs | QDir::NoSymLinks);
    for (const QString& name : names) {
        const QString pid = ours.match(name).captured(1);
        if (pid.isEmpty() || QFileInfo::exists(QStringLiteral("/proc/") + pid))
            continue;
        stopAll(temporary.filePath(name));
        QDir(temporary.filePath(name)).removeRecursively();
    }
}

} // namespace

LiveSandbox::LiveSandbox(const SandboxSpec& spec)
    : m_folder(
        folderPrefix() + QString::number(QCoreApplication::applicationPid()) + QStringLiteral("-XXXXXX"))
    , m_store(m_folder.path())
{
    stopWhatDeadProgramsLeft();
    auto started = startSandbox(m_store, spec, {m_io, {}, {}});
    m_up = started.ok();
    if (started)
        m_sandbox = *started;
    else
        m_why =
            (errorCodeName(started.error().code) + QStringLiteral(": ") + started.error().detail).toUtf8();
}

LiveSandbox::~LiveSandbox()
{
    stopAll(m_folder.path());
}

SecretString LiveSandbox::password() const
{
    const auto password = m_store.password(m_sandbox.name);
    return password ? *password : SecretString();
}

Target LiveSandbox::target(int deployment) const
{
    return targetOf(m_sandbox.deployments.at(deployment), password());
}

const SandboxServer& LiveSandbox::server(int index, int deployment) const
{
    return m_sandbox.deployments.at(deployment).servers.at(index);
}

Endpoint LiveSandbox::sentinel(int index, int deployment) const
{
    const QList<SandboxServer>& servers = m_sandbox.deployments.at(deployment).servers;
    const auto first = std::find_if(
        servers.cbegin(), servers.cend(), [](const SandboxServer& server) { return server.isSentinel(); });
    return servers.at(std::distance(servers.cbegin(), first) + index).endpoint;
}

NodeClient LiveSandbox::client(const Endpoint& endpoint)
{
    ConnectionSettings settings;
    settings.credentials.password = password();
    return NodeClient(m_io, endpoint, settings);
}

Reply LiveSandbox::ask(const Endpoint& endpoint, const Command& command)
{
    auto reply = client(endpoint).call(command, std::chrono::seconds(5));
    if (!reply) {
        qWarning() << endpoint.toString() << reply.error().detail;
        return Reply::error(reply.error().detail.toUtf8());
    }
    return *std::move(reply);
}

bool LiveSandbox::done(const Status& status)
{
    if (!status)
        qWarning() << status.error().node << status.error().detail;
    return status.ok();
}

} // namespace quorate::test
