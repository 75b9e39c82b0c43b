#pragma once

#include "ui/shell/AppContext.h"

#include <QObject>

class QWidget;

namespace quorate {

class Deployments;
class Notices;
struct SandboxProgress;

/// What a person does with connections as such: add, edit, take in and out, remove, and sandboxes with them.
/// Asks what has to be asked, does it, and says what came of it. GUI thread.
class ConnectionTasks : public QObject {
    Q_OBJECT

public:
    /// All must outlive it; dialogs belong to the window.
    ConnectionTasks(const AppContext& context, Deployments& deployments, Notices& notices, QWidget& window);

    void add();
    void edit(const QString& name);
    void importFile();
    void exportFile();
    /// All saved connections, without passwords.
    void exportTo(const QString& path);
    /// Starts real servers on this machine, saves their profile and opens it.
    void startSandbox(DeploymentKind kind);
    /// Stops the deployment's sandbox, or removes its profile, after asking.
    void remove(const QString& name);

Q_SIGNALS:
    /// It is saved and can be shown.
    void ready(const QString& name);
    /// What is being done at the moment; empty when it is over.
    void running(const QString& what);

private:
    void fail(const Error& error);
    void sayProgress(const SandboxProgress& progress);
    bool confirmRemoval(const QString& name, const QString& sandbox);
    void stopSandboxNamed(const QString& sandbox);

    const AppContext& m_context;
    Deployments& m_deployments;
    Notices& m_notices;
    QWidget& m_window;
};

} // namespace quorate
