#include "ui/shell/ConnectionTasks.h"

#include "core/base/Untrusted.h"
#include "core/sandbox/sandboxTarget.h"
#include "core/sandbox/startSandbox.h"
#include "core/sandbox/stopSandbox.h"
#include "ui/profile/ConnectionEditor.h"
#include "ui/shell/Deployments.h"
#include "ui/shell/Notices.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace quorate {

ConnectionTasks::ConnectionTasks(
    const AppContext& context, Deployments& deployments, Notices& notices, QWidget& window)
    : QObject(&window)
    , m_context(context)
    , m_deployments(deployments)
    , m_notices(notices)
    , m_window(window)
{
}

void ConnectionTasks::fail(const Error& error)
{
    m_notices.say(m_context.wording.error(error), Tone::Critical);
}

void ConnectionTasks::add()
{
    Profile fresh;
    fresh.pollInterval = m_context.preferences.pollInterval();
    fresh.target.settings.timeout = m_context.preferences.timeout();
    ConnectionEditor editor(m_context, fresh, &m_window);
    if (editor.exec() != QDialog::Accepted)
        return;
    if (const auto saved = m_deployments.save(editor.profile(), {}, editor.secrets()); !saved)
        return fail(saved.error());
    Q_EMIT ready(editor.profile().name);
}

void ConnectionTasks::edit(const QString& name)
{
    const auto* const controller = m_deployments.find(name);
    if (!controller)
        return;
    ConnectionEditor editor(m_context, controller->profile(), &m_window);
    if (editor.exec() != QDialog::Accepted)
        return;
    if (const auto saved = m_deployments.save(editor.profile(), name, editor.secrets()); !saved)
        return fail(saved.error());
    Q_EMIT ready(editor.profile().name);
}

void ConnectionTasks::importFile()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Import connections"), {}, tr("Exported connections (*.json)"));
    if (path.isEmpty())
        return;
    if (const auto imported = m_deployments.importFrom(path); !imported)
        fail(imported.error());
}

void ConnectionTasks::exportFile()
{
    const QString path = QFileDialog::getSaveFileName(&m_window, tr("Export connections"),
        QStringLiteral("quorate-connections.json"), tr("Exported connections (*.json)"));
    if (!path.isEmpty())
        exportTo(path);
}

void ConnectionTasks::exportTo(const QString& path)
{
    if (const auto saved = m_context.profiles.exportTo(path); !saved)
        return fail(saved.error());
    m_notices.say(tr("Connections written to %1, without passwords.").arg(path), Tone::Ok);
}

void ConnectionTasks::startSandbox(DeploymentKind kind)
{
    Q_EMIT running(tr("Starting real Redis servers on this machine…"));
    SandboxSpec spec;
    spec.kind = kind;
    const auto progress = [this, &workers = m_context.workers, guard = QPointer<QObject>(this)](
                              const SandboxProgress& reached) {
        workers.tell(guard, [this, reached] { sayProgress(reached); });
    };
    m_context.workers.run(
        this,
        [store = m_context.sandboxes, &io = m_context.io, spec, progress](const std::stop_token& stop) {
            return quorate::startSandbox(store, spec, {io, stop, progress});
        },
        [this](const Result<Sandbox>& sandbox) {
            Q_EMIT running({});
            if (!sandbox)
                return fail(sandbox.error());
            const Profile profile = profileOf(*sandbox);
            if (const auto saved = m_deployments.save(profile, {}, {}); !saved)
                return fail(saved.error());
            m_notices.say(tr("The sandbox %1 is up.").arg(profile.name), Tone::Ok);
            Q_EMIT ready(profile.name);
        });
}

void ConnectionTasks::sayProgress(const SandboxProgress& progress)
{
    if (progress.serversUp < progress.servers)
        return Q_EMIT running(tr("Starting real Redis servers on this machine: %1 of %2 answer…")
                                  .arg(progress.serversUp)
                                  .arg(progress.servers));
    Q_EMIT running(
        tr("All %n server(s) answer; connecting them with each other…", nullptr, progress.servers));
}

bool ConnectionTasks::confirmRemoval(const QString& name, const QString& sandbox)
{
    QMessageBox question(QMessageBox::Question, tr("Remove"), {}, QMessageBox::Cancel, &m_window);
    question.setTextFormat(Qt::PlainText);
    question.setText(sandbox.isEmpty()
            ? tr("Remove the connection \"%1\"? The servers are not touched.").arg(name)
            : tr("Stop the sandbox \"%1\"? Its servers end and their data goes.").arg(sandbox));
    auto* const yes =
        question.addButton(sandbox.isEmpty() ? tr("Remove \"%1\"").arg(name) : tr("Stop \"%1\"").arg(sandbox),
            QMessageBox::DestructiveRole);
    question.exec();
    return question.clickedButton() == yes;
}

void ConnectionTasks::remove(const QString& name)
{
    const auto* const controller = m_deployments.find(name);
    if (!controller)
        return;
    const QString sandbox = controller->profile().sandbox;
    if (!confirmRemoval(name, sandbox))
        return;
    if (const auto removed = m_deployments.remove(name); !removed)
        return fail(removed.error());
    if (!sandbox.isEmpty())
        stopSandboxNamed(sandbox);
}

void ConnectionTasks::stopSandboxNamed(const QString& sandbox)
{
    Q_EMIT running(tr("Stopping the sandbox %1…").arg(plainLine(sandbox)));
    m_context.workers.run(
        this,
        [store = m_context.sandboxes, sandbox](
            const std::stop_token&) { return stopSandbox(store, sandbox); },
        [this](const Status& stopped) {
            Q_EMIT running({});
            if (!stopped)
                return fail(stopped.error());
            m_notices.say(tr("The sandbox was stopped."), Tone::Ok);
        });
}

} // namespace quorate
